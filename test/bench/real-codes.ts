import { articlesOf, type Provision, walk } from '../../src/law/provision.ts';
import type { RealCase } from './real-cases.ts';
import { readShared } from './shared-texts.ts';

type Pair = readonly [string, readonly string[]];

/**
 * Real states in the folder of whole laws, which come without a table. What is known of them:
 *
 * - Code civil 2006: ordonnance n° 2006-346 of 23 March 2006 says itself that articles 2011 to 2043 become articles 2288 to 2320.
 * - Code civil 2016: the reform of contracts, ordonnance n° 2016-131 of 10 February 2016, took the unchanged law of tort, of products
 *   and of ecological harm over under new numbers: 1382–1386 → 1240–1244, 1386-1–1386-18 → 1245–1245-17, 1386-19–1386-25 →
 *   1246–1252.
 * - H.R. 1500: the sections of the three prints read side by side; the last one became section 18, sections 8 to 17 are new.
 *
 * To these come articles that are word for word the same, numbers in them left aside, under another number, if no other article of
 * either state has these words: there is nothing else that they could be. Where nothing is known an article is left out, not guessed.
 */
export function realCodes(folder: string): readonly RealCase[] {
  const read = (name: string): Provision => readShared(folder, name).root;
  const stated2006 = series('2011', 33, (step) => String(2288 + step));
  const stated2016 = [
    ...series('1382', 5, (step) => String(1240 + step)),
    ...numbered(18, (step) => [`1386-${step + 1}`, step === 0 ? '1245' : `1245-${step}`]),
    ...numbered(7, (step) => [`1386-${step + 19}`, String(1246 + step)]),
  ];
  const same = numbered(7, (step) => [String(step + 1), String(step + 1)]);
  const states = [
    {
      name: 'fr-civil reform of 2006',
      from: 'fr-civil-2006-01',
      to: 'fr-civil-2006-03',
      stated: stated2006,
      isSearched: true,
    },
    {
      name: 'fr-civil reform of 2016',
      from: 'fr-civil-2016-08',
      to: 'fr-civil-2016-10',
      stated: stated2016,
      isSearched: true,
    },
    { name: 'us-hr1500 as reported', from: 'us-hr1500-ih', to: 'us-hr1500-rh', stated: [...same, pair('8', '8')] },
    { name: 'us-hr1500 as engrossed', from: 'us-hr1500-rh', to: 'us-hr1500-eh', stated: [...same, pair('8', '18')] },
  ];
  const fresh = new Set(numbered(10, (step) => [String(step + 8), '']).map(([number]) => number));
  return states.map(({ name, from, to, stated, isSearched }) => {
    const [before, after] = [read(from), read(to)];
    const known = new Set(stated.map(([number]) => number));
    const found = isSearched ? wordForWord(before, after).filter(([number]) => !known.has(number)) : [];
    const label = isSearched ? `${name}: ${stated.length} stated, ${found.length} word for word` : name;
    return {
      name: label,
      before,
      after,
      pairs: [...stated, ...found],
      fresh: to.endsWith('eh') ? fresh : new Set<string>(),
    };
  });
}

const pair = (before: string, after: string): Pair => [before, [after]];

const numbered = (count: number, step: (place: number) => readonly [string, string]): readonly Pair[] =>
  Array.from({ length: count }, (_, place) => pair(...step(place)));

const series = (first: string, count: number, after: (step: number) => string): readonly Pair[] =>
  numbered(count, (step) => [String(Number(first) + step), after(step)]);

/** Shorter articles, "Abrogé", may be alike by chance. */
const longEnough = 60;

function wordForWord(before: Provision, after: Provision): readonly Pair[] {
  const [left, right] = [numbersByWords(before), numbersByWords(after)];
  return [...left].flatMap(([words, [number, ...more]]) => {
    const [other, ...others] = right.get(words) ?? [];
    const isOne = number && other && more.length + others.length === 0;
    return isOne && number !== other ? [pair(number, other)] : [];
  });
}

function numbersByWords(root: Provision): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, string[]>();
  for (const article of articlesOf(root)) {
    const words = [...walk(article)].map((unit) => unit.text ?? '').join(' ');
    const key = words
      .replace(/\p{N}+(?:-\p{N}+)*/gu, '#')
      .replace(/\s+/gu, ' ')
      .trim();
    if (key.length < longEnough || !article.number) continue;
    numbers.set(key, [...(numbers.get(key) ?? []), article.number]);
  }
  return numbers;
}
