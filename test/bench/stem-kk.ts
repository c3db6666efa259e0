// npm run bench -- stem-kk FOLDER: our Kazakh stemmer against the gold pairs of a treebank, against no stemming and, with OQYLYM_PEERS,
// on the forms of Debian's spelling dictionary hunspell-kk that occur in Kazakh texts. Half of its entries were read while rules were
// set, half were not. FOLDER holds the CoNLL-U files of UD_Kazakh-KTB (CC BY-SA 4.0, not part of this project).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemKazakh } from '../../src/search/stem-kk.ts';
import { fold } from '../../src/search/tokens.ts';
import { corpusOf } from './search/corpus.ts';
import { morphologyOf } from './search/dictionary.ts';
import { wordsIn } from './search/words.ts';
import { sharedFolder } from './shared-texts.ts';

/** A form and the word it is a form of. */
interface Pair {
  readonly form: string;
  readonly word: string;
}

type Stem = (word: string) => string;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const folder = process.argv[2] ?? process.env.OQYLYM_TREEBANK ?? '';

if (folder === '' || !existsSync(folder))
  print('stem-kk: no folder with the CoNLL-U files of UD_Kazakh-KTB; write: npm run bench -- stem-kk FOLDER');
else report('UD_Kazakh-KTB', treebankPairs(folder));
const spelt = dictionaryPairs(sharedFolder(), process.env.OQYLYM_PEERS ?? '');
for (const [index, half] of ['read', 'held out'].entries())
  report(
    `hunspell-kk, ${half}`,
    spelt.filter(({ word }) => halfOf(word) === index),
  );

/** Forms of just one entry, other than the entry itself. */
function dictionaryPairs(shared: string | null, peers: string): Pair[] {
  const texts = shared === null ? null : corpusOf('kk', 'held-out', shared, peers, 18_000);
  const words = texts?.documents.flatMap(({ title, text }) => wordsIn(`${title} ${text}`)) ?? [];
  const vocabulary = new Set(words.filter((word) => /^\p{Script=Cyrillic}{3,}$/u.test(word)));
  const morphology = vocabulary.size > 0 ? morphologyOf('kk', peers, vocabulary) : null;
  return [...vocabulary].flatMap((form) => {
    const entries = morphology?.entriesOf(form).flatMap((entry) => morphology.formsOf(entry)[0] ?? []) ?? [];
    const [word = form, ...others] = new Set(entries);
    return others.length > 0 || word === form ? [] : [{ form: fold(form), word: fold(word) }];
  });
}

/** Which half an entry belongs to, by its letters alone. */
function halfOf(word: string): number {
  return [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % 2;
}

/** Nouns, names, adjectives and verbs; a verb by the name it has in a dictionary: `қолда` → `қолдау`. */
function treebankPairs(path: string): Pair[] {
  const lines = readdirSync(path)
    .filter((name) => name.endsWith('.conllu'))
    .flatMap((name) => readFileSync(join(path, name), 'utf8').split('\n'));
  const pairs = lines.flatMap((line): Pair[] => {
    const [number = '', form = '', lemma = '', part = ''] = line.split('\t');
    if (!/^\d+$/u.test(number) || !/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(part) || !/^\p{L}+$/u.test(form + lemma))
      return [];
    const word = fold(lemma);
    return [{ form: fold(form), word: part === 'VERB' ? verbName(word) : word }];
  });
  return distinct(pairs);
}

function verbName(root: string): string {
  return `${root.replace(/[ыіу]$/u, '')}у`;
}

function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [`${pair.form} ${pair.word}`, pair])).values()];
}

function report(name: string, pairs: readonly Pair[]): void {
  print(`${name}: ${pairs.length} pairs`);
  for (const [label, stem] of [
    ['our stemmer', stemKazakh],
    ['no stemming', (word: string): string => word],
    ['first five letters', (word: string): string => word.slice(0, 5)],
  ] as const) {
    const found = pairs.filter(({ form, word }) => stem(form) === stem(word)).length;
    print(
      `  ${label}: ${share(found, pairs.length)} of forms meet their word; ${share(...confused(pairs, stem))} of words meet another word`,
    );
  }
}

/** How many words have the stem of another word, of how many. */
function confused(pairs: readonly Pair[], stem: Stem): [number, number] {
  const words = [...new Set(pairs.map(({ word }) => word))];
  const byStem = Map.groupBy(words, stem);
  return [words.filter((word) => (byStem.get(stem(word))?.length ?? 0) > 1).length, words.length];
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
