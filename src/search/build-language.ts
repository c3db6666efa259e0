import type { Language } from '../law/language.ts';
import { writeCatalogue } from './build-catalogue.ts';
import { buildDictionary } from './build-dictionary.ts';
import { RecordBundles } from './build-records.ts';
import { buildShards } from './build-shards.ts';
import { ByteWriter } from './bytes.ts';
import type { SearchDocument } from './documents.ts';
import { Fingerprint } from './fingerprint.ts';
import { buildAnalysis } from './lunr-pipeline.ts';
import { inGroups } from './order.ts';
import { pack } from './pack.ts';
import { writeTerms } from './shard.ts';
import { TermStore } from './term-store.ts';

/** What the manifest says of one language. */
export interface LanguageEntry {
  readonly documents: number;
  /** Prefix of all its files: it changes with their content, so that they may be kept for ever. */
  readonly files: string;
  /** First letters of its words: a query without any of them need not be asked of it. */
  readonly letters: string;
  /** The packed head in Base64 if it is small, which saves the first query a round trip; else null, and it is a file. */
  readonly head: string | null;
}

/** The files of one language, and its line in the manifest. */
export interface LanguageIndex {
  readonly entry: LanguageEntry;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Builds the index of one language: head (catalogue and tables of contents), shards, tails, word list, records, chapters. */
export function buildLanguage(language: Language, documents: readonly SearchDocument[]): LanguageIndex {
  const packed = new Map<string, Uint8Array>();
  const fingerprint = new Fingerprint();
  const emit = (name: string, bytes: Uint8Array): void => {
    fingerprint.add(name, bytes);
    packed.set(name, pack(bytes));
  };
  const groups = inGroups(documents);
  const analysis = buildAnalysis(language);
  const store = new TermStore(analysis);
  const bundles = new RecordBundles(emit);
  for (const group of groups) {
    for (const [index, document] of group.documents.entries()) {
      store.add(document, index === 0);
      bundles.add(document, index === 0);
    }
  }
  store.end();
  const head = new ByteWriter();
  head.number(store.size);
  writeCatalogue(head, groups, emit);
  head.block(bundles.end());
  const { forms } = store;
  writeList(head, buildDictionary(forms, emit));
  writeList(head, buildShards(store, emit));
  head.number(store.buildPairs(emit));
  emit('head', head.view().slice());
  const packedHead = packed.get('head') ?? new Uint8Array();
  const isSmall = packedHead.length <= SMALL_HEAD;
  if (isSmall) packed.delete('head');
  const prefix = `${language}-${fingerprint.text()}`;
  const letters = [...new Set([...forms.keys()].map((form) => [...form][0] ?? ''))].sort().join('');
  return {
    entry: { documents: store.size, files: prefix, letters, head: isSmall ? base64(packedHead) : null },
    files: new Map([...packed].map(([name, bytes]) => [`${prefix}-${name}.bin`, bytes])),
  };
}

const SMALL_HEAD = 6000;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function writeList(writer: ByteWriter, terms: readonly string[]): void {
  writer.number(terms.length);
  writeTerms(writer, terms);
}
