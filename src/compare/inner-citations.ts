import type { Citation } from './citations.ts';
import { joint, languages, number } from './point-words.ts';

/** A number in a text that cites a unit inside a main unit: `2` and `3` in `подпункт 2) пункта 3 статьи 5`. */
export interface InnerCitation {
  readonly start: number;
  readonly end: number;
  /** Whose unit it is: of an article cited by its number, of the article or the paragraph around the words, of the article beside it. */
  readonly of: Holder;
  /** Numbers from the outer to the inner, this one last: `3`, `2` for the subpoint above; none for `предыдущей статьи` itself. */
  readonly path: readonly string[];
}

export type Holder =
  | {
      readonly kind: 'main';
      readonly number: string;
      /** Where its number stands. */
      readonly at: number;
    }
  | { readonly kind: 'own-main' | 'own-paragraph' | 'previous-main' | 'next-main' };

/**
 * Reads citations of points whose unit is said in full, in Russian, Kazakh, English and German: from an article's number, or from
 * `настоящей статьи`, `осы баптың`, `this Article`. `mains` are the citations of articles in the same words, so that an article of
 * another act is none. A point of several articles, or words between its levels, are not read: nobody can be sure what they mean.
 */
export function innerCitations(text: string, mains: readonly Citation[]): readonly InnerCitation[] {
  const found: InnerCitation[] = [];
  if (mains.length > 0 || namesOwn(text)) {
    const byStart = new Map(mains.map((main) => [main.start, main]));
    for (const { words, marks, pattern } of languages) {
      if (!holds(text, words) || !marks.test(text)) continue;
      // Not `matchAll`, which makes a pattern of its own for each text.
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(...fromMatch(match, byStart));
    }
  }
  for (const main of mains) found.push(...behind(text, main));
  if (namesNeighbour(text)) found.push(...besides(text));
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

/** Whether a text may cite the article before or after its own without a number. */
export const namesNeighbour = (text: string): boolean => holds(text, besideMarks) && neighbourMarks.test(text);

/** Whether a text may cite the unit around it without a number: `настоящей статьи`. */
export const namesOwn = (text: string): boolean => holds(text, ownMarks);

/**
 * Most texts have none of these, and looking for a plain word costs a tenth of looking for a pattern; least if its first letter is rare:
 * `vious` is sooner found missing than `previous`.
 */
const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const ownMarks = ['настоящ', 'осы', 'Осы', 'this'];
const besideMarks = ['редыдущ', 'ледующ', 'ңғы', 'елесі', 'ceding', 'vious', 'wing '];
const neighbourMarks =
  /редыдущ|ледующ[\p{L}]+ ст|лдыңғы бап|елесі бап|(?:receding|revious|ollowing) (?:[Aa]rt|[Ss]ec)/u;
const neighbours =
  /(?<!\p{L})(?:([Пп]редыдущ(?:ей|ая|ую)\s+стать(?:и|е|я|ю|ёй|ей)|[Аа]лдыңғы\s+бап(?!тар)\p{L}*|(?:[Pp]receding|[Pp]revious)\s+(?:[Aa]rticle|[Ss]ection))|[Сс]ледующ(?:ей|ую)\s+стать(?:и|е|ю|ёй|ей)|[Кк]елесі\s+бап(?!тар)\p{L}*|[Ff]ollowing\s+(?:[Aa]rticle|[Ss]ection))(?!\p{L})/gu;

const besides = (text: string): readonly InnerCitation[] =>
  [...text.matchAll(neighbours)].map(({ 0: words, 1: before, index }) => {
    const of: Holder = { kind: before === undefined ? 'next-main' : 'previous-main' };
    return { start: index, end: index + words.length, of, path: [] };
  });

type Levels = Readonly<Partial<Record<'main' | 'own' | 'para' | 'para2' | 'part' | 'point' | 'sub', [number, number]>>>;

/** The numbers of one citation: each level leads into the next, so after a list nothing more is sure. */
function fromMatch(match: RegExpExecArray, mains: ReadonlyMap<number, Citation>): readonly InnerCitation[] {
  const levels: Levels = match.indices?.groups ?? {};
  const of = holderOf(levels, mains);
  if (!of) return [];
  const found: InnerCitation[] = [];
  let path: readonly string[] = [];
  for (const level of [levels.part, levels.point, levels.sub]) {
    if (!level) continue;
    const items = itemsIn(match.input, level);
    for (const { start, end, number: own } of items) found.push({ start, end, of, path: [...path, own] });
    const [only, other] = items;
    // `подпункт 1) пунктов 2 и 3`: the paragraphs are sure, the subpoint of which of them is not.
    if (!only || other) return found;
    path = [...path, only.number];
  }
  return found;
}

function holderOf({ main, own, para, para2 }: Levels, mains: ReadonlyMap<number, Citation>): Holder | null {
  if (own) return { kind: 'own-main' };
  if (para ?? para2) return { kind: 'own-paragraph' };
  const cited = main ? mains.get(main[0]) : undefined;
  return cited ? { kind: 'main', number: cited.number, at: cited.start } : null;
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

const item = new RegExp(String.raw`${number}|(?<=\()\p{L}{1,3}(?=\))`, 'gu');

const itemsIn = (text: string, [from, to]: [number, number]): readonly Item[] =>
  [...text.slice(from, to).matchAll(item)].map(({ 0: own, index }) => ({
    start: from + index,
    end: from + index + own.length,
    number: plainInner(own),
  }));

/** What stands directly behind an article's number: `5(2)(b)`, `§ 5 Abs. 2 Nr. 3`. */
function behind(text: string, main: Citation): readonly InnerCitation[] {
  const sign = text[main.end];
  if (sign !== '(' && !text.startsWith('Abs', main.end + 1)) return [];
  german.lastIndex = main.end;
  brackets.lastIndex = main.end;
  const levels = (german.exec(text) ?? brackets.exec(text))?.indices ?? [];
  const [whole, ...groups] = levels;
  if (!whole) return [];
  const spans = groups.length > 0 ? groups : [whole];
  const path: string[] = [];
  return spans.flatMap((span) =>
    span
      ? itemsIn(text, span).map(({ start, end, number: own }) => {
          path.push(own);
          return { start, end, of: { kind: 'main', number: main.number, at: main.start } as const, path: [...path] };
        })
      : [],
  );
}

const brackets = /(?:\([\p{L}\p{N}]{1,4}\))+/duy;
const german = new RegExp(
  String.raw`\s+(?:Abs\.|Absatz)\s+(\p{N}+\p{Ll}?)(?![\p{L}\p{N}]|${joint}\p{N}|\s+(?:und|oder|bis)\s+\p{N})(?:\s+(?:Satz\s+\p{N}+\s+)?(?:Nr\.|Nummer)\s+(\p{N}+\p{Ll}?)(?![\p{L}\p{N}]|\s+(?:und|oder|bis)\s+\p{N}))?`,
  'duy',
);

/** The number of a unit inside a main unit as citations are compared with it: `2)` → `2`; `(A)` and `(a)` are two units of a US section. */
export const plainInner = (text: string): string => text.replace(/[().°\s]/gu, '').replace(/[‑–]/gu, '-');
