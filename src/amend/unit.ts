import type { Mark, Run, UnitRuns } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';
import type { Lines, Provision, ProvisionKind } from '../law/provision.ts';
import { currentOf, runsOf, type Words, wordsFrom } from './words.ts';

/** What an operation did to a unit; two operations get in each other's way by it. */
export interface Touch {
  readonly by: Mark;
  /**
   * `whole`: all its words were set or taken away; `words`: some of them; `heading`: its heading; `opening`: the words of its own;
   * `number`, `place`: these; `inside`: a unit was put into it; `anchor`: a unit was put behind it; `act-wide`: words of the whole act
   * were replaced, and it had some of them.
   */
  readonly what: 'whole' | 'words' | 'heading' | 'opening' | 'number' | 'place' | 'inside' | 'anchor' | 'act-wide';
}

/** A unit while amendments are executed: it stays the same unit whatever number it gets and wherever it goes. */
export interface Unit {
  /** Its addresses in the text before: one; none if it is new; several if it was joined. */
  origins: EId[];
  kind: ProvisionKind;
  num: string | null;
  number: string | null;
  /** Last step of its address, `art_5-1`; null where the address counts places (a part without a number). */
  step: string | null;
  heading: Words | null;
  text: Words | null;
  /** Its words before the set of amendments, in which operations look for words. */
  readonly was: { readonly heading: string | null; readonly text: string | null };
  children: Unit[];
  holder: Unit | null;
  isRepealed: boolean;
  readonly lines: Lines;
  /** Taken out; it keeps its place until all operations are done, because others may name it. */
  isGone: boolean;
  /** The operation that made it; null for a unit of the text before. */
  madeBy: Mark | null;
  /** The unit behind which it was put, and whether it was put anywhere. */
  anchor: Unit | null;
  isSeated: boolean;
  touches: Touch[];
}

/** The words of a text by address, with what is known of their causes. */
export type Provenance = ReadonlyMap<EId, UnitRuns>;

/** A tree of units that operations can change; `known` says where words came from before these amendments. */
export function unitOf(provision: Provision, known: Provenance | null, holder: Unit | null = null): Unit {
  const runs = known?.get(provision.eId);
  const words = (text: string | null, given: readonly Run[] | undefined): Words | null =>
    text === null ? null : wordsFrom(given ?? (text === '' ? [] : [{ text, cause: null }]));
  const unit: Unit = {
    origins: [provision.eId],
    kind: provision.kind,
    num: provision.num,
    number: provision.number,
    step: provision.number === null ? null : lastStep(provision.eId),
    heading: words(provision.heading, runs?.heading),
    text: words(provision.text, runs?.text),
    was: { heading: provision.heading, text: provision.text },
    children: [],
    holder,
    isRepealed: provision.isRepealed,
    lines: provision.lines,
    isGone: false,
    madeBy: null,
    anchor: null,
    isSeated: false,
    touches: [],
  };
  unit.children = provision.children.map((child) => unitOf(child, known, unit));
  return unit;
}

/** A new unit from the wording of an operation. */
export function madeUnit(provision: Provision, by: Mark): Unit {
  const cause = { kind: 'amendment', mark: by } as const;
  const words = (text: string | null): Words | null => (text === null ? null : wordsFrom([{ text, cause }]));
  const unit = unitOf(provision, null);
  for (const inner of unitsIn(unit)) {
    inner.origins = [];
    inner.madeBy = by;
    inner.heading = inner.heading && words(currentOf(inner.heading));
    inner.text = inner.text && words(currentOf(inner.text));
    inner.touches = [{ by, what: 'whole' }];
  }
  return unit;
}

/** `art_5__para_2` → `para_2`; the mark of a number used twice is left out. */
export const lastStep = (id: EId): string =>
  id
    .replace(/__dup_\d+$/u, '')
    .split('__')
    .pop() ?? id;

/** The unit and all in it that is still there, in order. */
export function* unitsIn(unit: Unit): Generator<Unit> {
  if (unit.isGone) return;
  yield unit;
  for (const child of unit.children) yield* unitsIn(child);
}

/** The unit and all that ever was in it, in order, taken out or not. */
export function* everIn(unit: Unit): Generator<Unit> {
  yield unit;
  for (const child of unit.children) yield* everIn(child);
}

/** The unit and those around it, outwards. */
export function* outwards(unit: Unit): Generator<Unit> {
  for (let at: Unit | null = unit; at; at = at.holder) yield at;
}

/** The finished tree without what was taken out; `addresses` are those the units have now. */
export function provisionOf(unit: Unit, addresses: ReadonlyMap<Unit, EId>): Provision {
  const eId = addresses.get(unit);
  if (eId === undefined) throw new Error(`the unit ${unit.num ?? unit.kind} was given no address`);
  return {
    eId,
    kind: unit.kind,
    num: unit.num,
    number: unit.number,
    heading: unit.heading && currentOf(unit.heading),
    text: unit.text && currentOf(unit.text),
    children: unit.children.filter((child) => !child.isGone).map((child) => provisionOf(child, addresses)),
    lines: unit.lines,
    isRepealed: unit.isRepealed,
  };
}

/** Where the words of a unit came from. */
export const runsOfUnit = (unit: Unit): UnitRuns => ({
  heading: unit.heading ? runsOf(unit.heading) : [],
  text: unit.text ? runsOf(unit.text) : [],
});

/** Notes what an operation did to a unit. */
export function touch(unit: Unit, by: Mark, what: Touch['what']): void {
  unit.touches.push({ by, what });
}
