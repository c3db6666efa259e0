import type { ProvisionKind } from '../law/provision.ts';
import type { Marker } from '../markdown/marker.ts';
import { isFirst, isNext, isSameList, looksLikeDate, placeOf, rankOf } from './numbering.ts';
import { announces, type Doubt, type LawContext, type Piece } from './piece.ts';

/** How deep a block stands and whether its first characters are its number. */
export interface Nested {
  readonly indent: number;
  readonly isNumbered: boolean;
  readonly doubt: Doubt | null;
}

interface Unit {
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly token: string | null;
  readonly text: string;
  readonly parent: Unit | null;
  readonly children: Unit[];
  readonly isQuoted: boolean;
}

/**
 * Finds the nesting of the blocks under one heading from their numbers alone; printed laws show it by nothing else.
 *
 * 1. A number that continues an open list stands in it; the innermost such list wins (5) → 6), 2. → 3.).
 * 2. A number that opens a list (1, а) stands under the nearest unit of a larger kind, or under the unnumbered part before it if
 *    that part ends with a colon or the unit already has such a list.
 * 3. A part without a number under a unit that ends with a colon belongs to that unit, and so do the next ones until one ends with
 *    a full stop (article 27 of the AI law).
 * 4. A part before the next number of an open list belongs to the last unit of that list: between 2) and 3) to 2), between the
 *    last subpoint of point 1 and point 2 to point 1 (article 17).
 * 5. A part at the end belongs to the last point if the article has points, else to the article.
 *
 * Numbers out of order and parts under rule 5 after the last of several points are told as doubts.
 */
export function nest(blocks: readonly Piece[], holder: ProvisionKind, context: LawContext): readonly Nested[] {
  if (blocks.some(({ block }) => block.indent !== undefined)) return blocks.map((piece) => declared(piece, context));
  const nester = new Nester(holder, context);
  return blocks.map((piece, index) => nester.place(piece, blocks.slice(index + 1)));
}

/** The format itself says how deep a block stands. */
const declared = ({ block, text }: Piece, { markers }: LawContext): Nested => ({
  indent: block.indent ?? 0,
  isNumbered: block.isUnnumbered !== true && markers.block(text).length > 0,
  doubt: null,
});

class Nester {
  private readonly context: LawContext;
  private readonly holder: Unit;
  private last: Unit;
  private hasOwnText = false;
  private hasDoubtedEnd = false;

  constructor(kind: ProvisionKind, context: LawContext) {
    this.context = context;
    this.holder = { kind, number: null, token: null, text: '', parent: null, children: [], isQuoted: false };
    this.last = this.holder;
  }

  place(piece: Piece, later: readonly Piece[]): Nested {
    const candidates = this.numbersOf(piece);
    const numbered = candidates.length === 0 ? null : this.placeNumber(candidates);
    if (numbered) {
      const { marker, parent, doubt } = numbered;
      return this.add(parent, { ...marker, text: piece.text }, doubt);
    }
    const { parent, doubt } = this.placePart(piece, later);
    if (parent === null) return { indent: 0, isNumbered: false, doubt: null };
    const part = { kind: 'alinea', number: null, token: 'part', text: piece.text } as const;
    const date = candidates[0] === undefined ? null : sentence(candidates[0]);
    return this.add(parent, { ...part, isQuoted: isQuoted(piece) }, doubt ?? date);
  }

  private add(
    parent: Unit,
    unit: Omit<Unit, 'parent' | 'children' | 'isQuoted'> & { isQuoted?: boolean },
    doubt: Doubt | null,
  ): Nested {
    const { kind, number, token, text, isQuoted = false } = unit;
    this.last = { kind, number, token, text, parent, children: [], isQuoted };
    parent.children.push(this.last);
    return { indent: this.chain(parent).length - 1, isNumbered: token !== 'part', doubt };
  }

  private numbersOf(piece: Piece): readonly Marker[] {
    if (isQuoted(piece) || piece.block.isUnnumbered || piece.block.kind === 'table') return [];
    return this.context.markers.block(piece.text);
  }

  /** The unit and those around it, the innermost first. */
  private chain(unit: Unit | null): readonly Unit[] {
    return unit === null ? [] : [unit, ...this.chain(unit.parent)];
  }

  private placeNumber(candidates: readonly Marker[]): { marker: Marker; parent: Unit; doubt: Doubt | null } | null {
    const continued = this.continued(candidates);
    if (continued) return { ...continued, doubt: null };
    const [first] = candidates;
    if (first === undefined || looksLikeDate(first)) return null;
    const opening = candidates.find((candidate) => isFirst(candidate, this.context));
    if (opening) return this.placeOpening(opening);
    for (const parent of this.chain(this.last)) {
      const before = lastNumbered(parent);
      const marker = before && candidates.find((candidate) => this.isLater(before, candidate));
      if (before && marker) return { marker, parent, doubt: gap(before.text, marker) };
    }
    return { ...this.placeOpening(first), doubt: middle(first) };
  }

  private continued(candidates: readonly Marker[]): { marker: Marker; parent: Unit } | null {
    for (const parent of this.chain(this.last)) {
      const before = lastNumbered(parent);
      const marker = before && candidates.find((candidate) => isNext(before, candidate, this.context));
      if (marker) return { marker, parent };
    }
    return null;
  }

  private isLater(before: Unit, candidate: Marker): boolean {
    const places = [placeOf(before, this.context) ?? 0, placeOf(candidate, this.context) ?? 0] as const;
    return isSameList(before, candidate) && places[1] > places[0];
  }

  private placeOpening(marker: Marker): { marker: Marker; parent: Unit; doubt: Doubt | null } {
    const { last, context } = this;
    const isPart = last.kind === 'alinea' && last.parent !== null;
    if (marker.number === null) return { marker, parent: this.parentOfDash(), doubt: null };
    if (isPart && announces(last.text)) return { marker, parent: last, doubt: null };
    const rank = rankOf(marker.kind, context);
    const larger = this.chain(last).find(
      (unit) => unit === this.holder || (unit.kind !== 'alinea' && rankOf(unit.kind, context) < rank),
    );
    const parent = larger ?? this.holder;
    if (!parent.children.some((child) => isSameList(child, marker))) return { marker, parent, doubt: null };
    const part = parent.children.findLast(({ kind }) => kind === 'alinea');
    const isAfterList =
      part !== undefined &&
      parent.children.indexOf(part) > parent.children.findLastIndex((child) => isSameList(child, marker));
    return { marker, parent: isAfterList ? part : parent, doubt: again(marker) };
  }

  /** Dashes make lists among themselves; the first one stands under what comes before it. */
  private parentOfDash(): Unit {
    const { last } = this;
    const isDash = last.kind !== 'alinea' && last.number === null && last.parent !== null;
    if (isDash) return last.parent ?? this.holder;
    return last.kind === 'alinea' && !announces(last.text) ? (last.parent ?? this.holder) : last;
  }

  /** Where an unnumbered block stands; null if it is the heading's own text. */
  private placePart(piece: Piece, later: readonly Piece[]): { parent: Unit | null; doubt: Doubt | null } {
    const { last, holder } = this;
    if (!this.hasOwnText && holder.children.length === 0) {
      this.hasOwnText = true;
      return { parent: null, doubt: null };
    }
    const isPart = last.kind === 'alinea';
    if (isQuoted(piece)) return { parent: isPart ? (last.parent ?? holder) : last, doubt: null };
    if (!isPart && last !== holder && announces(last.text)) return { parent: last, doubt: null };
    const isGroup =
      isPart && !last.isQuoted && last.parent !== null && announces(last.parent.text) && /[;,]$/u.test(last.text);
    if (isGroup) return { parent: last.parent, doubt: null };
    const next = later.map((one) => this.numbersOf(one)).find((numbers) => numbers.length > 0);
    const continued = next ? this.continued(next) : null;
    const before = continued ? lastNumbered(continued.parent) : null;
    if (before) return { parent: before, doubt: null };
    return this.placeAtEnd(piece);
  }

  private placeAtEnd(piece: Piece): { parent: Unit; doubt: Doubt | null } {
    const { last, holder, context } = this;
    const isOpenList = last.number !== null && /[;,]$/u.test(last.text) ? openList(last.text) : null;
    const point = lastNumbered(holder);
    const largest = context.legislature.units.find(({ marker }) => marker.length > 0)?.kind;
    if (point === null || point.kind !== largest) return { parent: holder, doubt: isOpenList };
    const isOneOfSeveral = holder.children.filter(({ number }) => number !== null).length > 1;
    const isDoubtful = isOneOfSeveral && !this.hasDoubtedEnd && piece.block.kind !== 'table';
    this.hasDoubtedEnd = true;
    return { parent: point, doubt: isOpenList ?? (isDoubtful ? atEnd(point.text) : null) };
  }
}

const isQuoted = ({ place }: Piece): boolean => place.kind === 'block' && place.isQuoted;

const lastNumbered = (unit: Unit): Unit | null => unit.children.findLast(({ number }) => number !== null) ?? null;

const numberIn = (text: string): string => text.split(' ')[0] ?? '';

const gap = (before: string, { num }: Marker): Doubt => ({
  rule: 'import-number',
  message: `the number "${num}" follows "${numberIn(before)}"`,
  hint: 'check the document: a unit may be missing, or this may be no number (write a backslash before its punctuation)',
});

const middle = ({ num }: Marker): Doubt => ({
  rule: 'import-number',
  message: `a list begins here with "${num}"`,
  hint: 'check what it continues and indent it there, or write a backslash before its punctuation if it is no number',
});

const again = ({ num }: Marker): Doubt => ({
  rule: 'import-number',
  message: `a second list begins here with "${num}"`,
  hint: 'check which part it belongs to and indent it under that one',
});

const sentence = ({ num }: Marker): Doubt => ({
  rule: 'import-number',
  message: `"${num}" looks like a year or a date and was not taken for a number`,
  hint: 'take away the backslash if it is the number of a provision',
});

const openList = (before: string): Doubt => ({
  rule: 'import-part',
  message: `a part without a number follows "${numberIn(before)}", whose list has not ended`,
  hint: 'check whether it belongs to the list and indent it accordingly',
});

const atEnd = (point: string): Doubt => ({
  rule: 'import-part',
  message: `this part without a number was taken for a part of the point "${numberIn(point)}", the last of its article`,
  hint: 'take away its indent, and that of the parts below it, if it belongs to the article',
});
