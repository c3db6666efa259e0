import type { NoOperation, Proposal } from '../src/amend/propose.ts';
import type { Text } from '../src/compare/compare.ts';
import { textOfRecord } from '../src/export/record.ts';
import type { TableEntry } from '../src/import/read-table.ts';
import type { TableAmendment } from '../src/import/table-amendments.ts';
import { type Amendment, targetsOf } from '../src/law/amendment.ts';
import { billId } from '../src/law/ids.ts';
import { interfaceLanguages } from '../src/law/language.ts';
import type { Legislature } from '../src/law/legislature.ts';
import type { Problem } from '../src/law/problem.ts';
import { amendmentRows } from '../src/library/amendment-rows.ts';
import { loadAmendment } from '../src/library/load-amendment.ts';
import { proposeRow } from '../src/library/propose-row.ts';
import { printAmendment } from '../src/markdown/print-amendment.ts';
import { orderedBy } from './row-instruction.ts';

/** Where a table is imported. */
export interface TableTarget {
  readonly text: Text;
  readonly legislature: Legislature;
  readonly bill: string;
  readonly version: string;
  /** The document as the user named it. */
  readonly document: string;
}

/** An amendment file made of a table, how many of its rows became operations, and what could not be derived. */
export interface TableFile {
  readonly path: string;
  readonly text: string;
  readonly derived: number;
  readonly problems: readonly Problem[];
}

/** The file of an amendment: the one that an export of ours carries, if its cells still say so, else derived from the cells. */
export function tableFile(given: TableAmendment, target: TableTarget): TableFile {
  const name = /^\d+$/u.test(given.number) ? given.number.padStart(3, '0') : slugOf(given.number);
  const path = `content/bills/${target.bill}/amendments/${target.version}/${name}.md`;
  const recorded = given.record === null ? null : fromRecord(given, name, target);
  if (recorded?.isTrue) return { path, text: recorded.text, derived: given.rows.length, problems: [] };
  const derived = given.rows.map((row) => ({ row, result: proposedFor(row, target) }));
  const operations = derived.flatMap(({ result }) => (result.kind === 'proposed' ? result.operations : []));
  const left = derived.filter(({ result }) => result.kind === 'none').map(({ row }) => row);
  const edited = recorded || given.record !== null ? [editedRecord(given, target)] : [];
  return {
    path,
    text: printAmendment({
      number: given.number,
      title: {},
      by: given.by,
      date: given.date,
      outcome: given.outcome,
      sources: [],
      sure: null,
      changes: operations,
      accepted:
        given.accepted !== null && left.length === 0 && operations.length === given.rows.length ? given.accepted : null,
      reason: [given.reason, ...(given.unread === null ? [] : [given.unread]), ...left.map(quotedRow)]
        .filter((one) => one !== '')
        .join('\n\n'),
    }),
    derived: derived.length - left.length,
    problems: [...edited, ...derived.flatMap((one) => problemOf(one, given, target)), ...unreadDecision(given, target)],
  };
}

const slugOf = (number: string): string =>
  number
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '') || 'amendment';

/** A row gives the new words of its place, or says in words what is to be done. */
function proposedFor(row: TableEntry, { text, legislature }: TableTarget): Proposal {
  const { element, before, proposed } = row.cells;
  const result = proposeRow(text, { element: element.join(', '), before, proposed }, legislature);
  const ordered =
    result.kind === 'proposed' && row.cells.instructions.length === 0 ? null : orderedBy(row, text, legislature);
  const [first] = ordered ?? [];
  if (!ordered || !first) return result;
  return { kind: 'proposed', operations: ordered, at: targetsOf(first)[0] ?? text.root.eId };
}

/** What the record says, and whether the cells still say the same. */
function fromRecord(given: TableAmendment, name: string, target: TableTarget) {
  const text = textOfRecord(given.record ?? '');
  if (text === null) return null;
  const loaded = loadAmendment({ path: 'record.md', text }, billId(target.bill), target.version, name);
  const { amendment, problems } = loaded;
  return amendment && problems.length === 0 ? { text, isTrue: saysTheSame(given, amendment, target) } : null;
}

const plain = (lines: readonly string[]): string => lines.join(' ').replaceAll(/\s+/gu, ' ').trim();

function saysTheSame(given: TableAmendment, amendment: Amendment, { text, legislature }: TableTarget): boolean {
  const isSameHead =
    given.number === amendment.number &&
    plain([given.by ?? '']) === plain([amendment.by ?? '']) &&
    given.date === amendment.date &&
    given.outcome === amendment.outcome &&
    plain([given.reason]) === plain([amendment.reason]) &&
    (given.outcome !== 'partly' || String(given.accepted) === String(amendment.accepted));
  return (
    isSameHead &&
    interfaceLanguages.some((lang) => {
      const rows = amendmentRows(text, [amendment], legislature, lang);
      return (
        rows.length === given.rows.length &&
        rows.every((row, index) => {
          const cells = given.rows[index]?.cells;
          return (
            cells !== undefined &&
            plain(cells.element) === plain([row.element]) &&
            plain(cells.before) === plain(row.before) &&
            plain(cells.proposed) === plain(row.proposed)
          );
        })
      );
    })
  );
}

const placeOf = ({ table, row }: TableEntry): string => `table ${table}, row ${row}`;

function problemOf(
  { row, result }: { readonly row: TableEntry; readonly result: Proposal },
  { number }: TableAmendment,
  { document }: TableTarget,
): readonly Problem[] {
  if (result.kind === 'proposed') return [];
  const isUnknown = result.why === 'unknown-place';
  return [
    {
      file: document,
      line: row.row,
      level: isUnknown ? 'error' : 'warning',
      rule: isUnknown ? 'table-place' : 'table-operation',
      message: `${placeOf(row)}: amendment ${number}: ${result.detail}`,
      hint: HINTS[result.why],
    },
  ];
}

const HINTS: Readonly<Record<NoOperation, string>> = {
  'unknown-place': 'correct the structural element, or name the version that the table is about with --against',
  'unread-place': 'write it as "article 5, paragraph 2"; the texts stand in the file, add the change by hand',
  'place-not-named': 'name the provision in the row; the texts stand in the file, add the change by hand',
  'other-text': 'the table is about another text, or about a part of it: add the change by hand',
  'no-change': 'there is nothing to do: correct the row, or add the change by hand',
  'part-goes': 'say which words go; the texts stand in the file, add the change by hand',
  'not-reproduced': 'the texts stand in the file, add the change by hand',
};

const editedRecord = ({ number, rows: [row] }: TableAmendment, { document }: TableTarget): Problem => ({
  file: document,
  line: row?.row ?? 1,
  level: 'warning',
  rule: 'table-record',
  message: `${row ? placeOf(row) : ''}: amendment ${number}: the cells no longer say what its record says`,
  hint: 'the cells were followed; look at what was derived from them',
});

const unreadDecision = (
  { unread, number, rows: [row] }: TableAmendment,
  { document }: TableTarget,
): readonly Problem[] =>
  unread === null
    ? []
    : [
        {
          file: document,
          line: row?.row ?? 1,
          level: 'warning',
          rule: 'table-decision',
          message: `${row ? placeOf(row) : ''}: amendment ${number}: the decision "${unread}" is none that is known`,
          hint: 'it stands in the file; write the outcome there: accepted, partly, rejected or withdrawn',
        },
      ];

/** A row that became no operation keeps its words in the file. */
const quotedRow = ({ cells }: TableEntry): string =>
  [cells.element, cells.before, cells.proposed]
    .map((lines) => lines.map((line) => `> ${line}`).join('\n>\n'))
    .filter((block) => block !== '')
    .join('\n\n');
