import type { ProvisionKind } from '../law/provision.ts';

/** From the unit that holds all others to the smallest. Kinds that never hold one another share a rank. */
const ORDER: readonly (readonly ProvisionKind[])[] = [
  ['act'],
  ['annex'],
  ['book'],
  ['part'],
  ['subpart', 'title', 'division'],
  ['chapter'],
  ['subchapter'],
  ['section'],
  ['hcontainer'],
  ['article'],
  ['subsection'],
  ['paragraph'],
  ['alinea', 'subparagraph'],
  ['point', 'clause'],
  ['subpoint', 'subclause'],
  ['item'],
  ['indent'],
];

/** Place of a unit's first kind in the order of size: an article before a point. */
export const rankOf = ({ kinds: [kind] }: { readonly kinds: readonly ProvisionKind[] }): number =>
  kind === undefined ? ORDER.length : ORDER.findIndex((kinds) => kinds.includes(kind));

/** What a number in brackets after a unit may be: Article 5(1), section 236(c)(1)(A). */
const INSIDE: Readonly<Partial<Record<ProvisionKind, readonly ProvisionKind[]>>> = {
  article: ['paragraph', 'point', 'subsection'],
  section: ['subsection', 'paragraph', 'point'],
  subsection: ['paragraph', 'point'],
  annex: ['paragraph', 'point'],
  paragraph: ['point', 'subparagraph'],
  alinea: ['point'],
  subparagraph: ['clause', 'point'],
  point: ['subpoint', 'item', 'clause'],
  clause: ['subclause', 'item'],
};

/** Kinds that stand right inside a unit of the first of these kinds. */
export const insideOf = ([kind]: readonly ProvisionKind[]): readonly ProvisionKind[] =>
  (kind === undefined ? undefined : INSIDE[kind]) ?? ['item'];
