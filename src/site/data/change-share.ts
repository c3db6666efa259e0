import { type Change, type Comparison, type Edit, editsHere } from '../../law/comparison.ts';
import { type EId, eIdPath } from '../../law/ids.ts';
import { type Provision, walk } from '../../law/provision.ts';

/** How many words of an article were compared, and how many of them only one of the two texts has. */
export interface Share {
  readonly compared: number;
  readonly changed: number;
}

export interface ShareOptions {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
  /** The main units of the later text, in its order. */
  readonly articles: readonly Provision[];
}

/** Words of a text as a reader counts them: runs between spaces. */
export const countWords = (text: string | null): number => text?.match(/\S+/gu)?.length ?? 0;

/** Words of a unit and of everything in it, numbers left aside. */
export const wordsIn = (unit: Provision): number =>
  [...walk(unit)].reduce((sum, { heading, text }) => sum + countWords(heading) + countWords(text), 0);

/**
 * How much of each article of the later text changed: words put in and taken out against all words of both sides. Edits without
 * substance (quotes, numbers that follow a renumbering) do not count, and what one text does not know is not compared at all.
 */
export function changeShares({ comparison, before, after, articles }: ShareOptions): ReadonlyMap<EId, Share> {
  const homes = homesOf(articles);
  const units = { before: unitsOf(before), after: unitsOf(after) };
  const partner = new Map(comparison.alignment.matches.map((match) => [match.before, match.after] as const));
  const shares = new Map<EId, Share>();
  for (const change of comparison.changes) {
    const home = homeOf(change, homes, partner);
    const share = home === null ? null : shareOf(change, units);
    if (home === null || share === null) continue;
    const sum = shares.get(home) ?? { compared: 0, changed: 0 };
    shares.set(home, { compared: sum.compared + share.compared, changed: sum.changed + share.changed });
  }
  return shares;
}

const unitsOf = (root: Provision): ReadonlyMap<EId, Provision> =>
  new Map([...walk(root)].map((unit) => [unit.eId, unit] as const));

function homesOf(articles: readonly Provision[]): ReadonlyMap<EId, EId> {
  const homes = new Map<EId, EId>();
  for (const article of articles) for (const { eId } of walk(article)) homes.set(eId, article.eId);
  return homes;
}

/** The later article that a change belongs to; what was taken out belongs to the article that its own article became. */
function homeOf(change: Change, homes: ReadonlyMap<EId, EId>, partner: ReadonlyMap<EId, EId>): EId | null {
  if (change.after !== null) return homes.get(change.after) ?? null;
  if (change.kind === 'inserted' || change.before === null) return null;
  const outer = eIdPath(change.before).findLast((eId) => partner.has(eId));
  return outer === undefined ? null : (homes.get(partner.get(outer) ?? outer) ?? null);
}

interface Units {
  readonly before: ReadonlyMap<EId, Provision>;
  readonly after: ReadonlyMap<EId, Provision>;
}

function shareOf(change: Change, units: Units): Share | null {
  switch (change.kind) {
    case 'inserted':
      return onlyOn(units.after.get(change.after));
    case 'repealed':
      return onlyOn(units.before.get(change.before));
    case 'unknown':
      return null;
    case 'kept':
      return sum(editsHere([...change.heading, ...change.text]).map(weightOf));
  }
}

function onlyOn(unit: Provision | undefined): Share {
  const words = unit ? countWords(unit.heading) + countWords(unit.text) : 0;
  return { compared: words, changed: words };
}

/** A word that stayed stands on both sides. */
function weightOf({ kind, text, reason }: Edit): Share {
  const words = countWords(text);
  if (kind === 'same') return { compared: 2 * words, changed: 0 };
  return { compared: words, changed: reason === undefined ? words : 0 };
}

const sum = (shares: readonly Share[]): Share =>
  shares.reduce((a, b) => ({ compared: a.compared + b.compared, changed: a.changed + b.changed }), {
    compared: 0,
    changed: 0,
  });
