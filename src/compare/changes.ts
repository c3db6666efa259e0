import type { Change, Edit } from '../law/comparison.ts';
import { type EId, isWithin } from '../law/ids.ts';
import type { Provision } from '../law/provision.ts';
import type { Aligned, Text } from './align.ts';
import { edits, type Keys } from './edits.ts';
import { type Moves, movesOf } from './moves.ts';

/** What the references of a pair of units point to, for the redline; null if no number was changed anywhere. */
export type KeysAt = (before: number, after: number, part: 'heading' | 'text') => Keys | null;

/**
 * What happened to every unit of both texts, in the order of the later text; what was taken out stands where it stood. A partial text
 * is silent, not empty: what it does not have is unknown unless somebody says that it was not there.
 */
export function changesOf(before: Text, after: Text, aligned: Aligned, keysAt: KeysAt): readonly Change[] {
  const moves = movesOf(aligned, aligned.pairing);
  const stubs = stubsByNumber(aligned);
  const taken = new Set(stubs.values());
  const later: Change[][] = aligned.after.units.map((_, place) => {
    const origins = aligned.pairing.befores(place);
    if (origins.length > 0) return origins.map((origin) => keptAt(aligned, moves, keysAt, origin, place));
    return taken.has(place) ? [] : [insertedAt(before, aligned, place)];
  });
  return inOrder(aligned, later, (place) => goneAt(after, aligned, place, stubs.get(place) ?? null));
}

function keptAt(aligned: Aligned, moves: Moves, keysAt: KeysAt, before: number, after: number): Change {
  const a = unitAt(aligned.before.units, before);
  const b = unitAt(aligned.after.units, after);
  const heading = known(a.heading, b.heading, keysAt(before, after, 'heading'));
  const text = known(a.text, b.text, keysAt(before, after, 'text'));
  const afters = aligned.pairing.afters(before);
  const befores = aligned.pairing.befores(after);
  const all = [...heading, ...text].filter((edit) => edit.kind !== 'same');
  return {
    kind: 'kept',
    before: a.eId,
    after: b.eId,
    renumbered: a.number !== b.number,
    moved: moves.moved.has(after),
    relevelled: moves.relevelled.has(after),
    split: afters.length > 1 ? afters.map((place) => unitAt(aligned.after.units, place).eId) : [],
    merged: befores.length > 1 ? befores.map((place) => unitAt(aligned.before.units, place).eId) : [],
    heading,
    text,
    consequential: all.length > 0 && all.every((edit) => edit.reason === 'renumbering'),
  };
}
