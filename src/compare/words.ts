import { FeatureReader, type Features, joined } from './features.ts';
import { rarity, type Weights } from './likeness.ts';
import { type Outline, ownWords } from './outline.ts';

/** The words of units, each wording read once for the whole comparison, and the weight of each word. */
export class Words {
  readonly #reader = new FeatureReader();
  readonly #byClass: Features[] = [];
  #weights: Weights = new Float64Array(0);

  /** Rarity of each word among the main units that differ between the texts; empty until `weighBy`. */
  get weights(): Weights {
    return this.#weights;
  }

  /** Sets the weights by these texts. */
  weighBy(texts: readonly Features[]): void {
    this.#weights = rarity(texts, this.#reader.size);
  }

  own(text: Outline, place: number): Features {
    const unit = text.units[place];
    return this.#read(text.own[place] ?? 0, () => (unit ? ownWords(unit) : ''));
  }

  heading(text: Outline, place: number): Features {
    return this.#read(text.heading[place] ?? 0, () => text.units[place]?.heading ?? '');
  }

  whole(text: Outline, place: number): Features {
    const end = text.end[place] ?? 0;
    const parts: Features[] = [];
    for (let unit = place; unit < end; unit += 1) parts.push(this.own(text, unit));
    return joined(parts);
  }

  /** What of a unit's words is not, unit for unit, in its partner too. */
  remainder(text: Outline, place: number, other: Outline, partner: number): Features {
    const there = new Set(other.own.subarray(partner, other.end[partner] ?? partner));
    const parts: Features[] = [];
    for (let unit = place; unit < (text.end[place] ?? 0); unit += 1) {
      if (!there.has(text.own[unit] ?? 0)) parts.push(this.own(text, unit));
    }
    return joined(parts);
  }

  #read(wording: number, words: () => string): Features {
    const known = this.#byClass[wording];
    if (known) return known;
    const read = this.#reader.read(wording === 0 ? '' : words());
    this.#byClass[wording] = read;
    return read;
  }
}
