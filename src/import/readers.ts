import type { IsoDate } from '../law/ids.ts';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import { readAdiletJson } from './read-adilet-json.ts';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';
import { readBoe } from './read-boe.ts';
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
}

/** One line a format; the first that fits the content reads it. */
const readers: readonly Reader[] = [
  { id: 'docx', fits: ({ kind }) => kind === 'zip', read: readDocx },
  { id: 'adilet-json', fits: ({ kind }) => kind === 'json', read: readAdiletJson },
  { id: 'html', fits: ({ kind }) => kind === 'html', read: readHtml },
  { id: 'us-bill', fits: ({ root }) => root === 'bill' || root === 'resolution', read: readUsBill },
  { id: 'formex', fits: ({ kind, root }) => kind === 'xml' && root === 'ACT', read: readFormex },
  { id: 'boe', fits: ({ root, start }) => root === 'response' && start.includes('<texto>'), read: readBoe },
  { id: 'akoma-ntoso', fits: ({ root }) => root === 'akomaNtoso', read: readAkomaNtoso },
  { id: 'text', fits: ({ kind }) => kind === 'text', read: readText },
];

/** A document that was read, or why it was not. */
export type Reading =
  | { readonly kind: 'read'; readonly format: string; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

/** Reads a document of any known format, found by its content: bytes → blocks in order. Never throws for a bad file.
 * `date` chooses the state where a file holds several. */
export function readDocument(bytes: Uint8Array, date: IsoDate | null = null): Reading {
  try {
    const sample = recognise(bytes);
    const reader = readers.find(({ fits }) => fits(sample));
    if (reader === undefined) throw unknown(sample);
    const draft = reader.read(bytes, date);
    if (draft.blocks.length > limits.blocks) throw tooMany(draft);
    if (draft.blocks.length === 0)
      throw new Refused('the document has no words', 'a scan has no text: take another copy');
    return { kind: 'read', format: reader.id, draft };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', message: error.message, hint: error.hint };
    throw error;
  }
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
