import { FeatureReader, type Features, joined } from './features.ts';
import { rarity, type Weights } from './likeness.ts';
import type { Outline } from './outline.ts';
import { Overlaps } from './overlaps.ts';

/** The words of units, read when they are asked for, and the weight of each word. */
export class Words {
  /** What texts share with each other. */
  readonly overlaps = new Overlaps();
  readonly #reader = new FeatureReader();
  readonly #own = new Map<number, Features>();
  readonly #headings = new Map<number, Features>();
  #weights: Weights = new Float64Array(0);

  /** Rarity of each word among the main units that differ between the texts; empty until `weighBy`. */
  get weights(): Weights {
    return this.#weights;
  }

  /** Sets the weights by these texts. */
  weighBy(texts: readonly Features[]): void {
    this.#weights = rarity(texts, this.#reader.size);
  }

  /** Heading and text of a unit; each wording is read once for the whole comparison. */
  own(text: Outline, place: number): Features {
    return this.#known(this.#own, text.own[place] ?? 0, () => this.#reader.read(wordsAt(text, place)));
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
    const parts: Features[] = [];
    for (let unit = place; unit < (text.end[place] ?? 0); unit += 1) {
      if (text.own[unit] !== 0) parts.push(this.own(text, unit));
    }
    return joined(parts);
  }

  /** What of a unit's words is not, unit for unit, in its partner too. */
  remainder(text: Outline, place: number, other: Outline, partner: number): Features {
    const there = new Set(other.own.subarray(partner, other.end[partner] ?? partner));
    const parts: Features[] = [];
    for (let unit = place; unit < (text.end[place] ?? 0); unit += 1) {
      const own = text.own[unit] ?? 0;
      if (own !== 0 && !there.has(own)) parts.push(this.own(text, unit));
    }
    return joined(parts);
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
