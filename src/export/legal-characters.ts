/** The text with characters that no XML document may hold (XML 1.0, 2.2) as U+FFFD: seen, not dropped. */
export const legalCharacters = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are forbidden
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD');
