import type { TermUse } from '../law/anchor.ts';
import { isWithin } from '../law/ids.ts';
import type { Term } from '../law/knowledge.ts';
import type { Language } from '../law/language.ts';
import { type Provision, walk } from '../law/provision.ts';
import { type WordForm, wordForm } from './word-forms.ts';

/** A word of a text with its place. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A term's words as forms, and the term. */
interface Pattern {
  readonly term: Term;
  readonly forms: readonly WordForm[];
}

/**
 * Uses of the act's defined terms: "систем искусственного интеллекта" is a use of "система искусственного интеллекта". The longest
 * term wins, uses never overlap, and a term is not a use of itself where the act defines it.
 */
export function findTerms(root: Provision, terms: readonly Term[], language: Language): readonly TermUse[] {
  const patterns = patternsOf(terms, language);
  return [...walk(root)].flatMap((provision) => usesIn(provision, patterns));
}

/** Longest first, then by id, so that two runs choose the same. */
function patternsOf(terms: readonly Term[], language: Language): readonly Pattern[] {
  const patterns = terms.flatMap((term) => {
    const name = term.names[language];
    if (name === undefined) return [];
    return namesIn(name).map((words) => ({ term, forms: words.map((word) => wordForm(word, language)) }));
  });
  return patterns.sort((a, b) => b.forms.length - a.forms.length || (a.term.id < b.term.id ? -1 : 1));
}

/** A name may carry a short form in brackets: "система искусственного интеллекта (система ИИ)" is two names. */
function namesIn(name: string): readonly (readonly string[])[] {
  const [long = '', ...short] = name.split(/[()]/u);
  return [long, ...short].map((text) => wordsIn(text).map((word) => word.text)).filter((words) => words.length > 0);
}

function usesIn(provision: Provision, patterns: readonly Pattern[]): TermUse[] {
  const { text } = provision;
  if (text === null) return [];
  const words = wordsIn(text);
  const here = patterns.filter(({ term }) => term.definedAt === null || !isWithin(provision.eId, term.definedAt));
  const uses: TermUse[] = [];
  for (let index = 0; index < words.length; ) {
    const found = here.find(({ forms }) => fits(forms, words, index, text));
    const first = words[index];
    const last = words[index + (found?.forms.length ?? 1) - 1];
    if (found && first && last) {
      uses.push({ from: { eId: provision.eId, start: first.start, end: last.end }, term: found.term.id });
    }
    index += found?.forms.length ?? 1;
  }
  return uses;
}

/** Whether the words from `index` on are the term's, with nothing but spaces between them. */
const fits = (forms: readonly WordForm[], words: readonly Word[], index: number, text: string): boolean =>
  forms.every((isForm, offset) => {
    const word = words[index + offset];
    const before = words[index + offset - 1];
    if (word === undefined || !isForm(word.text)) return false;
    return offset === 0 || before === undefined || /^\s+$/u.test(text.slice(before.end, word.start));
  });

/** Words with their places; a hyphen between letters belongs to the word: "онлайн-платформа". */
function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
