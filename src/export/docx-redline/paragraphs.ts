import type { Change, Edit } from '../../law/comparison.ts';
import { isHeaded, type Provision } from '../../law/provision.ts';

/** Which words of a unit: its number, its heading, its own text. */
export type PieceKey = 'num' | 'heading' | 'text';

/** A paragraph of a printed law: the heading line of a unit, or its text with its number. */
export interface Paragraph {
  readonly unit: Provision;
  readonly part: 'heading' | 'text';
  readonly pieces: readonly { readonly key: PieceKey; readonly text: string }[];
  /** How many units it lies in. */
  readonly depth: number;
}

/** The paragraphs of a text in reading order; every word of it is in one of them. */
export function paragraphsOf(root: Provision): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (unit: Provision, depth: number): void => {
    found.push(...own(unit, depth));
    for (const child of unit.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return found;
}

/** A unit with a heading line has its text below it; any other has its number before its words. */
function own(unit: Provision, depth: number): readonly Paragraph[] {
  const hasLine = isHeaded(unit) || unit.heading !== null;
  const line = hasLine ? pieces(unit, ['num', 'heading']) : [];
  const words = pieces(unit, hasLine ? ['text'] : ['num', 'text']);
  return [
    ...(line.length > 0 ? [{ unit, part: 'heading' as const, pieces: line, depth }] : []),
    ...(words.length > 0 ? [{ unit, part: 'text' as const, pieces: words, depth }] : []),
  ];
}

const pieces = (unit: Provision, keys: readonly PieceKey[]): Paragraph['pieces'] =>
  keys.flatMap((key) => {
    const text = unit[key];
    return text === null || text === '' ? [] : [{ key, text }];
  });

/** The words of a paragraph as printed: `2) хранить записи;`. */
export const printed = ({ pieces: list }: Paragraph): string => list.map(({ text }) => text).join(' ');

/** An edit with the words it is in, and where in the later words it begins. */
export interface PieceEdit extends Edit {
  readonly key: PieceKey;
  readonly start: number;
}

/** What became of the words of a paragraph that both texts have. */
export function editsBetween(before: Paragraph, after: Paragraph, change: Change): readonly PieceEdit[] {
  const found: PieceEdit[] = [];
  const seen = { before: false, after: false };
  for (const key of ['num', 'heading', 'text'] as const) {
    const [was, is] = [wordsOf(before, key), wordsOf(after, key)];
    if (was === null && is === null) continue;
    const [gapBefore, gapAfter] = [seen.before && was !== null, seen.after && is !== null];
    if (gapBefore || gapAfter) found.push({ kind: kindOf(gapBefore, gapAfter), text: ' ', key, start: 0 });
    found.push(...placed(key, piece(key, was ?? '', is ?? '', change)));
    seen.before ||= was !== null;
    seen.after ||= is !== null;
  }
  return found;
}

const kindOf = (before: boolean, after: boolean): Edit['kind'] => {
  if (before && after) return 'same';
  return after ? 'added' : 'removed';
};

function placed(key: PieceKey, edits: readonly Edit[]): readonly PieceEdit[] {
  let start = 0;
  return edits.map((edit) => {
    const own = { ...edit, key, start };
    if (edit.kind !== 'removed') start += edit.text.length;
    return own;
  });
}

const wordsOf = ({ pieces: list }: Paragraph, key: PieceKey): string | null =>
  list.find((one) => one.key === key)?.text ?? null;

/** The edits of the comparison, where they tell of these words; a number is never cut. */
function piece(key: PieceKey, was: string, is: string, change: Change): readonly Edit[] {
  if (was === is) return [{ kind: 'same', text: is }];
  const known = change.kind === 'kept' && key !== 'num' ? change[key] : [];
  if (joined(known, 'removed') === was && joined(known, 'added') === is) return known;
  const whole: readonly Edit[] = [
    { kind: 'removed', text: was },
    { kind: 'added', text: is },
  ];
  return whole.filter(({ text }) => text !== '');
}

const joined = (edits: readonly Edit[], kind: Edit['kind']): string =>
  edits
    .filter((edit) => edit.kind === 'same' || edit.kind === kind)
    .map(({ text }) => text)
    .join('');
