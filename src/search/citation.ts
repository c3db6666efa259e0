import type { Language } from '../law/language.ts';

/** A place that a text names by its numbers. */
export interface Citation {
  /** The outermost unit that is named: `article` unless a chapter or another container stands alone. */
  readonly unit: 'article' | 'chapter' | 'section' | 'annex';
  /** Numbers from the outermost unit inwards; `~2` is the second unnumbered part: `['17', '3', '~2']`. */
  readonly numbers: readonly string[];
  /** The words of the query that are no citation. */
  readonly rest: string;
  /** Language of its words, null for a bare number. */
  readonly language: Language | null;
}

/** Reads `ст. 17 п. 3`, `17-баптың 3-тармағы`, `Article 17(3)`; null if the text has no citation. */
export function readCitation(text: string): Citation | null {
  const lone = /^\s*(?:ст(?:ать[яеию])?\.?|art(?:icle)?\.?|§)?\s*(\d+(?:-\d+)*)\s*(?:-?\s*бап)?\s*$/iu.exec(text);
  return lone?.[1] ? { unit: 'article', numbers: [lone[1]], rest: '', language: null } : null;
}
