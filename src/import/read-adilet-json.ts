import { decodeBytes } from './decode-bytes.ts';
import type { Draft } from './draft.ts';
import { readHtmlText } from './read-html.ts';
import { Refused } from './refused.ts';

/**
 * Reads an answer of adilet's JSON service (`/api/documents/by-ngr/…`, dossier 8.1): the text is HTML in its field
 * `text_content`.
 */
export function readAdiletJson(bytes: Uint8Array): Draft {
  const answer = parsed(decodeBytes(bytes).text);
  const html = fieldOf(answer, 'text_content') ?? fieldOf(fieldOf(answer, 'data'), 'text_content');
  if (typeof html !== 'string') {
    throw new Refused('the JSON has no field "text_content"', 'give an answer of adilet’s service for one document');
  }
  return { ...readHtmlText(html), format: 'answer of adilet' };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return value;
  } catch {
    throw new Refused('the JSON is broken', 'download it again: it is damaged or cut off');
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;
