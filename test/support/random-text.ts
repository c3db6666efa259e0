import { eId } from '../../src/law/ids.ts';
import type { Provision, ProvisionKind } from '../../src/law/provision.ts';
import { latinLetters } from '../../src/markdown/order.ts';
import type { PrintingStyle } from './printing-styles.ts';

/** Words that look like numbers, headings or Markdown when they come first on a line. */
const deceptive = [
  '2025.',
  '1)',
  '(a)',
  '#',
  '##',
  'а)',
  '–',
  '-',
  '\\',
  '2025\\.',
  '*',
  '1.',
  '(i)',
  '§ 3',
  '>',
  '_x_',
  'b)',
];

/**
 * A law made up from a seed, as a tree in the shape that `parse` gives (addresses and lines are left blank). The same seed and
 * size give the same law; a smaller size gives a smaller one, so that fast-check can shrink a failure.
 */
export function randomLaw(style: PrintingStyle, seed: number, size: number): Provision {
  const dice = diceOf(seed);
  const roman = style.container[0] === 'title';
  let articleNumber = 0;
  const articles = (count: number): Provision[] =>
    Array.from({ length: count }, () => {
      articleNumber += 1;
      return headed(
        style.article,
        inserted(String(articleNumber), dice),
        dice.chance(0.9) ? words(style, dice, 3) : null,
        body(style, dice, size),
      );
    });
  const containers = dice.upTo(Math.ceil(size / 3));
  const children =
    containers === 0
      ? articles(1 + dice.upTo(size))
      : Array.from({ length: containers }, (_, index) =>
          headed(style.container, roman ? romanOf(index + 1) : String(index + 1), words(style, dice, 3), {
            text: null,
            children: articles(dice.upTo(size)),
          }),
        );
  return unit('act', { heading: dice.chance(0.5) ? words(style, dice, 4) : null, children });
}

interface Body {
  readonly text: string | null;
  readonly children: readonly Provision[];
}

/** What stands in an article: a sentence, a sentence with a list, a list, or sentences. */
function body(style: PrintingStyle, dice: Dice, size: number): Body {
  const text = dice.chance(0.5) ? sentence(style, dice) : null;
  const children = dice.chance(0.7) ? list(style, dice, size, 0) : [];
  return {
    text,
    children: text === null && children.length === 0 ? [] : withParts(style, dice, children, text !== null),
  };
}

function list(style: PrintingStyle, dice: Dice, size: number, level: number): Provision[] {
  const shape = style.lists[level];
  if (!shape || size < level) return [];
  const [kind, marker] = shape;
  return Array.from({ length: 1 + dice.upTo(Math.min(size, 11)) }, (_, index) => {
    const num = markerOf(marker, index + 1, style, dice);
    const inner = dice.chance(0.4) ? list(style, dice, Math.floor(size / 2), level + 1) : [];
    const isAddressOnly = dice.chance(0.05);
    const text = isAddressOnly ? null : sentence(style, dice);
    const children = dice.chance(0.2) ? withParts(style, dice, inner, true) : inner;
    return unit(kind, { num: num.num, number: num.number, text, children });
  });
}

/** Unnumbered parts after a list, as "часть вторая". */
function withParts(style: PrintingStyle, dice: Dice, children: readonly Provision[], mayLead: boolean): Provision[] {
  if (children.length === 0 && !mayLead) return [];
  const parts = Array.from({ length: dice.upTo(2) }, () => unit('alinea', { text: sentence(style, dice) }));
  return [...children, ...parts];
}

function headed(
  [kind, shape]: readonly [ProvisionKind, string],
  number: string,
  heading: string | null,
  inner: Body,
): Provision {
  return unit(kind, { num: shape.replace('{}', number), number, heading, ...inner });
}

function unit(kind: ProvisionKind, given: Partial<Provision>): Provision {
  return {
    eId: eId(''),
    kind,
    num: null,
    number: null,
    heading: null,
    text: null,
    children: [],
    lines: { first: 0, last: 0 },
    isRepealed: false,
    ...given,
  };
}

/** Now and then a number that was inserted later: 5-1 after 5. */
const inserted = (number: string, dice: Dice): string => (dice.chance(0.1) ? `${number}-${1 + dice.upTo(2)}` : number);

function markerOf(shape: string, place: number, style: PrintingStyle, dice: Dice) {
  if (shape === '–') return { num: '–', number: null };
  const core = /[1aiAIа]/u.exec(shape)?.[0] ?? '1';
  const number = numberAt(core, place, style, dice);
  return { num: shape.replace(core, number), number };
}

function numberAt(core: string, place: number, style: PrintingStyle, dice: Dice): string {
  switch (core) {
    case 'a':
      return latinLetters(place);
    case 'A':
      return latinLetters(place).toUpperCase();
    case 'i':
      return romanOf(place).toLowerCase();
    case 'I':
      return romanOf(place);
    case 'а':
      return [...(style.legislature.letters[style.language] ?? '')][place - 1] ?? 'а';
    default:
      return inserted(String(place), dice);
  }
}

const romanOf = (number: number): string =>
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'][number] ?? 'XVI';

/** One to three lines of words; any line may begin with something that looks like a number. */
function sentence(style: PrintingStyle, dice: Dice): string {
  const line = (): string => {
    const first = dice.chance(0.15) ? `${dice.pick(deceptive)} ` : '';
    return `${first}${words(style, dice, 8)}${dice.pick(['.', ';', ':', ',', ''])}`;
  };
  return Array.from({ length: dice.chance(0.1) ? 3 : 1 }, line).join('\n');
}

const words = (style: PrintingStyle, dice: Dice, most: number): string =>
  Array.from({ length: 1 + dice.upTo(most) }, () => dice.pick(style.words)).join(' ');

interface Dice {
  readonly chance: (probability: number) => boolean;
  /** A whole number from 0 up to and including the most. */
  readonly upTo: (most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Random numbers from a seed (mulberry32, public domain): the same on every machine. */
function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability) => next() < probability,
    upTo: (most) => Math.floor(next() * (most + 1)),
    pick: (from) => {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new Error('pick() needs something to pick from');
      return picked;
    },
  };
}
