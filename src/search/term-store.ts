import { addressTerm } from './address.ts';
import type { Analysis } from './analysis.ts';
import { TermSequence } from './build-pairs.ts';
import type { SearchDocument } from './documents.ts';
import { headingOf } from './heading.ts';
import { GrowingPostings } from './postings.ts';
import { eachToken, partsOf, tokensOf } from './tokens.ts';

/** How often a word form was seen, for "did you mean": a stem alone is no word that one can show. */
export type Forms = ReadonlyMap<string, number>;

/** A word as it was met: what it counts for, looked up once for each place where it stands. */
interface Word {
  /** The term, and the terms of its parts if it is a number with parts. */
  readonly terms: readonly number[];
  readonly isForm: boolean;
  times: number;
}

/** Collects the terms of one language, document by document. Terms are numbers here: a law repeats its words, and a map is slow. */
export class TermStore {
  readonly terms: string[] = [];
  readonly sequence = new TermSequence();
  readonly #postings: GrowingPostings[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, Word>();
  readonly #inBody: number[] = [];
  readonly #inHeading: boolean[] = [];
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

  /** The postings of a term, which are not kept any longer. */
  take(term: number): GrowingPostings {
    const postings = this.#postings[term] ?? new GrowingPostings();
    delete this.#postings[term];
    return postings;
  }

  /** Documents must come in the order of the index; `isFirst` opens a provision, which is found by its number even without words. */
  add(document: SearchDocument, isFirst: boolean): void {
    const number = this.size;
    this.sequence.startDocument();
    const length = this.#count(document.text, (term) => this.#meet(term, 1));
    const heading = headingOf(document.title);
    const headingLength = this.#count(heading, (term) => this.#meet(term, 0));
    if (heading !== document.title)
      this.#count(document.title.slice(0, -heading.length), (term) => {
        if (this.#inBody[term] === 0) this.#meet(term, 1);
      });
    for (const address of addressesOf(document, isFirst)) this.#meet(this.#numberOf(address), 0);
    for (const term of this.#touched) {
      this.#postings[term]?.add(number, this.#inBody[term] ?? 0, this.#inHeading[term] ?? false);
      this.#inBody[term] = 0;
      this.#inHeading[term] = false;
    }
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

  /** Notes a term of the document under way: so many times in the body, or once in the heading. */
  #meet(term: number, inBody: number): void {
    if (this.#inBody[term] === 0 && this.#inHeading[term] !== true) this.#touched.push(term);
    if (inBody === 0) this.#inHeading[term] = true;
    else this.#inBody[term] = (this.#inBody[term] ?? 0) + inBody;
  }

  #count(text: string, take: (term: number) => void): number {
    let count = 0;
    eachToken(text, (word, hasDigit) => {
      const known = this.#words.get(word) ?? this.#meetWord(word, !hasDigit);
      known.times += 1;
      for (const term of known.terms) take(term);
      this.sequence.add(known.terms[0] ?? 0);
      count += 1;
    });
    this.sequence.break();
    return count;
  }

  #meetWord(word: string, isForm: boolean): Word {
    const terms = partsOf(word).map((part) => this.#numberOf(this.#analysis.termOf(part)));
    const made = { terms, isForm, times: 0 };
    this.#words.set(word, made);
    return made;
  }

  /** Keeps track of the headings around: each becomes one range of documents when it ends, however many stand under it. */
  #under(path: readonly string[], document: number): void {
    let same = 0;
    while (same < path.length && this.#open[same]?.title === path[same]) same += 1;
    for (const { title, first } of this.#open.slice(same)) {
      const terms = new Set(tokensOf(headingOf(title)).map(({ word }) => this.#analysis.termOf(word)));
      for (const term of terms) this.#postings[this.#numberOf(term)]?.addRange(first, document - first);
    }
    this.#open = [...this.#open.slice(0, same), ...path.slice(same).map((title) => ({ title, first: document }))];
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const made = this.terms.length;
    this.#numbers.set(term, made);
    this.terms.push(term);
    this.#postings.push(new GrowingPostings());
    this.#inBody.push(0);
    this.#inHeading.push(false);
    return made;
  }
}

function addressesOf(document: SearchDocument, isFirst: boolean): string[] {
  const address = addressTerm(document);
  if (address === null) return [];
  const [outer = address] = address.split('/');
  return isFirst && outer !== address ? [address, outer] : [address];
}
