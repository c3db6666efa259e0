import { tag, type XmlElement } from '../xml.ts';
import type { Author } from './causes.ts';

/** Kinds of tracked changes (ECMA-376 Part 1, 17.13.5). */
export type RevisionKind = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** Counts the ids of a document: each revision, range and comment has one of its own. */
export interface Ids {
  next(): string;
}

/** Ids from 1 on. */
export function idsFromOne(): Ids {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return String(last);
    },
  };
}

/** Attributes of an annotation; a date that is not known to the day is left out. */
export const annotation = (id: string, { name, date }: Author): Readonly<Record<string, string | null>> => ({
  'w:id': id,
  'w:author': name,
  'w:date': date !== null && date.length === 10 ? `${date}T00:00:00Z` : null,
});

/** Runs put in, taken out or moved: `<w:ins …><w:r>…</w:r></w:ins>`. */
export const revised = (kind: RevisionKind, text: string, author: Author, ids: Ids): XmlElement =>
  tag(`w:${kind}`, annotation(ids.next(), author), [run(text, kind === 'del' ? 'w:delText' : 'w:t')]);

/** Words that stay. A line end inside them is a break, not a paragraph; a tab is an element of its own. */
export function run(text: string, element: 'w:t' | 'w:delText' = 'w:t'): XmlElement {
  const parts = text.split(/(?=[\n\t])|(?<=[\n\t])/u);
  return tag(
    'w:r',
    {},
    parts.map((part) => {
      if (part === '\n') return tag('w:br');
      return part === '\t' ? tag('w:tab') : tag(element, { 'xml:space': 'preserve' }, [part]);
    }),
  );
}
