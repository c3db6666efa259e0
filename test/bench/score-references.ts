import type { Reference, Target } from '../../src/law/anchor.ts';
import type { EId } from '../../src/law/ids.ts';

/**
 * A reference marked by a reader: its place in the text of a provision, its words, and what a lawyer says it means. Marked is what
 * names a unit with a number, an ordinal or "this" and "that" ("this Article", not "this Regulation"), and another act by its name
 * or number; each item of a list by itself, a range once. "The legislation on …" names no act and is not marked.
 */
export interface GoldReference {
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** `art_5__para_1`, `art_5..art_9`, `@words of the other act's name#art_5`. A range that the text does not hold: its first place. */
  readonly target: string;
}

export interface GoldText {
  readonly file: string;
  readonly language: string;
  readonly title: string | null;
  /** Provisions in which every reference has been marked: beginnings of addresses, `*` for all. */
  readonly scope: readonly string[];
  readonly references: readonly GoldReference[];
}

/** What was found rightly, what was found wrongly, and what was not found. */
export interface Score {
  readonly right: number;
  readonly exact: number;
  readonly wrong: readonly Reference[];
  readonly missed: readonly GoldReference[];
}

/** Sets found references against marked ones: right is the same place (the words overlap) and the same target. */
export function scoreReferences(gold: GoldText, found: readonly Reference[]): Score {
  const inScope = found.filter(({ from }) => isInScope(from.eId, gold.scope));
  const taken = new Set<Reference>();
  const missed: GoldReference[] = [];
  let exact = 0;
  for (const mark of gold.references) {
    const hit = inScope.find(
      (reference) => !taken.has(reference) && isAt(reference, mark) && isTarget(reference.to, mark.target),
    );
    if (!hit) missed.push(mark);
    else {
      taken.add(hit);
      if (hit.from.start === mark.start && hit.from.end === mark.end) exact += 1;
    }
  }
  return { right: taken.size, exact, wrong: inScope.filter((reference) => !taken.has(reference)), missed };
}

const isInScope = (eId: EId, scope: readonly string[]): boolean =>
  scope.some(
    (start) =>
      start === '*' || eId === start || eId.startsWith(`${start}__`) || (start.endsWith('_') && eId.startsWith(start)),
  );

const isAt = ({ from }: Reference, mark: GoldReference): boolean =>
  from.eId === mark.at && from.start < mark.end && mark.start < from.end;

function isTarget(to: Target, target: string): boolean {
  if (to.kind !== 'act') return targetText(to) === target;
  const [name = '', at = ''] = target.slice(1).split('#');
  return (
    target.startsWith('@') && to.name.replaceAll('i', 'і').includes(name.replaceAll('i', 'і')) && (to.at ?? '') === at
  );
}

/** A target as the gold file writes it. */
export function targetText(to: Target): string {
  switch (to.kind) {
    case 'provision':
    case 'missing':
      return to.eId;
    case 'range':
      return `${to.eIds[0]}..${to.eIds[to.eIds.length - 1]}`;
    case 'act':
      return `@${to.name}${to.at === null ? '' : `#${to.at}`}`;
  }
}
