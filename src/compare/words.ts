import { FeatureReader, type Features, joined } from './features.ts';
import { inNumberOrder } from './in-number-order.ts';
import { type Holders, holdersOf, rarity, type Weights } from './likeness.ts';
import { MarkedWords } from './marked-words.ts';
import type { Outline } from './outline.ts';
import { Overlaps } from './overlaps.ts';
import { WordTally } from './word-tally.ts';

const none: Holders = new Int32Array(0);

/** The words of units, read when they are asked for, and the weight of each word. */
export class Words {
  /** What texts share with each other. */
  readonly overlaps = new Overlaps();
  readonly marked = new MarkedWords();
  readonly #reader = new FeatureReader();
  readonly #tally = new WordTally();
  /** Own words as they were read, by wording; sorted once somebody asks for them by themselves. */
  readonly #own = new Map<number, Features>();
  readonly #sorted = new Set<number>();
  readonly #headings = new Map<number, Features>();
  #weights: Weights = new Float64Array(0);
  #holders: { readonly before: Holders; readonly after: Holders } = { before: none, after: none };

  /** Rarity of each word among the main units that differ between the texts; empty until `weighBy`. */
  get weights(): Weights {
    return this.#weights;
  }

  /** How many of the texts that set the weights have each word. */
  get holders(): { readonly before: Holders; readonly after: Holders } {
    return this.#holders;
  }

  /** Sets the weights by these texts of the two sides. */
  weighBy(before: readonly Features[], after: readonly Features[]): void {
    const size = this.#reader.size;
    this.#holders = { before: holdersOf(before, size), after: holdersOf(after, size) };
    this.#weights = rarity(this.#holders.before, this.#holders.after, before.length + after.length);
  }

  /** Heading and text of a unit; each wording is read once for the whole comparison. */
  own(text: Outline, place: number): Features {
    const found = this.#loose(text, place);
    const wording = text.own[place] ?? 0;
    if (!this.#sorted.has(wording)) {
      inNumberOrder(found);
      this.#sorted.add(wording);
    }
    return found;
  }

  heading(text: Outline, place: number): Features {
    const read = (): Features => this.#reader.read([text.units[place]?.heading ?? '']);
    return this.#known(this.#headings, text.heading[place] ?? 0, read);
  }

  /** Words that are asked for once. */
  read(words: string): Features {
    return this.#reader.read([words]);
  }

  /** A unit with all that it holds. */
  whole(text: Outline, place: number): Features {
    const units: number[] = [];
    for (let unit = place; unit < (text.end[place] ?? 0); unit += 1) if (text.own[unit] !== 0) units.push(unit);
    return this.#together(text, units);
  }

  /** What of a unit's words is not, unit for unit, in its partner too. */
  remainder(text: Outline, place: number, other: Outline, partner: number): Features {
    const there = new Set(other.own.subarray(partner, other.end[partner] ?? partner));
    const units: number[] = [];
    for (let unit = place; unit < (text.end[place] ?? 0); unit += 1) {
      const own = text.own[unit] ?? 0;
      if (own !== 0 && !there.has(own)) units.push(unit);
    }
    return this.#together(text, units);
  }

  /** Share of single words that units of two texts have in common, every word weighing the same. */
  inCommon(text: Outline, units: readonly number[], other: Outline, others: readonly number[]): number {
    const parts = units.map((unit) => this.#loose(text, unit));
    const otherParts = others.map((unit) => this.#loose(other, unit));
    return this.#tally.inCommon(parts, otherParts, this.#reader.size);
  }

  #together(text: Outline, units: readonly number[]): Features {
    const [first, second] = units;
    if (first !== undefined && second === undefined) return this.own(text, first);
    return joined(units.map((unit) => this.#loose(text, unit)));
  }

  #loose(text: Outline, place: number): Features {
    return this.#known(this.#own, text.own[place] ?? 0, () => this.#reader.gather(wordsAt(text, place)));
  }

  #known(byClass: Map<number, Features>, wording: number, read: () => Features): Features {
    const known = byClass.get(wording);
    if (known) return known;
    const fresh = read();
    byClass.set(wording, fresh);
    return fresh;
  }
}

function wordsAt(text: Outline, place: number): readonly string[] {
  const unit = text.units[place];
  return [unit?.heading, unit?.text].filter((part) => typeof part === 'string');
}
