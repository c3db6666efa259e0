import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';

interface Paired {
  readonly before: Outline;
  readonly after: Outline;
  readonly pairing: Pairing;
}

/** Whether an earlier unit is no longer there: nothing goes on from it, or nothing but a stub that kept its number. */
export function isGone({ before, after, pairing }: Paired, place: number): boolean {
  const now = pairing.after(place);
  if (now < 0) return true;
  return after.units[now]?.isRepealed === true && before.units[place]?.isRepealed !== true;
}
