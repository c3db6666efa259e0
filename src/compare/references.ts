import type { TextSpan } from '../law/anchor.ts';
import type { ReferenceChange } from '../law/comparison.ts';
import type { Provision } from '../law/provision.ts';
import type { Aligned } from './align.ts';
import type { FindCitations } from './citations.ts';
import { type InnerNumbering, innerNumberingOf } from './inner-numbering.ts';
import type { KeysAt } from './kept-words.ts';
import { movedPoints } from './moved-points.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';
import { keysThrough, type Readers } from './reference-keys.ts';
import { type Placed, pairedReferences, placed } from './reference-pairs.ts';

/** References of both texts, read through the numbering found. */
export interface References {
  readonly keysAt: KeysAt;
  readonly changes: readonly ReferenceChange[];
}

/**
 * Reads every reference of both texts through the numbering: what follows a renumbering compares equal in the redline, what was left
 * behind or points elsewhere is listed.
 */
export function referencesBetween(aligned: Aligned): References {
  const readers = { numbering: numberingOf(aligned), inner: innerNumberingOf(aligned), find: aligned.find };
  return { keysAt: keysThrough(aligned, readers), changes: changesOfReferences(aligned, readers) };
}

function changesOfReferences(aligned: Aligned, readers: Readers): readonly ReferenceChange[] {
  const { before: earlier, after: later, pairing } = aligned;
  const { numbering, inner } = readers;
  const isStill = numbering.isStill && inner.isStill;
  const changes: ReferenceChange[] = [];
  for (let after = 0; after < later.units.length; after += 1) {
    const before = pairing.before(after);
    const isRewrapped = pairing.wrappedIn(after) >= 0 || pairing.partsBefore(after).length > 0;
    if (before < 0 && !isRewrapped) continue;
    const isUnchanged = !isRewrapped && pairing.isOneToOne(before, after) && earlier.own[before] === later.own[after];
    if (isUnchanged && isStill) continue;
    const pairs = isUnchanged
      ? unchangedReferences(earlier.units[before], later.units[after], numbering, readers.find)
      : referencesAt(aligned, after, readers);
    const found = withoutMoved(aligned, after, readers, pairs).flatMap(([a, b]) => changed(a, b, numbering));
    const points = inner.isStill ? [] : innerChanges(aligned, after, inner);
    changes.push(...(points.length === 0 ? found : [...found, ...points].sort(byPlace)));
  }
  return changes;
}

/** Pairs without those of articles of which only points are cited that were moved: these are told with the points. */
function withoutMoved(
  aligned: Aligned,
  after: number,
  { numbering, inner }: Readers,
  pairs: readonly PairOfReferences[],
): readonly PairOfReferences[] {
  const before = aligned.pairing.before(after);
  const words = aligned.before.units[before]?.text;
  const mayBe = !inner.isStill && pairs.some(([a, b]) => numbering.kindOf(a.number, b.number) === 'substantive');
  if (!mayBe || !words || !aligned.pairing.isOneToOne(before, after)) return pairs;
  const { mains } = movedPoints(aligned, inner.find('before', before, words));
  if (mains.size === 0) return pairs;
  return pairs.filter(([a, b]) => {
    const now = mains.get(a.start);
    return now === undefined || numbering.keyAt(now) !== numbering.keyAfter(b.number);
  });
}

/** In the order of the text, where one unit has all of them. */
const byPlace = (one: ReferenceChange, other: ReferenceChange): number =>
  one.after?.eId === other.after?.eId ? (one.after?.start ?? 0) - (other.after?.start ?? 0) : 0;

/** What became of the citations of points in a unit; only of units that went on one to one, whose words say whose points they mean. */
function innerChanges(aligned: Aligned, after: number, inner: InnerNumbering): readonly ReferenceChange[] {
  const { before: earlier, after: later, pairing } = aligned;
  const before = pairing.before(after);
  const [unit, other] = [earlier.units[before], later.units[after]];
  const [was, is] = [unit?.text, other?.text];
  if (!unit || !other || !was || !is || !pairing.isOneToOne(before, after)) return [];
  if (was === is && !inner.mayDiffer(before, after, was)) return [];
  const found = inner.find('before', before, was);
  if (found.length === 0) return [];
  const cited = placed(unit.eId, was, found);
  const { outers } = movedPoints(aligned, found);
  return pairedReferences(cited, placed(other.eId, is, inner.find('after', after, is)), inner.isSame).flatMap(
    ([a, b]) => {
      // The unit around a point that was moved is told with the point.
      const kind = outers.get(a.start) === b.target ? null : inner.kindOf(a, b);
      const [from, to] = [earlier.units[a.target]?.eId ?? null, later.units[b.target]?.eId ?? null];
      return kind ? [{ kind, before: span(a), after: span(b), was: from, is: to }] : [];
    },
  );
}

type PairOfReferences = readonly [Placed, Placed];

/** Where no word was changed every citation is paired with itself; it may still point elsewhere now. */
function unchangedReferences(
  earlier: Provision | undefined,
  later: Provision | undefined,
  numbering: Numbering,
  find: FindCitations,
): readonly PairOfReferences[] {
  const text = later?.text;
  if (!earlier || !later || !text) return none;
  const found = find(text);
  if (found.length === 0) return none;
  const meant = found.filter(({ number }) => numbering.kindOf(number, number) !== null);
  const is = placed(later.eId, text, meant);
  return placed(earlier.eId, text, meant).map((was, place): PairOfReferences => [was, is[place] ?? was]);
}

const none: readonly PairOfReferences[] = [];

function referencesAt(aligned: Aligned, after: number, { numbering, find }: Readers): readonly PairOfReferences[] {
  const { before: earlier, after: later, pairing } = aligned;
  const befores = wordsCameFrom(pairing, after);
  const afters = pairing.before(after) === befores[0] ? pairing.afters(befores[0] ?? -1) : [after];
  // A split is read once, with its first part.
  if (afters.length > 1 && befores.length === 1 && afters[0] !== after) return none;
  const was = unitsAt(earlier, befores);
  const is = unitsAt(later, befores.length > 1 ? [after] : afters);
  if (numbering.isStill && wordsOf(was) === wordsOf(is)) return none;
  const found = citationsOf(is, find);
  if (found.length === 0) return none;
  const there =
    aligned.rewrapped.wrapped.get(after) ??
    (afters.length === 1 ? aligned.rewrapped.stayed.get(befores[0] ?? -1) : undefined);
  const cited = citationsOf(was, find);
  const within = there ? cited.filter(({ start, end }) => start >= there.start && end <= there.end) : cited;
  return pairedReferences(within, found, (a, b) => numbering.isSame(a.number, b.number));
}

function changed(a: Placed, b: Placed, numbering: Numbering): readonly ReferenceChange[] {
  const kind = numbering.kindOf(a.number, b.number);
  if (!kind) return [];
  return [
    { kind, before: span(a), after: span(b), was: numbering.unitBefore(a.number), is: numbering.unitAfter(b.number) },
  ];
}

/** The units whose text a later unit has: those that it was, the one around it whose words were numbered, or parts that lost their numbers. */
function wordsCameFrom(pairing: Pairing, after: number): readonly number[] {
  const holder = pairing.wrappedIn(after);
  return holder >= 0 ? [holder] : [...pairing.befores(after), ...pairing.partsBefore(after)];
}

/** In the order of the text: what was merged was read in this order. */
function unitsAt(text: Outline, places: readonly number[]): readonly Provision[] {
  const inOrder = places.length > 1 ? [...places].sort((a, b) => a - b) : places;
  return inOrder.flatMap((place) => text.units[place] ?? []);
}

const wordsOf = (units: readonly Provision[]): string => units.map((unit) => unit.text ?? '').join('\n');

const citationsOf = (units: readonly Provision[], find: FindCitations): readonly Placed[] =>
  units.flatMap((unit) => (unit.text ? placed(unit.eId, unit.text, find(unit.text)) : []));

const span = ({ eId, start, end }: Placed): TextSpan => ({ eId, start, end });
