import { valueIn } from './docx-paragraph.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** What styles and lists of a Word document say about a paragraph. */
export interface Numbering {
  /** The number that Word prints before the paragraph, counted on; empty if it has none. */
  readonly label: (properties: XmlElement | null, style: string) => string;
  readonly outlineOf: (properties: XmlElement | null, style: string) => number | null;
  readonly isBoldStyle: (style: string) => boolean;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.` or `%1.%2)`: where the numbers of the levels stand. */
  readonly shape: string;
}

interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/**
 * Reads numbering.xml and styles.xml. In a lawyer's own draft `1.` and `2)` are often made by Word and stand nowhere in the text;
 * without them the law would come in without its numbers.
 */
export function readNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = readLists(numbering);
  const byStyle = new Map(
    (styles === null ? [] : elementsOf(styles, 'style')).map((style) => [style.attributes.styleId ?? '', style]),
  );
  const counters = new Map<string, number[]>();

  const styleChain = (id: string): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (
      let style = byStyle.get(id);
      style && !chain.includes(style);
      style = byStyle.get(valueIn(style, 'basedOn') ?? '')
    ) {
      chain.push(style);
    }
    return chain;
  };
  const inherited = <T>(id: string, find: (style: XmlElement) => T | null): T | null => {
    for (const style of styleChain(id)) {
      const value = find(style);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    label: (properties, style) => {
      const place = placeOf(properties) ?? inherited(style, (one) => placeOf(elementsOf(one, 'pPr')[0] ?? null));
      const levels = place === null ? undefined : lists.get(place.list);
      return place === null || levels === undefined ? '' : countOn(place, levels, counters);
    },
    outlineOf: (properties, style) => {
      const own = outline(properties) ?? inherited(style, (one) => outline(elementsOf(one, 'pPr')[0] ?? null));
      return own === null || own > 8 ? null : own + 1;
    },
    isBoldStyle: (style) =>
      inherited(style, (one) => {
        const bold = elementsOf(elementsOf(one, 'rPr')[0] ?? one, 'b')[0];
        return bold === undefined ? null : !['false', '0', 'off'].includes(bold.attributes.val ?? '');
      }) ?? false,
  };
}

const numberOf = (text: string | null): number | null => (text === null || !/^\d+$/u.test(text) ? null : Number(text));

const outline = (properties: XmlElement | null): number | null => numberOf(valueIn(properties, 'outlineLvl'));

function placeOf(properties: XmlElement | null): ListPlace | null {
  const place = properties === null ? undefined : elementsOf(properties, 'numPr')[0];
  const list = place === undefined ? null : valueIn(place, 'numId');
  return list === null || list === '0' ? null : { list, level: numberOf(valueIn(place ?? null, 'ilvl')) ?? 0 };
}

function readLists(numbering: XmlElement | null): ReadonlyMap<string, readonly Level[]> {
  if (numbering === null) return new Map();
  const shapes = new Map(
    elementsOf(numbering, 'abstractNum').map((one) => [one.attributes.abstractNumId ?? '', levelsOf(one)]),
  );
  return new Map(
    elementsOf(numbering, 'num').map((list) => [
      list.attributes.numId ?? '',
      shapes.get(valueIn(list, 'abstractNumId') ?? '') ?? [],
    ]),
  );
}

const levelsOf = (list: XmlElement): readonly Level[] =>
  elementsOf(list, 'lvl').map((level) => ({
    start: numberOf(valueIn(level, 'start')) ?? 1,
    format: valueIn(level, 'numFmt') ?? 'decimal',
    shape: valueIn(level, 'lvlText') ?? '',
  }));

/** Counts a level on, lets the deeper ones begin again, and prints the number. */
function countOn({ list, level }: ListPlace, levels: readonly Level[], counters: Map<string, number[]>): string {
  const counts = counters.get(list) ?? [];
  counters.set(list, counts);
  const own = levels[level];
  if (own === undefined) return '';
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.length = level + 1;
  // A bullet is a picture of a font, not a character of the text; a dash is what law prints in its place.
  if (own.format === 'bullet') return '–';
  return own.shape.replace(/%(\d)/gu, (_, digit: string) => {
    const place = Number(digit) - 1;
    const shown = levels[place];
    return shown === undefined ? '' : inFormat(counts[place] ?? shown.start, shown.format);
  });
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

function inFormat(value: number, format: string): string {
  const letters = format.startsWith('russian') ? RUSSIAN : LATIN;
  if (/Letter$|^russian/u.test(format)) {
    const letter = (letters[(value - 1) % letters.length] ?? '').repeat(1 + Math.floor((value - 1) / letters.length));
    return format.startsWith('upper') || format.endsWith('Upper') ? letter.toUpperCase() : letter;
  }
  if (format.endsWith('Roman')) return format.startsWith('upper') ? roman(value) : roman(value).toLowerCase();
  return format === 'none' ? '' : String(value);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
