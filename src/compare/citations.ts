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

/** First letters of the words for an article, in the languages whose acts print the bare number: endings follow in any form. */
const knownWords = [
  'стат',
  'ст',
  'ба[бп]',
  'articl',
  'artícul',
  'articol',
  'artig',
  'artik',
  'art',
  'section',
  'sec',
] as const;

const number = /(?:\p{Lu}{1,2}\.?[ \u00a0\u202f]?)?\p{N}+(?:[.\-‑–]\p{N}+)*(?:\p{Ll}(?![\p{L}\p{N}]))?(?![\p{N}])/gu;
/** What joins the numbers of one list: `5, 6 и 7`, `§§ 5 bis 9`, `12(a) and 13`. */
const joint =
  /^(?:\([\p{L}\p{N}]{1,4}\))*\s*(?:,|;|–|-|и|или|по|та|або|and|or|to|through|et|ou|à|und|oder|bis|y|o|e|және|немесе|мен)(?:\s+(?:или|and|or))?\s*§{0,2}\s*$/u;
/** The Kazakh word follows its number: `5-бап`, `5, 6 және 7-баптар`. */
const kazakh = /^[-‑ ]ба[бп]/u;
const chinese = /第([\p{N}一二三四五六七八九十百零]+(?:之[一二三四五六七八九十\p{N}]+)?)条/gu;
/** Room before a number for the longest word of an article. */
const leadLength = 24;

/**
 * Recognises citations by the word the acts themselves print before their numbers (`Статья`, `§`, `Article`), by its first letters, so
 * that `статьи`, `статьёй` are found too, and by a short list where the number is printed alone. The full grammar of citations is the
 * work of `link`; this one must only never take another act's article for one of ours.
 */
export function citationFinder(texts: readonly Outline[]): FindCitations {
  const words = [...new Set([...knownWords, ...texts.flatMap(printedWords)])].sort((a, b) => b.length - a.length);
  const led = new RegExp(String.raw`(?:§|(?<![\p{L}\p{M}])(?:${words.join('|')})\p{Ll}{0,5}\.?)[\s\u00a0]{0,3}$`, 'iu');
  const known = new Map<string, readonly Citation[]>();
  return (text) => {
    const found = known.get(text) ?? citationsIn(text, led);
    known.set(text, found);
    return found;
  };
}

function citationsIn(text: string, led: RegExp): readonly Citation[] {
  if (!/[\p{N}第]/u.test(text)) return [];
  const found = runsOf(text).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const isLed = led.test(text.slice(Math.max(0, first.start - leadLength), first.start));
    const following = text.slice(last.end, last.end + 120);
    return (isLed || kazakh.test(following)) && !isForeign(following) ? run : [];
  });
  const signs = [...text.matchAll(chinese)].map((match) => cited(match[1] ?? '', match.index + 1));
  return signs.length === 0 ? found : signs;
}

/** Numbers of a text in lists: `статьями 5, 6 и 7 и пунктом 3` → 5, 6, 7; 3. */
function runsOf(text: string): readonly (readonly Citation[])[] {
  const runs: Citation[][] = [];
  let end = -1;
  for (const match of text.matchAll(number)) {
    const one = cited(match[0], match.index);
    const last = runs.at(-1);
    if (last && one.start - end < 24 && joint.test(text.slice(end, one.start))) last.push(one);
    else runs.push([one]);
    end = one.end;
  }
  return runs;
}

const cited = (text: string, start: number): Citation => ({
  start,
  end: start + text.length,
  number: plainNumber(text),
});

/** `L. 432-6` → `L432-6`: letters of a number are printed with and without dot and space. */
export const plainNumber = (text: string): string =>
  text
    .replace(/[\s.]+(?=\p{N})|(?<=\p{Lu})[.\s]+/gu, (gap, at, whole) => (/\p{N}/u.test(whole[at - 1] ?? '') ? gap : ''))
    .replace(/[‑–]/gu, '-');

/** First letters of the words printed with the numbers of main units: `Статья 5.` → `стат`. */
function printedWords(text: Outline): readonly string[] {
  const words = new Set<string>();
  for (const place of mainsOf(text)) {
    const word = /\p{L}{3,}/u.exec((text.units[place]?.num ?? '').replace(text.units[place]?.number ?? '', ''))?.[0];
    if (word) words.add(word.toLowerCase().slice(0, Math.max(3, word.length - 2)));
  }
  return [...words].filter((word) => /^\p{L}+$/u.test(word));
}

/** Names of other acts that follow a number: `статьи 5 Гражданского кодекса`, `section 5 of the Act`, `de la loi`. */
const foreign =
  /^[^.;]{0,40}?(?:\p{Lu}\p{L}+(?:ого|ой|их|ың|ің)\s+(?:\p{L}+\s+){0,2}(?:кодекс|закон|конституц)|\b[Зз]акона\s+(?:Республики|от)|Конституц|of\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]+\s+){1,8}(?:Act|Code|Law|Constitution)|of\s+title\s+\d|U\.S\.C|du\s+(?:même\s+)?code\s+\p{Ll}|de\s+la\s+loi|du\s+(?:décret|règlement)|des\s+\p{Lu}\p{L}+gesetz|кодексінің|заңының)/u;
const own = /^[^.;]{0,25}?(?:настоящ|осы\s|цього|of\s+this|du\s+présent|dieses\s)/u;

const isForeign = (following: string): boolean => {
  const near = following.slice(0, 100);
  return !own.test(near) && foreign.test(near);
};
