import type { EId } from './ids.ts';
import { isWithin } from './ids.ts';

/**
 * Kinds of units, by the element names of Akoma Ntoso 3.0 (hierarchy elements) with `annex` for a numbered attachment, `act` for
 * the whole and `hcontainer` for a heading that is no known unit.
 */
export const provisionKinds = [
  'act',
  'title',
  'book',
  'part',
  'subpart',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'division',
  'article',
  'annex',
  'hcontainer',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'point',
  'subpoint',
  'item',
  'indent',
  'alinea',
] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

/** Prefix of each kind in an eId (Akoma Ntoso Naming Convention 1.0, table of abbreviations). */
export const eIdAliases: Readonly<Record<ProvisionKind, string>> = {
  act: 'act',
  title: 'title',
  book: 'book',
  part: 'part',
  subpart: 'subpart',
  section: 'sec',
  subsection: 'subsec',
  chapter: 'chp',
  subchapter: 'subchp',
  division: 'dvs',
  article: 'art',
  annex: 'annex',
  hcontainer: 'hcontainer',
  paragraph: 'para',
  subparagraph: 'subpara',
  clause: 'cl',
  subclause: 'subcl',
  point: 'point',
  subpoint: 'subpoint',
  item: 'item',
  indent: 'indent',
  alinea: 'al',
};

/** Lines of a file, both counted from 1 and included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A unit of a law: the whole act, a chapter, an article, a point, an unnumbered part. */
export interface Provision {
  readonly eId: EId;
  readonly kind: ProvisionKind;
  /** As printed, with its word and punctuation: `Статья 5-1.`, `2)`, `§ 3 –`; null if it has none. */
  readonly num: string | null;
  /** The number alone: `5-1`, `2`, `б`; null if it has none. */
  readonly number: string | null;
  /** Words of its heading; null if it has none or, in a partial version, if they are not known. */
  readonly heading: string | null;
  /** Its own words, without those of its children; null if it has none or, in a partial version, if they are not known. */
  readonly text: string | null;
  readonly children: readonly Provision[];
  /** Where it stands in its file: its own lines, without its children's. */
  readonly lines: Lines;
  /** It has been repealed and keeps its number. */
  readonly isRepealed: boolean;
}

/** Kinds that group articles; everything else is an article or lies in one. */
const containers: ReadonlySet<ProvisionKind> = new Set([
  'act',
  'title',
  'book',
  'part',
  'subpart',
  'section',
  'chapter',
  'subchapter',
  'division',
  'annex',
  'hcontainer',
]);

/**
 * Whether the unit groups articles (part, section, chapter) rather than lying in one. A US section holds text, so a container has no
 * words of its own but its heading.
 */
export const isContainer = (provision: Pick<Provision, 'kind'>): boolean => containers.has(provision.kind);

/** Whether the unit stands under a heading line of its own: an article or a group of articles. */
export const isHeaded = (provision: Pick<Provision, 'kind'>): boolean =>
  provision.kind === 'article' || isContainer(provision);

/** The unit and all units in it, in the order of the text. */
export function* walk(provision: Provision): Generator<Provision> {
  yield provision;
  for (const child of provision.children) yield* walk(child);
}

/** Trees do not change, so what was once read off one holds for as long as it lives: pages ask the same of an act thousands of times. */
function once<Result>(read: (root: Provision) => Result): (root: Provision) => Result {
  const known = new WeakMap<Provision, { readonly result: Result }>();
  return (root) => {
    const found = known.get(root) ?? { result: read(root) };
    known.set(root, found);
    return found.result;
  };
}

/** All units of a tree by kind, in the order of the text. */
export const unitsByKind: (root: Provision) => ReadonlyMap<ProvisionKind, readonly Provision[]> = once((root) =>
  Map.groupBy(walk(root), ({ kind }) => kind),
);

/** All units of a tree by address. */
export const provisionsByEId: (root: Provision) => ReadonlyMap<EId, Provision> = once(
  (root) => new Map([...walk(root)].map((provision) => [provision.eId, provision])),
);

/** Of every address of a tree the units around it, from the outermost inwards, the unit itself last. */
export const pathsOf: (root: Provision) => ReadonlyMap<EId, readonly Provision[]> = once((root) => {
  const paths = new Map<EId, readonly Provision[]>([[root.eId, []]]);
  const visit = (unit: Provision, around: readonly Provision[]): void => {
    for (const child of unit.children) {
      const path = [...around, child];
      if (!paths.has(child.eId)) paths.set(child.eId, path);
      visit(child, path);
    }
  };
  visit(root, []);
  return paths;
});

/** The units around one address; empty if the tree has no such address. */
export const pathTo = (root: Provision, id: EId): readonly Provision[] => pathsOf(root).get(id) ?? [];

/**
 * The main units of an act, wherever they stand: its articles, and headed units that hold words but no article (a US section, an annex, a
 * closing provision).
 */
export const articlesOf: (root: Provision) => readonly Provision[] = once((root) => {
  const units = [...walk(root)].filter((unit) => unit.kind !== 'act' && (unit.kind === 'article' || isMainUnit(unit)));
  return units.length > 0 ? units : root.children;
});

/** A headed unit without headed units in it; one without words is an empty chapter, unless it is a repealed stub. */
function isMainUnit(unit: Provision): boolean {
  const isHeaded = (child: Provision): boolean => child.kind === 'article' || containers.has(child.kind);
  const hasWords = unit.text !== null || unit.children.length > 0 || unit.isRepealed;
  return containers.has(unit.kind) && hasWords && !unit.children.some(isHeaded);
}

/** The article (or other main unit) that an address lies in, or null. */
export function articleAround(root: Provision, id: EId): Provision | null {
  return articlesOf(root).find((article) => isWithin(id, article.eId)) ?? null;
}

/** The words of a unit and all its children as they are read: number, heading, text, one unit a line. */
export function wordsOf(provision: Provision): string {
  const own = [provision.num, provision.heading, provision.text].filter((part) => part !== null).join(' ');
  return [own, ...provision.children.map(wordsOf)].filter((part) => part !== '').join('\n');
}
