import type { CalendarEvent } from '../../export/calendar.ts';
import { dutyChangeEvents } from '../../export/duty-change-events.ts';
import { textOf, type Version } from '../../law/bill.ts';
import { cite, citeByAddress } from '../../law/cite.ts';
import type { Edit } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { DutyChange, DutyComparison, DutyOutcome } from '../../law/duty-change.ts';
import type { EId } from '../../law/ids.ts';
import { type InterfaceLanguage, inLanguage, type Language, type Localised } from '../../law/language.ts';
import type { Moved } from '../../law/meaning.ts';
import { dutiesBetween } from '../../library/compare-duties.ts';
import { type DutyTexts, dutyWords } from '../../library/duty-words.ts';
import { comparisonOf } from '../comparisons.ts';
import { labelsOf } from '../labels.ts';
import { meaningBetween } from '../meanings.ts';
import type { PairProps } from '../paths.ts';
import { routes } from '../routes.ts';
import { type DutyRow, dutyRows } from './duty-register.ts';
import { eventOptions } from './exports.ts';

/** Outcomes that say that something happened, in the order of the page. */
const toldOutcomes = ['new', 'gone', 'tightened', 'relaxed', 'other', 'reworded'] as const;

/** A place of the comparison by name. */
export interface PlaceInCompare {
  readonly name: string;
  readonly href: string;
}

/** A duty and what became of it. */
export interface DutyChangeRow {
  readonly row: DutyRow;
  readonly change: DutyChange;
  readonly places: readonly PlaceInCompare[];
  /** The words of its basis in both texts, with what differs. */
  readonly words: readonly (readonly Edit[])[];
  readonly affected: readonly PlaceInCompare[];
}

/** What the page of duties between two versions prints. */
export interface DutyComparisonPage {
  /** Language of the law's words. */
  readonly language: Language;
  readonly counts: Readonly<Record<DutyOutcome, number>>;
  /** Roles with duties to which something happened, with the number of each outcome. */
  readonly roles: readonly {
    readonly role: string;
    readonly name: Localised<string> | null;
    readonly rows: readonly DutyChangeRow[];
    readonly counts: Readonly<Record<DutyOutcome, number>>;
  }[];
  readonly changed: number;
  /** Outcomes that any role has: a column of noughts tells nothing. */
  readonly outcomes: readonly DutyOutcome[];
  readonly unregistered: readonly (PlaceInCompare & {
    readonly words: DutyComparison['unregistered'][number]['words'];
  })[];
}

/** Duties between two versions for machines; null if the two have no language in common. */
export function dutyComparison(
  dossier: Dossier,
  before: Version,
  after: Version,
  lang: InterfaceLanguage,
): DutyComparison | null {
  const comparison = comparisonOf(dossier, before, after, lang);
  if (!comparison) return null;
  const meaning = meaningBetween(dossier, before, after, lang);
  return dutiesBetween(dossier, before, after, { comparison, meaning }, (from, to, language) =>
    comparisonOf(dossier, from, to, language),
  );
}

/** The day on which the duties that changed between two versions begin to count; none if it is not known or none changed. */
export function dutyChangeDays(
  { dossier, before, after, lang }: PairProps,
  site: URL | undefined,
): readonly CalendarEvent[] {
  const duties = after.force === null ? null : dutyComparison(dossier, before, after, lang);
  return duties
    ? dutyChangeEvents(eventOptions(dossier, lang, site), [before, after], duties, labelsOf(lang).word)
    : [];
}

/** Duties between two versions by role; null if the two have no language in common. */
export function dutyComparisonPage(
  dossier: Dossier,
  before: Version,
  after: Version,
  lang: InterfaceLanguage,
): DutyComparisonPage | null {
  const duties = dutyComparison(dossier, before, after, lang);
  const comparison = comparisonOf(dossier, before, after, lang);
  const language = comparison?.language;
  const texts = language === undefined ? null : bothTexts(before, after, language);
  if (!duties || !comparison || language === undefined || !texts) return null;
  const placeOf = placesIn(dossier, before, after, lang);
  const rows = new Map(dutyRows(dossier, lang).map((row) => [row.duty.slug, row]));
  const entries = duties.changes.flatMap((change): DutyChangeRow[] => {
    const row = rows.get(change.slug);
    if (!row) return [];
    const affected = change.affected.map((eId) => placeOf({ before: null, after: eId }));
    const words = dutyWords(change, comparison, texts);
    return [{ row, change, places: change.basis.map(placeOf), words, affected }];
  });
  const isTold = ({ change, affected }: DutyChangeRow): boolean =>
    toldOutcomes.some((outcome) => outcome === change.outcome) || affected.length > 0;
  const told = entries.filter(isTold).sort((a, b) => order(a) - order(b));
  return {
    language,
    counts: countsOf(entries),
    roles: Object.keys(dossier.bill.roles).flatMap((role) => {
      const own = told.filter(({ row }) => row.duty.who.includes(role));
      const all = entries.filter(({ row }) => row.duty.who.includes(role));
      const name = inLanguage(dossier.bill.roles[role] ?? {}, lang);
      return own.length === 0 ? [] : [{ role, name, rows: own, counts: countsOf(all) }];
    }),
    changed: told.length,
    outcomes: toldOutcomes.filter((outcome) => told.some(({ change }) => change.outcome === outcome)),
    unregistered: duties.unregistered.map(({ words, ...place }) => ({ ...placeOf(place), words })),
  };
}

function bothTexts(before: Version, after: Version, language: Language): DutyTexts | null {
  const [was, is] = [before.texts[language], after.texts[language]];
  return was && is ? { before: was, after: is } : null;
}

const order = ({ change }: DutyChangeRow): number => {
  const at = toldOutcomes.findIndex((outcome) => outcome === change.outcome);
  return at < 0 ? toldOutcomes.length : at;
};

function countsOf(entries: readonly DutyChangeRow[]): Readonly<Record<DutyOutcome, number>> {
  const count = (outcome: DutyOutcome): number => entries.filter(({ change }) => change.outcome === outcome).length;
  return {
    new: count('new'),
    gone: count('gone'),
    tightened: count('tightened'),
    relaxed: count('relaxed'),
    other: count('other'),
    reworded: count('reworded'),
    same: count('same'),
    unknown: count('unknown'),
  };
}

/** Names places by the text that has them and leads to their row in the comparison. */
function placesIn(dossier: Dossier, before: Version, after: Version, lang: InterfaceLanguage) {
  const page = routes.compare(lang, dossier.bill.id, before.id, after.id);
  const nameIn = (version: Version, eId: EId): string => {
    const root = textOf(version, lang)?.root;
    return root ? cite(eId, root, dossier.legislature, lang) : citeByAddress(eId);
  };
  return ({ before: was, after: is }: Moved): PlaceInCompare => {
    if (is !== null) return { name: nameIn(after, is), href: `${page}#${is}` };
    return was === null
      ? { name: '—', href: page }
      : { name: nameIn(before, was), href: routes.version(lang, dossier.bill.id, before.id) };
  };
}
