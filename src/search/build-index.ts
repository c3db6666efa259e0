import { compareText } from '../law/problem.ts';
import { buildLanguage, type LanguageEntry } from './build-language.ts';
import type { SearchDocument } from './documents.ts';
import { Fingerprint } from './fingerprint.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { pack } from './pack.ts';
import { conceptsOf } from './synonyms.ts';

/**
 * The files of the index by name; the same documents give the same bytes. `manifest.json` is the only fixed name, all others
 * change with their content and may be cached for ever.
 */
export function buildIndex(documents: readonly SearchDocument[]): ReadonlyMap<string, Uint8Array> {
  const byLanguage = Map.groupBy(documents, (document) => document.language);
  const files = new Map<string, Uint8Array>();
  const entries: [string, LanguageEntry][] = [];
  for (const language of [...byLanguage.keys()].sort(compareText)) {
    const built = buildLanguage(language, byLanguage.get(language) ?? []);
    entries.push([language, built.entry]);
    for (const [name, bytes] of built.files) files.set(name, bytes);
  }
  const concepts = addConcepts(documents, files);
  const manifest: Manifest = { schema: 'oqylym/search@1', languages: Object.fromEntries(entries), concepts };
  return new Map([[MANIFEST, encodeText(JSON.stringify(manifest))], ...files]);
}

const FEW_CONCEPTS = 8000;

function addConcepts(documents: readonly SearchDocument[], files: Map<string, Uint8Array>): Manifest['concepts'] {
  const concepts = conceptsOf(documents);
  const bytes = encodeText(JSON.stringify(concepts));
  if (bytes.length <= FEW_CONCEPTS) return concepts;
  const fingerprint = new Fingerprint();
  fingerprint.add('concepts', bytes);
  const name = `concepts-${fingerprint.text()}.bin`;
  files.set(name, pack(bytes));
  return name;
}

const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);
