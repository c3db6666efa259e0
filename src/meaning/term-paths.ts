import type { TermUse } from '../law/anchor.ts';
import { type EId, eIdPath } from '../law/ids.ts';
import type { Term } from '../law/knowledge.ts';
import type { AffectedPath, Moved } from '../law/meaning.ts';
import { provisionsByEId } from '../law/provision.ts';
import { withFound } from '../link/definitions.ts';
import { findTerms } from '../link/terms.ts';
import type { Ground, PathFinder } from './silent-changes.ts';

/** Definitions that rest on definitions are followed so many steps. */
const mostSteps = 3;

interface Side {
  readonly terms: ReadonlyMap<string, Term>;
  readonly uses: ReadonlyMap<EId, readonly TermUse[]>;
  readonly text: (eId: EId) => string;
}

/** Where a term leads: the terms from the first to the one whose definition changed, and the changes. */
interface Way {
  readonly chain: readonly string[];
  readonly moved: readonly Moved[];
}

/** Terms whose definition changed, came or went, found on both sides: of a term that is no longer defined only the earlier text knows. */
export function pathsOfTerms(ground: Ground): PathFinder {
  const after = sideOf(ground, 'after');
  const before = sideOf(ground, 'before');
  const ways = { after: waysOf(after, ground, 'after'), before: waysOf(before, ground, 'before') };
  return (origin, unit) => {
    const now = pathsIn(unit.eId, after, ways.after);
    const known = new Set(now.map(({ term }) => term));
    const gone = pathsIn(origin, before, ways.before).filter(({ term }) => !known.has(term) && !after.terms.has(term));
    // Of a definition that went, the span is that of the later text where the words stand in it unchanged.
    return [...now, ...gone.map((path) => ({ ...path, at: { ...path.at, eId: unit.eId } }))];
  };
}

function sideOf({ texts, options, comparison }: Ground, side: 'before' | 'after'): Side {
  const terms = withFound(options.terms[side], texts[side], comparison.language);
  const units = provisionsByEId(texts[side]);
  return {
    terms: new Map(terms.map((term) => [term.id, term])),
    uses: Map.groupBy(findTerms(texts[side], terms, comparison.language), ({ from }) => from.eId),
    text: (eId) => units.get(eId)?.text ?? '',
  };
}

type TermPath = Extract<AffectedPath, { kind: 'term' }>;

/** Each term once a unit, at its first use. */
function pathsIn(eId: EId, { uses, text }: Side, ways: ReadonlyMap<string, Way>): readonly TermPath[] {
  const firsts = Map.groupBy(uses.get(eId) ?? [], ({ term }) => term);
  return [...firsts].flatMap(([term, [use]]): TermPath[] => {
    const way = ways.get(term);
    if (!use || !way) return [];
    const words = text(eId).slice(use.from.start, use.from.end);
    return [{ kind: 'term', at: use.from, words, term, ...way }];
  });
}

/** The shortest way from each term to a definition that changed; none where no definition on the way did. */
function waysOf(side: Side, { moved, partner }: Ground, which: 'before' | 'after'): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  for (const [id, { definedAt }] of side.terms) {
    if (definedAt === null) continue;
    const other = partner[which](definedAt);
    const changes = which === 'after' ? moved(other, definedAt) : moved(definedAt, other);
    if (changes.length > 0) ways.set(id, { chain: [id], moved: changes });
  }
  const used = usedIn(side);
  for (let step = 2; step <= mostSteps; step += 1) {
    for (const [id, way] of nextSteps(side, used, ways)) ways.set(id, way);
  }
  return ways;
}

/** The terms used within each definition, in the order of the text. */
function usedIn({ terms, uses }: Side): ReadonlyMap<EId, readonly string[]> {
  const used = new Map(
    [...terms.values()].flatMap(({ definedAt }) => (definedAt ? [[definedAt, [] as string[]]] : [])),
  );
  for (const [eId, found] of uses) {
    for (const outer of eIdPath(eId)) used.get(outer)?.push(...found.map(({ term }) => term));
  }
  return used;
}

function nextSteps(
  side: Side,
  used: ReadonlyMap<EId, readonly string[]>,
  ways: ReadonlyMap<string, Way>,
): readonly (readonly [string, Way])[] {
  return [...side.terms].flatMap(([id, { definedAt }]): (readonly [string, Way])[] => {
    if (definedAt === null || ways.has(id)) return [];
    const way = (used.get(definedAt) ?? []).flatMap((term) => ways.get(term) ?? [])[0];
    return way ? [[id, { chain: [id, ...way.chain], moved: way.moved }]] : [];
  });
}
