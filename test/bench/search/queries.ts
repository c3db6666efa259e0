import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Identity } from './identify.ts';
import { misspelt, seeded, wordsIn } from './words.ts';

/** A query whose answer is known. */
export interface KnownItem {
  readonly type: string;
  readonly query: string;
  readonly id: string;
}

/** What a maker of queries has to work with. */
interface Source {
  readonly document: SearchDocument;
  readonly identity: Identity;
  readonly random: () => number;
}

/** A query with the provisions that it can mean. */
interface Made {
  readonly query: string;
  readonly means: ReadonlySet<number>;
}

type Maker = (source: Source) => Made | null;

/**
 * How each type is made. Words are drawn from the rarest of the provision, since people remember what is peculiar; what is drawn is kept
 * only if no other provision could be meant.
 */
const makers: Readonly<Record<string, Maker>> = {
  heading: ({ document, identity, random }) => {
    const words = wordsIn(headingIn(document)).filter((word) => word.length > 2);
    if (words.length < 2) return null;
    const start = Math.floor(random() * Math.max(1, words.length - 4)) * (random() < 0.5 ? 1 : 0);
    const chosen = words.slice(start, start + 2 + Math.floor(random() * 4));
    return chosen.length < 2 ? null : { query: chosen.join(' '), means: identity.withWords(chosen, 'title') };
  },
  inflected: (source) => {
    const words = someOf(rarest(source, 16, 5), 3, source.random);
    const others = words.map(
      (word) =>
        pick(
          source.identity.formsOf(word).filter((form) => form.length > 3),
          source.random,
        ) ?? word,
    );
    const changed = others.filter((other, index) => other !== words[index]).length;
    return words.length < 3 || changed < 2
      ? null
      : { query: others.join(' '), means: source.identity.withWords(words) };
  },
  body: (source) => {
    const words = someOf(rarest(source, 16, 4), 3, source.random);
    return words.length < 3 ? null : { query: words.join(' '), means: source.identity.withWords(words) };
  },
  phrase: (source) => {
    const words = runOfWords(source);
    return words.length < 5 ? null : { query: words.join(' '), means: source.identity.withPhrase(words) };
  },
  quoted: (source) => {
    const words = runOfWords(source);
    return words.length < 5 ? null : { query: `"${words.join(' ')}"`, means: source.identity.withPhrase(words) };
  },
  prefix: (source) => {
    const [first, last] = someOf(rarest(source, 14, 6), 2, source.random);
    if (first === undefined || last === undefined) return null;
    const start = last.slice(0, Math.max(4, Math.ceil(last.length * 0.6)));
    return { query: `${first} ${start}`, means: source.identity.withWords([first], 'any', start) };
  },
  typo: (source) => {
    const words = someOf(rarest(source, 14, 7), 2, source.random);
    const [first, second] = words;
    if (first === undefined || second === undefined) return null;
    return { query: `${misspelt(first, source.random)} ${second}`, means: source.identity.withWords(words) };
  },
};

/** Known-item queries, the same for the same seed. */
export function queriesFor(
  documents: readonly SearchDocument[],
  identity: Identity,
  perType: number,
  seed: number,
  isLoose = false,
): KnownItem[] {
  const targets = documents.filter(({ bill }) => bill !== 'kk-messages');
  const items = Object.entries(makers).flatMap(([type, make], place) => {
    const random = seeded(seed * 100 + place);
    const made: KnownItem[] = [];
    for (let tries = 0; made.length < perType && tries < perType * 40; tries += 1) {
      const document = pick(targets, random);
      const one = document ? make({ document, identity, random }) : null;
      if (!document || !one || (!isLoose && (one.means.size !== 1 || !one.means.has(documents.indexOf(document)))))
        continue;
      if (!made.some(({ query }) => query === one.query)) made.push({ type, query: one.query, id: document.id });
    }
    return made;
  });
  return [...items, ...citations(targets, perType, seeded(seed * 100 + 99))];
}

/** How people write the number of an article. */
const ways: Readonly<Record<string, readonly ((number: string) => string)[]>> = {
  ru: [(n) => `статья ${n}`, (n) => `ст. ${n}`, (n) => n, (n) => `статьи ${n}`],
  kk: [(n) => `${n}-бап`, (n) => n, (n) => `${n}-баптың`],
  en: [(n) => `§ ${n}`, (n) => `section ${n}`, (n) => n, (n) => `sec. ${n}`],
  de: [(n) => `§ ${n}`, (n) => `§${n}`, (n) => n, (n) => `Paragraph ${n}`],
  fr: [(n) => `article ${n}`, (n) => `art. ${n}`, (n) => n],
  es: [(n) => `artículo ${n}`, (n) => `art. ${n}`, (n) => n],
};

function citations(documents: readonly SearchDocument[], perType: number, random: () => number): KnownItem[] {
  const articles = documents.filter(({ number, kindOfUnit }) => number !== null && kindOfUnit === 'article');
  const times = Map.groupBy(articles, ({ number }) => number);
  const alone = articles.filter(({ number }) => times.get(number)?.length === 1);
  return someOf(alone, perType, random).map(({ number, language, id }) => {
    const way = pick(ways[language] ?? [], random) ?? ((n: string) => n);
    return { type: 'number', query: way(number ?? ''), id };
  });
}

const headingIn = ({ title, number }: SearchDocument): string =>
  number === null ? title : title.slice(title.indexOf(number) + number.length);

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function someOf<T>(list: readonly T[], count: number, random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}

/** The rarest words of a text, those of at least so many letters. */
function rarest({ document, identity }: Source, count: number, letters: number): string[] {
  return [...new Set(wordsIn(document.text))]
    .filter((word) => word.length >= letters)
    .sort((a, b) => (identity.frequency.get(a) ?? 0) - (identity.frequency.get(b) ?? 0))
    .slice(0, count);
}

/** Five words as they stand side by side between two stops. */
function runOfWords({ document, random }: Source): string[] {
  const runs = document.text
    .split(/[^\p{L} ]+/u)
    .map((run) => run.trim().split(/ +/u))
    .filter((words) => words.length >= 6);
  const words = pick(runs, random) ?? [];
  const start = Math.floor(random() * Math.max(1, words.length - 4));
  return words.slice(start, start + 5);
}
