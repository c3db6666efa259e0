import type { TraceStep } from '../amend/trace.ts';
import type { Amendment, Operation } from '../law/amendment.ts';
import { type Change, isChanged } from '../law/comparison.ts';
import { type ChangeCause, changeKey, type Explanation, type Mark } from '../law/explanation.ts';
import { type EId, eIdPath, type VersionId } from '../law/ids.ts';

/** Why a unit as a whole came, went or changed between two texts. */
export interface UnitCauses {
  /** Causes of its coming and going, of its number and its place. */
  readonly place: readonly ChangeCause[];
  /** All causes of changes at the unit, its words included. */
  readonly any: readonly ChangeCause[];
  /** The cause of its change at a reading. */
  readonly at: ReadonlyMap<VersionId, ChangeCause>;
  /**
   * The one operation that carried words to or from the unit: a join, a split or a move; null if there is none, or if there are several.
   */
  readonly carried: ChangeCause | null;
}

/** Finds what became of units in the steps between two texts. */
export type UnitCausesOf = (change: Change) => UnitCauses;

/** Follows units through steps: forward from where they stood, or back from where they stand if they are new. */
export function unitCauses(steps: readonly TraceStep[], amendments: readonly Amendment[]): UnitCausesOf {
  const indexed = steps.map(indexOf);
  const operations = new Map(
    amendments.flatMap(({ id, changes }) => changes.map((one, index) => [`${id} ${index + 1}`, one] as const)),
  );
  return (change) => {
    const found = change.kind === 'inserted' ? backward(change.after, indexed) : forward(change.before, indexed);
    const told = found
      .filter((one) => one.change === null || isChanged(one.change))
      .map((one) => ({ one, cause: causeOf(one) }));
    return {
      any: unique(told.map(({ cause }) => cause)),
      place: unique(
        told.flatMap(({ one, cause }) => (isPlaced(one.change) ? [placeCause(cause, one, operations)] : [])),
      ),
      at: new Map(told.map(({ one, cause }) => [one.version, cause])),
      carried: carriedBy(
        told.map(({ cause }) => cause),
        operations,
      ),
    };
  };
}

/** Whether something happened to a unit beside its words. */
export const isPlaced = (change: Change | null): boolean =>
  change?.kind !== 'kept' ||
  change.renumbered ||
  change.moved ||
  change.relevelled ||
  change.split.length > 0 ||
  change.merged.length > 0;

type Operations = ReadonlyMap<string, Operation>;
const operationOf = ({ amendment, operation }: Mark, operations: Operations): Operation | undefined =>
  operations.get(`${amendment} ${operation}`);

/** A step with ways to look changes up. */
interface IndexedStep {
  readonly version: VersionId;
  /** Null where the step cannot be followed. */
  readonly changes: { readonly before: ReadonlyMap<EId, Change[]>; readonly after: ReadonlyMap<EId, Change[]> } | null;
  readonly explanations: ReadonlyMap<string, Explanation>;
}

function indexOf({ version, explained }: TraceStep): IndexedStep {
  if (!explained) return { version, changes: null, explanations: new Map() };
  const before = new Map<EId, Change[]>();
  const after = new Map<EId, Change[]>();
  const add = (map: Map<EId, Change[]>, at: EId | null, change: Change): void => {
    if (at !== null) map.set(at, [...(map.get(at) ?? []), change]);
  };
  for (const change of explained.changes.changes) {
    if (change.kind !== 'inserted') add(before, change.before, change);
    if (change.kind !== 'repealed') add(after, change.after, change);
  }
  const explanations = new Map(explained.explanations.map((one) => [changeKey(one.change), one] as const));
  return { version, changes: { before, after }, explanations };
}

/** What a step did to a unit; no change where the step cannot be followed. */
interface Found {
  readonly version: VersionId;
  readonly change: Change | null;
  readonly explanation: Explanation | null;
}

function forward(start: EId | null, steps: readonly IndexedStep[]): readonly Found[] {
  const found: Found[] = [];
  let at: readonly EId[] = start === null ? [] : [start];
  for (const step of steps) {
    const { version, changes } = step;
    if (!changes) return [...found, { version, change: null, explanation: null }];
    const own = at.flatMap((eId) => changes.before.get(eId) ?? []);
    found.push(...own.map((change) => ({ version, change, explanation: explanationIn(step, change) })));
    at = own.flatMap((change) => (change.kind === 'repealed' || change.after === null ? [] : [change.after]));
  }
  return found;
}

/** From where a new unit stands to the step that brought it. */
function backward(start: EId, steps: readonly IndexedStep[]): readonly Found[] {
  const found: Found[] = [];
  let at = start;
  for (const step of steps.toReversed()) {
    const { version, changes } = step;
    if (!changes) return [{ version, change: null, explanation: null }, ...found];
    const change = changes.after.get(at)?.[0];
    if (!change) return found;
    found.unshift({ version, change, explanation: explanationIn(step, change) });
    if (change.kind !== 'kept') return found;
    at = change.before;
  }
  return found;
}

/** A unit that came or went with the unit around it is told with that one. */
function explanationIn({ explanations }: IndexedStep, change: Change): Explanation | null {
  const own = explanations.get(changeKey(change));
  if (own || (change.kind !== 'inserted' && change.kind !== 'repealed')) return own ?? null;
  const at = change.kind === 'inserted' ? change.after : change.before;
  const outer = eIdPath(at).slice(0, -1).reverse();
  const key = (id: EId): string =>
    changeKey(change.kind === 'inserted' ? { kind: 'inserted', after: id } : { kind: 'repealed', before: id });
  return outer.map((id) => explanations.get(key(id))).find((one) => one !== undefined) ?? null;
}

function causeOf({ version, change, explanation }: Found): ChangeCause {
  if (change === null || change.kind === 'unknown') return { kind: 'unknown', version };
  switch (explanation?.strength) {
    case 'proved':
      return explanation.by.length > 0 ? { kind: 'amendment', marks: explanation.by } : { kind: 'renumbering' };
    case 'accepted':
      return { kind: 'accepted', version, reason: explanation.reason ?? '' };
    case 'consequential':
      return { kind: 'renumbering' };
    case 'typographic':
      return { kind: 'typography' };
    case 'located':
    case 'unexplained':
    case undefined:
      return { kind: 'entered', version };
  }
}

/** Of the operations at a unit those that gave it its number or place; where they only changed its words, it followed others. */
function placeCause(cause: ChangeCause, { change }: Found, operations: Operations): ChangeCause {
  if (cause.kind !== 'amendment' || change?.kind !== 'kept') return cause;
  const marks = cause.marks.filter((mark) => {
    const operation = operationOf(mark, operations);
    return operation !== undefined && operation.kind !== 'words' && !isOfPart(operation);
  });
  return marks.length > 0 ? { kind: 'amendment', marks } : { kind: 'renumbering' };
}

const isOfPart = (operation: Operation): boolean => operation.kind === 'replace' && operation.part !== 'whole';

function carriedBy(causes: readonly ChangeCause[], operations: Operations): ChangeCause | null {
  const marks = causes
    .flatMap((cause) => (cause.kind === 'amendment' ? cause.marks : []))
    .filter((mark) => ['join', 'split', 'move'].includes(operationOf(mark, operations)?.kind ?? ''));
  const [only, ...others] = marks;
  return only && others.length === 0 ? { kind: 'amendment', marks: [only] } : null;
}

const unique = (causes: readonly ChangeCause[]): readonly ChangeCause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
];
