import type { Aligned } from './align.ts';
import type { Citation, FindCitations } from './citations.ts';
import type { KeyOf } from './edits.ts';
import type { InnerNumbering, MeantInner } from './inner-numbering.ts';
import type { KeysAt, Said } from './kept-words.ts';
import { type MovedPoints, movedPoints } from './moved-points.ts';
import type { Numbering } from './numbering.ts';

/** What references are read through: numbers of main units, and numbers of what lies in them. */
export interface Readers {
  readonly numbering: Numbering;
  readonly inner: InnerNumbering;
  readonly find: FindCitations;
}

/** What the numbers cited in two units stand for, so that one that only follows a renumbering or a move compares equal in the redline. */
export function keysThrough(aligned: Aligned, { numbering, inner, find }: Readers): KeysAt {
  return (before, after) => {
    if (numbering.isStill && inner.isStill) return null;
    const [was, is] = [citedIn(before.words, find), citedIn(after.words, find)];
    const cited = was.map(({ number }) => number);
    const [points, pointsNow] = [pointsIn('before', before, inner), pointsIn('after', after, inner)];
    const moved = movedPoints(aligned, points);
    return {
      before: keyOf(
        was.map((one) => ({ ...one, key: mainKey(one, moved, numbering) })),
        points.map((one) => ({ ...one, key: innerKey(one, moved, inner) })),
      ),
      after: keyOf(
        is.map((one) => ({ ...one, key: numbering.keyAfter(one.number) ?? numbering.keyAmong(one.number, cited) })),
        pointsNow.map((one) => ({ ...one, key: inner.key('after', one) })),
      ),
    };
  };
}

const pointsIn = (side: 'before' | 'after', { place, words }: Said, inner: InnerNumbering): readonly MeantInner[] =>
  words === null ? [] : inner.find(side, place, words);

/** The article that is cited, or the one in which all points stand now that are cited from it. */
function mainKey({ start, number }: Citation, { mains }: MovedPoints, numbering: Numbering): string | null {
  const now = mains.get(start);
  return now === undefined ? numbering.keyBefore(number) : numbering.keyAt(now);
}

function innerKey(point: MeantInner, { outers }: MovedPoints, inner: InnerNumbering): string | null {
  const now = outers.get(point.start);
  return now === undefined ? inner.key('before', point) : inner.keyAt(now);
}

const citedIn = (text: string | null, find: FindCitations): readonly Citation[] => (text === null ? [] : find(text));

/** A cited number with what it stands for; null if that is not known. */
interface Keyed {
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
}

/**
 * A token that holds cited numbers is compared by what it cites: its key is the provisions, with all that the token has beside their
 * numbers, so that nothing else in it can be taken for a renumbering. `12(b)` where 12 is unit 30 → `30(b)`, marked as a key.
 */
function keyOf(mains: readonly Keyed[], inners: readonly Keyed[]): KeyOf | null {
  if (mains.length === 0 && inners.length === 0) return null;
  const byStart = new Map([...inners, ...mains].map((citation) => [citation.start, citation]));
  const isInner = new Set(inners.map(({ start }) => start));
  return (token) => {
    const first = byStart.get(token.start);
    // A number that goes on in the next token is not proved by this one.
    if (!first || first.key === null || first.end > token.end) return null;
    const { end, text } = token;
    let key = first.key;
    let read = first.end;
    for (let place = first.end; place < end; place += 1) {
      const next = byStart.get(place);
      if (!next || next.end > end || place < read) continue;
      // A range is one token with two numbers, `12–15`; a point not known for sure in `12(b)` is a letter like any other.
      if (next.key === null && !isInner.has(place)) return null;
      if (next.key === null) continue;
      key += between(text.slice(read - token.start, place - token.start)) + next.key;
      read = next.end;
    }
    return key + text.slice(read - token.start).trim();
  };
}

const between = (words: string): string => words.replace(/[‐‑‒–—]/u, '-');
