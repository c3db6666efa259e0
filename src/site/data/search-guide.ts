import { textOf } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { BillId, EId, VersionId } from '../../law/ids.ts';
import { type InterfaceLanguage, inLanguage, type Language } from '../../law/language.ts';
import { articlesOf } from '../../law/provision.ts';
import { type DocumentKind, documentKinds } from '../../search/documents.ts';
import { type LabelKey, labelsOf } from '../labels.ts';
import { placesIn } from './places.ts';
import { shortLabel } from './version-label.ts';

/** A bill as the search page names it. */
export interface GuideBill {
  readonly id: BillId;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly versions: readonly {
    readonly id: VersionId;
    readonly label: string;
    /** Language of the words that the pages of this interface show; null if no text is held. */
    readonly language: Language | null;
    /** Languages whose words are held: of others only headings are known. */
    readonly held: readonly Language[];
  }[];
  /** Units whose headings are known in further languages, by address: "Article 17". */
  readonly names: Readonly<Record<string, string>>;
  /** Units other than articles that have a page of their own, in any version. */
  readonly otherUnits: readonly EId[];
  /** Who has duties, by role. */
  readonly roles: Readonly<Record<string, string>>;
}

const words = [
  'search-did-you-mean',
  'search-citation',
  'search-citation-missing',
  'search-via',
  'search-not-current',
  'search-in-versions',
  'search-more',
  'search-recent',
  'search-recent-clear',
  'search-recent-note',
  'search-nothing',
  'search-nothing-filters',
  'search-nothing-try',
  'search-try-shorter',
  'search-try-article',
  'search-try-language',
  'search-try-terms',
  'search-working',
  'facet-kind',
  'facet-version',
  'facet-language',
  'facet-chapter',
  'facet-any',
  'facet-bill',
  'duty-who',
  'in-language',
] as const satisfies readonly LabelKey[];

/** A word of the interface that the search page needs in the browser. */
export type SearchWord = (typeof words)[number];

/** What the search page must know in the browser to name and link what was found. */
export interface SearchGuide {
  readonly lang: InterfaceLanguage;
  readonly bills: readonly GuideBill[];
  readonly words: Readonly<Record<SearchWord, string>>;
  /** "3 results" by form of the number. */
  readonly found: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly languages: Readonly<Record<Language, string>>;
}

/** The names of everything that a search can find, in one language of the interface. */
export function searchGuide(dossiers: readonly Dossier[], lang: InterfaceLanguage): SearchGuide {
  const { t, language } = labelsOf(lang);
  const spoken = dossiers.flatMap(({ versions }) => versions.flatMap(({ texts }) => Object.keys(texts)));
  const held = new Set(['en', 'ru', 'kk', ...spoken].sort());
  return {
    lang,
    bills: dossiers.map((dossier) => guideBill(dossier, lang)),
    words: recordOf(words, (key) => t(key)),
    found: recordOf(['one', 'few', 'many', 'other'] as const, (form) =>
      t(`search-found_${form}`, { count: '{count}' }),
    ),
    kinds: recordOf(documentKinds, (kind) => t(`document-${kind}`)),
    languages: recordOf([...held], language),
  };
}

function guideBill(dossier: Dossier, lang: InterfaceLanguage): GuideBill {
  const title = inLanguage(dossier.bill.title, lang);
  const roots = dossier.versions.map((version) => textOf(version, lang));
  const units = roots.flatMap((text) => (text ? articlesOf(text.root) : []));
  return {
    id: dossier.bill.id,
    title: title?.value ?? dossier.bill.id,
    titleLanguage: title?.language ?? lang,
    versions: dossier.versions.map((version, at) => ({
      id: version.id,
      label: shortLabel(dossier, version, lang),
      language: roots[at]?.language ?? null,
      held: Object.keys(version.texts).sort(),
    })),
    names: Object.fromEntries(
      dossier.versions.flatMap((version) => {
        const places = placesIn(dossier, version, lang);
        return [...version.headings.keys()].map((eId) => [eId, places.at(eId).name]);
      }),
    ),
    otherUnits: [...new Set(units.filter(({ kind }) => kind !== 'article').map(({ eId }) => eId))],
    roles: Object.fromEntries(
      Object.entries(dossier.bill.roles).map(([role, names]) => [role, inLanguage(names, lang)?.value ?? role]),
    ),
  };
}

/** Each key with its value. */
function recordOf<Key extends string>(
  keys: readonly Key[],
  value: (key: Key) => string,
): Readonly<Record<Key, string>> {
  const record: Partial<Record<Key, string>> = {};
  for (const key of keys) record[key] = value(key);
  if (!isWhole(record, keys)) throw new Error(`a word of ${keys.join(', ')} is missing`);
  return record;
}

const isWhole = <Key extends string>(
  record: Partial<Record<Key, string>>,
  keys: readonly Key[],
): record is Record<Key, string> => keys.every((key) => record[key] !== undefined);
