import type { Marker } from '../law/meaning.ts';
import type { Lexicon } from './lexicon.ts';

/** Reads numbers, sums, periods and dates of a text: "15 МРП" is the number `15 MCI`, "тридцати дней" the deadline `30 day`. */
export function amountReader(lexicon: Lexicon): (text: string) => readonly Marker[] {
  const [number, dates] = [numberPattern(lexicon), datePatterns(lexicon)];
  return (text) => {
    const found = datesIn(text, dates, lexicon);
    const isDate = (at: number): boolean => found.some(({ start, end }) => start <= at && at < end);
    return [...found, ...numbersIn(text, number, lexicon).filter(({ start }) => !isDate(start))];
  };
}

const DIGITS = String.raw`\p{N}+(?:[\u00a0\u202f ,]\p{N}{3})*(?:[.,]\p{N}+)?`;

function numberPattern(lexicon: Lexicon): RegExp {
  const words = lexicon.numerals.map(([pattern]) => pattern).join('|');
  const units = [...lexicon.periods, ...lexicon.units].map(([pattern]) => pattern).join('|');
  const number = String.raw`(?<![\p{L}\p{N}.,/-])(?<number>\$?\[?${DIGITS}|(?:${words})(?:[\s-]+(?:${words}))*)(?:st|nd|rd|th)?`;
  const bracketed = String.raw`(?:\s*\([^()]{1,40}\))?`;
  const tail = String.raw`(?:${bracketed}[\s\u00a0-]*(?<between>(?:(?:${lexicon.between})[\s\u00a0]*)*)(?<unit>${units})(?![\p{L}\p{N}]))?`;
  return new RegExp(String.raw`${number}(?![\p{L}\p{N}])${tail}`, 'giu');
}

function numbersIn(text: string, pattern: RegExp, lexicon: Lexicon): readonly Marker[] {
  const found = [...text.matchAll(pattern)].map((match) => ({ match, ...match.groups }));
  return found.flatMap(({ match }, index) => {
    const {
      number: printed = '',
      between = '',
      unit = ranged(text, match, found[index + 1]?.match, lexicon),
    } = match.groups ?? {};
    return isName(text, match, unit, lexicon) || isOwn(text, match)
      ? []
      : (amount(match, printed, { between, unit, beside: beside(text, match) }, lexicon) ?? []);
  });
}

/** "at least 15 and no more than 30 days": the first number counts what the second does. */
function ranged(
  text: string,
  { index, 0: words }: RegExpExecArray,
  next: RegExpExecArray | undefined,
  { range }: Lexicon,
): string | undefined {
  const unit = next?.groups?.unit;
  const gap = next ? text.slice(index + words.length, next.index) : '';
  return unit !== undefined && range.test(gap) ? unit : undefined;
}

/** The words of the sentence right before and after a number. */
const beside = (text: string, { index, 0: words }: RegExpExecArray): string =>
  `${text.slice(Math.max(0, index - 60), index).replace(/^.*[.;]/su, '')} ${text.slice(index + words.length, index + words.length + 60).replace(/[.;].*$/su, '')}`;

function amount(
  match: RegExpExecArray,
  printed: string,
  { between, unit, beside }: { readonly between: string; readonly unit: string | undefined; readonly beside: string },
  { numerals, periods, units, working, confined }: Lexicon,
): Marker | null {
  const value = numberOf(printed, numerals);
  const at = { start: match.index, end: match.index + match[0].trimEnd().length, words: match[0].trim() };
  const period = unit === undefined ? undefined : nameOf(unit, periods);
  if (period !== undefined) {
    const isWorking = new RegExp(working, 'iu').test(between);
    const rule = confined.test(beside) ? 'number' : 'deadline';
    return { rule, value: `${value} ${isWorking ? 'working ' : ''}${period}`, ...at };
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
      .replaceAll(/[\s\u00a0\u202f$[]/gu, '')
      .replaceAll(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
      .replace(',', '.')
      .replace(/(?<=\.\p{N}*)0+$|\.0*$/u, '');
  }
  // "тридцати пяти", "отыз бес": the words of one number are added.
  const table = numerals.map(([pattern, value]) => [pattern, String(value)] as const);
  const parts = [printed, ...printed.split(/[\s-]+/u)].map((part) => nameOf(part, table));
  const [whole, ...added] = parts;
  return whole ?? String(added.reduce((sum, part) => sum + Number(part ?? 0), 0));
}

const nameOf = (words: string, table: readonly (readonly [string, string])[]): string | undefined =>
  table.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1];

/** "3. ", "(12) ", "36) " before everything else: the number of the unit itself. */
const isOwn = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  /^[\s"“«‘(]*$/u.test(text.slice(0, index)) && /^\s*[.)]/u.test(text.slice(index + words.length));

/** "№ 256", "No. 5", "Class 1", "(2)": what follows is the name of something. A number with what it counts is none. */
function isName(
  text: string,
  { index, 0: words }: RegExpExecArray,
  unit: string | undefined,
  { names }: Lexicon,
): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  if (new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names})[\s\u00a0]*$`, 'iu').test(before)) return true;
  if (unit !== undefined || words.startsWith('$')) return false;
  const isEnumerator = /\($/u.test(before) && text[index + words.length] === ')';
  return isEnumerator || /(?<![\p{L}])(?!EUR|USD|KZT)\p{Lu}\p{L}*[\s\u00a0]+$/u.test(before);
}

const datePatterns = ({ dates, months }: Lexicon): readonly RegExp[] =>
  dates.map((shape) => {
    const source = shape
      .replace('{day}', String.raw`(?<day>\d{1,2})`)
      .replace('{mm}', String.raw`(?<mm>\d{2})`)
      .replace('{month}', `(?<month>${months.join('|')})`)
      .replace('{year}', String.raw`(?<year>(?:19|20)\d{2})`);
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu');
  });

function datesIn(text: string, patterns: readonly RegExp[], { months }: Lexicon): readonly Marker[] {
  const found: Marker[] = [];
  for (const match of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => other.start < end && start < other.end)) continue;
    found.push({ rule: 'deadline', value: dateValue(match.groups ?? {}, months), start, end, words: match[0] });
  }
  return found;
}

function dateValue(
  { day, month, mm, year = '', more = '' }: Readonly<Record<string, string | undefined>>,
  months: readonly string[],
): string {
  const named = month === undefined ? -1 : months.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(month));
  const number = mm ?? (named < 0 ? undefined : String(named + 1).padStart(2, '0'));
  const years = [year, ...(more.match(/\d{4}/gu) ?? [])].join('+');
  return [years, number, day?.padStart(2, '0')].filter((part) => part !== undefined && part !== '').join('-');
}
