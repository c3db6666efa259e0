import { readReferences } from './read-references.ts';

/** A citation of a point, as the generator of amended laws reads it: from the article backwards, or from its number on. */
export interface ReadPoint {
  readonly start: number;
  readonly end: number;
  /** Number of the article; `this` for the article around, `these` for the paragraph around. */
  readonly article: string;
  /** Numbers from the outer to the inner one. */
  readonly path: readonly string[];
}

const own =
  /(?<=^|[ (])(?:(настоящей статьи|настоящей статье|настоящей статьёй|настоящей статьей|this section)|настоящ(?:его|ему|им|ем) пункт(?:а|у|ом|е))(?!\p{L})/gu;
const level =
  /(?:^|[^\p{L}])(?:(?:[Пп]одп|[Пп])ункт\p{Ll}{0,3}|[Чч]аст(?:и|ью|ь|ях|ями|ей)|(?:[Ss]ubp|[Pp])aragraphs?|(?:[Ss]ubs|[Ss])ections?|(?:[Ss]ubc|[Cc])lauses?) (\(?[\p{L}\p{N}]{1,4}(?:-\p{N}+)?\)?(?:(?:, (?:и |or |and )?| и | или | or | and | to | по | ?– )\(?[\p{L}\p{N}]{1,4}(?:-\p{N}+)?\)?)*) (?:of )?$/u;
const each = /\p{N}+(?:-\p{N}+)?|(?<=\()\p{L}{1,4}(?=\))/gu;
const lead = /(?:^|[^\p{L}])([Сс]тать(?:и|е|ей|ёй|ю|я)|[Ss]ection|§) ?$/u;

/** Citations of points in a text of the act, in the order of the text. */
export function readPoints(text: string): readonly ReadPoint[] {
  const mains = readReferences(text);
  const found = mains.flatMap(({ start, end }, place) => {
    const article = text.slice(start, end);
    const word = lead.exec(text.slice(0, start));
    const next = mains[place + 1];
    const isAlone = !next || /\p{L}{3}/u.test(text.slice(end, next.start)) || text[end] === '(';
    const before = word && isAlone ? backwards(text, start - (word[1] ?? '').length - 1, article) : [];
    return [...before, ...onwards(text, end, article)];
  });
  for (const { 1: article, index } of text.matchAll(own))
    found.push(...backwards(text, index, article ? 'this' : 'these'));
  return found.sort((a, b) => a.start - b.start);
}

/** `подпункт 2) пункта 3 ` read from its end: each level is looked for before the one it belongs to. */
function backwards(text: string, from: number, article: string): readonly ReadPoint[] {
  const found: ReadPoint[] = [];
  let path: readonly string[] = [];
  let end = from;
  for (let match = level.exec(text.slice(0, end)); match; match = level.exec(text.slice(0, end))) {
    const list = match[1] ?? '';
    const at = text.slice(0, end).lastIndexOf(list);
    const items = [...list.matchAll(each)];
    for (const { 0: number, index } of items)
      found.push({ start: at + index, end: at + index + number.length, article, path: [...path, number] });
    const [only, other] = items;
    if (!only || other) break;
    path = [...path, only[0]];
    end = match.index + (/^\p{L}/u.test(match[0]) ? 0 : 1);
  }
  return found;
}

/** `(a)(7)` behind a number of a US section, ` Abs. 2` behind that of a German one. */
function onwards(text: string, end: number, article: string): readonly ReadPoint[] {
  const whole =
    /^(?:\([\p{L}\p{N}]{1,4}\))+|^ Abs(?:\.|atz) \p{N}+\p{Ll}?(?![\p{L}\p{N}]|,? (?:und|oder|bis)? ?\p{N})/u.exec(
      text.slice(end),
    )?.[0] ?? '';
  const path: string[] = [];
  return [...whole.matchAll(/\p{N}+\p{Ll}?|(?<=\()\p{L}{1,4}(?=\))/gu)].map(({ 0: number, index }) => {
    path.push(number);
    return { start: end + index, end: end + index + number.length, article, path: [...path] };
  });
}
