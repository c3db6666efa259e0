import type { Text } from '../compare/compare.ts';
import type { AcceptedResidue } from '../law/bill.ts';
import { type Change, type Comparison, isChanged, isTypographic } from '../law/comparison.ts';
import type { Explanation, Mark, Strength } from '../law/explanation.ts';
import { type EId, parentEId } from '../law/ids.ts';
import { type Provision, provisionsByEId, walk } from '../law/provision.ts';
import { type Applied, keyOf } from './apply.ts';
import { onlyFollows, type Residual } from './residual.ts';

/** What is judged: the changes from reading to reading, and what remains of them against the executed text. */
export interface Case {
  readonly before: Text;
  readonly changes: Comparison;
  readonly applied: Applied;
  readonly residual: Residual;
  readonly residue: Comparison;
  readonly accepted: readonly AcceptedResidue[];
}

export interface Judgement {
  readonly explanations: readonly Explanation[];
  /** Units of which one of the two texts says nothing. */
  readonly unknown: number;
}

/** Says of each change how far it is explained and by which operations. */
export function judge(given: Case): Judgement {
  const index = indexOf(given);
  const found: Explanation[] = [];
  let unknown = 0;
  for (const change of given.changes.changes) {
    const explanation = explanationOf(change, given, index);
    if (explanation === 'unknown') unknown += 1;
    else if (explanation) found.push(explanation);
  }
  return { explanations: [...outermostOf(found), ...unmet(given)], unknown };
}

/** Ways to look things up in the two texts. */
interface Index {
  readonly before: ReadonlyMap<EId, Provision>;
  readonly executed: ReadonlyMap<EId, Provision>;
  /** Addresses in the executed text by those before. */
  readonly became: ReadonlyMap<EId, readonly (readonly [EId, EId])[]>;
  /** The unit around each unit of the executed text. */
  readonly around: ReadonlyMap<EId, Provision>;
}

const indexOf = ({ before, applied }: Case): Index => ({
  before: provisionsByEId(before.root),
  executed: provisionsByEId(applied.text.root),
  became: Map.groupBy(applied.pairs, ([origin]) => origin),
  around: new Map([...walk(applied.text.root)].flatMap((unit) => unit.children.map(({ eId }) => [eId, unit] as const))),
});

/** Operations that touched the neighbours of a unit. */
const marksBeside = (id: EId, { applied }: Case, { around }: Index): readonly Mark[] =>
  unique((around.get(id)?.children ?? []).flatMap(({ eId }) => applied.touchedBy.get(eId) ?? []));

const unique = (marks: readonly Mark[]): readonly Mark[] => [
  ...new Map(marks.map((mark) => [keyOf(mark), mark])).values(),
];

function explanationOf(change: Change, given: Case, index: Index): Explanation | 'unknown' | null {
  const { residual } = given;
  const executed = executedOf(change, given, index);
  const left = leftOf(change, executed, residual);
  const own = marksOf(change, executed, given);
  // What is as executed although no operation touched it was only passed by others: which of two neighbours moved is a matter of view.
  const isPassed = own.length === 0 && left.length === 0 && change.kind === 'kept' && isChanged(change);
  const by = isPassed ? executed.flatMap((id) => marksBeside(id, given, index)) : own;
  const isSilent = by.length > 0 && executed.some((id) => residual.isSilent(id));
  if (isSilent) return 'unknown';
  // Words that an amendment gave to a unit whose words before were not known: the change shows in the later text alone.
  const isFirstKnown = by.length > 0 && given.before.extent === 'partial' && isWordsGained(change, executed, index);
  const isUnmet = by.length > 0 && left.length > 0;
  if (change.kind === 'unknown')
    return by.length > 0 && left.length === 0 ? told(change, 'proved', by, given) : 'unknown';
  if (!isChanged(change) && !isFirstKnown && !isUnmet) return null;
  return told(change, strengthOf(change, by, left), by, given);
}

const isWordsGained = (change: Change, executed: readonly EId[], index: Index): boolean =>
  change.kind === 'kept' &&
  index.before.get(change.before)?.text === null &&
  executed.some((id) => (index.executed.get(id)?.text ?? null) !== null);

function strengthOf(change: Change, by: readonly Mark[], left: readonly Change[]): Strength {
  if (isTypographic(change) && change.kind === 'kept' && !change.renumbered && !change.moved) return 'typographic';
  const isFollowing = onlyFollows(left, change);
  if (by.length > 0) return left.length === 0 || isFollowing ? provedBy(change, isFollowing) : 'located';
  return isFollowing && change.kind === 'kept' && change.consequential ? 'consequential' : 'unexplained';
}

/** A unit whose words only follow a renumbering is proved only if something else about it is. */
const provedBy = (change: Change, isFollowing: boolean): Strength =>
  isFollowing && change.kind === 'kept' && change.consequential && !change.renumbered && !change.moved
    ? 'consequential'
    : 'proved';

/** What a person accepted stands in the place of what nothing proves. */
function told(change: Change, strength: Strength, by: readonly Mark[], { accepted }: Case): Explanation {
  const places = [change.kind === 'inserted' ? null : change.before, change.after];
  const residue = accepted.find(({ at }) => places.includes(at));
  const isOpen = strength === 'located' || strength === 'unexplained';
  return residue && isOpen
    ? { change, strength: 'accepted', by, reason: residue.reason }
    : { change, strength, by, reason: null };
}

/** Addresses of the changed unit in the executed text. */
function executedOf(change: Change, { residual }: Case, { became }: Index): readonly EId[] {
  const back = change.kind === 'repealed' || change.after === null ? [] : residual.back(change.after);
  if (change.kind === 'inserted' || change.before === null) return back;
  const own = (became.get(change.before) ?? []).map(([, executed]) => executed);
  const shared = own.filter((id) => back.includes(id));
  return shared.length > 0 ? shared : own;
}

function marksOf(change: Change, executed: readonly EId[], { applied }: Case): readonly Mark[] {
  const before = change.kind === 'inserted' ? null : change.before;
  // An insertion whose words are quite otherwise in the later text is recognised by the address alone.
  const byAddress = change.kind === 'inserted' && executed.length === 0 ? [change.after] : [];
  const marks = [
    ...[...executed, ...byAddress].flatMap((id) => applied.touchedBy.get(id) ?? []),
    ...(before === null ? [] : (applied.takenOutBy.get(before) ?? [])),
  ];
  return unique(marks);
}

/** What is still different about a changed unit once the amendments are executed. */
function leftOf(change: Change, executed: readonly EId[], residual: Residual): readonly Change[] {
  const later = change.kind === 'repealed' ? null : change.after;
  const left = [
    ...(later === null ? [] : residual.atLater(later)),
    ...executed.flatMap((id) => residual.atExecuted(id)),
  ];
  return [...new Set(left)];
}

/** Units that amendments made and the later text does not have: no change between the readings tells of them. */
function unmet(given: Case): readonly Explanation[] {
  const { applied, residue } = given;
  const known = new Set(applied.pairs.map(([, executed]) => executed));
  const missing = residue.changes.filter((change) => change.kind === 'repealed' && !known.has(change.before));
  return outermostOf(
    missing.map((change) =>
      told(change, 'located', change.kind === 'repealed' ? (applied.touchedBy.get(change.before) ?? []) : [], given),
    ),
  );
}

/** A unit that came or went with the unit around it, for the same reason, is told with that unit. */
function outermostOf(explanations: readonly Explanation[]): readonly Explanation[] {
  const keys = new Map(explanations.map((one) => [placeOf(one.change), reasonOf(one)]));
  return explanations.filter((one) => {
    if (one.change.kind !== 'inserted' && one.change.kind !== 'repealed') return true;
    const place = one.change.kind === 'inserted' ? one.change.after : one.change.before;
    const parent = parentEId(place);
    return parent === null || keys.get(`${one.change.kind} ${parent}`) !== reasonOf(one);
  });
}

const placeOf = (change: Change): string =>
  `${change.kind} ${change.kind === 'inserted' ? change.after : change.before}`;

const reasonOf = ({ strength, by }: Explanation): string => [strength, ...by.map(keyOf)].join(' ');
