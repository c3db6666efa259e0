import type { TextSpan } from '../law/anchor.ts';
import type { ReferenceChange } from '../law/comparison.ts';
import type { Aligned } from './align.ts';
import type { KeysAt } from './changes.ts';
import { type Citation, citationFinder, type FindCitations } from './citations.ts';
import type { KeyOf } from './edits.ts';
import { type Numbering, numberingOf } from './numbering.ts';

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
  const find = citationFinder([aligned.before, aligned.after]);
  const numbering = numberingOf(aligned);
  const keyed = (text: string | null, key: (number: string) => string | null): KeyOf =>
    keyOf(text === null ? [] : find(text), key);
  const keysAt: KeysAt = (before, after, part) =>
    numbering.isStill
      ? null
      : {
          before: keyed(aligned.before.units[before]?.[part] ?? null, numbering.keyBefore),
          after: keyed(aligned.after.units[after]?.[part] ?? null, numbering.keyAfter),
        };
  return { keysAt, changes: changesOfReferences(aligned, numbering, find) };
}

/** A token that holds a cited number is compared by what it cites: its key is the provision, with what the token has beside the number. */
function keyOf(citations: readonly Citation[], key: (number: string) => string | null): KeyOf {
  const byStart = new Map(citations.map((citation) => [citation.start, citation]));
  if (byStart.size === 0) return () => null;
  return (token) => {
    const citation = byStart.get(token.start);
    const target = citation ? key(citation.number) : null;
    if (!citation || target === null) return null;
    return `${target}${token.text.slice(citation.end - citation.start).trim()}`;
  };
}

function changesOfReferences(aligned: Aligned, numbering: Numbering, find: FindCitations): readonly ReferenceChange[] {
  const changes: ReferenceChange[] = [];
  aligned.after.units.forEach((unit, after) => {
    if (!unit.text) return;
    for (const before of aligned.pairing.befores(after)) {
      const old = aligned.before.units[before];
      if (!old?.text || (numbering.isStill && old.text === unit.text)) continue;
      const later = find(unit.text);
      if (later.length === 0) continue;
      const earlier = old.text === unit.text ? later : find(old.text);
      for (const [a, b] of paired(earlier, later, numbering)) {
        const kind = numbering.kindOf(a.number, b.number);
        if (!kind) continue;
        const was = numbering.unitBefore(a.number);
        const is = numbering.unitAfter(b.number);
        changes.push({ kind, before: span(old.eId, a), after: span(unit.eId, b), was, is });
      }
    }
  });
  return changes;
}

const span = (eId: TextSpan['eId'], { start, end }: Citation): TextSpan => ({ eId, start, end });

/**
 * Earlier and later citations of one unit, in order: first the longest run of citations that go to the same provision or bear the same
 * number, then, where as many were left on both sides between two of these, one by one.
 */
function paired(
  earlier: readonly Citation[],
  later: readonly Citation[],
  numbering: Numbering,
): readonly (readonly [Citation, Citation])[] {
  const pairs: (readonly [Citation, Citation])[] = [];
  let fromA = 0;
  let fromB = 0;
  const anchors = commonRun(earlier, later, (a, b) => numbering.isSame(a.number, b.number));
  for (const [a, b] of [...anchors, [earlier.length, later.length] as const]) {
    if (a - fromA === b - fromB) {
      for (let step = 0; step < a - fromA; step += 1) push(pairs, earlier[fromA + step], later[fromB + step]);
    }
    push(pairs, earlier[a], later[b]);
    fromA = a + 1;
    fromB = b + 1;
  }
  return pairs;
}

function push(pairs: (readonly [Citation, Citation])[], a: Citation | undefined, b: Citation | undefined): void {
  if (a && b) pairs.push([a, b]);
}

/** Longest common run of two short lists. */
function commonRun<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [x, y] = [a[i], b[j]];
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      const take = x !== undefined && y !== undefined && isSame(x, y) ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : 0;
      lengths[i * width + j] = Math.max(skip, take);
    }
  }
  const run: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = lengths[i * width + j] ?? 0;
    if ((lengths[(i + 1) * width + j] ?? 0) === here) i += 1;
    else if ((lengths[i * width + j + 1] ?? 0) === here) j += 1;
    else run.push([i++, j++]);
  }
  return run;
}
