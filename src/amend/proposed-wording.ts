import type { Text } from '../compare/compare.ts';
import { type EId, eId } from '../law/ids.ts';
import { articlesOf } from '../law/provision.ts';
import type { ApplyOptions } from './apply.ts';
import type { Located } from './structural-element.ts';

/** The lines of a cell as a wording: each is a paragraph. */
export const wordingOf = (lines: readonly string[]): string => lines.join('\n\n');

/** Further paragraphs belong to the unit that the first one numbers. */
export const indented = ([first = '', ...others]: readonly string[]): string =>
  wordingOf([first, ...others.map((line) => `   ${line}`)]);

/** The wordings that the lines of a new provision may be: paragraphs side by side, or those behind the first inside it. */
export function newWordings(text: Text, at: EId, proposed: readonly string[]): readonly string[] {
  const lines = withHeadingLine(text, at, withPlainNumber(at, proposed));
  return [wordingOf(lines), indented(lines)];
}

/**
 * "Article 21, paragraph 1 a" without a number, in an article whose paragraphs are counted and not numbered: the next part, behind those
 * that are there and those the letters before count.
 */
export function countedAt(
  { holder, at }: Located & { kind: 'free' },
  proposed: readonly string[],
  options: ApplyOptions,
): EId | null {
  const { base, letter } = /__para_(?<base>\d+)(?<letter>[a-z])?$/u.exec(at)?.groups ?? {};
  const [first] = options.parseWording(wordingOf(proposed), at);
  const parts = holder.children.filter(({ kind }) => kind === 'alinea').length + (holder.text === null ? 0 : 1);
  const isNumbered = first?.number !== null || holder.children.some(({ kind }) => kind === 'paragraph');
  const isCounted = options.legislature.units.some(({ kind, counted }) => kind === 'paragraph' && counted);
  if (base === undefined || !isCounted || isNumbered || parts > Number(base)) return null;
  const place = Number(base) + (letter === undefined ? 0 : latinLetters.indexOf(letter) + 1);
  return eId(`${holder.eId}__al_${place}`);
}

const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

/** "3 a." and "(g a)" are how a paper prints a number between two others before it is counted: "3a.", "(ga)". No sign but a space goes. */
function withPlainNumber(at: EId, [first = '', ...others]: readonly string[]): readonly string[] {
  const number = (at.split('_').at(-1) ?? '').toLowerCase();
  const plain = first
    .replace(/^(\(\p{N}+\p{L}*) \)/u, '$1)')
    .replace(SPACED, (whole, before: string, start: string, letters: string) =>
      `${start}${letters}`.toLowerCase() === number ? `${before}${start}${letters}` : whole,
    );
  return [plain, ...others];
}

const SPACED = /^(\(?|\p{L}+ )(\d+|\p{L}{1,2}) (\p{L}{1,2})(?![\p{L}\p{N}])/u;

/** Where every article of a text has a heading, the line below the number of a new one is its heading. */
function withHeadingLine({ root }: Text, at: EId, lines: readonly string[]): readonly string[] {
  const [first = '', second = '', ...others] = lines;
  const articles = articlesOf(root).filter(({ kind }) => kind === 'article');
  const isBareNumber = /^art_[^_]+$/u.test(at) && /^\p{L}+ \d+\p{L}*\.?$/u.test(first);
  const haveHeadings =
    articles.length > 0 && articles.every(({ heading, isRepealed }) => heading !== null || isRepealed);
  return isBareNumber && haveHeadings ? [`${first} ${second}`, ...others] : lines;
}
