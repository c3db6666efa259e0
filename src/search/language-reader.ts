import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { CHAPTERS_IN_FILE } from './build-catalogue.ts';
import type { LanguageEntry } from './build-language.ts';
import type { StoredRecord } from './build-records.ts';
import { ByteReader } from './bytes.ts';
import { type DictionaryPage, readPage } from './dictionary.ts';
import { type Head, readHead } from './head.ts';
import { inflate } from './inflate.ts';
import { Kept } from './kept.ts';
import { PairFile } from './pairs.ts';
import { readRising } from './postings.ts';
import { Shard, TAILS_IN_FILE } from './shard.ts';
import { lastNotAbove } from './sorted.ts';

/** Reads an unpacked file of the index. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** The documents of a long list that its shard leaves out. */
export interface Tail {
  readonly documents: Uint32Array;
  readonly impacts: Uint8Array;
}

const noRecord: StoredRecord = { title: '', text: '', path: [], eId: null, slug: null };

/** Reads the files of one language, each once. */
export class LanguageReader {
  readonly language: Language;
  readonly entry: LanguageEntry;
  readonly #readFile: ReadFile;
  #head: Promise<Head> | null = null;

  readonly #shards = new Kept(400, async (index) => new Shard(await this.#read(`p${index}`)));
  readonly #tails = new Kept(100, async (index) => readTails(await this.#read(`t${index}`)));
  readonly #pages = new Kept(40, async (index) => readPage(await this.#read(`d${index}`)));
  readonly #bundles = new Kept(2000, async (index) => readRecords(await this.#read(`r${index}`)));
  readonly #pairs = new Kept(400, async (index) => new PairFile(await this.#read(`w${index}`)));
  readonly #chapters = new Kept(40, async (index) => readNames(await this.#read(`c${index}`)));

  constructor(language: Language, entry: LanguageEntry, readFile: ReadFile) {
    this.language = language;
    this.entry = entry;
    this.#readFile = readFile;
  }

  head(): Promise<Head> {
    if (this.#head) return this.#head;
    const { head: packed } = this.entry;
    const head = (packed === null ? this.#read('head') : inflate(bytesOf(packed))).then(readHead);
    // A lost connection must not stay: the next query tries again.
    head.catch(() => {
      this.#head = null;
    });
    this.#head = head;
    return head;
  }

  shard(index: number): Promise<Shard> {
    return this.#shards.get(index);
  }

  async tail(number: number): Promise<Tail> {
    const tails = await this.#tails.get(Math.floor(number / TAILS_IN_FILE));
    return tails[number % TAILS_IN_FILE] ?? noTail;
  }

  page(index: number): Promise<DictionaryPage> {
    return this.#pages.get(index);
  }

  pairs(index: number): Promise<PairFile> {
    return this.#pairs.get(index);
  }

  async record(document: number): Promise<StoredRecord> {
    const { bundleFirsts } = await this.head();
    const bundle = lastNotAbove(bundleFirsts, document);
    const records = await this.#bundles.get(bundle);
    return records[document - (bundleFirsts[bundle] ?? 0)] ?? noRecord;
  }

  async chapter(index: number): Promise<string> {
    const { chapters } = (await this.head()).catalogue;
    if (chapters !== null) return chapters[index] ?? '';
    const names = await this.#chapters.get(Math.floor(index / CHAPTERS_IN_FILE));
    return names[index % CHAPTERS_IN_FILE] ?? '';
  }

  #read(name: string): Promise<Uint8Array> {
    return this.#readFile(`${this.entry.files}-${name}.bin`);
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

const noTail: Tail = { documents: new Uint32Array(), impacts: new Uint8Array() };

function readTails(bytes: Uint8Array): Tail[] {
  const file = new ByteReader(bytes);
  const tails: Tail[] = [];
  while (!file.isAtEnd) tails.push(readTail(file.block()));
  return tails;
}

function readTail(bytes: Uint8Array): Tail {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const documents = readRising(reader, count);
  return { documents, impacts: reader.bytes.subarray(reader.at, reader.at + count) };
}

function readRecords(bytes: Uint8Array): StoredRecord[] {
  const rows: [string, string, string[], EId | null, string | null][] = JSON.parse(new TextDecoder().decode(bytes));
  return rows.map(([title, text, path, eId, slug]) => ({ title, text, path, eId, slug }));
}

const readNames = (bytes: Uint8Array): string[] => JSON.parse(new TextDecoder().decode(bytes));
