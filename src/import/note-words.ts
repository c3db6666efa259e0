import { repealedReader } from '../law/repealed.ts';
import type { Block } from './draft.ts';
import { type Doubt, type LawContext, type Piece, unitHeading } from './piece.ts';

interface NoteFound {
  readonly doubt: Doubt | null;
  /** It is the rest of the note before it. */
  readonly continues: boolean;
}

interface NoteReader {
  /** Whether a block is an editor's note and not law; null if not. */
  readonly isNote: (block: Block, text: string, before: Piece | null) => NoteFound | null;
}

/**
 * Knows editorial notes by the legislature's words for them (`Сноска.`, `Ескерту.`, `Примечание ИЗПИ`) and by what the reader saw
 * (red type, a class, a quote). A red line that is the stub of a repealed unit (`3) исключен Законом …`) is law.
 */
export function noteReader(context: LawContext): NoteReader {
  const { legislature, markers } = context;
  const openings = Object.values(legislature.notes).flatMap((words) => words ?? []);
  const isLeft = repealedReader(legislature);
  const isStub = (text: string): boolean =>
    markers.block(text).some(({ rest }) => isLeft(rest)) || isLeft(markers.heading(text)?.rest ?? '');
  return {
    isNote: (block, text, before) => {
      if (openings.some((words) => text.startsWith(words))) return { doubt: null, continues: false };
      const continues = before?.place.kind === 'note' && (before.place.continues || isBareOpening(before, openings));
      if (block.kind === 'note') return isStub(text) ? null : { doubt: null, continues };
      const isPlain =
        block.kind === 'paragraph' && markers.block(text).length === 0 && !unitHeading(block, text, context);
      const isRest = before !== null && before.block.kind !== 'note' && isBareOpening(before, openings);
      return isRest && isPlain ? { doubt: continuation(text), continues } : null;
    },
  };
}

/** `Примечание ИЗПИ!` alone on its line: what it says comes next. */
const isBareOpening = (piece: Piece, openings: readonly string[]): boolean =>
  piece.place.kind === 'note' &&
  openings.some((words) => piece.text.replace(/[!.:]+$/u, '') === words.replace(/[!.:]+$/u, ''));

const continuation = (text: string): Doubt => ({
  rule: 'import-note',
  message: `"${text.slice(0, 60)}" follows the opening words of a note and was taken for the rest of it`,
  hint: 'move it from the notes of version.md into the law text if it is law; look whether the next block is a note too',
});
