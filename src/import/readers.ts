import type { IsoDate } from '../law/ids.ts';
import type { Draft, State } from './draft.ts';
import { limits } from './limits.ts';
import { readAdiletJson } from './read-adilet-json.ts';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';
import { readBoe, readBoeStates } from './read-boe.ts';
import { readDocx } from './read-docx.ts';
import { readFormex } from './read-formex.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { readUsBill } from './read-us-bill.ts';
import { recognise, type Sample } from './recognise.ts';
import { Refused } from './refused.ts';

/** A format that can be read. */
interface Reader {
  readonly id: string;
  readonly fits: (sample: Sample) => boolean;
  readonly read: (bytes: Uint8Array, date: IsoDate | null) => Draft;
  /** Every dated state, the earliest first, where a file of this format holds several. */
  readonly states?: (bytes: Uint8Array) => readonly State[];
}

/** One line a format; the first that fits the content reads it. */
const readers: readonly Reader[] = [
  { id: 'docx', fits: ({ kind }) => kind === 'zip', read: readDocx },
  { id: 'adilet-json', fits: ({ kind }) => kind === 'json', read: readAdiletJson },
  { id: 'html', fits: ({ kind }) => kind === 'html', read: readHtml },
  { id: 'us-bill', fits: ({ root }) => root === 'bill' || root === 'resolution', read: readUsBill },
  { id: 'formex', fits: ({ kind, root }) => kind === 'xml' && root === 'ACT', read: readFormex },
  {
    id: 'boe',
    fits: ({ root, start }) => root === 'response' && start.includes('<texto>'),
    read: readBoe,
    states: readBoeStates,
  },
  { id: 'akoma-ntoso', fits: ({ root }) => root === 'akomaNtoso', read: readAkomaNtoso },
  { id: 'text', fits: ({ kind }) => kind === 'text', read: readText },
];

/** A document that was read, or why it was not. */
export type Reading = { readonly kind: 'read'; readonly format: string; readonly draft: Draft } | Refusal;

/** Reads a document of any known format, found by its content: bytes → blocks in order. Never throws for a bad file.
 * `date` chooses the state where a file holds several. */
export function readDocument(bytes: Uint8Array, date: IsoDate | null = null): Reading {
  return orRefused(() => {
    const reader = readerOf(bytes);
    return { kind: 'read', format: reader.id, draft: whole(reader.read(bytes, date)) };
  });
}

/** The dated states that a document holds, or why it was not read; a document of one state is one without a date. */
export function readStates(bytes: Uint8Array): States {
  return orRefused(() => {
    const reader = readerOf(bytes);
    const states = reader.states?.(bytes) ?? [{ date: null, draft: reader.read(bytes, null) }];
    for (const { draft } of states) whole(draft);
    return { kind: 'read', states };
  });
}

/** The states of a document, or why it was not read. */
export type States =
  | { readonly kind: 'read'; readonly states: readonly { readonly date: IsoDate | null; readonly draft: Draft }[] }
  | Refusal;

/** Why a document was not read. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
  readonly hint: string;
}

/** A result, or the refusal that came instead; a fault of ours is thrown on. */
export function orRefused<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', message: error.message, hint: error.hint };
    throw error;
  }
}

function readerOf(bytes: Uint8Array): Reader {
  const sample = recognise(bytes);
  const reader = readers.find(({ fits }) => fits(sample));
  if (reader === undefined) throw unknown(sample);
  return reader;
}

function whole(draft: Draft): Draft {
  if (draft.blocks.length > limits.blocks) throw tooMany(draft);
  if (draft.blocks.length === 0)
    throw new Refused('the document has no words', 'a scan has no text: take another copy');
  return draft;
}

const tooMany = ({ blocks }: Draft): Refused =>
  new Refused(
    `the document has ${blocks.length} paragraphs; no more than ${limits.blocks} are read`,
    'no law is that long: make sure that this is the document, and split it if it is',
  );

const unknown = ({ root }: Sample): Refused =>
  new Refused(
    `the file is XML with the first element <${root ?? '?'}>, which is no known format of laws`,
    'save it as .docx, HTML or text, or add a reader (src/import/readers.ts)',
  );
