import type { Occurrence } from '../../law/instruction.ts';
import type { AmendingGrammar, Formula } from './grammar.ts';
import { CLOSE, type Masked, OPEN, QUOTED } from './masked.ts';

/** A formula ready to be tried on a clause. */
export interface Compiled {
  readonly formula: Formula;
  /** Its slots as it fits a clause: one way, or several where one place may end sooner or later than another begins. */
  readonly fits: (clause: string) => readonly Slots[];
}

/** Words by the name of their slot. */
export type Slots = Readonly<Record<string, string | undefined>>;

/** Puts the patterns of a grammar together: `слов{x} {find} исключить` → a pattern for a whole clause. */
export function compile(grammar: AmendingGrammar): readonly Compiled[] {
  const slots = slotsOf(grammar);
  return grammar.formulas.map((formula) => ({ formula, fits: fitter(formula, slots) }));
}

function fitter(formula: Formula, slots: Readonly<Record<string, string>>): Compiled['fits'] {
  const source = formula.pattern
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+')
    .replace(/\{(?<slot>[a-z]+)\}/gu, (_, slot: string) => {
      const made = slots[slot];
      if (made === undefined) throw new Error(`formula "${formula.name}" has no slot {${slot}}`);
      return made;
    });
  const pattern = new RegExp(`^(?:${source})$`, 'iu');
  const places = formula.pattern.match(/\{(?:place|inner|to|behind|units|first)\}/gu) ?? [];
  return (clause) => {
    const whole = pattern.exec(clause);
    if (!whole) return [];
    const found = whole.groups ?? {};
    if (places.length < 2 || found.place === undefined) return [found];
    return endsOf(clause).flatMap((length): readonly Slots[] => {
      const exact = source.replace('(?<place>[^\\s].*?)', `(?<place>[^\\s].{${length - 1}})`);
      const groups = new RegExp(`^(?:${exact})$`, 'iu').exec(clause)?.groups;
      return groups ? [groups] : [];
    });
  };
}

/** Where a place that stands in a clause may end: before each space. */
const endsOf = (clause: string): readonly number[] => {
  const lengths = [...clause.matchAll(/\s+/gu)].map(({ index }) => index);
  return [...new Set(lengths.flatMap((end) => [end, ...lengths.map((start) => end - start - 1)]))].filter(
    (one) => one > 0,
  );
};

const PLACE = '[^\\s].*?';

function slotsOf(grammar: AmendingGrammar): Readonly<Record<string, string>> {
  const list = listPattern(grammar);
  const when = [grammar.every, ...grammar.nth, grammar.last].join('|');
  return {
    place: `(?<place>${PLACE})`,
    inner: `(?<inner>${PLACE})`,
    to: `(?<to>${PLACE})`,
    behind: `(?<behind>${PLACE})`,
    units: `(?<units>${PLACE})`,
    first: `(?<first>${PLACE})`,
    find: `(?<find>${list})`,
    put: `(?<put>${list})`,
    when: `(?<when>${when})`,
    also: `(?<also>${when})`,
    wording: `(?<wording>${QUOTED}(?:\\s*${QUOTED})*)`,
    from: `(?<from>${itemPattern(grammar)})`,
    until: `(?<until>${itemPattern(grammar)})`,
    aside: `(?<aside>[^${OPEN}${CLOSE}]+?)`,
  };
}

/** One or several quoted words, each with or without its noun, or punctuation called by name. */
function listPattern(grammar: AmendingGrammar): string {
  const item = itemPattern(grammar);
  const { and } = grammar;
  return `${item}(?:\\s*(?:,|(?<!\\p{L})(?:${and})(?!\\p{L}))+\\s*${item})*`;
}

/** Quoted words with or without their noun, or a sign by its name, quoted behind it or not: `the period "."`. */
function itemPattern({ nouns, nounsAfter, signs }: AmendingGrammar): string {
  const sign = signs.map(([pattern]) => pattern).join('|') || '(?!)';
  const after = nounsAfter === '' ? '' : `(?:\\s+(?:${nounsAfter}))?`;
  return `(?:(?:${nouns})\\s+)?(?:${QUOTED}|(?:${sign})(?!\\p{L})(?:\\s+${QUOTED})?)${after}`;
}

/** The words that a list names: `слова "А", точку` → `А`, `.`. */
export function wordsOfList(list: string, { quotations }: Masked, { signs }: AmendingGrammar): readonly string[] {
  const names = signs.map(([pattern]) => `(${pattern})(?!\\p{L})`).join('|');
  const item = new RegExp(`${OPEN}(\\d+)${CLOSE}${names === '' ? '' : `|${names}`}`, 'giu');
  const found = [...list.matchAll(item)].map((match) => {
    const [words, index, ...named] = match;
    const sign = signs[named.findIndex((one) => one !== undefined)]?.[1] ?? '';
    const text = index === undefined ? sign : (quotations[Number(index)]?.text ?? '');
    return { text, isSign: index === undefined, start: match.index, end: match.index + words.length };
  });
  // `the period "."` is one sign, named and quoted.
  const isSaidTwice = (index: number): boolean => {
    const [name, quoted] = [found[index], found[index + 1]];
    return (
      name?.isSign === true &&
      quoted?.text === name.text &&
      !quoted.isSign &&
      list.slice(name.end, quoted.start).trim() === ''
    );
  };
  return found.filter((_, index) => !isSaidTwice(index)).map(({ text }) => text);
}

/** Which occurrence words like `во всех случаях` mean; null where two of them contradict each other. */
export function occurrenceOf(words: readonly (string | undefined)[], grammar: AmendingGrammar): Occurrence | null {
  const given = words.filter((one) => one !== undefined && one !== '');
  const [first] = given;
  if (first === undefined) return { every: false, nth: null };
  if (given.length > 1) return null;
  const fits = (pattern: string): boolean => pattern !== '' && new RegExp(`^(?:${pattern})$`, 'iu').test(first);
  if (fits(grammar.every)) return { every: true, nth: null };
  if (fits(grammar.last)) return { every: false, nth: -1 };
  const nth = grammar.nth.findIndex(fits);
  return nth < 0 ? null : { every: false, nth: nth + 1 };
}
