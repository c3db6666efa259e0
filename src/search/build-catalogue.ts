import { ByteWriter } from './bytes.ts';
import type { SearchDocument } from './documents.ts';
import type { Group } from './order.ts';

/** What filters and counts ask of a document; many documents share one. */
export interface Attributes {
  readonly bill: string;
  readonly kind: string;
  readonly versions: readonly string[];
  readonly isCurrent: boolean;
  readonly who: readonly string[];
}

/** Chapters by number, in files of this many names. */
export const CHAPTERS_IN_FILE = 64;

/** Few names go into the catalogue itself. */
const SMALL_NAMES = 4000;

/** Writes for each document its attributes, its chapter and its provision, as runs of equal neighbours. */
export function writeCatalogue(
  writer: ByteWriter,
  groups: readonly Group[],
  emit: (name: string, bytes: Uint8Array) => void,
): void {
  const documents = groups.flatMap((group) => group.documents);
  const attributes = numbered(documents.map((document) => JSON.stringify(attributesOf(document))));
  const chapters = numbered(documents.map((document) => document.path[0] ?? ''));
  writer.text(`[${attributes.values.join(',')}]`);
  writeRuns(writer, attributes.numbers);
  writer.number(chapters.values.length);
  writeRuns(writer, chapters.numbers);
  writeRuns(
    writer,
    groups.map((group) => group.documents.length),
  );
  const names = JSON.stringify(chapters.values);
  const isSmall = names.length <= SMALL_NAMES;
  writer.text(isSmall ? names : '');
  for (let first = 0; !isSmall && first < chapters.values.length; first += CHAPTERS_IN_FILE) {
    const some = JSON.stringify(chapters.values.slice(first, first + CHAPTERS_IN_FILE));
    emit(`c${first / CHAPTERS_IN_FILE}`, new TextEncoder().encode(some));
  }
}

function attributesOf({ bill, kind, versions, isCurrent, who = [] }: SearchDocument): Attributes {
  return { bill, kind, versions, isCurrent, who };
}

function numbered(values: readonly string[]): {
  readonly values: readonly string[];
  readonly numbers: readonly number[];
} {
  const places = new Map<string, number>();
  const numbers = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], numbers };
}

/** Equal neighbours as value and length; the count of runs comes first. */
function writeRuns(writer: ByteWriter, values: readonly number[]): void {
  const runs = new ByteWriter();
  let count = 0;
  for (let at = 0; at < values.length; ) {
    const value = values[at] ?? 0;
    let end = at;
    while (end < values.length && values[end] === value) end += 1;
    runs.number(value);
    runs.number(end - at);
    count += 1;
    at = end;
  }
  writer.number(count);
  writer.bytes(runs.view());
}
