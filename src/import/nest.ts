import type { ProvisionKind } from '../law/provision.ts';
import type { Marker } from '../markdown/marker.ts';
import { limits } from './limits.ts';
import * as doubts from './nest-doubts.ts';
import { isFirst, isLater, isNext, isSameList, looksLikeDate, rankOf } from './numbering.ts';
import { isPart, listOf, type OpenUnit, openUnit, outwards } from './open-unit.ts';
import { announces, type Doubt, type LawContext, type Piece } from './piece.ts';

/** How deep a block stands and whether its first characters are its number. */
export interface Nested {
  readonly indent: number;
  readonly isNumbered: boolean;
  readonly doubt: Doubt | null;
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
 * 5. A part at the end belongs to the last point if the article has points, else to the article: where an article is divided into
 *    points, Kazakh drafting leaves nothing outside them.
 *
 * Numbers out of order, and parts under rule 5 after the last of several points, are told as doubts.
 */
export function nest(blocks: readonly Piece[], holder: ProvisionKind, context: LawContext): readonly Nested[] {
  const { markers } = context;
  const numbers = blocks.map((piece) => (hasNoNumber(piece) ? [] : markers.block(piece.text)));
  if (blocks.some(({ block }) => block.indent !== undefined)) return asDeclared(blocks, numbers);
  const nester = new Nester(holder, context);
  const next = nextNumbers(numbers);
  return blocks.map((piece, index) => nester.place(piece, numbers[index] ?? [], next[index] ?? []));
}

/** The format itself says what lies in what. The heading's own text is no unit: nothing can lie in it. */
function asDeclared(blocks: readonly Piece[], numbers: readonly (readonly Marker[])[]): readonly Nested[] {
  let open: readonly number[] = [];
  return blocks.map(({ block }, index) => {
    const isNumbered = numbers[index]?.length !== 0;
    if (index === 0 && !isNumbered) return { indent: 0, isNumbered, doubt: null };
    const declared = block.indent ?? 0;
    open = [...open.filter((outer) => outer < declared), declared].slice(0, limits.nesting);
    return { indent: open.length - 1, isNumbered, doubt: null };
  });
}

const isQuoted = ({ place }: Piece): boolean => place.kind === 'block' && place.isQuoted;

const hasNoNumber = (piece: Piece): boolean =>
  isQuoted(piece) || piece.block.isUnnumbered === true || piece.block.kind === 'table';

/** For each block what the next numbered block may be. */
function nextNumbers(numbers: readonly (readonly Marker[])[]): readonly (readonly Marker[])[] {
  let next: readonly Marker[] = [];
  const backwards = numbers.toReversed().map((own) => {
    const found = next;
    if (own.length > 0) next = own;
    return found;
  });
  return backwards.reverse();
}

interface Found {
  readonly parent: OpenUnit;
  readonly doubt: Doubt | null;
}

class Nester {
  private readonly context: LawContext;
  private readonly holder: OpenUnit;
  private readonly largest: ProvisionKind | undefined;
  private last: OpenUnit;
  private hasOwnText = false;
  private hasDoubtedEnd = false;

  constructor(kind: ProvisionKind, context: LawContext) {
    this.context = context;
    this.holder = openUnit({ kind, number: null, token: null, text: '', isQuoted: false }, null);
    this.last = this.holder;
    this.largest = context.legislature.units.find(({ marker }) => marker.length > 0)?.kind;
  }

  place(piece: Piece, numbers: readonly Marker[], next: readonly Marker[]): Nested {
    const numbered = this.placeInner(piece, numbers) ?? this.placeNumber(numbers);
    if (numbered) {
      const { kind, number, token } = numbered.marker;
      return this.add(numbered, { kind, number, token, text: piece.text, isQuoted: false });
    }
    if (!this.hasOwnText && this.holder.isEmpty) {
      this.hasOwnText = true;
      return { indent: 0, isNumbered: false, doubt: null };
    }
    const [date] = numbers;
    const { parent, doubt } = this.placePart(piece, next);
    const part = { kind: 'alinea', number: null, token: 'part', text: piece.text, isQuoted: isQuoted(piece) } as const;
    return this.add({ parent, doubt: date ? doubts.date(date.num) : doubt }, part);
  }

  private add({ parent, doubt }: Found, words: Parameters<typeof openUnit>[0]): Nested {
    const tooDeep = outwards(parent).find(({ depth }) => depth < limits.nesting) ?? this.holder;
    this.last = openUnit(words, parent.depth < limits.nesting ? parent : tooDeep);
    return { indent: this.last.depth - 1, isNumbered: !isPart(this.last), doubt };
  }

  /** The format says that a list begins here: after (h), (i) may be the next letter or the first Roman number. */
  private placeInner({ block }: Piece, candidates: readonly Marker[]): (Found & { marker: Marker }) | null {
    if (block.isInner !== true || isPart(this.last)) return null;
    const marker = candidates.find((candidate) => isFirst(candidate, this.context));
    return marker ? { marker, parent: this.last, doubt: null } : null;
  }

  private placeNumber(candidates: readonly Marker[]): (Found & { marker: Marker }) | null {
    const [first] = candidates;
    if (first === undefined) return null;
    const continued = this.continued(candidates);
    if (continued) return { ...continued, doubt: null };
    if (looksLikeDate(first)) return null;
    const opening = candidates.find((candidate) => isFirst(candidate, this.context));
    if (opening) return { ...this.placeOpening(opening), marker: opening };
    for (const parent of outwards(this.last)) {
      const before = parent.lastNumbered;
      const marker = before && candidates.find((candidate) => isLater(before, candidate, this.context));
      if (before && marker) return { marker, parent, doubt: doubts.gap(before.text, marker.num) };
    }
    return { ...this.placeOpening(first), marker: first, doubt: doubts.middle(first.num) };
  }

  /** Rule 1. */
  private continued(candidates: readonly Marker[]): { marker: Marker; parent: OpenUnit } | null {
    for (const parent of outwards(this.last)) {
      const before = parent.lastNumbered;
      const marker = before && candidates.find((candidate) => isNext(before, candidate, this.context));
      if (marker) return { marker, parent };
    }
    return null;
  }

  /** Rule 2. */
  private placeOpening(marker: Marker): Found {
    const { last, holder, context } = this;
    if (marker.number === null) return { parent: this.parentOfDash(), doubt: null };
    if (isPart(last) && announces(last.text)) return { parent: last, doubt: null };
    const rank = rankOf(marker.kind, context);
    // Letters under a number are of the same kind in Kazakh acts: "1) виды: а) …".
    const isInner = !isPart(last) && last.number !== null && rankOf(last.kind, context) <= rank;
    if (isInner && announces(last.text) && !isSameList(last, marker)) return { parent: last, doubt: null };
    const isLarger = (unit: OpenUnit): boolean => !isPart(unit) && rankOf(unit.kind, context) < rank;
    const parent = outwards(last).find((unit) => unit === holder || isLarger(unit)) ?? holder;
    if (!parent.lists.has(listOf(marker))) return { parent, doubt: null };
    return { parent: parent.partAfterList ?? parent, doubt: doubts.again(marker.num) };
  }

  /** Dashes make lists among themselves; the first one stands under what comes before it. */
  private parentOfDash(): OpenUnit {
    const { last, holder } = this;
    const isDash = !isPart(last) && last.number === null;
    const isBeside = isDash || (isPart(last) && !announces(last.text));
    return isBeside ? (last.parent ?? holder) : last;
  }

  /** Rules 3 to 5 for a block without a number. */
  private placePart(piece: Piece, next: readonly Marker[]): Found {
    const { last, holder } = this;
    const beside = last.parent ?? holder;
    if (isQuoted(piece)) return { parent: isPart(last) ? beside : last, doubt: null };
    if (!isPart(last) && last !== holder && announces(last.text)) return { parent: last, doubt: null };
    const isInGroup = isPart(last) && !last.isQuoted && announces(beside.text) && /[;,]$/u.test(last.text);
    if (isInGroup) return { parent: beside, doubt: null };
    const before = this.continued(next)?.parent.lastNumbered;
    return before ? { parent: before, doubt: null } : this.placeAtEnd(piece);
  }

  private placeAtEnd({ block }: Piece): Found {
    const { last, holder } = this;
    const open = last.number !== null && /[;,]$/u.test(last.text) ? doubts.openList(last.text) : null;
    const point = holder.lastNumbered;
    if (point === null || point.kind !== this.largest) return { parent: holder, doubt: open };
    const isDoubtful = holder.numberedCount > 1 && !this.hasDoubtedEnd && block.kind !== 'table';
    this.hasDoubtedEnd = true;
    return { parent: point, doubt: open ?? (isDoubtful ? doubts.atEnd(point.text) : null) };
  }
}
