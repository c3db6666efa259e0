import { addressTerm } from './address.ts';
import type { Analysis } from './analysis.ts';
import { TermSequence } from './build-pairs.ts';
import type { SearchDocument } from './documents.ts';
import { GrowingNumbers } from './growing.ts';
import { headingOf } from './heading.ts';
import { Occurrences, type TermDocuments } from './occurrences.ts';
import { GrowingRanges } from './postings.ts';
import { SpellingTable } from './spelling-table.ts';
import { eachSpan, fold, partsOf, tokensOf } from './tokens.ts';

/** How often a word form was seen, for "did you mean": a stem alone is no word that one can show. */
export type Forms = ReadonlyMap<string, number>;

/** A word as it was met: what it counts for, looked up once for each place where it stands. */
interface Word {
  readonly term: number;
  /** The terms of its parts if it is a number with parts. */
  readonly parts: readonly number[] | null;
  readonly isForm: boolean;
  times: number;
}

/** Where a word was met: in the body, in the heading, or in the printed number before it, which counts once. */
type Place = typeof BODY | typeof HEADING | typeof NUMBER;
const [BODY, HEADING, NUMBER] = [0, 1, 2] as const;

/** Collects the terms of one language, document by document. Terms are numbers here: a law repeats its words, and a map is slow. */
export class TermStore {
  readonly terms: string[] = [];
  readonly #sequence = new TermSequence();
  readonly #occurrences = new Occurrences();
  #documentsOf: ((term: number) => TermDocuments) | null = null;
  readonly #ranges = new Map<number, GrowingRanges>();
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, Word>();
  readonly #spellings = new SpellingTable();
  /** The word of each spelling; null for one that has no letters. */
  readonly #wordOf: (Word | null)[] = [];
  /** Of each term in the document under way: twice how often the body has it, plus one if the heading has it. */
  readonly #times = new GrowingNumbers();
  readonly #touched: number[] = [];
  readonly #bodyLengths: number[] = [];
  readonly #headingLengths: number[] = [];
  readonly #analysis: Analysis;
  #totalLength = 0;
  #open: { readonly title: string; readonly first: number }[] = [];

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  get size(): number {
    return this.#bodyLengths.length;
  }

  get averageLength(): number {
    return this.#totalLength / Math.max(1, this.size);
  }

  /** How often each word form was seen. */
  get forms(): Forms {
    return new Map([...this.#words].flatMap(([word, { isForm, times }]) => (isForm ? [[word, times]] : [])));
  }

  bodyLength(document: number): number {
    return this.#bodyLengths[document] ?? 0;
  }

  headingLength(document: number): number {
    return this.#headingLengths[document] ?? 0;
  }

  /** The documents of each term, once all have been added. */
  documentsOf(term: number): TermDocuments {
    this.#documentsOf ??= this.#occurrences.byTerm(this.terms.length);
    return this.#documentsOf(term);
  }

  /** Writes the files of neighbouring words and tells how many there are. */
  buildPairs(emit: (name: string, bytes: Uint8Array) => void): number {
    return this.#sequence.build(this.terms, (term) => this.documentsOf(term).documents.length, emit);
  }

  /** Runs of documents under headings with a term. */
  rangesOf(term: number): ReturnType<GrowingRanges['packed']> {
    return this.#ranges.get(term)?.packed() ?? { count: 0, bytes: new Uint8Array() };
  }

  /** Documents must come in the order of the index; `isFirst` opens a provision, which is found by its number even without words. */
  add(document: SearchDocument, isFirst: boolean): void {
    const number = this.size;
    this.#sequence.startDocument();
    const length = this.#count(document.text, BODY);
    const heading = headingOf(document.title);
    const headingLength = this.#count(heading, HEADING);
    if (heading !== document.title) this.#count(document.title.slice(0, -heading.length), NUMBER);
    for (const address of addressesOf(document, isFirst)) this.#meet(this.#numberOf(address), HEADING);
    for (const term of this.#touched) {
      this.#occurrences.add(term, this.#times.at(term));
      this.#times.set(term, 0);
    }
    this.#occurrences.endDocument();
    this.#touched.length = 0;
    this.#under(document.path, number);
    this.#bodyLengths.push(length);
    this.#headingLengths.push(headingLength);
    this.#totalLength += length;
  }

  /** Closes the headings that are still open. */
  end(): void {
    this.#under([], this.size);
  }

  /** Notes a term of the document under way. */
  #meet(term: number, place: Place): void {
    const times = this.#times.at(term);
    if (times === 0) this.#touched.push(term);
    if (place === HEADING) this.#times.set(term, times | 1);
    else if (place === BODY || times < 2) this.#times.set(term, times + 2);
  }

  #count(text: string, place: Place): number {
    let count = 0;
    eachSpan(text, (start, end, hasDigit) => {
      const spelling = this.#spellings.numberOf(text, start, end);
      const known = this.#wordOf[spelling];
      const word = known === undefined ? this.#meetSpelling(text.slice(start, end), hasDigit) : known;
      if (word === null) return;
      word.times += 1;
      this.#sequence.add(word.term);
      this.#meet(word.term, place);
      if (word.parts) for (const part of word.parts) this.#meet(part, place);
      count += 1;
    });
    this.#sequence.break();
    return count;
  }

  #meetSpelling(spelling: string, hasDigit: boolean): Word | null {
    const folded = fold(spelling);
    const word = folded === '' ? null : (this.#words.get(folded) ?? this.#meetWord(folded, !hasDigit));
    this.#wordOf.push(word);
    return word;
  }

  #meetWord(word: string, isForm: boolean): Word {
    const [term = 0, ...parts] = partsOf(word).map((part) => this.#numberOf(this.#analysis.termOf(part)));
    const made = { term, parts: parts.length > 0 ? parts : null, isForm, times: 0 };
    this.#words.set(word, made);
    return made;
  }

  /** Keeps track of the headings around: each becomes one range of documents when it ends, however many stand under it. */
  #under(path: readonly string[], document: number): void {
    let same = 0;
    while (same < path.length && this.#open[same]?.title === path[same]) same += 1;
    for (const { title, first } of this.#open.slice(same)) {
      const terms = new Set(tokensOf(headingOf(title)).map(({ word }) => this.#analysis.termOf(word)));
      for (const term of terms) this.#rangesIn(this.#numberOf(term)).add(first, document - first);
    }
    this.#open = [...this.#open.slice(0, same), ...path.slice(same).map((title) => ({ title, first: document }))];
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const made = this.terms.length;
    this.#numbers.set(term, made);
    this.terms.push(term);
    this.#times.push(0);
    return made;
  }

  #rangesIn(term: number): GrowingRanges {
    const known = this.#ranges.get(term) ?? new GrowingRanges();
    this.#ranges.set(term, known);
    return known;
  }
}

function addressesOf(document: SearchDocument, isFirst: boolean): string[] {
  const address = addressTerm(document);
  if (address === null) return [];
  const [outer = address] = address.split('/');
  return isFirst && outer !== address ? [address, outer] : [address];
}
