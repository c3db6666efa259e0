import type { EId } from '../law/ids.ts';
import { type Provision, walk } from '../law/provision.ts';
import type { Piece } from './piece.ts';
import type { LawText } from './write-law.ts';

/** Addresses by the publisher's own names of the units. */
export type Identities = ReadonlyMap<string, EId>;

/** The publisher's name of each unit that has one; a name given twice names nothing. */
export function identitiesOf(pieces: readonly Piece[], law: LawText, root: Provision): Identities {
  const byLine = new Map([...walk(root)].map((unit) => [unit.lines.first, unit]));
  const found = new Map<string, EId>();
  const twice = new Set<string>();
  for (const piece of pieces) {
    const { id } = piece.block;
    const line = law.lines.get(piece);
    const unit = line === undefined ? undefined : byLine.get(line);
    // A part without a number is addressed by its place: its name would say nothing that the place does not.
    if (id === undefined || unit === undefined || unit.number === null) continue;
    if (found.has(id)) twice.add(id);
    found.set(id, unit.eId);
  }
  for (const id of twice) found.delete(id);
  return found;
}

/**
 * What a version declares under `was:`: units that the publisher names as before and that stand under another address now. What follows
 * from a declared unit around them is left out: with section 20 its subsections moved too.
 */
export function lineageOf(now: Identities, before: Identities): Readonly<Record<string, EId>> {
  const declared: Record<string, EId> = {};
  const pairs = [...now].flatMap(([id, after]) => {
    const origin = before.get(id);
    return origin === undefined ? [] : [{ after, origin }];
  });
  for (const { after, origin } of pairs.toSorted((a, b) => a.after.length - b.after.length)) {
    if (expected(after, declared) !== origin) declared[after] = origin;
  }
  return declared;
}

/** Where a unit stood if nothing but the units declared so far has moved. */
function expected(after: string, declared: Readonly<Record<string, string>>): string {
  const steps = after.split('__');
  for (let length = steps.length; length > 0; length -= 1) {
    const origin = declared[steps.slice(0, length).join('__')];
    if (origin !== undefined) return [origin, ...steps.slice(length)].join('__');
  }
  return after;
}
