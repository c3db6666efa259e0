import type { Language } from '../law/language.ts';
import { docx } from './docx/package.ts';
import type { Cell, Table } from './table.ts';
import { tag, type XmlElement } from './xml.ts';

/** Width of the text on A4 in landscape, in twentieths of a point. */
const PAGE = 15_138;

/** A table as a Word document in landscape; its head is repeated on every page, and no row is torn by one. */
export function docxTable({ name, columns, rows }: Table, language: Language): Uint8Array<ArrayBuffer> {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => String(Math.round((PAGE * width) / total)));
  const head = row(
    columns.map(({ title }) => title),
    widths,
    true,
  );
  const body = [
    tag('w:tbl', {}, [
      tag('w:tblPr', {}, [
        tag('w:tblW', { 'w:w': String(PAGE), 'w:type': 'dxa' }),
        tag('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
        tag('w:tblLayout', { 'w:type': 'fixed' }),
      ]),
      tag(
        'w:tblGrid',
        {},
        widths.map((width) => tag('w:gridCol', { 'w:w': width })),
      ),
      head,
      ...rows.map((cells) => row(cells, widths, false)),
    ]),
    tag('w:p'),
  ];
  return docx({ title: name, language, header: name, body, comments: [], isLandscape: true });
}

const border = (side: string): XmlElement =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'auto' });

const row = (cells: readonly Cell[], widths: readonly string[], isHead: boolean): XmlElement =>
  tag('w:tr', {}, [
    tag('w:trPr', {}, [tag('w:cantSplit'), ...(isHead ? [tag('w:tblHeader')] : [])]),
    ...cells.map((cell, index) =>
      tag('w:tc', {}, [
        tag('w:tcPr', {}, [tag('w:tcW', { 'w:w': widths[index] ?? '1000', 'w:type': 'dxa' })]),
        ...(cell ?? '').split('\n').map((line) => paragraph(line, isHead ? 'CellHeading' : 'Cell')),
      ]),
    ),
  ]);

const paragraph = (line: string, style: string): XmlElement =>
  tag('w:p', {}, [
    tag('w:pPr', {}, [tag('w:pStyle', { 'w:val': style })]),
    ...(line === '' ? [] : [tag('w:r', {}, [tag('w:t', { 'xml:space': 'preserve' }, [line])])]),
  ]);
