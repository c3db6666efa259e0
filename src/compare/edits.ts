import { diffArrays } from 'diff';
import type { Edit } from '../law/comparison.ts';
import { type Hunk, tidy } from './tidy.ts';
import { type Token, tokens } from './tokens.ts';
import { written } from './written.ts';

/** Names what a number refers to, so that a reference that only follows a renumbering compares equal; null for all else. */
export type KeyOf = (token: Token) => string | null;

/** What the two sides refer to; without it every number is only a number. */
export interface Keys {
  readonly before: KeyOf;
  readonly after: KeyOf;
}

/** So many added and removed tokens are searched for; beyond, the two texts have nothing in common worth marking word by word. */
const mostEdits = 2_000;

/**
 * The words that were taken out and put in. The runs `same` and `removed` are the earlier text, `same` and `added` the later one,
 * character by character. `обязан хранить 30 дней`, `вправе хранить 30 дней` → removed `обязан `, added `вправе `, same `хранить 30 дней`.
 */
export function edits(before: string, after: string, keys: Keys | null = null): readonly Edit[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  const a = tokens(before);
  const b = tokens(after);
  const ids = new Map<string, number>();
  const left = interned(a, ids, keys?.before ?? null);
  const right = interned(b, ids, keys?.after ?? null);
  const found = keys ? hunks(left, right).flatMap((hunk) => trimmed(hunk, a, b)) : hunks(left, right);
  return written(a, b, tidy(a, b, left, right, found));
}

/** A reference left behind cites another provision than before, but its words are the same: no edit. */
function trimmed(hunk: Hunk, a: readonly Token[], b: readonly Token[]): readonly Hunk[] {
  let { before, beforeEnd, after, afterEnd } = hunk;
  const isSame = (x: number, y: number): boolean => a[x]?.key === b[y]?.key;
  while (before < beforeEnd && after < afterEnd && isSame(before, after)) [before, after] = [before + 1, after + 1];
  while (before < beforeEnd && after < afterEnd && isSame(beforeEnd - 1, afterEnd - 1))
    [beforeEnd, afterEnd] = [beforeEnd - 1, afterEnd - 1];
  return before === beforeEnd && after === afterEnd ? [] : [{ before, beforeEnd, after, afterEnd }];
}

function interned(list: readonly Token[], ids: Map<string, number>, keyOf: KeyOf | null): readonly number[] {
  return list.map((token) => {
    const key = keyOf?.(token) ?? token.key;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  });
}

/** The changed stretches of a shortest edit script, in order. */
function hunks(a: readonly number[], b: readonly number[]): readonly Hunk[] {
  const start = commonStart(a, b);
  const tail = commonEnd(a, b, start);
  const script = diffArrays([...a.slice(start, a.length - tail)], [...b.slice(start, b.length - tail)], {
    maxEditLength: mostEdits,
  });
  if (!script) return [{ before: start, beforeEnd: a.length - tail, after: start, afterEnd: b.length - tail }];
  const found: Hunk[] = [];
  let before = start;
  let after = start;
  let open: Hunk | null = null;
  for (const part of script) {
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = null;
      before += part.value.length;
      after += part.value.length;
      continue;
    }
    open ??= { before, beforeEnd: before, after, afterEnd: after };
    if (part.removed) before += part.value.length;
    else after += part.value.length;
    open = { ...open, beforeEnd: before, afterEnd: after };
  }
  return open ? [...found, open] : found;
}

function commonStart(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly number[], b: readonly number[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
