/** The unit's word and number at the start of a printed title: `Статья 17.`, `17-бап.`, `§ 3 –`, `(a)`, `Chapter IV`. */
const PRINTED_NUMBER =
  /^\s*(?:§+\s*|\p{L}+\.?\s+)?\(?(?:\p{N}[\p{N}\p{L}.\-‑]*|[IVXLC]+(?!\p{L})|\p{L}(?=\)))(?:-\p{L}+)?[.):]*\s*(?:[–—-]\s+)?/u;

/** The words of a title without its printed number: `Статья 17. Маркировка` → `Маркировка`; all of it if nothing else is there. */
export function headingOf(title: string): string {
  const heading = title.replace(PRINTED_NUMBER, '');
  return heading.trim() === '' ? title : heading;
}
