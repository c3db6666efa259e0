import type { Text } from '../compare/compare.ts';
import { type Amendment, type Operation, targetsOf } from '../law/amendment.ts';
import type { AmendmentId, EId } from '../law/ids.ts';
import { eIdPath, isWithin } from '../law/ids.ts';
import { type Applied, type ApplyOptions, apply, keyOf } from './apply.ts';

/**
 * How two amendments to one text bear on each other: *excludes*, both ask for the same words or number and only one can have them;
 * *moots*, the first takes out or replaces the unit in which the second changes something; *needs*, the first can be executed only
 * together with the second; *overlaps*, both can be executed and both change the same unit.
 */
export interface Relation {
  readonly kind: 'excludes' | 'moots' | 'needs' | 'overlaps';
  readonly first: AmendmentId;
  readonly second: AmendmentId;
  /** Where they meet, in the addresses of the earlier text; for *overlaps* in those of the resulting one. */
  readonly at: readonly EId[];
}

/** An amendment with what becomes of it when it is executed by itself. */
interface Alone {
  readonly amendment: Amendment;
  readonly done: ReadonlySet<string>;
}

/**
 * Relations between the amendments of one set, found by executing each by itself and each two together; nothing is inferred from their
 * wording. What is rejected counts as if it were accepted: the question is what would be. Pairs that name no common article are left out.
 */
export function relationsOf(text: Text, amendments: readonly Amendment[], options: ApplyOptions): readonly Relation[] {
  const all = amendments.filter(isExecutable).map((one): Alone => {
    const amendment = chosen(one);
    return { amendment, done: doneIn(apply(text, [amendment], options)) };
  });
  return all.flatMap((first, index) =>
    all.slice(index + 1).flatMap((second) => {
      if (!mayMeet(first.amendment, second.amendment)) return [];
      return between(first, second, apply(text, [first.amendment, second.amendment], options));
    }),
  );
}

/** Whether it is known what the amendment asks to be done: one accepted in part without saying which is not. */
export const isExecutable = ({ outcome, accepted, changes }: Amendment): boolean =>
  changes.length > 0 && (outcome !== 'partly' || accepted !== null);

/** The amendment as if it were accepted: in the part that was accepted where it was accepted in part, else as a whole. */
export const chosen = (amendment: Amendment): Amendment =>
  amendment.outcome === 'partly' ? amendment : { ...amendment, outcome: 'accepted' };

const doneIn = ({ executions }: Applied): ReadonlySet<string> =>
  new Set(executions.filter(({ result }) => result === 'done').map(keyOf));

/** Two amendments of different articles never meet; one that works on the whole act meets all. */
function mayMeet(a: Amendment, b: Amendment): boolean {
  const [of, with_] = [placesOf(a), placesOf(b)];
  return of === null || with_ === null || [...of].some((place) => with_.has(place));
}

/** Outermost units an amendment names; null if it works on the whole act. */
function placesOf({ changes }: Amendment): ReadonlySet<EId> | null {
  const named = changes.map(namedBy);
  if (named.some((places) => places.length === 0)) return null;
  return new Set(named.flat().flatMap((place) => eIdPath(place).slice(0, 1)));
}

const namedBy = (operation: Operation): readonly EId[] => [
  ...targetsOf(operation),
  ...('after' in operation && operation.after ? [operation.after] : []),
];

function between(first: Alone, second: Alone, both: Applied): readonly Relation[] {
  const done = doneIn(both);
  const lost = [first, second].flatMap(({ done: alone }) => [...alone].filter((key) => !done.has(key)));
  const pair = { first: first.amendment.id, second: second.amendment.id };
  if (lost.length > 0) return [excluding(first.amendment, second.amendment)];
  const needing = [first, second].find(({ amendment, done: alone }) =>
    both.executions.some((one) => one.amendment === amendment.id && done.has(keyOf(one)) && !alone.has(keyOf(one))),
  );
  if (needing === first) return [{ kind: 'needs', ...pair, at: [] }];
  if (needing === second) return [{ kind: 'needs', first: pair.second, second: pair.first, at: [] }];
  const at = sharedPlaces(both, pair.first, pair.second);
  return at.length > 0 ? [{ kind: 'overlaps', ...pair, at }] : [];
}

/**
 * One of the two was refused beside the other: it is moot if its whole place is taken out or written anew, else they exclude each other.
 */
function excluding(a: Amendment, b: Amendment): Relation {
  const [byFirst, bySecond] = [meetings(takenBy(a), b), meetings(takenBy(b), a)];
  if (byFirst.length > 0 && bySecond.length === 0) return { kind: 'moots', first: a.id, second: b.id, at: byFirst };
  if (bySecond.length > 0 && byFirst.length === 0) return { kind: 'moots', first: b.id, second: a.id, at: bySecond };
  const named = new Set(a.changes.flatMap(targetsOf));
  const at = b.changes.flatMap(targetsOf).filter((place) => named.has(place));
  return { kind: 'excludes', first: a.id, second: b.id, at: [...new Set(at)] };
}

/** Units that an amendment takes out or writes anew as a whole. */
const takenBy = ({ changes }: Amendment): readonly EId[] =>
  changes.flatMap((change) => {
    const isTaking =
      change.kind === 'delete' || change.kind === 'repeal' || (change.kind === 'replace' && change.part === 'whole');
    return isTaking ? [change.at] : [];
  });

/** Places of an amendment that lie inside taken units; one that takes the very same unit is no smaller than the other. */
const meetings = (taken: readonly EId[], { changes }: Amendment): readonly EId[] => [
  ...new Set(
    changes.flatMap((change) => {
      const isAlike = change.kind === 'delete' || change.kind === 'repeal' || change.kind === 'replace';
      return targetsOf(change).filter((place) =>
        taken.some((outer) => isWithin(place, outer) && !(isAlike && place === outer)),
      );
    }),
  ),
];

/** Units of the resulting text that both changed. */
function sharedPlaces({ touchedBy, takenOutBy }: Applied, a: AmendmentId, b: AmendmentId): readonly EId[] {
  return [...touchedBy, ...takenOutBy].flatMap(([place, marks]) =>
    [a, b].every((id) => marks.some(({ amendment }) => amendment === id)) ? [place] : [],
  );
}
