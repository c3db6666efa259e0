import { tag, type XmlElement } from '../xml.ts';
import type { Author } from './causes.ts';
import { annotation, type Ids, run } from './revisions.ts';

/** A remark at the edge of the text. */
export interface Remark extends Author {
  readonly text: string;
}

/** What stands around a paragraph's content so that comments hang on it. */
export interface Commented {
  readonly start: readonly XmlElement[];
  readonly end: readonly XmlElement[];
}

/** Collects the comments of a document while its paragraphs are written. */
export interface Comments {
  /** Makes one comment of each remark, except those that the paragraph before got already. */
  readonly on: (remarks: readonly Remark[]) => Commented;
  readonly written: readonly XmlElement[];
}

export function commentsWith(ids: Ids): Comments {
  const written: XmlElement[] = [];
  let last: readonly Remark[] = [];
  return {
    written,
    on: (remarks) => {
      const fresh = remarks.filter(
        (remark) => !last.some((one) => one.text === remark.text && one.name === remark.name),
      );
      last = remarks;
      const made = fresh.map((remark) => {
        const id = ids.next();
        written.push(comment(id, remark));
        return id;
      });
      return {
        start: made.map((id) => tag('w:commentRangeStart', { 'w:id': id })),
        end: made.flatMap((id) => [
          tag('w:commentRangeEnd', { 'w:id': id }),
          tag('w:r', {}, [tag('w:commentReference', { 'w:id': id })]),
        ]),
      };
    },
  };
}

const comment = (id: string, remark: Remark): XmlElement =>
  tag('w:comment', { ...annotation(id, remark), 'w:initials': initials(remark.name) }, [
    ...remark.text
      .split(/\n+/u)
      .map((line) => tag('w:p', {}, [tag('w:pPr', {}, [tag('w:pStyle', { 'w:val': 'CommentText' })]), run(line)])),
  ]);

const initials = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, 3)
    .map((word) => [...word][0] ?? '')
    .join('');
