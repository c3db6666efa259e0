import { strToU8 } from 'fflate';
import type { SearchDocument } from './documents.ts';

/** The files of the index by name; the same documents give the same bytes. */
export function buildIndex(documents: readonly SearchDocument[]): ReadonlyMap<string, Uint8Array> {
  return new Map([['manifest.json', strToU8(JSON.stringify({ documents }))]]);
}
