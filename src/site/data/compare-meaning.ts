import { textOf, type Version } from '../../law/bill.ts';
import { cite, citeByAddress } from '../../law/cite.ts';
import type { Change } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import { type InterfaceLanguage, inLanguage } from '../../law/language.ts';
import type { AffectedPath, Moved, RuleFinding } from '../../law/meaning.ts';
import { labelsOf } from '../labels.ts';
import { meaningBetween } from '../meanings.ts';

/** A provision by name, and where the page shows it. */
export interface PlaceLink {
  readonly name: string;
  readonly href: string;
}

/** A change of words and the rules it triggers. */
export interface WeighedChange extends PlaceLink {
  readonly findings: readonly RuleFinding[];
}

/** One way on which a change reaches a provision: a sentence, and the places it ends with. */
export interface Through {
  readonly kind: AffectedPath['kind'];
  readonly sentence: string;
  readonly places: readonly PlaceLink[];
  /** Places beyond those named. */
  readonly more: number;
}

/** A provision whose words stayed. */
export interface Affected extends PlaceLink {
  /** Its address in the later text. */
  readonly eId: EId | null;
  readonly through: readonly Through[];
}

/** What the page of a comparison says of its meaning. */
export interface CompareMeaning {
  readonly changes: readonly WeighedChange[];
  readonly affected: readonly Affected[];
  readonly findingsOf: (change: Change) => readonly RuleFinding[];
}

/** So many places are named in one sentence. */
const MOST_PLACES = 4;

/** What two versions mean beside each other, with names and links of the page that compares them. */
export function compareMeaning(
  dossier: Dossier,
  before: Version,
  after: Version,
  lang: InterfaceLanguage,
): CompareMeaning {
  const { materiality, affected } = meaningBetween(dossier, before, after, lang);
  const names: Names = { dossier, before, after, lang };
  const byPlace = new Map(materiality.map((one) => [keyOf(one), one.findings]));
  return {
    changes: materiality.map((one) => ({ ...linkTo(one, names), findings: one.findings })),
    affected: affected.map((one) => ({
      ...linkTo(one, names),
      eId: one.after,
      through: one.through.map((path) => ({ kind: path.kind, ...throughOf(path, names) })),
    })),
    findingsOf: (change) =>
      byPlace.get(keyOf({ before: change.kind === 'inserted' ? null : change.before, after: change.after })) ?? [],
  };
}

type Told = Omit<Through, 'kind'>;

interface Names {
  readonly dossier: Dossier;
  readonly before: Version;
  readonly after: Version;
  readonly lang: InterfaceLanguage;
}

const keyOf = ({ before, after }: Moved): string => `${before} ${after}`;

/** The row of a provision on the page: what is gone stands there under its earlier address. */
function linkTo({ before, after }: Moved, names: Names): PlaceLink {
  if (after !== null) return { name: nameIn(names.after, after, names), href: `#${after}` };
  return before === null
    ? { name: '', href: '#' }
    : { name: nameIn(names.before, before, names), href: `#before-${before}` };
}

function nameIn(version: Version, eId: EId, { dossier, lang }: Names): string {
  const root = textOf(version, lang)?.root;
  return root ? cite(eId, root, dossier.legislature, lang) : citeByAddress(eId);
}

function throughOf(path: AffectedPath, names: Names): Told {
  const { t } = labelsOf(names.lang);
  const { words } = path;
  switch (path.kind) {
    case 'term': {
      const [, ...chain] = path.chain.map((term) => `“${termName(term, names)}”`);
      const sentence =
        chain.length > 0
          ? t('affected-term-chain', { words, chain: chain.join(' → ') })
          : t('affected-term', { words });
      return { sentence, ...placesOf(path.moved, names) };
    }
    case 'reference':
      return { sentence: t('affected-reference', { words }), ...placesOf(path.moved, names) };
    case 'sanction':
      return { sentence: t('affected-sanction'), ...placesOf(path.moved, names) };
    case 'pointing':
      return pointing(path, names);
    case 'unit':
      return { sentence: unitSentence(path, names), places: [], more: 0 };
  }
}

function pointing(path: Extract<AffectedPath, { kind: 'pointing' }>, names: Names): Told {
  const { t } = labelsOf(names.lang);
  const values = { words: path.words, was: nameIn(names.before, path.was, names) };
  if (path.is === null) return { sentence: t('affected-pointing-gone', values), places: [], more: 0 };
  return {
    sentence: t('affected-pointing', values),
    places: [linkTo({ before: null, after: path.is }, names)],
    more: 0,
  };
}

function unitSentence({ words, unit, was, is }: Extract<AffectedPath, { kind: 'unit' }>, { lang }: Names): string {
  const { t, number } = labelsOf(lang);
  return t('affected-unit', {
    words,
    unit,
    is: number(is.amount),
    currency: is.currency,
    yearIs: is.year,
    was: number(was.amount),
    currencyWas: was.currency,
    yearWas: was.year,
  });
}

const termName = (id: string, { dossier, lang }: Names): string => {
  const term = dossier.terms.find((one) => one.id === id);
  return term ? (inLanguage(term.names, lang)?.value ?? id) : id;
};

const placesOf = (moved: readonly Moved[], names: Names): Pick<Through, 'places' | 'more'> => ({
  places: moved.slice(0, MOST_PLACES).map((one) => linkTo(one, names)),
  more: Math.max(0, moved.length - MOST_PLACES),
});
