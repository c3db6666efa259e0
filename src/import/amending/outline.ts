import type { NamedPlace, Stretch } from '../../law/instruction.ts';
import type { PassageMarker } from './passages.ts';

/** What is known of the place and act that a passage stands under. */
export type Setting =
  | { readonly kind: 'known'; readonly places: readonly NamedPlace[]; readonly under: readonly Stretch[] }
  /** A heading above it was not understood. */
  | { readonly kind: 'unknown'; readonly under: readonly Stretch[] };

/** A passage that others may stand under. */
export interface Heading {
  readonly shape: string | null;
  readonly number: string;
  readonly setting: Setting;
  /** It ends with a colon and orders nothing itself. */
  readonly announces: boolean;
  readonly from: Stretch;
  /** Something stands under it. */
  used: boolean;
}

const NOTHING: Setting = { kind: 'known', places: [], under: [] };

/** The headings that are open while a text is read from top to bottom. */
export class Outline {
  private open: Heading[] = [];

  /** Closes what a passage with this number does not stand under, and gives the shape that the number has in its list. */
  place({ shapes, number }: PassageMarker): string {
    const isOpen = (shape: string): boolean => this.open.some((one) => one.shape === shape);
    const continuing = shapes.find((shape) =>
      this.open.some((one) => one.shape === shape && follows(one.number, number)),
    );
    const innermost = this.open.findLast(({ shape }) => shape !== null && LEVELS.includes(shape))?.shape;
    const deeper = shapes.find((shape) => !isOpen(shape) && shape === LEVELS[LEVELS.indexOf(innermost ?? '') + 1]);
    const shape = continuing ?? deeper ?? shapes.find(isOpen) ?? shapes[0];
    const place = this.open.findLastIndex((one) => one.shape === shape);
    if (place >= 0) this.open = this.open.slice(0, place);
    return shape ?? '';
  }

  /** Closes headings without a number that cannot hold the next passage. */
  closeUnnumbered(canHold: (setting: Setting) => boolean): void {
    for (;;) {
      const last = this.open.at(-1);
      if (!last || last.shape !== null || canHold(last.setting)) return;
      this.open.pop();
    }
  }

  setting(): Setting {
    return this.open.at(-1)?.setting ?? NOTHING;
  }

  /** Whether a heading that announces orders is open. */
  isUnder(): boolean {
    return this.open.some(({ announces }) => announces);
  }

  /** What stands under the open headings from now on. */
  use(): void {
    for (const heading of this.open) heading.used = true;
  }

  add(heading: Heading): void {
    this.open.push(heading);
  }
}

/** Shapes of numbers in brackets, from level to level. */
const LEVELS = ['(a)', '(1)', '(A)', '(i)', '(I)', '(aa)'];

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** Whether a number comes next in a list: letters by the alphabet, Roman numbers by their value. */
function follows(before: string, number: string): boolean {
  const [a, b] = [before.toLowerCase(), number.toLowerCase()];
  if (/^\d/u.test(b)) return /^\d/u.test(a);
  if (ROMAN.includes(a) && ROMAN.indexOf(b) === ROMAN.indexOf(a) + 1) return true;
  if (a === 'z' && b === 'aa') return true;
  return a.length === b.length && (b.codePointAt(0) ?? 0) === (a.codePointAt(0) ?? 0) + 1;
}
