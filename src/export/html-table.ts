import type { Language } from '../law/language.ts';
import type { Cell, Table } from './table.ts';
import { tag, writeFragment, type XmlElement } from './xml.ts';

/** A table as a page by itself: one table with a caption, heads of columns, a paragraph a line. */
export function htmlTable({ name, columns, rows }: Table, language: Language): string {
  const page = tag('html', { lang: language }, [
    tag('head', {}, [tag('meta', { charset: 'utf-8' }), tag('title', {}, [name])]),
    tag('body', {}, [
      tag('table', { border: '1' }, [
        tag('caption', {}, [name]),
        tag('thead', {}, [
          tag(
            'tr',
            {},
            columns.map(({ title }) => tag('th', { scope: 'col' }, [title])),
          ),
        ]),
        tag(
          'tbody',
          {},
          rows.map((cells) => tag('tr', {}, cells.map(cellOf))),
        ),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${writeFragment([page])}\n`;
}

const cellOf = (cell: Cell): XmlElement =>
  tag(
    'td',
    {},
    (cell ?? '').split('\n').map((line) => tag('p', {}, [line])),
  );
