import { billId, eId, versionId } from '../../src/law/ids.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { openSearch, type Search } from '../../src/search/query.ts';

/** A document with only what a test is about. */
export function document(
  fields: Omit<Partial<SearchDocument>, 'eId' | 'versions'> & { eId?: string | null; versions?: readonly string[] },
): SearchDocument {
  const { eId: address = 'art_1', versions = ['01-signed'], ...rest } = fields;
  return {
    id: `${rest.language ?? 'ru'}/${address}/${rest.text ?? ''}`,
    bill: billId('law'),
    kind: 'provision',
    language: 'ru',
    slug: null,
    title: '',
    path: [],
    text: '',
    number: null,
    kindOfUnit: 'article',
    isCurrent: true,
    ...rest,
    eId: address === null ? null : eId(address),
    versions: versions.map(versionId),
  };
}

/** A search over documents, with the names of the files it has read. */
export function searchOver(documents: readonly SearchDocument[]): Search & { readonly read: string[] } {
  const files = buildIndex(documents);
  const read: string[] = [];
  const search = openSearch(async (name) => {
    read.push(name);
    const file = files.get(name);
    if (!file) throw new Error(`no file ${name}`);
    return file;
  });
  return { ...search, read };
}
