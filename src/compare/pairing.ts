import type { Outline } from './outline.ts';
import type { Words } from './words.ts';

/** Pairs found so far, by place in the two outlines. A split or a merge is a place with several partners, the main one first. */
export class Pairing {
  readonly #afters: number[][] = [];
  readonly #befores: number[][] = [];
  readonly #declared = new Set<string>();

  link(before: number, after: number): void {
    if (this.has(before, after)) return;
    push(this.#afters, before, after);
    push(this.#befores, after, before);
  }

  declare(before: number, after: number): void {
    this.link(before, after);
    this.#declared.add(`${before} ${after}`);
  }

  has(before: number, after: number): boolean {
    return this.#afters[before]?.includes(after) ?? false;
  }

  isDeclared(before: number, after: number): boolean {
    return this.#declared.has(`${before} ${after}`);
  }

  /** What the earlier unit became, its main successor first; empty if nothing was found. */
  afters(before: number): readonly number[] {
    return this.#afters[before] ?? [];
  }

  /** What the later unit was, its main origin first; empty if nothing was found. */
  befores(after: number): readonly number[] {
    return this.#befores[after] ?? [];
  }

  /** Main successor, or -1. */
  after(before: number): number {
    return this.#afters[before]?.[0] ?? -1;
  }

  /** Main origin, or -1. */
  before(after: number): number {
    return this.#befores[after]?.[0] ?? -1;
  }

  isFreeBefore(before: number): boolean {
    return this.#afters[before] === undefined;
  }

  isFreeAfter(after: number): boolean {
    return this.#befores[after] === undefined;
  }
}

function push(lists: number[][], place: number, value: number): void {
  const list = lists[place];
  if (list) list.push(value);
  else lists[place] = [value];
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
