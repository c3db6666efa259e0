import type { Language, Translated } from '../law/language.ts';
import type { Legislature, UnitStyle } from '../law/legislature.ts';
import { isInserted } from '../law/list-number.ts';
import type { ProvisionKind } from '../law/provision.ts';
import { ordinalForms } from './order.ts';

/** A unit's number as it is printed at the start of a line. */
export interface Marker {
  readonly kind: ProvisionKind;
  /** As printed, with word and punctuation: `Статья 5-1.`, `2)`. */
  readonly num: string;
  /** The number alone, or null: a dash has none. */
  readonly number: string | null;
  /** What the number counts with: `1` Arabic, `a` letters, `i` Roman, `one` ordinal words; null for a dash. */
  readonly token: string | null;
  /** The line after the number. */
  readonly rest: string;
}

/** Recognises the numbers of one legislature's acts in one language. */
export interface MarkerReader {
  /** `Статья 5-1. Маркировка` → article 5-1; null if the line is no heading of a known unit. */
  readonly heading: (line: string) => Marker | null;
  /** `1) уведомить` → every kind of unit that the number may be, in the legislature's order. */
  readonly block: (line: string) => readonly Marker[];
}

interface Shape {
  readonly kind: ProvisionKind;
  readonly token: string | null;
  readonly pattern: RegExp;
}

const DASHES = '-‐‑–—';

/** What each token of a shape stands for. A number may carry a letter or a suffix: 23a, 5-1, 12.3, 4 bis, ea, б-1, iiia. */
const tokenPatterns: Readonly<Record<string, string>> = {
  '1': String.raw`\d+\p{Ll}?(?:[-‑.]\d+\p{Ll}?)*(?:[  ]?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?!\p{L}))?`,
  a: String.raw`\p{Ll}{1,2}(?:[-‑]\d+)?`,
  A: String.raw`\p{Lu}{1,2}(?:[-‑]\d+)?`,
  i: '(?:[ivxlcdm]+|[ivx]+[a-h])',
  I: '[IVXLCDM]+',
};

/** Code articles carry a letter before the number: L. 423-1, R*112-2. Only headings do. */
const CODE_PREFIX = String.raw`(?:\p{Lu}{1,2}\.?[  ]?\*{0,2})?`;

/** Reads the shapes of headings and numbers from a legislature's file; the text's own language is tried first. */
export function markerReader(legislature: Legislature, language: Language): MarkerReader {
  const headings = legislature.units.flatMap((unit) => headingShapes(unit, legislature, language));
  const blocks = legislature.units.flatMap((unit) => unit.marker.map((shape) => blockShape(unit.kind, shape)));
  return {
    heading: (line) => {
      for (const shape of headings) {
        const marker = match(shape, line);
        if (marker) return marker;
      }
      return null;
    },
    block: (line) => blocks.flatMap((shape) => match(shape, line) ?? []),
  };
}

function headingShapes(unit: UnitStyle, legislature: Legislature, language: Language): Shape[] {
  return inOrder(unit.heading, language).flatMap(([shapeLanguage, shapes]) =>
    shapes.map((shape) => ({
      kind: unit.kind,
      token: tokenOf(shape),
      pattern: new RegExp(
        // The punctuation after the number belongs to it as printed: "Статья 5-1.", "§ 3 –", "CHAPTER 3—".
        `^(?<num>${toPattern(shape, ordinalPattern(legislature.ordinals[shapeLanguage]), CODE_PREFIX)}(?![\\p{L}\\p{N}])(?:[.:)]|[–—](?=\\s|$))?(?:\\s+[${DASHES}](?=\\s|$))?)\\s*(?<rest>.*)$`,
        'iu',
      ),
    })),
  );
}

function blockShape(kind: ProvisionKind, shape: string): Shape {
  return {
    kind,
    token: tokenOf(shape),
    // Case matters here: (a) and (A) are different units in a US bill.
    pattern: new RegExp(`^(?<num>${toPattern(shape, '', '')})(?:\\s+(?<rest>.*))?$`, 'su'),
  };
}

/** Shapes in the text's own language before those of the others. */
function inOrder<T>(values: Translated<T>, first: Language): [Language, T][] {
  const languages = [first, ...Object.keys(values).filter((language) => language !== first)];
  return languages.flatMap((language) => {
    const value = values[language];
    return value === undefined ? [] : [[language, value] satisfies [Language, T]];
  });
}

const tokenOf = (shape: string): string | null => /\{(\w+)\}/u.exec(shape)?.[1] ?? null;

function toPattern(shape: string, ordinals: string, prefix: string): string {
  const parts = shape.split(/\{(\w+)\}/u);
  const [before = '', token, after = ''] = parts;
  if (token === undefined) return literal(before);
  const number = token === 'one' ? ordinals : `${token === '1' ? prefix : ''}${tokenPatterns[token] ?? ''}`;
  return `${literal(before)}(?<number>${number})${literal(after)}`;
}

/** A shape's own characters; a space in it fits any run of spaces. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');

const ordinalPattern = (words: readonly string[] | undefined): string =>
  (words ?? []).flatMap(ordinalForms).map(literal).join('|') || '(?!)';

function match(shape: Shape, line: string): Marker | null {
  const groups = shape.pattern.exec(line)?.groups;
  const num = groups?.num;
  if (groups === undefined || num === undefined) return null;
  if (shape.token?.toLowerCase() === 'a' && !isLetterNumber(groups.number ?? '', num)) return null;
  return { kind: shape.kind, num, number: groups.number ?? null, token: shape.token, rest: groups.rest ?? '' };
}

/**
 * Lists go on after the last letter by doubling it (aa, bb). Two different letters are a number put in between, (ea) behind (e), where a
 * bracket closes them; else they are a word.
 */
const isLetterNumber = (number: string, num: string): boolean => {
  const letters = number.replace(/[-‑]\d+$/u, '');
  return new Set(letters).size === 1 || (isInserted(letters) && num.endsWith(')'));
};
