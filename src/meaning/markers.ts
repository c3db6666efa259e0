import type { Language } from '../law/language.ts';
import type { Marker } from '../law/meaning.ts';
import { citationSpans } from '../link/references.ts';
import { amountReader } from './amounts.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconEn } from './lexicon-en.ts';
import { lexiconKk } from './lexicon-kk.ts';
import { lexiconRu } from './lexicon-ru.ts';

/** One line a language. */
const lexicons: Readonly<Record<Language, Lexicon>> = { kk: lexiconKk, ru: lexiconRu, en: lexiconEn };
const amountReaders = new Map(Object.entries(lexicons).map(([language, one]) => [language, amountReader(one)]));

/** Whether the rules of meaning can be read in a language. */
export const readsMeaning = (language: Language): boolean => language in lexicons;

/**
 * The words of a text that carry a rule, in its order: "обязан хранить 30 дней" → must, 30 day. What stands in a citation is a number of
 * a provision and carries none. Of two that overlap the longer counts: `не вправе` is a ban, not a permission with a "not".
 */
export function markersIn(text: string, language: Language): readonly Marker[] {
  const lexicon = lexicons[language];
  if (!lexicon || text === '') return [];
  const cited = [...citationSpans(text, language), ...namesIn(text, lexicon)];
  const isCited = ({ start, end }: Marker): boolean => cited.some((span) => span.start < end && start < span.end);
  const folded = lexicon.fold(text);
  const found = [...cluesIn(folded, lexicon), ...(amountReaders.get(language)?.(folded) ?? [])]
    .filter((marker) => !isCited(marker))
    .map((marker) => ({ ...marker, words: text.slice(marker.start, marker.end).trim() }));
  const isWeak = ({ rule }: Marker): number => (rule === 'negation' ? 1 : 0);
  const longestFirst = found.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || isWeak(a) - isWeak(b),
  );
  const kept: Marker[] = [];
  for (const marker of longestFirst) {
    if (!kept.some((other) => other.start < marker.end && marker.start < other.end)) kept.push(marker);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether a text may carry a rule at all: cheaper than reading it, and never no where `markersIn` finds it. */
export const mayCarry = (text: string, rule: Marker['rule'], language: Language): boolean => {
  const lexicon = lexicons[language];
  if (!lexicon) return false;
  const folded = lexicon.fold(text);
  return lexicon.clues.some((clue) => clue.rule === rule && folded.search(clue.pattern) >= 0);
};

function cluesIn(text: string, { clues }: Lexicon): readonly Marker[] {
  return clues.flatMap(({ rule, value, pattern }) =>
    [...text.matchAll(pattern)].map((match): Marker => {
      const [words] = match;
      return { rule, value: value ?? stemOf(words), start: match.index, end: match.index + words.length, words };
    }),
  );
}

const namesIn = (text: string, { foreign }: Lexicon): readonly Pick<Marker, 'start' | 'end'>[] =>
  foreign.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

/** Whether the words around an actor show that it acts: as a subject, or as the one by whom something is done. */
export function agentOf(text: string, { start, end, words }: Marker, language: Language): boolean {
  const agent = lexicons[language]?.agent;
  if (!agent) return false;
  const [before, after] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 160)];
  if (agent.before.test(before)) return true;
  if (agent.notBefore.test(before)) return false;
  return agent.form.test(words) || (agent.subject.test(words) && agent.after.test(after));
}

/** Whether an actor is one of those whom half of all sentences name: a person, an organisation. */
export const isAnybody = ({ words }: Marker, language: Language): boolean =>
  lexicons[language]?.anybody.test(words) ?? false;

/** An actor in any case and number: the first letters of each of its words. */
const stemOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/(?<=[a-z]{2})(?:ies|y)(?![a-z])/gu, 'i')
    .replaceAll(/(?<=[a-z]{2})s(?![a-z])/gu, '')
    .split(/\s+/u)
    .map((one) => one.slice(0, Math.max(3, Math.min(6, one.length - 2))))
    .join(' ');
