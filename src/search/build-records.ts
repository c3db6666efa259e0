import type { EId } from '../law/ids.ts';
import { ByteWriter } from './bytes.ts';
import type { SearchDocument } from './documents.ts';

/** What is shown of a document; the rest stands in the catalogue. */
export interface StoredRecord {
  readonly title: string;
  readonly text: string;
  readonly path: readonly string[];
  readonly eId: EId | null;
  readonly slug: string | null;
}

const BUNDLE_LEAST = 3;
const BUNDLE_RECORDS = 7;
const BUNDLE_CHARACTERS = 4000;

/** Puts the records into bundles of a few neighbours: those of one article pack well together and are read together. */
export class RecordBundles {
  readonly #emit: (name: string, bytes: Uint8Array) => void;
  readonly #counts = new ByteWriter();
  #open: StoredRecord[] = [];
  #size = 0;
  #files = 0;

  constructor(emit: (name: string, bytes: Uint8Array) => void) {
    this.#emit = emit;
  }

  /** `isFirst` opens a provision, where a bundle rather ends: its points are looked at together. */
  add({ title, text, path, eId, slug }: SearchDocument, isFirst: boolean): void {
    const size = title.length + text.length;
    const isEnough = isFirst && this.#open.length >= BUNDLE_LEAST;
    if (this.#open.length > 0 && (isEnough || this.#size + size > BUNDLE_CHARACTERS)) this.#close();
    this.#open.push({ title, text, path, eId, slug });
    this.#size += size;
    if (this.#open.length === BUNDLE_RECORDS) this.#close();
  }

  /** Closes the last bundle and tells how many records each has. */
  end(): Uint8Array {
    this.#close();
    return this.#counts.view().slice();
  }

  #close(): void {
    if (this.#open.length === 0) return;
    const rows = this.#open.map(({ title, text, path, eId, slug }) => [title, text, path, eId, slug]);
    this.#emit(`r${this.#files}`, new TextEncoder().encode(JSON.stringify(rows)));
    this.#counts.number(this.#open.length);
    this.#files += 1;
    this.#open = [];
    this.#size = 0;
  }
}
