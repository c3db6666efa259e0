import { compareText } from '../law/problem.ts';
import { ByteWriter } from './bytes.ts';
import { impactOf, weightsOf } from './impact.ts';
import type { TermDocuments } from './occurrences.ts';
import { writeRising } from './postings.ts';
import { type ShardEntry, TAILS_IN_FILE, writeShard } from './shard.ts';
import type { TermStore } from './term-store.ts';

/** A long list keeps this many of its best documents in the shard; the others are read only when several words meet. */
const HEAD_LENGTH = 768;

/** Bytes of a shard before packing: small enough for a phone, large enough that a query needs few. */
const SHARD_BYTES = 5_000;

/** Takes each file as it is done, so that only one is held. */
type Emit = (name: string, bytes: Uint8Array) => void;

/** Writes the terms of a language in sorted order and gives the first term of each shard. */
export function buildShards(store: TermStore, emit: Emit): readonly string[] {
  const firsts: string[] = [];
  let open: ShardEntry[] = [];
  let size = 0;
  const tails = new TailFiles(emit);
  const close = (): void => {
    if (open.length === 0) return;
    emit(`p${firsts.length}`, writeShard(open));
    firsts.push(open[0]?.term ?? '');
    open = [];
    size = 0;
  };
  const terms = store.terms.map((term, number) => ({ term, number })).sort((a, b) => compareText(a.term, b.term));
  for (const { term, number } of terms) {
    const entry = pack(term, number, store, tails);
    open.push(entry);
    size += entry.places.length + entry.impacts.length + entry.term.length + 6;
    if (size >= SHARD_BYTES) close();
  }
  close();
  tails.end();
  return firsts;
}

function pack(term: string, number: number, store: TermStore, tails: TailFiles): ShardEntry {
  const found = store.documentsOf(number);
  const { documents } = found;
  const impacts = impactsOf(found, store);
  const isLong = documents.length > HEAD_LENGTH * 1.25;
  const kept = isLong ? best(impacts) : null;
  const head = kept ? documents.filter((_, index) => kept.has(index)) : documents;
  const places = new ByteWriter();
  writeRising(places, head);
  const ranges = store.rangesOf(number);
  places.bytes(ranges.bytes);
  return {
    term,
    frequency: documents.length,
    count: head.length,
    rangeCount: ranges.count,
    tail: kept ? tails.add(tailOf(documents, impacts, kept)) : -1,
    places: places.view().slice(),
    impacts: kept ? impacts.filter((_, index) => kept.has(index)) : impacts,
  };
}

function impactsOf({ documents, times }: TermDocuments, store: TermStore): Uint8Array {
  const { averageLength } = store;
  const impacts = new Uint8Array(documents.length);
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    const noted = times[index] ?? 0;
    impacts[index] = impactOf({
      inBody: noted >> 1,
      bodyLength: store.bodyLength(document),
      averageLength,
      isInHeading: noted % 2 === 1,
      headingLength: store.headingLength(document),
    });
  }
  return impacts;
}

/** Places of the strongest documents; of equals the earlier ones. */
function best(impacts: Uint8Array): ReadonlySet<number> {
  const weights = weightsOf('any');
  const counts = new Uint32Array(256);
  for (const impact of impacts) counts[impact] = (counts[impact] ?? 0) + 1;
  const strongest = Array.from(counts.keys()).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const rooms = new Uint32Array(256);
  let room = HEAD_LENGTH;
  for (const impact of strongest) {
    rooms[impact] = Math.min(room, counts[impact] ?? 0);
    room -= rooms[impact] ?? 0;
  }
  const kept = new Set<number>();
  for (const [place, impact] of impacts.entries()) {
    if (rooms[impact] === 0) continue;
    rooms[impact] = (rooms[impact] ?? 0) - 1;
    kept.add(place);
  }
  return kept;
}

function tailOf(documents: Uint32Array, impacts: Uint8Array, kept: ReadonlySet<number>): Uint8Array {
  const writer = new ByteWriter();
  const rest = documents.filter((_, index) => !kept.has(index));
  writer.number(rest.length);
  writeRising(writer, rest);
  writer.bytes(impacts.filter((_, index) => !kept.has(index)));
  return writer.view().slice();
}

/** Tails in one file before it is closed; a few are short, and a query with two frequent words should not need two files for them. */
const TAIL_BYTES = 4000;

/** Puts the tails of long lists into files; the number of a tail says its file and its place there. */
class TailFiles {
  readonly #emit: Emit;
  #open = new ByteWriter();
  #count = 0;
  #files = 0;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  add(tail: Uint8Array): number {
    const number = this.#files * TAILS_IN_FILE + this.#count;
    this.#open.block(tail);
    this.#count += 1;
    if (this.#open.length >= TAIL_BYTES || this.#count === TAILS_IN_FILE) this.end();
    return number;
  }

  end(): void {
    if (this.#count === 0) return;
    this.#emit(`t${this.#files}`, this.#open.view().slice());
    this.#open = new ByteWriter();
    this.#count = 0;
    this.#files += 1;
  }
}
