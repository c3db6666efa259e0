import type { QuoteEdges } from './grammar.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/** Marks around the number of a quotation in a masked text: characters that no text uses (private use area). */
export const OPEN = '\uE000';
export const CLOSE = '\uE001';
/** A quotation in a masked text, as a pattern. */
export const QUOTED = `${OPEN}\\d+${CLOSE}`;

/** A text whose quotations are taken out, so that what is said about words can be told from the words. */
export interface Masked {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Places in the masked text where a quotation begins that nothing closes. */
  readonly unclosed: readonly number[];
  /** Where quotation marks were mended, in the masked text, and how. */
  readonly slips: readonly { readonly at: number; readonly remark: string }[];
  /** A place in the masked text as a place in the text itself. */
  readonly sourceOf: (place: number) => number;
}

/** `слово "вправе" исключить` → `слово ⟦0⟧ исключить`. */
export function mask(given: string, edges: QuoteEdges | null = null): Masked {
  const text = given.replaceAll(OPEN, '\uFFFD').replaceAll(CLOSE, '\uFFFD');
  const { found, unclosed } = quotationsIn(text, edges);
  let masked = '';
  let at = 0;
  const steps: { readonly masked: number; readonly source: number }[] = [{ masked: 0, source: 0 }];
  const slips: { readonly at: number; readonly remark: string }[] = [];
  for (const [index, { start, end, isStray, remark }] of found.entries()) {
    masked += text.slice(at, start);
    if (remark !== undefined) slips.push({ at: masked.length, remark });
    steps.push({ masked: masked.length, source: start });
    // A mark that belongs to no quotation leaves nothing but the words around it.
    if (!isStray) masked += `${OPEN}${index}${CLOSE}`;
    steps.push({ masked: masked.length, source: end });
    at = end;
  }
  masked += text.slice(at);
  const sourceOf = (place: number): number => {
    const step = steps.findLast((one) => one.masked <= place) ?? { masked: 0, source: 0 };
    return step.source + place - step.masked;
  };
  const placeOf = (source: number): number => {
    const step = steps.findLast((one) => one.source <= source) ?? { masked: 0, source: 0 };
    return step.masked + source - step.source;
  };
  return { text: masked, quotations: found, unclosed: unclosed.map(placeOf), slips, sourceOf };
}

/** What was taken for a slip of the pen in the quotation marks of a stretch of masked text. */
export const remarksIn = (start: number, end: number, { slips }: Masked): readonly string[] =>
  slips.flatMap(({ at, remark }) => (at >= start && at < end ? [remark] : []));

/** The words of a piece of masked text as they were. */
export const unmasked = (piece: string, { quotations }: Masked): string =>
  piece.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu'), (_, index) => `"${quotations[Number(index)]?.text ?? ''}"`);
