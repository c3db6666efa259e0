import { decodeBytes } from './decode-bytes.ts';
import { limits, megabytes } from './limits.ts';
import { Refused } from './refused.ts';

/** What the first bytes of a file say it is. */
export interface Sample {
  /** `zip`, `xml`, `html`, `json` or `text`. */
  readonly kind: 'zip' | 'xml' | 'html' | 'json' | 'text';
  /** The beginning of the text, lower case; empty for a zip. */
  readonly start: string;
  /** Name of the first element of an XML document without its prefix. */
  readonly root: string | null;
}

/** First bytes of formats that we know and cannot read, and what to do with them. */
const CLOSED: readonly (readonly [readonly number[], string, string])[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    'a PDF document',
    'take the publisher’s .docx or HTML, or copy the text of the PDF into a .txt file',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'a Word document of the old kind (.doc)',
    'open it in Word or LibreOffice and save it as .docx',
  ],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    'a rich text document (.rtf)',
    'open it in Word or LibreOffice and save it as .docx',
  ],
  [[0x1f, 0x8b], 'a packed file (gzip)', 'unpack it and give the document inside'],
  [[0x52, 0x61, 0x72, 0x21], 'a packed file (rar)', 'unpack it and give the document inside'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a packed file (7z)', 'unpack it and give the document inside'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'a scan has no text: take the publisher’s .docx or HTML'],
  [[0xff, 0xd8, 0xff], 'a picture', 'a scan has no text: take the publisher’s .docx or HTML'],
];

/**
 * Looks at the content, never at the name: people save web pages as .doc and text as anything. Refuses what is empty, too large or
 * of a closed format.
 */
export function recognise(bytes: Uint8Array): Sample {
  if (bytes.length === 0) throw new Refused('the file is empty', 'download or save it again');
  refuseLarger(bytes.length);
  const closed = CLOSED.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (closed) throw new Refused(`the file is ${closed[1]}, which cannot be read here`, closed[2]);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'zip', start: '', root: null };
  return sampleOf(decodeBytes(bytes).text.slice(0, 65_536));
}

/** Refuses a file by its size alone, before anybody reads it into memory. */
export function refuseLarger(size: number): void {
  if (size <= limits.file) return;
  throw new Refused(
    `the file has ${megabytes(size)}; no more than ${megabytes(limits.file)} are read`,
    'no law is that long: make sure that this is the document',
  );
}

function sampleOf(text: string): Sample {
  const start = text.replace(/^\uFEFF/u, '').trimStart();
  const root = rootOf(start);
  const lower = start.slice(0, 4096).toLowerCase();
  if (root?.toLowerCase() === 'html' || /^<!doctype html/u.test(lower)) return { kind: 'html', start: lower, root };
  if (start.startsWith('<?xml')) return { kind: 'xml', start: lower, root };
  if (/^\{\s*"/u.test(start)) return { kind: 'json', start: lower, root: null };
  if (root !== null && !HTML.test(root) && /^[^>]*xmlns/u.test(firstTag(start)))
    return { kind: 'xml', start: lower, root };
  if (root !== null && /<(?:p|div|h[1-6]|table|article)\b/iu.test(text)) return { kind: 'html', start: lower, root };
  return { kind: 'text', start: lower, root: null };
}

/** Elements with which a cut-out of a page may begin. */
const HTML = /^(?:html|body|div|p|h[1-6]|table|article|span|font|main|a|b)$/iu;

/** What stands before the first element: declarations, comments, a document type. */
const PROLOGUE = /^(?:\s*(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>))*\s*/isu;

const firstTag = (start: string): string => start.replace(PROLOGUE, '').slice(0, 2000);

/** Name of the first element after declarations and comments: `<akn:akomaNtoso …>` → `akomaNtoso`. */
function rootOf(start: string): string | null {
  const rest = firstTag(start);
  return /^<(?:[\w-]+:)?(?<name>[A-Za-z][\w.-]*)[\s>/]/u.exec(rest)?.groups?.name ?? null;
}
