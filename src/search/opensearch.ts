import type { SearchDocument } from './documents.ts';
import { buildAnalysis } from './lunr-pipeline.ts';
import { type ServerRecord, serverRecord } from './server-record.ts';

const keyword = { type: 'keyword' } as const;
const terms = { type: 'text', analyzer: 'oqylym_terms', index_options: 'positions' } as const;

/**
 * Settings and mapping of the index, for OpenSearch 2 and Elasticsearch 8. What is searched comes in analysed, so its analyzer only cuts at
 * spaces; a query has to be analysed by us as well. What is shown is kept and not indexed.
 */
export const openSearchIndex = {
  settings: { analysis: { analyzer: { oqylym_terms: { type: 'custom', tokenizer: 'whitespace', filter: [] } } } },
  mappings: {
    dynamic: 'strict',
    properties: {
      bill: keyword,
      kind: keyword,
      language: keyword,
      versions: keyword,
      is_current: { type: 'boolean' },
      e_id: keyword,
      unit: keyword,
      slug: keyword,
      chapter: keyword,
      who: keyword,
      addresses: keyword,
      title: { type: 'text', index: false },
      path: { type: 'text', index: false },
      text: { type: 'text', index: false },
      title_stems: terms,
      text_stems: terms,
      around_stems: terms,
      words: terms,
    },
  },
} as const;

/** The documents as the body of `_bulk`: a line that says where, a line with the document. */
export function openSearchBulk(documents: readonly SearchDocument[], index = 'oqylym'): string {
  return documents
    .map((document) => {
      const record = serverRecord(document, buildAnalysis(document.language));
      const where = JSON.stringify({ index: { _index: index, _id: idOf(document) } });
      return `${where}\n${JSON.stringify(fieldsOf(record))}\n`;
    })
    .join('');
}

/** An id may repeat where a wording came back at its address: the versions tell them apart. */
const idOf = ({ id, versions }: SearchDocument): string => [id, ...versions].join('@');

function fieldsOf({ document, unit, addresses, title, text, around, words }: ServerRecord) {
  const { bill, kind, language, versions, isCurrent, eId, slug, path, who = [] } = document;
  return {
    bill,
    kind,
    language,
    versions,
    is_current: isCurrent,
    e_id: eId,
    unit: `${bill}/${unit}`,
    slug,
    chapter: path[0] ?? null,
    who,
    addresses,
    title: document.title,
    path,
    text: document.text,
    title_stems: title.flat().join(' '),
    text_stems: text.flat().join(' '),
    around_stems: around.join(' '),
    words: [...words.keys()].join(' '),
  };
}
