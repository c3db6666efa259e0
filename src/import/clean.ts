/** Every space of Unicode, tabs and line ends: adilet pages indent with no-break spaces (dossier 8.1). */
const SPACES = /[\p{Zs}\s\u0085]+/gu;

/** Characters that print nothing: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;

/**
 * One line with plain single spaces, NFC: `\u00A0\u00A0 1.\u00A0Закон` → `1. Закон`. Only white space and invisible characters
 * change: Kazakh texts mix Latin i and Cyrillic і, and quotes and dashes differ between editions; they stay as they are.
 */
export const clean = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();

/** The same line by line, empty lines left out: the rows of a table keep their lines, and their cells the tabs between them. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) =>
      line
        .split('\t')
        .map(clean)
        .filter((cell) => cell !== '')
        .join('\t'),
    )
    .filter((line) => line !== '')
    .join('\n');

/** The words of a text: maximal runs without a space, after cleaning. `«а  б»` → `«а`, `б»`. */
export const words = (text: string): readonly string[] => {
  const plain = clean(text);
  return plain === '' ? [] : plain.split(' ');
};
