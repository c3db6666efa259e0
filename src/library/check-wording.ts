import type { Term } from '../law/knowledge.ts';
import type { Language } from '../law/language.ts';
import type { Problem } from '../law/problem.ts';
import { type Phrase, type PhraseFinder, phraseFinder, phraseOf } from '../link/phrases.ts';
import { namesIn } from '../link/terms.ts';
import { type Check, type CheckInput, listFile } from './check.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** What a word in a text is: a term of the act, or words to avoid for one. */
interface Use {
  readonly term: Term;
  readonly isAvoided: boolean;
}

/**
 * Our own words use the terms of the act: where a term lists words to avoid (`avoid:`), they stand neither in the duties nor in the
 * lists, in no form. Words in quotes are mentioned and not used; the note of a term may name its own wrong variants.
 */
export const checkWording: Check = (input) => {
  const { terms } = input.dossier;
  if (terms.every(({ avoid }) => Object.keys(avoid ?? {}).length === 0)) return [];
  const findersByLanguage = new Map<Language, PhraseFinder<Use>>();
  const known = (language: Language): PhraseFinder<Use> => {
    const find = findersByLanguage.get(language) ?? phraseFinder(phrasesOf(terms, language));
    findersByLanguage.set(language, find);
    return find;
  };
  return [...nameless(input), ...wordingsOf(input).flatMap((wording) => wrongWords(wording, known(wording.language)))];
};

/** Names before words to avoid, so that "оператор платформы" is that term and no wrong word for another; the longest first. */
function phrasesOf(terms: readonly Term[], language: Language): readonly Phrase<Use>[] {
  const of = (names: readonly string[], use: Use): readonly Phrase<Use>[] =>
    names.map((name) => phraseOf(name, use, language)).filter((phrase) => phrase !== null);
  return [
    ...terms.flatMap((term) => of(namesIn(term.names[language] ?? ''), { term, isAvoided: false })),
    ...terms.flatMap((term) => of(term.avoid?.[language] ?? [], { term, isAvoided: true })),
  ].toSorted((a, b) => b.forms.length - a.forms.length);
}

function wrongWords({ file, line, isBody, language, text, explains }: Wording, find: PhraseFinder<Use>): Problem[] {
  return find(withoutQuoted(text))
    .filter(({ of: { isAvoided, term } }) => isAvoided && term.id !== explains)
    .map(({ of: { term }, start, end }) => ({
      file,
      line: isBody ? line + text.slice(0, start).split('\n').length - 1 : line,
      level: 'error' as const,
      rule: 'wording',
      message: `${language} says "${text.slice(start, end).replaceAll(/\s+/gu, ' ')}" where the act says "${term.names[language] ?? term.id}"`,
      hint: 'use the term of the act, or put the words in quotes if they are mentioned and not used',
    }));
}

/** Quoted words give way to a mark of the same length, which no phrase goes across. */
const withoutQuoted = (text: string): string =>
  text.replaceAll(/«[^»]*»|“[^”]*”|"[^"]*"/gu, (quoted) => '·'.repeat(quoted.length));

/** Words to avoid need a name to write in their place. */
const nameless = ({ dossier, lineOf }: CheckInput): readonly Problem[] =>
  dossier.terms.flatMap(({ id, names, avoid }, index) =>
    Object.keys(avoid ?? {})
      .filter((language) => names[language] === undefined)
      .map((language) => ({
        file: listFile(dossier, 'terms'),
        line: lineOf(listFile(dossier, 'terms'), [index, 'avoid', language]),
        level: 'error' as const,
        rule: 'wording',
        message: `"${id}" lists words to avoid in ${language} and has no name in ${language}`,
        hint: `say what the act calls it: names: { ${language}: … }`,
      })),
  );
