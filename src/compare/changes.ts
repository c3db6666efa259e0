import type { Change } from '../law/comparison.ts';
import { type EId, isWithin } from '../law/ids.ts';
import type { Provision } from '../law/provision.ts';
import type { Aligned, Text } from './align.ts';
import { type KeysAt, keptWords, onlyFollow, type Sides, wordEdits } from './kept-words.ts';
import { type Moves, movesOf } from './moves.ts';
import { areNumbersAlike } from './numbers-alike.ts';
import type { Outline } from './outline.ts';
import { stretchOf } from './rewrapped.ts';
import { reinstatedOf, stubsOf } from './stubs.ts';

/** What a step of this file works on. */
interface Frame extends Sides {
  readonly moves: Moves;
}

/**
 * What happened to every unit of both texts, in the order of the later text; what was taken out stands where it stood. A partial text
 * is silent, not empty: what it does not have is unknown unless somebody says that it was not there.
 */
export function changesOf(before: Text, after: Text, aligned: Aligned, keysAt: KeysAt): readonly Change[] {
  const frame = { before, after, aligned, moves: movesOf(aligned, aligned.pairing), keysAt };
  const stubs = stubsOf(aligned);
  const isStub = new Set(stubs.values());
  const reinstated = reinstatedOf(aligned);
  const gone = goneByPlace(frame, stubs, new Set(reinstated.values()));
  const changes: Change[] = [];
  for (let place = 0; place < aligned.after.units.length; place += 1) {
    const origins = inTextOrder(aligned, place);
    for (const origin of origins) changes.push(keptAt(frame, origin, place));
    const wrapped = aligned.pairing.wrappedIn(place);
    if (wrapped >= 0) changes.push(rewrappedAt(frame, wrapped, place));
    else if (origins.length === 0 && !isStub.has(place)) changes.push(insertedAt(frame, place, reinstated.get(place)));
    for (const change of gone.get(place) ?? []) changes.push(change);
  }
  return changes;
}

/** What a later unit was: joined texts in the order in which they stand in it now. */
function inTextOrder({ pairing, parted }: Aligned, after: number): readonly number[] {
  const origins = pairing.befores(after);
  if (origins.length < 2) return origins;
  const start = (origin: number): number => parted.after(origin, after)?.start ?? 0;
  return [...origins].sort((a, b) => start(a) - start(b) || a - b);
}

const none: readonly EId[] = [];

function keptAt(frame: Frame, before: number, after: number): Change {
  const { pairing } = frame.aligned;
  const a = unitAt(frame.aligned.before, before);
  const b = unitAt(frame.aligned.after, after);
  const isAlone = pairing.isOneToOne(before, after);
  // Only a person can have said that a stub is what a text became; it was repealed all the same.
  if (isAlone && !a.isRepealed && b.isRepealed) return { kind: 'repealed', before: a.eId, after: b.eId };
  const afters = isAlone ? [] : pairing.afters(before);
  const befores = isAlone ? [] : pairing.befores(after);
  const isWhole = frame.before.extent === 'whole' && frame.after.extent === 'whole';
  return {
    kind: 'kept',
    before: a.eId,
    after: b.eId,
    renumbered: !areNumbersAlike(a.number, b.number),
    // Where a partial text gives a unit without the units around it, its place there is not known, so it cannot have moved.
    moved: isWhole && frame.moves.moved.has(after),
    relevelled: isWhole && frame.moves.relevelled.has(after),
    split: afters.length > 1 ? afters.map((place) => unitAt(frame.aligned.after, place).eId) : none,
    merged: befores.length > 1 ? befores.map((place) => unitAt(frame.aligned.before, place).eId) : none,
    ...keptWords(frame, before, after),
  };
}

/** A part that has words of the unit around it, before or after: the same words one level further in or out. */
function rewrappedAt(frame: Frame, before: number, after: number): Change {
  const { rewrapped } = frame.aligned;
  const a = unitAt(frame.aligned.before, before);
  const b = unitAt(frame.aligned.after, after);
  const [was, is] = [rewrapped.wrapped.get(after), rewrapped.unwrapped.get(before)];
  const heading = wordEdits(
    frame,
    { place: before, words: was ? null : a.heading },
    { place: after, words: was ? b.heading : null },
  );
  const text = wordEdits(
    frame,
    { place: before, words: stretchOf(a.text, was) },
    { place: after, words: stretchOf(b.text, is) },
  );
  return {
    kind: 'kept',
    before: a.eId,
    after: b.eId,
    renumbered: false,
    moved: false,
    relevelled: true,
    split: none,
    merged: none,
    heading,
    text,
    consequential: onlyFollow(heading, text),
  };
}

function insertedAt(frame: Frame, place: number, stub: number | undefined): Change {
  const { eId } = unitAt(frame.aligned.after, place);
  if (stub !== undefined) return { kind: 'inserted', after: eId, stub: unitAt(frame.aligned.before, stub).eId };
  if (isSilentOn(frame.before, eId)) return { kind: 'unknown', before: null, after: eId, why: 'before-partial' };
  return { kind: 'inserted', after: eId };
}

function goneAt(frame: Frame, place: number, stub: number | null): Change {
  const { eId } = unitAt(frame.aligned.before, place);
  if (stub !== null) return { kind: 'repealed', before: eId, after: unitAt(frame.aligned.after, stub).eId };
  if (isSilentOn(frame.after, eId)) return { kind: 'unknown', before: eId, after: null, why: 'after-partial' };
  return { kind: 'repealed', before: eId, after: null };
}

/** Whether a partial text says nothing about an address: it is not listed as absent, nor is a unit around it. */
const isSilentOn = (text: Text, id: EId): boolean =>
  text.extent === 'partial' && !(text.absent ?? []).some((outer) => isWithin(id, outer));

/**
 * What was taken out, by the later unit after which it is told: the stub, or the unit that stood before it and stayed. A stub that gave its
 * number to a new text is told there.
 */
function goneByPlace(
  frame: Frame,
  stubs: ReadonlyMap<number, number>,
  replaced: ReadonlySet<number>,
): ReadonlyMap<number, readonly Change[]> {
  const gone = new Map<number, Change[]>();
  let last = 0;
  frame.aligned.before.units.forEach((_, place) => {
    const partner = frame.aligned.pairing.after(place);
    const stub = stubs.get(place) ?? null;
    if (partner >= 0 && !frame.moves.moved.has(partner)) last = partner;
    if (stub !== null) last = stub;
    if (partner >= 0 || replaced.has(place)) return;
    const holder = frame.aligned.pairing.unwrappedInto(place);
    // The words of a part stand where the unit is that has them now.
    const seat = holder < 0 ? last : holder;
    const list = gone.get(seat) ?? [];
    list.push(holder < 0 ? goneAt(frame, place, stub) : rewrappedAt(frame, place, holder));
    gone.set(seat, list);
  });
  return gone;
}

function unitAt(text: Outline, place: number): Provision {
  const unit = text.units[place];
  if (!unit) throw new Error(`no unit ${place} among ${text.units.length}`);
  return unit;
}
