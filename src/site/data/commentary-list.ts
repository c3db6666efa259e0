import type { Dossier } from '../../law/dossier.ts';
import type { Commentary, CommentaryWords } from '../../law/knowledge.ts';
import { type InterfaceLanguage, inLanguage, type Localised } from '../../law/language.ts';
import { type Place, placeFinder } from './places.ts';

/** A comment as the list shows it. */
export interface CommentRow {
  readonly comment: Commentary;
  readonly words: Localised<CommentaryWords> | null;
  readonly places: readonly Place[];
}

/** Comments of one year; null where no date is known. */
export interface CommentYear {
  readonly year: string | null;
  readonly rows: readonly CommentRow[];
}

/** All comments, the newest year first, those without a date last. */
export function commentaryByYear(dossier: Dossier, lang: InterfaceLanguage): readonly CommentYear[] {
  const placesOf = placeFinder(dossier, lang);
  const rows = dossier.commentary.map((comment) => ({
    comment,
    words: inLanguage(comment.words, lang),
    places: comment.about.flatMap((eId) => placesOf(comment.checked)?.at(eId) ?? []),
  }));
  const byYear = Map.groupBy(rows, ({ comment }) => comment.date?.slice(0, 4) ?? null);
  return [...byYear]
    .map(([year, entries]) => ({ year, rows: entries }))
    .sort((a, b) => ((a.year ?? '') > (b.year ?? '') ? -1 : 1));
}
