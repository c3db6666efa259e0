import type { TextSpan } from '../law/anchor.ts';
import type { ReferenceChange } from '../law/comparison.ts';
import type { Provision } from '../law/provision.ts';
import type { Aligned } from './align.ts';
import type { KeysAt } from './changes.ts';
import type { Citation, FindCitations } from './citations.ts';
import type { KeyOf } from './edits.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';
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
  const { find } = aligned;
  const numbering = numberingOf(aligned);
  const keysAt: KeysAt = (before, after) => {
    if (numbering.isStill) return null;
    const was = citedIn(before.words, find);
    const is = citedIn(after.words, find);
    const cited = was.map(({ number }) => number);
    return {
      before: keyOf(was, numbering.keyBefore),
      after: keyOf(is, (number) => numbering.keyAfter(number) ?? numbering.keyAmong(number, cited)),
    };
  };
  return { keysAt, changes: changesOfReferences(aligned, numbering, find) };
}

const citedIn = (text: string | null, find: FindCitations): readonly Citation[] => (text === null ? [] : find(text));

/**
 * A token that holds cited numbers is compared by what it cites: its key is the provisions, with all that the token has beside their
 * numbers, so that nothing else in it can be taken for a renumbering. `12(b)` where 12 is unit 30 → `30(b)`, marked as a key.
 */
function keyOf(citations: readonly Citation[], key: (number: string) => string | null): KeyOf {
  if (citations.length === 0) return () => null;
  const byStart = new Map(citations.map((citation) => [citation.start, citation]));
  return (token) => {
    const first = byStart.get(token.start);
    const target = first ? key(first.number) : null;
    if (!first || target === null) return null;
    // A range is one token with two numbers: `12–15`.
    const second = byStart.get(first.end + 1);
    const isRange = second !== undefined && second.end <= token.start + token.text.length;
    const end = isRange ? key(second.number) : '';
    const rest = token.text.slice((isRange ? second.end : first.end) - token.start).trim();
    // A number that goes on in the next token is not proved by this one.
    return end === null || first.end > token.start + token.text.length
      ? null
      : `${target}${isRange ? '-' : ''}${end}${rest}`;
  };
}

function changesOfReferences(aligned: Aligned, numbering: Numbering, find: FindCitations): readonly ReferenceChange[] {
  const { before: earlier, after: later, pairing } = aligned;
  const changes: ReferenceChange[] = [];
  for (let after = 0; after < later.units.length; after += 1) {
    const before = pairing.before(after);
    const isRewrapped = pairing.wrappedIn(after) >= 0 || pairing.partsBefore(after).length > 0;
    if (before < 0 && !isRewrapped) continue;
    const isUnchanged = !isRewrapped && pairing.isOneToOne(before, after) && earlier.own[before] === later.own[after];
    if (isUnchanged && numbering.isStill) continue;
    const pairs = isUnchanged
      ? unchangedReferences(earlier.units[before], later.units[after], numbering, find)
      : referencesAt(aligned, after, numbering, find);
    for (const [a, b] of pairs) changes.push(...changed(a, b, numbering));
  }
  return changes;
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

function referencesAt(
  aligned: Aligned,
  after: number,
  numbering: Numbering,
  find: FindCitations,
): readonly PairOfReferences[] {
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
  return pairedReferences(within, found, numbering);
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
