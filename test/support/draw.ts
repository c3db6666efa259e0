/** A seeded source of chance: the same seed draws the same numbers on every machine (mulberry32). */
export interface Draw {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
  /** Whether an event of this chance happens. */
  happens(chance: number): boolean;
  /** One of the values. */
  one<T>(values: readonly T[]): T;
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (chance) => next() < chance,
    one: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to draw from');
      return value;
    },
  };
}
