import { billId, eId, versionId } from '../../../src/law/ids.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';

/** A provision of a bench: where it stands and what it says. */
export interface Draft {
  readonly law: string;
  readonly language: string;
  /** Its address within the law: `art_17`, `art_17__para_3`. */
  readonly address: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly text: string;
  readonly number: string | null;
  readonly versions?: readonly string[];
  readonly isCurrent?: boolean;
}

/** A provision as the index takes it. */
export function provisionOf(draft: Draft): SearchDocument {
  const { law, language, address, title, path, text, number, versions = ['01-only'], isCurrent = true } = draft;
  return {
    id: `${law}/${address}/${versions[0] ?? ''}`,
    bill: billId(law),
    kind: 'provision',
    language,
    versions: versions.map(versionId),
    eId: eId(address),
    slug: null,
    title,
    path,
    text,
    number,
    kindOfUnit: address.includes('__') ? 'paragraph' : 'article',
    isCurrent,
  };
}

/** A printed number as a part of an address: `L221-3` → `l221-3`, `1)` → `1`. */
export const addressPart = (number: string): string =>
  number
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]/gu, '')
    .replace(/\.$/u, '');
