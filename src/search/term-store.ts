import { addressTerm } from './address.ts';
import type { Analysis } from './analysis.ts';
import { TermSequence } from './build-pairs.ts';
import type { SearchDocument } from './documents.ts';
import { headingOf } from './heading.ts';
import { GrowingPostings } from './postings.ts';
import { partsOf, tokensOf } from './tokens.ts';

/** How often a word form was seen, for "did you mean": a stem alone is no word that one can show. */
export type Forms = ReadonlyMap<string, number>;

/** Collects the terms of one language, document by document. */
export class TermStore {
  readonly postings = new Map<string, GrowingPostings>();
  readonly forms = new Map<string, number>();
  readonly sequence = new TermSequence();
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

  bodyLength(document: number): number {
    return this.#bodyLengths[document] ?? 0;
  }

  headingLength(document: number): number {
    return this.#headingLengths[document] ?? 0;
  }

  /** Documents must come in the order of the index; `isFirst` opens a provision, which is found by its number even without words. */
  add(document: SearchDocument, isFirst: boolean): void {
    const number = this.size;
    this.sequence.startDocument();
    const inBody = new Map<string, number>();
    const inHeading = new Set<string>();
    const length = this.#count(document.text, (term) => inBody.set(term, (inBody.get(term) ?? 0) + 1));
    const heading = headingOf(document.title);
    const headingLength = this.#count(heading, (term) => inHeading.add(term));
    if (heading !== document.title)
      this.#count(document.title.slice(0, -heading.length), (term) => inBody.set(term, inBody.get(term) ?? 1));
    for (const address of addressesOf(document, isFirst)) inHeading.add(address);
    for (const [term, times] of inBody) this.#of(term).add(number, times, inHeading.has(term));
    for (const term of inHeading) if (!inBody.has(term)) this.#of(term).add(number, 0, true);
    this.#under(document.path, number);
    this.#bodyLengths.push(length);
    this.#headingLengths.push(headingLength);
    this.#totalLength += length;
  }

  /** Closes the headings that are still open. */
  end(): void {
    this.#under([], this.size);
  }

  #count(text: string, take: (term: string) => void): number {
    let count = 0;
    for (const { word, hasDigit } of tokensOf(text)) {
      const [whole = word, ...parts] = partsOf(word).map(this.#analysis.termOf);
      take(whole);
      for (const part of parts) take(part);
      this.sequence.add(whole);
      if (!hasDigit) this.forms.set(word, (this.forms.get(word) ?? 0) + 1);
      count += 1;
    }
    this.sequence.break();
    return count;
  }

  /** Keeps track of the headings around: each becomes one range of documents when it ends, however many stand under it. */
  #under(path: readonly string[], document: number): void {
    let same = 0;
    while (same < path.length && this.#open[same]?.title === path[same]) same += 1;
    for (const { title, first } of this.#open.slice(same)) {
      const terms = new Set(tokensOf(headingOf(title)).map(({ word }) => this.#analysis.termOf(word)));
      for (const term of terms) this.#of(term).addRange(first, document - first);
    }
    this.#open = [...this.#open.slice(0, same), ...path.slice(same).map((title) => ({ title, first: document }))];
  }

  #of(term: string): GrowingPostings {
    const known = this.postings.get(term);
    if (known) return known;
    const made = new GrowingPostings();
    this.postings.set(term, made);
    return made;
  }
}

function addressesOf(document: SearchDocument, isFirst: boolean): string[] {
  const address = addressTerm(document);
  if (address === null) return [];
  const [outer = address] = address.split('/');
  return isFirst && outer !== address ? [address, outer] : [address];
}
