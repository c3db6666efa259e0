import type { Text } from '../compare/compare.ts';
import { type Amendment, acceptedChanges } from '../law/amendment.ts';
import type { Execution, Mark, Unapplied } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Problem } from '../law/problem.ts';
import { type Addressed, addressUnits } from './addresses.ts';
import { clashes } from './clashes.ts';
import { execute } from './execute.ts';
import type { Asked, Frame, ParseWording, Result } from './frame.ts';
import { everIn, type Provenance, provisionOf, runsOfUnit, type Unit, unitOf, unitsIn } from './unit.ts';
import { type Loss, lossesOf } from './words.ts';

export type { ParseWording } from './frame.ts';
export type { Provenance } from './unit.ts';

export interface ApplyOptions {
  readonly legislature: Legislature;
  /** Reads the wording of a new provision; parsing is the work of `markdown`, and `library` brings the two together. */
  readonly parseWording: ParseWording;
  /** Where the words of the text came from, if it is known; else words that no operation put in have no cause. */
  readonly provenance?: Provenance;
}

/** A text with amendments executed, and the trace of each. */
export interface Applied {
  readonly text: Text;
  /** Every operation that was to be executed, in the order of the amendments. */
  readonly executions: readonly Execution[];
  /** Amendments that were not to be executed, and why. */
  readonly unapplied: readonly Unapplied[];
  /** Which unit became which: addresses before and after. */
  readonly pairs: readonly (readonly [EId, EId])[];
  /** Operations that touched a unit, by its address after. */
  readonly touchedBy: ReadonlyMap<EId, readonly Mark[]>;
  /** Operations that took a unit out, by its address before. */
  readonly takenOutBy: ReadonlyMap<EId, readonly Mark[]>;
  /** Where the words of the resulting text came from, by its addresses. */
  readonly provenance: Provenance;
  /** Words that operations took out of units that live on. */
  readonly lost: readonly Loss[];
}

/**
 * Executes accepted amendments on a text; the text itself stays. Pure and total: what cannot be executed is refused with a problem and
 * changes nothing, and a partial text is not faulted for what it does not know. Addresses and words are those of the text before the set,
 * so operations that do not overlap give the same text in any order (`exchange-words.ts`, `placing.ts`).
 */
export function apply(text: Text, amendments: readonly Amendment[], options: ApplyOptions): Applied {
  const barred = new Map<string, Problem>();
  for (;;) {
    const run = runOnce(text, amendments, options, barred);
    const found = clashes(run.addressed, run.frame, amendments);
    if (found.size === 0) return resultOf(run, text, amendments);
    // Whether a number is free shows only when all are done; what took a number twice is refused and the set begun anew without it.
    for (const [key, problem] of found) barred.set(key, problem);
  }
}

interface Done {
  readonly mark: Mark;
  readonly result: Result;
}

interface Run {
  readonly frame: Frame;
  readonly done: readonly Done[];
  readonly addressed: Addressed;
}

function runOnce(
  text: Text,
  amendments: readonly Amendment[],
  { legislature, parseWording, provenance }: ApplyOptions,
  barred: ReadonlyMap<string, Problem>,
): Run {
  const root = unitOf(text.root, provenance ?? null);
  const before = new Map([...unitsIn(root)].flatMap((unit) => unit.origins.map((eId) => [eId, unit] as const)));
  const frame: Frame = { text, root, before, given: new Map(), legislature, parseWording };
  const done = amendments.flatMap((amendment) =>
    (acceptedChanges(amendment) ?? []).flatMap((operation): Done[] => {
      const asked: Asked = { frame, amendment, mark: { amendment: amendment.id, operation } };
      const change = amendment.changes[operation - 1];
      if (!change) return [];
      const problem = barred.get(keyOf(asked.mark));
      return [{ mark: asked.mark, result: problem ? { kind: 'refused', problem } : execute(change, asked) }];
    }),
  );
  return { frame, done, addressed: addressUnits(root, legislature) };
}

export const keyOf = ({ amendment, operation }: Mark): string => `${amendment} ${operation}`;

function resultOf({ frame, done, addressed }: Run, text: Text, amendments: readonly Amendment[]): Applied {
  const { byUnit } = addressed;
  const units = [...unitsIn(frame.root)];
  // A unit that was taken in by another goes on in that one.
  const living = new Set(units.flatMap((unit) => unit.origins));
  const at = (unit: Unit): EId => byUnit.get(unit) ?? frame.text.root.eId;
  return {
    text: { ...text, id: `${text.id} as amended`, root: provisionOf(frame.root, byUnit), lineage: new Map() },
    executions: done.map(({ mark, result }) => executionOf(mark, result, byUnit)),
    unapplied: amendments.flatMap(unappliedOf),
    pairs: units.flatMap((unit) => unit.origins.map((origin) => [origin, at(unit)] as const)),
    touchedBy: new Map(units.flatMap((unit) => entryOf(at(unit), unit))),
    takenOutBy: new Map(
      [...everIn(frame.root)]
        .filter((unit) => !byUnit.has(unit))
        .flatMap((unit) => unit.origins.flatMap((origin) => (living.has(origin) ? [] : entryOf(origin, unit)))),
    ),
    provenance: new Map(units.map((unit) => [at(unit), runsOfUnit(unit)])),
    lost: units
      .filter(({ touches }) => touches.length > 0)
      .flatMap(({ heading, text: words }) => [heading, words].flatMap((part) => (part ? lossesOf(part) : []))),
  };
}

/** Operations that changed a unit itself: to have something put into it or behind it is no change of its own. */
function entryOf(at: EId, unit: Unit): (readonly [EId, readonly Mark[]])[] {
  const marks = new Map(
    unit.touches.filter(({ what }) => what !== 'inside' && what !== 'anchor').map(({ by }) => [keyOf(by), by]),
  );
  return marks.size === 0 ? [] : [[at, [...marks.values()]]];
}

function executionOf(mark: Mark, result: Result, byUnit: ReadonlyMap<Unit, EId>): Execution {
  const touched = result.kind === 'done' ? result.touched.flatMap((unit) => byUnit.get(unit) ?? []) : [];
  return {
    ...mark,
    result: result.kind,
    touched,
    problem: result.kind === 'refused' ? result.problem : null,
    unknown: result.kind === 'unknown' ? result.why : null,
  };
}

function unappliedOf(amendment: Amendment): readonly Unapplied[] {
  const places = acceptedChanges(amendment);
  if (places !== null && places.length > 0) return [];
  const { id, outcome } = amendment;
  if (places === null) return [{ amendment: id, outcome, why: 'changes-not-named' }];
  return [{ amendment: id, outcome, why: outcome === 'accepted' || outcome === 'partly' ? 'no-changes' : 'outcome' }];
}
