import type { Outline } from './outline.ts';
import type { Words } from './words.ts';

const nobody: readonly number[] = [];

/**
 * Pairs found so far, by place in the two outlines. A split or a merge is a place with several partners, the main one first. Nearly every
 * unit has one partner at most, so these stand in two lists of integers, and only what is split or merged is kept beside them.
 */
export class Pairing {
  readonly #after: Int32Array;
  readonly #before: Int32Array;
  readonly #moreAfters = new Map<number, number[]>();
  readonly #moreBefores = new Map<number, number[]>();
  readonly #declared = new Set<string>();
  readonly #wrapped = new Links();
  readonly #unwrapped = new Links();

  constructor(before: number, after: number) {
    this.#after = new Int32Array(before).fill(-1);
    this.#before = new Int32Array(after).fill(-1);
  }

  link(before: number, after: number): void {
    if (this.has(before, after)) return;
    push(this.#after, this.#moreAfters, before, after);
    push(this.#before, this.#moreBefores, after, before);
  }

  /** Takes back a pair: what seemed split in two was numbered. */
  unlink(before: number, after: number): void {
    remove(this.#after, this.#moreAfters, before, after);
    remove(this.#before, this.#moreBefores, after, before);
  }

  declare(before: number, after: number): void {
    this.link(before, after);
    this.#declared.add(`${before} ${after}`);
  }

  /** The same pairs seen from the later text: what was split is joined, what was wrapped is unwrapped. Nothing may be declared yet. */
  turned(): Pairing {
    const other = new Pairing(this.#before.length, this.#after.length);
    other.#after.set(this.#before);
    other.#before.set(this.#after);
    for (const [place, more] of this.#moreBefores) other.#moreAfters.set(place, more);
    for (const [place, more] of this.#moreAfters) other.#moreBefores.set(place, more);
    for (const [part, holder] of this.#unwrapped.holders) other.#wrapped.add(part, holder);
    for (const [part, holder] of this.#wrapped.holders) other.#unwrapped.add(part, holder);
    return other;
  }

  /** Text of an earlier unit is that of a part of its partner now. */
  wrap(before: number, part: number): void {
    this.#wrapped.add(part, before);
  }

  /** The text of a part of an earlier unit is in that of the unit's partner now. */
  unwrap(part: number, after: number): void {
    this.#unwrapped.add(part, after);
  }

  /** The earlier unit whose text a later part has now; -1 if there is none. */
  wrappedIn(part: number): number {
    return this.#wrapped.holders.get(part) ?? -1;
  }

  /** The later unit that has the text of an earlier part now; -1 if there is none. */
  unwrappedInto(part: number): number {
    return this.#unwrapped.holders.get(part) ?? -1;
  }

  /** The later parts that have text of an earlier unit now, in order; none for nearly every unit. */
  partsAfter(before: number): readonly number[] {
    return this.#wrapped.parts.get(before) ?? nobody;
  }

  /** The earlier parts whose text a later unit has now, in order; none for nearly every unit. */
  partsBefore(after: number): readonly number[] {
    return this.#unwrapped.parts.get(after) ?? nobody;
  }

  /** Earlier units whose text stands in parts now, or later units that have the text of parts, each with its parts in order. */
  rewrapped(side: 'wrapped' | 'unwrapped'): ReadonlyMap<number, readonly number[]> {
    return side === 'wrapped' ? this.#wrapped.parts : this.#unwrapped.parts;
  }

  has(before: number, after: number): boolean {
    const main = this.#after[before] ?? -1;
    return main >= 0 && (main === after || (this.#moreAfters.get(before)?.includes(after) ?? false));
  }

  isDeclared(before: number, after: number): boolean {
    return this.#declared.size > 0 && this.#declared.has(`${before} ${after}`);
  }

  /** What the earlier unit became, its main successor first; empty if nothing was found. */
  afters(before: number): readonly number[] {
    return listOf(this.#after[before] ?? -1, this.#moreAfters.get(before));
  }

  /** What the later unit was, its main origin first; empty if nothing was found. */
  befores(after: number): readonly number[] {
    return listOf(this.#before[after] ?? -1, this.#moreBefores.get(after));
  }

  /** Main successor, or -1. */
  after(before: number): number {
    return this.#after[before] ?? -1;
  }

  /** Main origin, or -1. */
  before(after: number): number {
    return this.#before[after] ?? -1;
  }

  /** Whether both have this partner and no other. */
  isOneToOne(before: number, after: number): boolean {
    const isMain = this.#after[before] === after && this.#before[after] === before;
    return isMain && !this.#moreAfters.has(before) && !this.#moreBefores.has(after);
  }

  isFreeBefore(before: number): boolean {
    return (this.#after[before] ?? -1) < 0;
  }

  isFreeAfter(after: number): boolean {
    return (this.#before[after] ?? -1) < 0;
  }
}

/** Parts with the units around them that have their text on the other side. */
class Links {
  readonly holders = new Map<number, number>();
  readonly parts = new Map<number, readonly number[]>();

  add(part: number, holder: number): void {
    this.holders.set(part, holder);
    this.parts.set(
      holder,
      [...(this.parts.get(holder) ?? []), part].sort((a, b) => a - b),
    );
  }
}

function push(mains: Int32Array, more: Map<number, number[]>, place: number, value: number): void {
  if ((mains[place] ?? -1) < 0) {
    mains[place] = value;
    return;
  }
  const list = more.get(place);
  if (list) list.push(value);
  else more.set(place, [value]);
}

function remove(mains: Int32Array, more: Map<number, number[]>, place: number, value: number): void {
  const others = (more.get(place) ?? []).filter((one) => one !== value);
  if (mains[place] === value) mains[place] = others.shift() ?? -1;
  if (others.length > 0) more.set(place, others);
  else more.delete(place);
}

function listOf(main: number, more: readonly number[] | undefined): readonly number[] {
  if (main < 0) return nobody;
  return more ? [main, ...more] : [main];
}

/** What every step of the alignment works on. */
export interface Work {
  readonly before: Outline;
  readonly after: Outline;
  readonly pairing: Pairing;
  readonly words: Words;
  /** How far an equal number may be believed, 0 to 1; 1 where a text is partial, because its words are not all known. */
  readonly trust: number | null;
}
