import { compareText } from '../law/problem.ts';
import { ByteWriter } from './bytes.ts';
import { impactOf, weightsOf } from './impact.ts';
import type { TermDocuments } from './occurrences.ts';
import { writeRising } from './postings.ts';
import { type ShardEntry, writeShard } from './shard.ts';
import type { TermStore } from './term-store.ts';

/** A long list keeps this many of its best documents in the shard; the others are read only when several words meet. */
export const HEAD_LENGTH = 768;

/** Bytes of a shard before packing: small enough for a phone, large enough that a query needs few. */
const SHARD_BYTES = 5_000;

/** The shards in order with the first term of each, and the tails of long lists. */
export interface Shards {
  readonly firsts: readonly string[];
  readonly count: number;
  readonly tails: number;
}

/** Writes the terms of a language in sorted order; `emit` takes each file as it is done, so that only one is held. */
export function buildShards(store: TermStore, emit: (name: string, bytes: Uint8Array) => void): Shards {
  const firsts: string[] = [];
  let open: ShardEntry[] = [];
  let size = 0;
  let tails = 0;
  const close = (): void => {
    if (open.length === 0) return;
    emit(`p${firsts.length}`, writeShard(open));
    firsts.push(open[0]?.term ?? '');
    open = [];
    size = 0;
  };
  const terms = store.terms.map((term, number) => ({ term, number })).sort((a, b) => compareText(a.term, b.term));
  for (const { term, number } of terms) {
    const { entry, tail } = pack(term, number, store, tails);
    if (tail) emit(`t${tails++}`, tail);
    open.push(entry);
    size += entry.places.length + entry.impacts.length + entry.term.length + 6;
    if (size >= SHARD_BYTES) close();
  }
  close();
  return { firsts, count: firsts.length, tails };
}

interface Packed {
  readonly entry: ShardEntry;
  readonly tail: Uint8Array | null;
}

function pack(term: string, number: number, store: TermStore, tailNumber: number): Packed {
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
  const entry: ShardEntry = {
    term,
    frequency: documents.length,
    count: head.length,
    rangeCount: ranges.count,
    tail: isLong ? tailNumber : -1,
    places: places.view().slice(),
    impacts: kept ? impacts.filter((_, index) => kept.has(index)) : impacts,
  };
  return { entry, tail: kept ? writeTail(documents, impacts, kept) : null };
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

function writeTail(documents: Uint32Array, impacts: Uint8Array, kept: ReadonlySet<number>): Uint8Array {
  const writer = new ByteWriter();
  const rest = documents.filter((_, index) => !kept.has(index));
  writer.number(rest.length);
  writeRising(writer, rest);
  writer.bytes(impacts.filter((_, index) => !kept.has(index)));
  return writer.view().slice();
}
