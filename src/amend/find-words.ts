import { type Token, tokens } from '../compare/tokens.ts';

/** A stretch of a text, from `from` up to but not including `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the wanted words stand in a text, whole words only: `ИИ` is not found in `ИИН`. Quotes, dashes and spaces compare equal in all
 * their forms (`«ИИ»` finds `"ИИ"`), because amendments are quoted from other print than the text; letters compare as they are.
 */
export function findWords(text: string, wanted: string): readonly Stretch[] {
  const there = tokens(text).filter(isPrinted);
  const keys = tokens(wanted)
    .filter(isPrinted)
    .map((token) => token.key);
  if (keys.length === 0) return [];
  const found: Stretch[] = [];
  for (let start = 0; start + keys.length <= there.length; start += 1) {
    if (keys.some((key, place) => there[start + place]?.key !== key)) continue;
    const [first, last] = [there[start], there[start + keys.length - 1]];
    if (first && last) found.push({ from: first.start, to: last.end - last.spaces });
    start += keys.length - 1;
  }
  return found;
}

const isPrinted = (token: Token): boolean => token.key.trim() !== '';

/**
 * The words of a text most like the wanted ones, for a message: as many words, where most of them are the same; null where none is.
 * Wanted `вправе хранить журнал`, text `владелец обязан хранить журнал` → `обязан хранить журнал`.
 */
export function nearestWords(texts: readonly string[], wanted: string): string | null {
  const keys = tokens(wanted)
    .filter(isPrinted)
    .map((token) => token.key.toLowerCase());
  let best: { readonly score: number; readonly words: string } | null = null;
  for (const text of texts) {
    const there = tokens(text).filter(isPrinted);
    for (let start = 0; start + 1 <= Math.max(1, there.length - keys.length + 1); start += 1) {
      const window = there.slice(start, start + keys.length);
      const score = window.reduce((sum, token, place) => sum + likeness(token.key.toLowerCase(), keys[place] ?? ''), 0);
      if (score <= (best?.score ?? 0)) continue;
      best = {
        score,
        words: window
          .map((token) => token.text)
          .join('')
          .trim(),
      };
    }
  }
  return best && best.score >= keys.length / 3 ? best.words : null;
}

/** Two words of one stem are nearly the same: share of the longer one that both begin with. */
function likeness(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  const share = shared / Math.max(a.length, b.length, 1);
  return share >= 0.5 ? share : 0;
}
