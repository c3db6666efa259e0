import type { Alignment, Match, MatchBasis } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';

/**
 * Follows two alignments in a row: A→B and B→C give A→C, with every renumbering on the way. `art_7` → `art_9` and `art_9` → `art_8` give
 * `art_7` → `art_8`. What was taken out in B stays out, even if C has like words again: nobody said that it is the same provision.
 */
export function compose(first: Alignment, second: Alignment): Alignment {
  if (first.after !== second.before) throw new Error(`cannot follow ${first.after} by ${second.before}`);
  const onward = new Map<EId, Match[]>();
  for (const match of second.matches) {
    const list = onward.get(match.before);
    if (list) list.push(match);
    else onward.set(match.before, [match]);
  }
  const matches = new Map<string, Match>();
  for (const match of first.matches) {
    for (const next of onward.get(match.after) ?? []) {
      const joint = join(match, next);
      const key = `${joint.before} ${joint.after}`;
      const known = matches.get(key);
      if (!known || known.likeness < joint.likeness) matches.set(key, joint);
    }
  }
  return { before: first.before, after: second.after, matches: [...matches.values()] };
}

/** A chain is as sure as its weakest link: likeness multiplies, and the basis is a number only if every link rests on one. */
function join(first: Match, second: Match): Match {
  const basis = weaker(first.basis, second.basis);
  const likeness = Math.round(first.likeness * second.likeness * 1000) / 1000;
  const whole = { before: first.before, after: second.after, basis, likeness };
  const joint: Match = first.half || second.half ? { ...whole, half: true } : whole;
  const heading = Math.min(first.heading ?? 1, second.heading ?? 1);
  return heading < 1 ? { ...joint, heading } : joint;
}

const strength: readonly MatchBasis[] = ['wording', 'declared', 'number'];

const weaker = (a: MatchBasis, b: MatchBasis): MatchBasis => (strength.indexOf(a) < strength.indexOf(b) ? a : b);
