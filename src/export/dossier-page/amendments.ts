import type { Amendment } from '../../law/amendment.ts';
import { type Child, element } from '../html.ts';
import type { AmendmentEffect, DossierLabels } from './labels.ts';
import { prose } from './prose.ts';
import { sourceTitles, type Titles } from './sources.ts';

/** An amendment with what it does to the text it was put to, and what became of it. */
export interface ToldAmendment {
  readonly amendment: Amendment;
  readonly title: string | null;
  readonly effect: AmendmentEffect;
  readonly rows: readonly {
    readonly element: string;
    readonly before: readonly string[];
    readonly proposed: readonly string[];
  }[];
}

/** The amendments to one text: a table row for each place they name, with outcome and verdict. */
export function amendmentsTable(told: readonly ToldAmendment[], labels: DossierLabels, titles: Titles): Child {
  const { say } = labels;
  const heads = [say('provisions'), say('wording-before'), say('wording-proposed')];
  return element(
    'table',
    { className: 'dossier-table' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    ...told.map((one) =>
      element(
        'tbody',
        {},
        element('tr', {}, element('th', { scope: 'rowgroup', colSpan: 3 }, ...head(one, labels, titles))),
        ...(one.rows.length === 0
          ? [element('tr', {}, element('td', { colSpan: 3 }, say('amendment-changes-unknown')))]
          : one.rows.map((row) => element('tr', {}, cell([row.element]), cell(row.before), cell(row.proposed)))),
      ),
    ),
  );
}

function head({ amendment, title, effect }: ToldAmendment, labels: DossierLabels, titles: Titles): readonly Child[] {
  const { say, date } = labels;
  const { number, by, outcome, reason } = amendment;
  const line = (words: string): Child => element('span', { className: 'dossier-line as-written' }, words);
  return [
    element('strong', {}, say('amendment-number', { number })),
    title === null ? null : ` ${title}`,
    ' ',
    element('span', { className: ['badge', `outcome-${outcome}`] }, say(`outcome-${outcome}`)),
    ' ',
    element('span', { className: 'badge' }, `${say('effect')}: ${say(`effect-${effect}`)}`),
    line(
      `${say('amendment-by')}: ${by ?? say('amendment-by-unknown')}, ${amendment.date === null ? say('date-unknown') : date(amendment.date)}`,
    ),
    ...(reason.trim() === '' ? [] : [line(`${say('amendment-reason')}:`), prose(reason)]),
    line(`${say('sources')}: ${sourceTitles(amendment.sources, titles, labels)}`),
  ];
}

const cell = (lines: readonly string[]): Child =>
  element('td', { className: 'as-written' }, lines.length > 0 ? lines.join('\n') : '—');
