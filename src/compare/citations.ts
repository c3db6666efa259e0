import { type CitationWords, citationWords } from './citation-words.ts';
import { isCounting } from './counted.ts';
import { isForeign } from './foreign-acts.ts';
import { mainsOf, type Outline } from './outline.ts';

/** A number in a text that cites a main unit: `5-1` in `статьи 5-1`. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** The number without spaces and dots after letters: `L. 432-6` → `L432-6`. */
  readonly number: string;
}

/** Finds the citations of a text, in order. */
export type FindCitations = (text: string) => readonly Citation[];

/**
 * Recognises citations by the words of the languages for an article and by those that the acts print with their own numbers. The full
 * grammar of citations is the work of `link`; this one is fast and must only never take another act's article for one of ours.
 */
export function citationFinder(texts: readonly Outline[]): FindCitations {
  const reader: Reader = { words: citationWords(texts), numbers: new Set(texts.flatMap(numbersOf)) };
  const known = new Map<string, readonly Citation[]>();
  return (text) => {
    const found = known.get(text) ?? citationsIn(text, reader);
    known.set(text, found);
    return found;
  };
}

interface Reader {
  readonly words: CitationWords;
  /** Numbers of the main units of both texts. */
  readonly numbers: ReadonlySet<string>;
}

const numbersOf = (text: Outline): readonly string[] =>
  mainsOf(text).flatMap((place) => plainNumber(text.units[place]?.number ?? '') || []);

/** Numbers of one citation: `статьями 5, 6 и 7`. Led: a word for an article stands before or behind it. */
interface Run {
  readonly numbers: Citation[];
  isLed: boolean;
  /** Where its first word begins and its last number, with what is inside that article, ends. */
  readonly start: number;
  end: number;
  /** The last number is not an article's but of something inside one: `§ 5 Abs. 1 und 2`. */
  isDetail: boolean;
}

function citationsIn(text: string, reader: Reader): readonly Citation[] {
  const signs = text.includes('第') ? [...text.matchAll(chinese)] : [];
  if (signs.length > 0) return signs.map((match) => cited(match[1] ?? '', match.index + 1));
  if (!reader.words.marks.test(text)) return [];
  const runs = runsOf(text, reader).filter((run) => run.isLed);
  const isOther = runs.map((run) => isForeign(text, run.start, run.end));
  // `статьи 5 и статьи 6 Гражданского кодекса`: the act is named once, behind the last or, in Kazakh, before the first.
  for (let place = runs.length - 2; place >= 0; place -= 1) {
    if (isOther[place + 1] && isJoined(text, runs[place], runs[place + 1])) isOther[place] = true;
  }
  for (let place = 1; place < runs.length; place += 1) {
    const isNamedBefore = kazakh.test(text.slice(runs[place - 1]?.end, runs[place]?.start));
    if (isOther[place - 1] && isNamedBefore && isJoined(text, runs[place - 1], runs[place])) isOther[place] = true;
  }
  return runs.flatMap((run, place) => (isOther[place] ? [] : run.numbers)).flatMap((one) => endsOfRange(one, reader));
}

const chinese = /第([\p{N}一二三四五六七八九十百零]+(?:之[一二三四五六七八九十\p{N}]+)?)条/gu;
const isJoined = (text: string, one: Run | undefined, next: Run | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  isLettered(one) === isLettered(next) &&
  next.start - one.end < 40 &&
  together.test(text.slice(one.end, next.start));

/** `L. 512-2 ou l'article 1er de la convention`: the two belong to different acts. */
const isLettered = ({ numbers }: Run): boolean => /^\p{L}/u.test(numbers[0]?.number ?? '');
const kazakh = /^-ба[бп]/u;
const together =
  /^(?:-ба[бп]\p{L}*)?(?:,?\s+(?:и|или|та|або|and|or|et|ou|und|oder|sowie|és|y|мен|және)|,)\s+(?:(?:de|à|aux?|du|des|the|в|со|с|к|of)\s+|(?:de\s+|à\s+)?l['’]|(?:des\s+|aux\s+|du\s+)?(?:paragraphe|alinéa|point)s?\s+[0-9]+(?:(?:,|\s+(?:et|à|ou))\s*[0-9]+)*\s+|(?:под)?пункт\p{L}*\s+\p{N}+\)?\s+|част\p{L}*\s+\p{L}+\s+)*$/u;

const number = /[0-9]+[⁰¹²³⁴-⁹]*(?:[.\-‑–][0-9]+)*(?:\p{Ll}(?![\p{L}\p{N}])(?:-[0-9]+)?)?/gu;

function runsOf(text: string, reader: Reader): readonly Run[] {
  const runs: Run[] = [];
  number.lastIndex = 0;
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const first = match.index;
    const end = first + match[0].length;
    const last = runs.at(-1);
    if (last && text[first - 1] === '(' && text[end] === ')' && brackets.test(text.slice(last.end, first - 1))) {
      last.end = end + 1;
      continue;
    }
    if (text[end] === '°') continue;
    addNumber(runs, text, { start: lettersBefore(text, first), end }, reader);
  }
  return runs;
}

/** `12(b)(3)`: 3 is no article. */
const brackets = /^(?:\(\p{L}{1,5}\))*$/u;

/** Joins a number to the run before it, or begins one. */
function addNumber(
  runs: Run[],
  text: string,
  span: { readonly start: number; readonly end: number },
  reader: Reader,
): void {
  const { word, start } = wordBefore(text, span.start);
  const kind = word === '' ? 'joint' : reader.words.kindOf(word);
  const last = runs.at(-1);
  const one = cited(text.slice(span.start, span.end), span.start);
  reader.words.following.lastIndex = span.end;
  const isFollowed = reader.words.following.test(text);
  const isOn = last !== undefined && goesOn(kind, text.slice(last.end, span.start), span.start - last.end);
  if (last && kind === 'detail' && isOn) {
    last.isDetail = true;
    last.end = span.end;
  } else if (last && kind === 'joint' && isOn && !isInside(last, one, reader) && !isAmount(text, last, one)) {
    last.numbers.push(one);
    last.isLed ||= isFollowed;
    last.isDetail = false;
    last.end = span.end;
  } else if (last?.isDetail && kind === 'joint' && isOn) last.end = span.end;
  else {
    const isLed = kind === 'article' || isFollowed;
    runs.push({
      numbers: [one],
      isLed,
      start: kind === 'article' ? start : span.start,
      end: span.end,
      isDetail: false,
    });
  }
}

/** `§ 5 Abs. 1 und 2`: 2 is a paragraph; `§§ 1595 Abs. 1, 1596`: 1596 is an article, known and later than the one before. */
function isInside(run: Run, one: Citation, reader: Reader): boolean {
  if (!run.isDetail) return false;
  const last = run.numbers.at(-1);
  return !reader.numbers.has(one.number) || Number.parseInt(one.number, 10) <= Number.parseInt(last?.number ?? '', 10);
}

/** `по статье 3 – 3 месяца`: what is counted is no article, nor is the end of a range that does not rise. */
function isAmount(text: string, { numbers, end }: Run, one: Citation): boolean {
  if (isCounting(text, one.end)) return true;
  const isRange = /^\s+[–—-]\s+$/u.test(text.slice(end, one.start));
  return isRange && Number.parseInt(one.number, 10) <= Number.parseInt(numbers.at(-1)?.number ?? '', 10);
}

function goesOn(kind: 'article' | 'detail' | 'joint' | 'other', gap: string, length: number): boolean {
  if (length > 40 || kind === 'article' || kind === 'other') return false;
  return kind === 'detail' ? /^,?\s*\p{L}+\.?\s*$/u.test(gap) : joint.test(gap);
}

/** What joins the numbers of one list: `5, 6 и 7`, `12(a), and 13`, `L. 511-5, premier alinéa, et L. 511-7`. */
const joint =
  /^(?:er|re|º)?(?:\(\p{L}{1,5}\))*(?:,? \p{L}+ alinéa)?\s*(?:[,;–—-]\s*)?(?:(?:и|или|либо|по|до|та|або|чи|й|and|or|to|through|et|ou|à|au|und|oder|bis|sowie|y|o|e|al|și|sau|i|lub|do|және|немесе|мен|бен|пен)(?:\s+(?:или|and|or|ou|à))?)?\s*$/u;

/** The word, `§` or nothing directly before a place, spaces left aside. */
function wordBefore(text: string, place: number): { readonly word: string; readonly start: number } {
  let end = place;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (place - end > 3) return { word: 'x', start: place };
  let core = end;
  if (text[core - 1] === '.') core -= 1;
  let start = core;
  while (start > 0 && core - start < longestWord && letter.test(text[start - 1] ?? '')) start -= 1;
  return { word: text.slice(start, core), start };
}

const longestWord = 24;
const letter = /[\p{L}\p{M}§]/u;
const isSpace = (code: number): boolean =>
  code === 32 || code === 160 || code === 0x202f || code === 0x2002 || code === 10;

/** Capitals that belong to a number: `L. 432-6`, `R432-6`, `R.* 721-3`. */
function lettersBefore(text: string, first: number): number {
  const letters = /(?<![\p{L}\p{N}])\p{Lu}{1,2}(?:\.?[ \u00a0\u202f]?\*[ \u00a0\u202f]?|\.[ \u00a0\u202f]?)?$/u.exec(
    text.slice(Math.max(0, first - 6), first),
  );
  return letters ? first - letters[0].length : first;
}

/** `12–15` cites two articles, unless one article bears that number. */
function endsOfRange(one: Citation, { numbers }: Reader): readonly Citation[] {
  const cut = numbers.has(one.number) ? -1 : one.number.indexOf('-');
  const ends = [one.number.slice(0, cut), one.number.slice(cut + 1)];
  if (cut < 0 || !ends.every((end) => numbers.has(end)) || one.end - one.start !== one.number.length) return [one];
  return [
    { start: one.start, end: one.start + cut, number: ends[0] ?? '' },
    { start: one.start + cut + 1, end: one.end, number: ends[1] ?? '' },
  ];
}

const cited = (text: string, start: number): Citation => ({
  start,
  end: start + text.length,
  number: plainNumber(text),
});

/** `L. 432-6` → `L432-6`: letters of a number are printed with and without dot and space. */
export const plainNumber = (text: string): string =>
  uneven.test(text)
    ? text
        .replace(/[\s.]+(?=[\p{N}*])|(?<=\p{Lu}|\*)[.\s]+/gu, (gap, at, whole) =>
          /\p{N}/u.test(whole[at - 1] ?? '') ? gap : '',
        )
        .replace(/[‑–]/gu, '-')
    : text;

/** All that may be printed differently in one number. */
const uneven = /[\s.‑–]/u;
