import type { Version } from '../../law/bill.ts';
import { textOf } from '../../law/bill.ts';
import { cite, unitName } from '../../law/cite.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import { articlesOf, type Provision, pathTo, walk } from '../../law/provision.ts';
import type { Layers } from '../../link/layers.ts';
import { routes } from '../routes.ts';
import { type BareReading, overlayOf } from './overlay.ts';
import { type Tombstone, tombstonesOf } from './tombstones.ts';

/** A run of text, with what it points to or defines. */
export interface Segment {
  readonly text: string;
  readonly href?: string | undefined;
  /** Shown on hover and focus: where a reference leads, what a term means. */
  readonly title?: string | undefined;
  readonly kind?: 'reference' | 'missing' | 'act' | 'term' | undefined;
  /** What put these words there: the row of the page that tells of it, and its words. */
  readonly origin?: { readonly key: string; readonly label: string } | undefined;
}

/** Something that hangs on a provision, shown in its margin. */
export interface Mark {
  readonly kind: 'duties' | 'comments' | 'amendments' | 'cited-by';
  readonly label: string;
  readonly href: string;
}

/** A text as a page shows it: its tree and everything that the units need to print themselves. */
export interface Reading {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly version: Version;
  /** Language the words are really in. */
  readonly language: Language;
  readonly root: Provision;
  readonly articles: readonly Provision[];
  /** The article page that shows a provision. */
  readonly articleOf: (eId: EId) => EId;
  readonly href: (eId: EId) => string;
  readonly cite: (eId: EId) => string;
  readonly layers: ReadonlyMap<EId, Layers>;
  readonly segments: (unit: Provision) => readonly Segment[];
  readonly marks: (eId: EId) => readonly Mark[];
  /** Heading in the interface's language where the text itself is in another. */
  readonly knownHeading: (eId: EId) => string | null;
  /** Heading of the place in the version whose numbers are borrowed, where this text's own heading is not known. */
  readonly borrowedHeading: (eId: EId) => { readonly text: string; readonly language: Language } | null;
  /** Articles that the version before had and this one has not, by the article after which they stood. */
  readonly tombstones: ReadonlyMap<EId | null, readonly Tombstone[]>;
}

/** Layers over a text: what its words point to, what hangs on its provisions. */
export interface Overlay {
  readonly layers: ReadonlyMap<EId, Layers>;
  readonly segments: (unit: Provision) => readonly Segment[];
  readonly marks: (eId: EId) => readonly Mark[];
}

/** Readings made so far: every article page of a version shows the same one. */
const made = new Map<string, Reading>();

/** The text of a version as one language of the interface shows it; null if no text is held in any language. */
export function readingOf(dossier: Dossier, version: Version, lang: InterfaceLanguage): Reading | null {
  const key = [dossier.bill.id, version.id, lang].join(' ');
  const known = made.get(key);
  if (known) return known;
  const bare = bareReading(dossier, version, lang);
  if (!bare) return null;
  const reading = { ...bare, ...overlayOf(bare) };
  made.set(key, reading);
  return reading;
}

function bareReading(dossier: Dossier, version: Version, lang: InterfaceLanguage): BareReading | null {
  const text = textOf(version, lang);
  if (!text) return null;
  const { language, root } = text;
  const articles = articlesOf(root);
  const articleByUnit = new Map<EId, EId>();
  for (const article of articles) for (const unit of walk(article)) articleByUnit.set(unit.eId, article.eId);
  const articleOf = (eId: EId): EId => articleByUnit.get(eId) ?? eId;
  return {
    lang,
    dossier,
    version,
    language,
    root,
    articles,
    articleOf,
    href: (eId: EId) =>
      articleByUnit.has(eId)
        ? routes.provision(lang, dossier.bill.id, version.id, articleOf(eId), eId)
        : `${routes.version(lang, dossier.bill.id, version.id)}#${eId}`,
    cite: (eId: EId) => cite(eId, root, dossier.legislature, lang),
    borrowedHeading: (eId: EId) => borrowedHeading(dossier, version, eId, lang),
    tombstones: tombstonesOf(dossier, version, root, lang),
    knownHeading: (eId: EId) => (language === lang ? null : (version.headings.get(eId)?.[lang] ?? null)),
  };
}

/** Number and heading of a unit on one line: "Article 17. Legal regime of AI systems". */
export const headline = (unit: Provision): string => [unit.num, unit.heading].filter((part) => part !== null).join(' ');

/** The same in the interface's language where the heading is known in it: "Статья 17. Правовой режим …" over an English text. */
export function headlineIn(reading: Reading, unit: Provision): string {
  const known = reading.knownHeading(unit.eId);
  const borrowed = unit.heading === null ? reading.borrowedHeading(unit.eId) : null;
  if (known === null) return borrowed ? `${headline(unit)} [${borrowed.text}]` : headline(unit);
  const name = unitName(unit, reading.dossier.legislature, reading.lang);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${known}`;
}

function borrowedHeading(
  dossier: Dossier,
  version: Version,
  eId: EId,
  lang: InterfaceLanguage,
): { text: string; language: Language } | null {
  const lender = version.numbering === null ? null : versionOf(dossier, version.numbering);
  const known = lender?.headings.get(eId)?.[lang];
  if (known !== undefined) return { text: known, language: lang };
  const text = lender && textOf(lender, lang);
  const heading = text ? pathTo(text.root, eId).at(-1)?.heading : null;
  return text && heading ? { text: heading, language: text.language } : null;
}
