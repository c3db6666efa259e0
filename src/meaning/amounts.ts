import type { Marker } from '../law/meaning.ts';
import type { Lexicon } from './lexicon.ts';

/** Numbers, sums, periods and dates of a text: "15 МРП" is the number `15 MCI`, "тридцати дней" the deadline `30 day`. */
export function amountsIn(text: string, lexicon: Lexicon): readonly Marker[] {
  const dates = datesIn(text, lexicon);
  const isDate = (at: number): boolean => dates.some(({ start, end }) => start <= at && at < end);
  return [...dates, ...numbersIn(text, lexicon).filter(({ start }) => !isDate(start))];
}

const DIGITS = String.raw`\p{N}+(?:[\u00a0\u202f ,]\p{N}{3})*(?:[.,]\p{N}+)?`;

function numbersIn(text: string, lexicon: Lexicon): readonly Marker[] {
  const words = lexicon.numerals.map(([pattern]) => pattern).join('|');
  const units = [...lexicon.periods, ...lexicon.units].map(([pattern]) => pattern).join('|');
  const number = String.raw`(?<![\p{L}\p{N}.,/-])(?<number>\$?${DIGITS}|(?:${words})(?:\s+(?:${words}))*)`;
  const bracketed = String.raw`(?:\s*\([^()]{1,40}\))?`;
  const tail = String.raw`(?:${bracketed}[\s\u00a0-]*(?<between>(?:(?:${lexicon.between})[\s\u00a0]*)*)(?<unit>${units})(?![\p{L}\p{N}]))?`;
  const pattern = new RegExp(String.raw`${number}(?![\p{L}\p{N}])${tail}`, 'giu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { number: printed = '', between = '', unit } = match.groups ?? {};
    return isName(text.slice(0, match.index), lexicon) || isOwn(text, match)
      ? []
      : (amount(match, printed, { between, unit }, lexicon) ?? []);
  });
}

function amount(
  match: RegExpExecArray,
  printed: string,
  { between, unit }: { readonly between: string; readonly unit: string | undefined },
  { numerals, periods, units, working }: Lexicon,
): Marker | null {
  const value = numberOf(printed, numerals);
  const at = { start: match.index, end: match.index + match[0].trimEnd().length, words: match[0].trim() };
  const period = unit === undefined ? undefined : nameOf(unit, periods);
  if (period !== undefined) {
    const isWorking = new RegExp(working, 'iu').test(between);
    return { rule: 'deadline', value: `${value} ${isWorking ? 'working ' : ''}${period}`, ...at };
  }
  const counted = unit === undefined ? undefined : nameOf(unit, units);
  // "один", "one" and "бір" alone are articles more often than numbers; a number word without what it counts says little.
  if (counted === undefined && !/\p{N}/u.test(printed) && value === '1') return null;
  const sum = printed.startsWith('$') ? 'USD' : counted;
  return { rule: 'number', value: sum === undefined || sum === 'count' ? value : `${value} ${sum}`, ...at };
}

function numberOf(printed: string, numerals: Lexicon['numerals']): string {
  if (/\p{N}/u.test(printed)) {
    return printed
      .replaceAll(/[\s\u00a0\u202f$]/gu, '')
      .replaceAll(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
      .replace(',', '.');
  }
  // "тридцати пяти", "отыз бес": the words of one number are added.
  const table = numerals.map(([pattern, value]) => [pattern, String(value)] as const);
  const parts = [printed, ...printed.split(/\s+/u)].map((part) => nameOf(part, table));
  const [whole, ...added] = parts;
  return whole ?? String(added.reduce((sum, part) => sum + Number(part ?? 0), 0));
}

const nameOf = (words: string, table: readonly (readonly [string, string])[]): string | undefined =>
  table.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1];

/** "3. ", "(12) ", "36) " before everything else: the number of the unit itself. */
const isOwn = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  /^[\s"“«‘(]*$/u.test(text.slice(0, index)) && /^\s*[.)]/u.test(text.slice(index + words.length));

/** "№ 256", "No. 5": what follows is the name of something. */
const isName = (before: string, { names }: Lexicon): boolean =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names})[\s\u00a0]*$`, 'iu').test(before.slice(-24));

function datesIn(text: string, { dates, months }: Lexicon): readonly Marker[] {
  const found: Marker[] = [];
  for (const shape of dates) {
    const source = shape
      .replace('{day}', String.raw`(?<day>\d{1,2})`)
      .replace('{mm}', String.raw`(?<mm>\d{2})`)
      .replace('{month}', `(?<month>${months.join('|')})`)
      .replace('{year}', String.raw`(?<year>(?:19|20)\d{2})`);
    for (const match of text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ rule: 'deadline', value: dateValue(match.groups ?? {}, months), start, end, words: match[0] });
    }
  }
  return found;
}

function dateValue(
  { day, month, mm, year = '' }: Readonly<Record<string, string | undefined>>,
  months: readonly string[],
): string {
  const named = month === undefined ? -1 : months.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(month));
  const number = mm ?? (named < 0 ? undefined : String(named + 1).padStart(2, '0'));
  return [year, number, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}
