import { type Provision, wordsOf } from '../law/provision.ts';
import { words } from './clean.ts';
import type { Draft } from './draft.ts';
import type { Piece } from './piece.ts';
import { Refused } from './refused.ts';
import type { LawText } from './write-law.ts';

/** What became of the words of a document. */
export interface Count {
  /** Words of the document. */
  readonly words: number;
  /** Of these, words in the law text. */
  readonly kept: number;
  /** Of these, words in the notes. */
  readonly noted: number;
  readonly articles: number;
}

/**
 * Proves that no word was lost, added or moved, or refuses: the document's words are those of its pieces in order; those of the
 * pieces that are law are those of the tree that `parse` reads from the written text, in order; the rest is in the notes.
 */
export function account(
  draft: Draft,
  pieces: readonly Piece[],
  law: LawText,
  root: Provision,
): Omit<Count, 'articles'> {
  const document = words(draft.raw);
  compare(
    document,
    pieces.flatMap(({ block }) => words(block.text)),
    'while the document was read',
  );
  const kept = pieces.filter(({ place }) => place.kind !== 'note');
  const noted = pieces.filter(({ place }) => place.kind === 'note');
  compare(
    kept.flatMap(({ text }) => words(text)),
    withoutInserted(words(wordsOf(root)), law.inserted),
    'while the law text was written',
  );
  const sum = (some: readonly Piece[]): number =>
    some.reduce((total, { block }) => total + words(block.text).length, 0);
  return { words: document.length, kept: sum(kept), noted: sum(noted) };
}

/** The words without those that the import set itself, in order. */
function withoutInserted(all: readonly string[], inserted: readonly string[]): readonly string[] {
  const left = inserted.flatMap((text) => words(text));
  return all.filter((word) => {
    if (word !== left[0]) return true;
    left.shift();
    return false;
  });
}

function compare(expected: readonly string[], found: readonly string[], when: string): void {
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index += 1) {
    if (expected[index] === found[index]) continue;
    const before = expected.slice(Math.max(0, index - 4), index).join(' ');
    throw new Refused(
      `words were lost ${when}: after "${before}" the document has "${expected[index] ?? 'nothing'}" and the import "${found[index] ?? 'nothing'}"`,
      'nothing was written; report this file as a fault of the importer, and meanwhile give the document in another format',
    );
  }
}
