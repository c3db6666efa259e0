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
  const units = [...walk(root)].filter(({ kind }) => kind !== 'act');
  const unitAt = (piece: Piece | undefined): EId | null => {
    const line = piece === undefined ? undefined : law.lines.get(piece);
    return line === undefined ? null : (units.findLast(({ lines }) => lines.first <= line)?.eId ?? null);
  };
  const isLaw = ({ place }: Piece): boolean => place.kind !== 'note';
  return pieces.flatMap((piece, index) => {
    if (piece.place.kind !== 'note') return [];
    const kind = piece.place.note;
    const around = { before: pieces.slice(0, index), next: pieces.slice(index + 1).find(isLaw) };
    const last = around.before.findLast(isLaw);
    const isEnd = around.next === undefined || around.next.place.kind === 'heading';
    const heading = around.before.findLast(({ place }) => place.kind === 'heading');
    const place = piece.block.isAboutNext ? around.next : isEnd ? heading : last;
    const at = kind === 'note' ? unitAt(place) : null;
    return [{ kind, text: piece.text.replaceAll(/[\n\t]/gu, ' '), at }];
  });
}
