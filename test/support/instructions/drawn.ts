import type { Operation } from '../../../src/law/amendment.ts';
import { eId } from '../../../src/law/ids.ts';
import type { Language } from '../../../src/law/language.ts';
import type { Provision } from '../../../src/law/provision.ts';
import type { Draw } from '../draw.ts';

/** A place as people cite it: an article, maybe a paragraph in it, maybe a point in that. */
export interface Cited {
  readonly article: string;
  readonly paragraph: string | null;
  readonly point: string | null;
}

/** What is to be done, in the words of no language. */
export type Order =
  | {
      readonly kind: 'exchange';
      readonly find: readonly string[];
      readonly put: readonly string[];
      readonly which: 'every' | 'second' | 'last' | null;
    }
  | { readonly kind: 'strike'; readonly find: string }
  | { readonly kind: 'after' | 'before'; readonly find: string; readonly put: string }
  | { readonly kind: 'replace'; readonly words: string }
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'insert'; readonly number: string; readonly words: string; readonly isBehind: boolean }
  | { readonly kind: 'delete' | 'repeal' }
  | { readonly kind: 'renumber'; readonly to: string }
  | { readonly kind: 'range'; readonly through: string; readonly to: string; readonly toEnd: string }
  | { readonly kind: 'move'; readonly after: string; readonly to: string | null }
  | { readonly kind: 'split'; readonly into: string; readonly from: string }
  | { readonly kind: 'join'; readonly other: string }
  /** Words told by where they begin and where they end; `rest` stands between, or behind the first words to the end. */
  | {
      readonly kind: 'stretch';
      readonly first: string;
      readonly rest: string;
      readonly last: string | null;
      readonly put: string;
    }
  | { readonly kind: 'beginning'; readonly words: string; readonly old: string };

/** Writes an order as a sentence. A method's type, so that a writer of one kind of orders may stand in a list for any kind. */
type Write<Given> = { writes(place: Cited, order: Given): string }['writes'];

/** How one language writes orders: several variants a kind it knows. */
export type Variants = {
  readonly [Kind in Order['kind']]?: readonly Write<Extract<Order, { readonly kind: Kind }>>[];
};

/** A way of printing and ordering: addresses by their steps, wordings by the number they begin with. */
export interface Tongue {
  readonly language: Language;
  readonly legislature: string;
  readonly steps: readonly [string, string, string];
  /** Numbers of points: `1`, or letters. */
  readonly points: readonly string[];
  readonly paragraphs: readonly string[];
  readonly words: readonly string[];
  readonly variants: Variants;
  /** How a unit begins in a wording: `2. `, `1) `, `Статья 5. `. */
  readonly marked: (place: Cited, words: string) => string;
}

export interface Drawn {
  readonly instruction: string;
  readonly operation: Operation;
  /** The text that is amended, where the operation needs its words. */
  readonly text: Provision | null;
}

/** A random operation with the sentence that orders it. */
export function drawInstruction(tongue: Tongue, draw: Draw): Drawn {
  const order = drawOrder(tongue, draw);
  const place = fitted(drawPlace(tongue, draw), order);
  const variants: readonly Write<Order>[] = tongue.variants[order.kind] ?? [];
  const begun = draw.one(variants)(place, order);
  const instruction = `${draw.happens(0.5) ? begun.charAt(0).toUpperCase() + begun.slice(1) : begun}${draw.one(['', '.', ';'])}`;
  return { instruction, operation: operationOf(place, order, tongue), text: textOf(place, order, tongue) };
}

/** The unit that an order names, with the words that it needs. */
function textOf(place: Cited, order: Order, tongue: Tongue): Provision | null {
  if (order.kind !== 'stretch' && order.kind !== 'beginning') return null;
  const words = order.kind === 'beginning' ? order.old : `Before ${stretchOf(order)}${order.last ? ' behind.' : ''}`;
  const steps = addressOf(place, tongue).split('__');
  const at = (depth: number): string => steps.slice(0, depth).join('__');
  const unit = (depth: number): Provision => ({
    eId: eId(depth === 0 ? 'act' : at(depth)),
    kind: 'paragraph',
    num: null,
    number: null,
    heading: null,
    text: depth === steps.length ? words : null,
    children: depth === steps.length ? [] : [unit(depth + 1)],
    lines: { first: 1, last: 1 },
    isRepealed: false,
  });
  return unit(0);
}

const stretchOf = ({ first, rest, last }: Extract<Order, { kind: 'stretch' }>): string =>
  [first, rest, ...(last === null ? [] : [last])].join(' ');

function drawPlace({ paragraphs, points }: Tongue, draw: Draw): Cited {
  const article = `${1 + draw.below(40)}`;
  const paragraph = draw.happens(0.7) ? draw.one(paragraphs) : null;
  return { article, paragraph, point: paragraph !== null && draw.happens(0.5) ? draw.one(points) : null };
}

/** Orders that are given of whole articles. */
function fitted(place: Cited, { kind }: Order): Cited {
  const isOfArticle = ['heading', 'range', 'move', 'split', 'join', 'renumber'].includes(kind);
  if (isOfArticle) return { article: place.article, paragraph: null, point: null };
  return kind === 'insert' ? { ...place, paragraph: null, point: null } : place;
}

function drawOrder({ words, paragraphs, variants }: Tongue, draw: Draw): Order {
  const some = (): string => Array.from({ length: 1 + draw.below(3) }, () => draw.one(words)).join(' ');
  const later = (start: number): string => `${start + draw.below(30)}`;
  const kinds =
    'exchange exchange strike after before replace heading insert delete repeal renumber range move split join stretch beginning';
  const known: ReadonlySet<string> = new Set(Object.keys(variants));
  const kind = draw.one(kinds.split(' ').filter((one) => known.has(one)));
  switch (kind) {
    case 'exchange': {
      const isPair = draw.happens(0.2);
      const which = isPair ? null : draw.one([null, null, 'every', 'second', 'last'] as const);
      return {
        kind,
        find: isPair ? [`${some()} a`, some()] : [some()],
        put: isPair ? [some(), some()] : [some()],
        which,
      };
    }
    case 'strike':
      return { kind, find: some() };
    case 'after':
    case 'before':
      return { kind, find: some(), put: some() };
    case 'replace':
    case 'heading':
      return { kind, words: some() };
    case 'insert':
      return { kind, number: paragraphs.at(-1) ?? '', words: some(), isBehind: draw.happens(0.5) };
    case 'delete':
    case 'repeal':
      return { kind };
    case 'renumber':
      return { kind, to: later(50) };
    case 'range':
      return { kind, through: '43', to: '60', toEnd: '' };
    case 'move':
      return { kind, after: later(50), to: draw.happens(0.4) ? later(90) : null };
    case 'split':
      return { kind, into: later(50), from: paragraphs[1] ?? '' };
    case 'stretch':
      // Numbers behind them: the words stand in one place only.
      return { kind, first: `${some()} 1`, rest: some(), last: draw.happens(0.6) ? `${some()} 3` : null, put: some() };
    case 'beginning':
      return { kind, words: some(), old: `${some()}.` };
    default:
      return { kind: 'join', other: later(50) };
  }
}

function addressOf({ article, paragraph, point }: Cited, { steps }: Tongue) {
  const [outer, middle, inner] = steps;
  const parts = [`${outer}_${article}`];
  if (paragraph !== null) parts.push(`${middle}_${paragraph}`);
  if (point !== null) parts.push(`${inner}_${latin(point)}`);
  return eId(parts.join('__'));
}

const latin = (letter: string): string => ({ а: 'a', б: 'b', в: 'c' })[letter] ?? letter;

function operationOf(place: Cited, order: Order, tongue: Tongue): Operation {
  const { language } = tongue;
  const at = addressOf(place, tongue);
  const article = (number: string) => addressOf({ article: number, paragraph: null, point: null }, tongue);
  const list = (...words: readonly string[]) => ({ [language]: words });
  const once = { every: false, nth: null };
  switch (order.kind) {
    case 'exchange': {
      const { find, put, which } = order;
      const nth = which === 'second' ? 2 : which === 'last' ? -1 : null;
      return { kind: 'words', at, find: list(...find), put: list(...put), every: which === 'every', nth };
    }
    case 'strike':
      return { kind: 'words', at, find: list(order.find), put: list(''), ...once };
    case 'after':
      return { kind: 'words', at, find: list(order.find), put: list(`${order.find} ${order.put}`), ...once };
    case 'before':
      return { kind: 'words', at, find: list(order.find), put: list(`${order.put} ${order.find}`), ...once };
    case 'replace':
      return { kind: 'replace', at, part: 'whole', wording: { [language]: tongue.marked(place, order.words) } };
    case 'heading':
      return { kind: 'replace', at, part: 'heading', wording: { [language]: order.words } };
    case 'insert': {
      const made = { ...place, paragraph: order.number };
      const after = order.isBehind ? addressOf({ ...place, paragraph: tongue.paragraphs[0] ?? '' }, tongue) : null;
      return {
        kind: 'insert',
        at: addressOf(made, tongue),
        after,
        wording: { [language]: tongue.marked(made, order.words) },
      };
    }
    case 'delete':
      return { kind: 'delete', at };
    case 'repeal':
      return { kind: 'repeal', at, wording: {} };
    case 'renumber':
      return { kind: 'renumber', at, through: null, to: article(order.to) };
    case 'range':
      return { kind: 'renumber', at, through: article(endOf(place.article)), to: article('60') };
    case 'move':
      return { kind: 'move', at, after: article(order.after), to: order.to === null ? null : article(order.to) };
    case 'split': {
      const into = [at, article(order.into)];
      const from = [addressOf({ ...place, paragraph: order.from }, tongue)];
      return { kind: 'split', at, into, from, wordings: Object.fromEntries(into.map((part) => [part, {}])) };
    }
    case 'join':
      return { kind: 'join', at: [at, article(order.other)], into: at, wording: {} };
    case 'stretch':
      return { kind: 'words', at, find: list(stretchOf(order)), put: list(order.put), ...once };
    case 'beginning':
      return { kind: 'words', at, find: list(order.old), put: list(`${order.words} ${order.old}`), ...once };
  }
}

/** The end of a range of three articles, and of the range it becomes. */
export const endOf = (article: string): string => `${Number(article) + 2}`;
