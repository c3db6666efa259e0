import type { EditorialNote } from '../law/bill.ts';
import type { EId } from '../law/ids.ts';
import { type Provision, walk } from '../law/provision.ts';
import type { Piece } from './piece.ts';
import type { LawText } from './write-law.ts';

/**
 * The editorial notes of a document with the provision they stood in: a note between two points belongs to the first, the last note
 * under an article to the article, a note above a heading, where the format says so, to that heading.
 */
export function notesOf(pieces: readonly Piece[], law: LawText, root: Provision): readonly EditorialNote[] {
  const unitAt = unitFinder(root);
  const nextLaw = nextLaws(pieces);
  const notes: EditorialNote[] = [];
  let last: Piece | undefined;
  let heading: Piece | undefined;
  for (const [index, piece] of pieces.entries()) {
    const { place, block } = piece;
    if (place.kind === 'heading') heading = piece;
    if (place.kind !== 'note') last = piece;
    if (place.kind !== 'note') continue;
    const next = nextLaw[index];
    const isEnd = next === undefined || next.place.kind === 'heading';
    const around = block.isAboutNext ? next : isEnd ? heading : last;
    const line = around === undefined ? undefined : law.lines.get(around);
    const text = piece.text.replaceAll(/[\n\t]/gu, ' ');
    const before = place.continues ? notes.pop() : undefined;
    if (before) notes.push({ ...before, text: `${before.text} ${text}` });
    else notes.push({ kind: place.note, text, at: place.note === 'note' && line !== undefined ? unitAt(line) : null });
  }
  return notes;
}

/** For each piece the next one that is law. */
function nextLaws(pieces: readonly Piece[]): readonly (Piece | undefined)[] {
  let next: Piece | undefined;
  const backwards = pieces.toReversed().map((piece) => {
    const found = next;
    if (piece.place.kind !== 'note') next = piece;
    return found;
  });
  return backwards.reverse();
}

/** The unit that a line of the law text belongs to: the last one that begins on it or above. */
function unitFinder(root: Provision): (line: number) => EId | null {
  const byLine: (EId | undefined)[] = [];
  for (const unit of walk(root)) if (unit.kind !== 'act') byLine[unit.lines.first] = unit.eId;
  return (line) => {
    for (let at = line; at > 0; at -= 1) {
      const found = byLine[at];
      if (found !== undefined) return found;
    }
    return null;
  };
}
