import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoOperation, Proposal } from '../../src/amend/propose.ts';
import type { Text } from '../../src/compare/compare.ts';
import { importVersion } from '../../src/import/import-version.ts';
import { readTable, type TableEntry } from '../../src/import/read-table.ts';
import { proposeRow } from '../../src/library/propose-row.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';

/** Prints how many of the amendments of a real parliament's table become operations that apply to its proposal, and why the rest do not. */
function main(): void {
  const folder = join(process.env.OQYLYM_SHARED ?? join(import.meta.dirname, '../../../shared'), 'data');
  if (!existsSync(folder)) {
    console.log(`tables: ${folder} is absent (set OQYLYM_SHARED); nothing measured`);
    return;
  }
  const text = proposal(folder);
  const reading = readTable(bytesOf(folder, 'eu-ai-act/2-parliament-amendments-2023.html'));
  if (reading.kind === 'refused') throw new Error(reading.message);
  const results = reading.entries.map((entry) => ({ entry, result: proposedFor(text, entry) }));
  console.log(shown(results));
  if (process.argv.includes('--each')) for (const { entry, result } of results) console.log(line(entry, result));
  const chile = ['docx', 'html'].map((ending) =>
    readTable(bytesOf(folder, `cl-8924-comparative-table/comparado-2017-05.${ending}`)),
  );
  for (const one of chile)
    console.log(one.kind === 'read' ? `Chile: ${one.entries.length} rows, ${one.remarks.length} remarks` : one.message);
}

type Result = Proposal | { readonly kind: 'outside' };

/** Recitals and citations stand outside the provisions of an act. */
function proposedFor(text: Text, { cells }: TableEntry): Result {
  if (/^(?:recital|citation)\b/iu.test(cells.element.join(' '))) return { kind: 'outside' };
  const asked = { element: cells.element.join(' '), before: cells.before, proposed: cells.proposed };
  return proposeRow(text, asked, legislature('eu'));
}

interface Row {
  readonly entry: TableEntry;
  readonly result: Result;
}

function shown(rows: readonly Row[]): string {
  const proposed = rows.flatMap(({ result }) => (result.kind === 'proposed' ? [result] : []));
  const outside = rows.filter(({ result }) => result.kind === 'outside').length;
  const kinds = Map.groupBy(proposed, ({ operations }) => operations[0]?.kind ?? '');
  const why = Map.groupBy(
    rows.flatMap(({ result }) => (result.kind === 'none' ? [result] : [])),
    (result): NoOperation => result.why,
  );
  const about = rows.length - outside;
  return [
    '| European Parliament on the AI Act, 771 tables | rows |',
    '| --- | ---: |',
    `| rows read | ${rows.length} |`,
    `| recitals and citations, which are no provisions | ${outside} |`,
    `| about provisions | ${about} |`,
    `| become operations that apply to the proposal and give the proposed words | ${proposed.length} (${Math.round((100 * proposed.length) / about)} %) |`,
    ...[...kinds].sort().map(([kind, list]) => `| – ${kind} | ${list.length} |`),
    ...[...why]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([reason, list]) => `| not: ${REASONS[reason]} | ${list.length} |`),
  ].join('\n');
}

const REASONS: Readonly<Record<NoOperation, string>> = {
  'unread-place': 'the place is no address of units of the act',
  'unknown-place': 'the proposal as imported has no such place',
  'place-not-named': 'no place is named',
  'other-text': "the words of the Commission in the table are not the provision's",
  'no-change': 'both texts are the same',
  'part-goes': 'a part of a provision goes',
  'not-reproduced': 'no operation gives the proposed words',
};

const line = ({ cells }: TableEntry, result: Result): string =>
  `${cells.number.join(' ')}\t${cells.element.join(' ')}\t${result.kind === 'none' ? `${result.why}: ${result.detail}` : result.kind}`;

const bytesOf = (folder: string, path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));

function proposal(folder: string): Text {
  const { root } = imported(bytesOf(folder, 'eu-ai-act/1-commission-proposal-2021.xhtml'));
  return { id: 'the proposal', language: 'en', root, wording: 'official', extent: 'whole' };
}

function imported(bytes: Uint8Array) {
  const { files } = importVersion(bytes, {
    fileName: 'proposal.xhtml',
    bill: 'eu-ai',
    version: '01-proposal',
    language: 'en',
    stage: 'proposal',
    date: null,
    wording: 'official',
    legislature: legislature('eu'),
    url: null,
    retrieved: null,
    sha256: '',
    existing: null,
  });
  const text = files.find(({ path }) => path.endsWith('/en.md'))?.text ?? '';
  return parse(text, { language: 'en', legislature: legislature('eu'), file: 'en.md' });
}

main();
