import type { IsoDate } from '../law/ids.ts';

/** What fetching needs of the outside: passed in, so that a test has its own network and its own clock. */
export interface World {
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly cache: PageCache;
}

/** A page as it came, with what a later request needs to ask whether it has changed. */
export interface Kept {
  /** The address asked for. */
  readonly address: string;
  /** Where the page was in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in hexadecimal. */
  readonly sha256: string;
  readonly retrieved: IsoDate;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Pages that were fetched before. */
export interface PageCache {
  readonly read: (address: string) => Promise<Kept | null>;
  readonly write: (page: Kept) => Promise<void>;
}

/** Why a page was not fetched, and what to do. `absent`: the server says that there is no such page. */
export interface NotFetched {
  readonly kind: 'refused' | 'absent';
  readonly message: string;
  readonly hint: string;
}

/** A page, or why there is none. */
export type Fetched = { readonly kind: 'page'; readonly page: Kept } | NotFetched;
