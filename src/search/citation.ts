import type { Language } from '../law/language.ts';
import { type CitedUnit, letterOf, ordinalOf, unitOf } from './citation-words.ts';
import { fold } from './tokens.ts';

/** A place that a text names by its numbers. */
export interface Citation {
  /** The outermost unit that is named: an article unless a chapter or another container stands alone. */
  readonly unit: 'article' | 'chapter' | 'section' | 'annex';
  /** Numbers from the outermost unit inwards; `~2` is the second unnumbered part: `['17', '3', '~2']`. */
  readonly numbers: readonly string[];
  /** The words of the query that are no citation. */
  readonly rest: string;
  /** Language of its words, null for a bare number. */
  readonly language: Language | null;
}

type Piece =
  | { readonly kind: 'unit'; readonly unit: CitedUnit; readonly language: Language | null }
  /** `isInner`: in brackets after another number, `17(3)`. */
  | { readonly kind: 'number'; readonly number: string; readonly isInner: boolean; readonly isOrdinal: boolean }
  | { readonly kind: 'word'; readonly text: string };

/** A unit with its number. */
interface Step {
  readonly unit: CitedUnit;
  readonly number: string;
  readonly isOrdinal: boolean;
}

/**
 * Reads a citation in any order: `ст. 17 п. 3` and `пункт 3 статьи 17` (Russian goes from small to large), `17-баптың 3-тармағы`
 * (Kazakh goes from large to small, the number first), `Article 17(3)(a)`, `§ 17`, a lone `17`. Null if the text has none.
 */
export function readCitation(text: string): Citation | null {
  const pieces = piecesOf(text);
  const lone = loneNumber(pieces);
  if (lone !== null) return { unit: 'article', numbers: [lone], rest: lone, language: null };
  const { steps, rest, language } = stepsOf(pieces);
  const ordered = fromLargeToSmall(steps);
  const [outer] = ordered;
  if (outer === undefined || outer.unit === 'inner' || outer.unit === 'part') return null;
  const numbers = ordered.map(({ unit, number, isOrdinal }) => (unit === 'part' || isOrdinal ? `~${number}` : number));
  return { unit: outer.unit, numbers: [outer.number, ...numbers.slice(1)], rest: rest.join(' '), language };
}

/** A number with its suffix (5-1, 23a, 12.3, L531-1), a letter in brackets, a word, or the section sign. */
const PIECE =
  /\(?(?<![\p{L}\p{N}])(?<number>\p{Lu}?\p{N}+(?:[-‑.]\p{N}+)*\p{L}?)(?![\p{L}\p{N}])\)?|(?<open>\()?(?<![\p{L}\p{N}])(?<letter>\p{L})\)|(?<sign>§§?)|(?<word>[^\s,;()§]+)/gu;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(0, 400).matchAll(PIECE)) {
    const { number, letter, sign, word } = match.groups ?? {};
    const isInner = match[0].startsWith('(');
    if (number !== undefined) pieces.push({ kind: 'number', number: fold(number), isInner, isOrdinal: false });
    else if (letter !== undefined)
      pieces.push({ kind: 'number', number: letterOf(fold(letter)), isInner, isOrdinal: false });
    else pieces.push(...wordPieces(sign ?? word ?? ''));
  }
  return pieces;
}

/** `17-баптың`, `3-я`, `ст.17`, `вторая`, `статья`. */
function wordPieces(text: string): Piece[] {
  const folded = fold(text).replace(/^[-–—]+/u, '');
  if (folded !== fold(text) && isRussianEnding(folded)) return [];
  const [, before = '', number, after = ''] = /^(\p{L}*?)\.?(\p{N}+(?:[-.]\p{N}+)*)[-.]?(\p{L}*)$/u.exec(folded) ?? [];
  if (number !== undefined) {
    const [first, last] = [unitOf(before), unitOf(after)];
    const isNumber = (before === '' || first !== null) && (after === '' || last !== null || isRussianEnding(after));
    if (!isNumber) return [{ kind: 'word', text }];
    const piece: Piece = { kind: 'number', number, isInner: false, isOrdinal: false };
    return [...(first ? [unitPiece(first)] : []), piece, ...(last ? [unitPiece(last)] : [])];
  }
  const bare = folded.replace(/[.:]+$/u, '');
  const unit = unitOf(bare);
  if (unit) return [unitPiece(unit)];
  const ordinal = ordinalOf(bare);
  if (ordinal !== null) return [{ kind: 'number', number: ordinal, isInner: false, isOrdinal: true }];
  return [{ kind: 'word', text }];
}

const unitPiece = ({ unit, language }: { readonly unit: CitedUnit; readonly language: Language | null }): Piece => ({
  kind: 'unit',
  unit,
  language,
});

/** 17-я, 3-й, 2-го: the end of an ordinal written in figures. */
const isRussianEnding = (text: string): boolean => /^(?:я|й|ая|ый|ой|го|му|ю|ую|м|е|ой)$/u.test(text);

function loneNumber(pieces: readonly Piece[]): string | null {
  const [only] = pieces;
  return pieces.length === 1 && only?.kind === 'number' && !only.isOrdinal ? only.number : null;
}

interface Steps {
  readonly steps: readonly Step[];
  readonly rest: readonly string[];
  readonly language: Language | null;
}

/** Joins each unit with the number beside it: before it in Kazakh (17-бап), after it elsewhere, else on the other side. */
function stepsOf(pieces: readonly Piece[]): Steps {
  const steps: Step[] = [];
  const used = new Set<number>();
  let language: Language | null = null;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'unit') continue;
    const sides = piece.language === 'kk' ? [at - 1, at + 1] : [at + 1, at - 1];
    const place = sides.find((side) => pieces[side]?.kind === 'number' && !used.has(side));
    const number = place === undefined ? undefined : pieces[place];
    if (place === undefined || number?.kind !== 'number') continue;
    used.add(at).add(place);
    language ??= piece.language;
    steps.push({ unit: piece.unit, number: number.number, isOrdinal: number.isOrdinal && piece.unit !== 'article' });
    for (let inner = place + 1; isInnerNumber(pieces[inner]); inner += 1) {
      used.add(inner);
      steps.push(innerStep(pieces[inner]));
    }
  }
  const rest = pieces.flatMap((piece, at) => (used.has(at) ? [] : textOf(piece)));
  return { steps, rest: rest.every((word) => LINKS.has(fold(word))) ? [] : rest, language };
}

/** Small words between the parts of a citation. */
const LINKS: ReadonlySet<string> = new Set([
  'в',
  'во',
  'по',
  'из',
  'от',
  'к',
  'см',
  'in',
  'under',
  'see',
  'и',
  'of',
  'the',
  'to',
  'no',
  '№',
  'n',
  'және',
  'der',
  'des',
  'del',
  'de',
  'du',
  'la',
  'el',
  '-',
  '–',
  '—',
  '.',
  ':',
]);

const isInnerNumber = (piece: Piece | undefined): boolean => piece?.kind === 'number' && piece.isInner;

const innerStep = (piece: Piece | undefined): Step => ({
  unit: 'inner',
  number: piece?.kind === 'number' ? piece.number : '',
  isOrdinal: false,
});

const textOf = (piece: Piece): string[] => {
  if (piece.kind === 'word') return [piece.text];
  return piece.kind === 'number' ? [piece.number] : [];
};

/**
 * Puts the steps in the order of an address. Where the article comes last the citation goes from small to large; a chapter beside an
 * article adds nothing, since articles are numbered through the act.
 */
function fromLargeToSmall(steps: readonly Step[]): readonly Step[] {
  const article = steps.findIndex(({ unit }) => unit === 'article');
  if (article < 0) {
    const outer = steps.filter(({ unit }) => unit !== 'inner' && unit !== 'part').at(-1);
    return outer ? [outer] : [];
  }
  const inner = (list: readonly Step[]): Step[] => list.filter(({ unit }) => unit === 'inner' || unit === 'part');
  const [before, after] = [inner(steps.slice(0, article)), inner(steps.slice(article + 1))];
  const main = steps[article];
  return main ? [main, ...after, ...before.reverse()] : [];
}
