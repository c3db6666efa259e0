import type { BillId, EId, VersionId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Citation } from './citation.ts';
import type { DocumentKind } from './documents.ts';

/** A run of a text; `lit` marks the words that the query found. */
export interface SnippetPart {
  readonly text: string;
  readonly lit: boolean;
}

/** One provision (or duty, term, comment, amendment) that answers a query, however many versions hold the wording. */
export interface Hit {
  readonly bill: BillId;
  /** Versions that hold this very wording, oldest first. */
  readonly versions: readonly VersionId[];
  /** The version to open: the newest of them, or the one asked for; null for a page that belongs to no version. */
  readonly version: VersionId | null;
  readonly lang: Language;
  readonly eId: EId | null;
  readonly kind: DocumentKind;
  readonly slug: string | null;
  readonly title: string;
  readonly score: number;
  readonly snippet: readonly SnippetPart[];
  /** Headings around it, outermost first. */
  readonly path: readonly string[];
  /** Whether the current version has this wording. */
  readonly isCurrent: boolean;
  /** The term of the bill through which a query in another language found it: `маркировка` → `labelling`; null otherwise. */
  readonly via: string | null;
}

/** What to look for and how much to give back; each filter keeps what fits it. */
export interface SearchOptions {
  readonly bill?: string;
  readonly lang?: string;
  readonly kind?: string;
  readonly version?: string;
  /** Outermost heading around a provision. */
  readonly chapter?: string;
  /** Role of a duty. */
  readonly who?: string;
  /** Hits to return; 10 unless told. */
  readonly limit?: number;
}

/** How many hits have a value. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Counts for filters, the most frequent value first. */
export interface Facets {
  readonly kind: readonly FacetCount[];
  readonly version: readonly FacetCount[];
  readonly lang: readonly FacetCount[];
  readonly chapter: readonly FacetCount[];
  readonly who: readonly FacetCount[];
}

/** What a query was answered with. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** Provisions found, of which `hits` are the best. */
  readonly total: number;
  readonly facets: Facets;
  /** The query with its unknown words mended, or null. */
  readonly didYouMean: string | null;
  /** The citation that the query is or contains, and whether a text has it. */
  readonly citation: ResolvedCitation | null;
}

/** A citation that was read from a query. */
export interface ResolvedCitation extends Citation {
  readonly isFound: boolean;
}
