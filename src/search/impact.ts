/**
 * How strongly a document speaks of a term, in one byte: five bits for the body, three for the heading. The saturation of BM25
 * (Robertson and Zaragoza 2009, section 3.4) is computed at build, so that a query only adds up.
 */
const K1 = 1.2;
const B = 0.7;

export interface Occurrence {
  /** How often the body has the term, and how many terms the body has. */
  readonly inBody: number;
  readonly bodyLength: number;
  readonly averageLength: number;
  /** Whether the heading has it, and how many terms the heading has. */
  readonly isInHeading: boolean;
  readonly headingLength: number;
}

/** Packs an occurrence into a byte. A heading of two words says more about each than one of twenty. */
export function impactOf(occurrence: Occurrence): number {
  const { inBody, bodyLength, averageLength, isInHeading, headingLength } = occurrence;
  const norm = 1 - B + (B * bodyLength) / Math.max(1, averageLength);
  const saturation = inBody / (inBody + K1 * norm);
  const body = inBody === 0 ? 0 : Math.max(1, Math.round(31 * saturation));
  const heading = isInHeading ? Math.max(1, Math.round(7 / (1 + 0.12 * (headingLength - 1)))) : 0;
  return (heading << 5) | body;
}

const HEADING_WEIGHT = 1.8;

const table = (body: number, heading: number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, impact) => (body * (impact & 31)) / 31 + (heading * (impact >> 5)) / 7);

/** What each byte is worth, by the field that is asked: tables, because they are read for every document of every term. */
const tables = { any: table(1, HEADING_WEIGHT), title: table(0, HEADING_WEIGHT), text: table(1, 0) } as const;

export const weightsOf = (field: keyof typeof tables): Float32Array => tables[field];

/** How much a term in a heading around the provision is worth. */
export const CONTAINER_WEIGHT = 0.2;
