import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isInstruction, type Row, type Score, scoreRow } from './score-amendments.ts';
import { sharedFolder } from './shared-texts.ts';

/** Rows not used for tuning: those of one council period. */
const HELD_OUT = '23';

const args = process.argv.slice(2);
const folder = sharedFolder();
if (folder === null)
  console.log('amendments: the shared folder of real texts is absent (set OQYLYM_SHARED); nothing measured');
else if (args[0] === '--errors') showErrors(folder, args[1] ?? 'read', Number(args[2] ?? 30));
else {
  const isTuning = args.includes('--tuning');
  const text = table(folder, isTuning);
  if (!isTuning) writeFileSync(join(import.meta.dirname, 'amendments.md'), text);
  console.log(text);
}

function rowsOf(shared: string): readonly Row[] {
  const file: { readonly rows: readonly Row[] } = JSON.parse(
    gunzipSync(readFileSync(join(shared, 'diff', 'amend-en-dc.json.gz'))).toString('utf8'),
  );
  return file.rows.filter(isInstruction);
}

/** What went wrong, on the rows for tuning only. */
function showErrors(shared: string, what: string, count: number): void {
  const scores = rowsOf(shared)
    .filter(({ per }) => per !== HELD_OUT)
    .map(scoreRow);
  const isWrong: Readonly<Record<string, (score: Score) => boolean>> = {
    read: ({ isRead }) => !isRead,
    type: ({ type }) => type === false,
    words: ({ words, isLiteral }) => words === false && isLiteral,
    occurrence: ({ occurrence }) => occurrence === false,
    path: ({ path, isPathSaid }) => path === false && isPathSaid,
    said: ({ path, isPathSaid }) => path === false && !isPathSaid,
  };
  const wrong = scores.filter(isWrong[what] ?? (() => false));
  const step = Math.max(1, Math.floor(wrong.length / count));
  console.log(`${wrong.length} of ${scores.length}`);
  for (const { told } of wrong.filter((_, index) => index % step === 0)) console.log(`- ${told}`);
}

function table(shared: string, isTuning: boolean): string {
  const rows = rowsOf(shared).filter(({ per }) => (per === HELD_OUT) !== isTuning);
  const scores = rows.map(scoreRow);
  const share = (right: number, all: number): string =>
    all === 0 ? '–' : `${(right / all).toFixed(4)} (${right} of ${all})`;
  const of = (pick: (score: Score) => boolean | null, among: readonly Score[]): string => {
    const given = among.filter((score) => pick(score) !== null);
    return share(given.filter((score) => pick(score) === true).length, given.length);
  };
  const literal = scores.filter(({ isLiteral }) => isLiteral);
  const said = scores.filter(({ isPathSaid }) => isPathSaid);
  const byFormula = Map.groupBy(
    scores.filter(({ formulas, isRead }) => isRead && formulas.length === 1),
    ({ formulas }) => formulas[0] ?? '',
  );
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  return [
    '# Amending instructions, measured',
    '',
    `Written by \`npm run bench -- amendments\` on ${machine}.`,
    `English instructions of the D.C. Council with the operation its editors executed, ${isTuning ? 'council periods 24 and 25 (tuning)' : 'council period 23, not used for tuning'}.`,
    'Left out by rule: headings for what follows, pieces of a new wording, rows executed by notes alone.',
    'Understood: every word belongs to a formula or a place, under headings that were understood too. "Of all" is recall, "of the understood" precision.',
    '',
    '| | right |',
    '| --- | --- |',
    `| understood (one formula to the last word, under understood headings) | ${share(scores.filter(({ isRead }) => isRead).length, scores.length)} |`,
    `| type, of the understood | ${of(({ type }) => type, scores)} |`,
    `| type, of all | ${share(scores.filter(({ type }) => type === true).length, scores.length)} |`,
    `| type said is among those executed, of all | ${share(scores.filter(({ type, isSaidToo }) => type === true || isSaidToo).length, scores.length)} |`,
    `| word operands, both executed texts stand in the instruction | ${of(({ words }) => words, literal)} |`,
    `| word operands, all | ${of(({ words }) => words, scores)} |`,
    `| which occurrence | ${of(({ occurrence }) => occurrence, scores)} |`,
    `| full path, every executed step stands in the instruction or its headings | ${of(({ path }) => path, said)} |`,
    `| full path, all (the editors translate sections of acts into those of the code) | ${of(({ path }) => path, scores)} |`,
    '',
    ...wrongTypes(scores),
    '## By formula',
    '',
    'Rows that one formula fits from the first word to the last, and of those the share that is right: the **precision** of what was read with it.',
    'For words and paths only rows count whose executed words or path stand in the sentence or its headings; – where there is none.',
    '',
    '| formula | rows understood | precision: type | precision: words | precision: path |',
    '| --- | ---: | --- | --- | --- |',
    ...[...byFormula]
      .toSorted((a, b) => b[1].length - a[1].length)
      .map(([formula, own]) =>
        [
          `| ${formula} | ${own.length}`,
          of(({ type }) => type, own),
          of(({ words, isLiteral }) => (isLiteral ? words : null), own),
          `${of(({ path, isPathSaid }) => (isPathSaid ? path : null), own)} |`,
        ].join(' | '),
      ),
    '',
    ...recalls(scores, of),
  ].join('\n');
}

/**
 * A row that was not understood has no formula, so recall is told by what the editors executed: of all rows of a kind, those that were
 * understood, and those whose type is right.
 */
function recalls(
  scores: readonly Score[],
  of: (pick: (score: Score) => boolean | null, among: readonly Score[]) => string,
): readonly string[] {
  const kinds = Map.groupBy(scores, ({ executed }) => executed);
  return [
    '## By what was executed',
    '',
    'A row that was not understood has no formula: **recall** is told by what the editors executed. Of all rows of a kind, those that were understood,',
    'and those that were read as this kind. `find-replace` is an exchange of words, `redesignate-para` another number.',
    '',
    '| executed | rows | recall: understood | recall: type right |',
    '| --- | ---: | --- | --- |',
    ...[...kinds]
      .toSorted((a, b) => b[1].length - a[1].length)
      .map(
        ([kind, own]) =>
          `| ${kind} | ${own.length} | ${of(({ isRead }) => isRead, own)} | ${of(({ type }) => type === true, own)} |`,
      ),
    '',
  ];
}

/** What the sentence orders and what was executed, where the two differ. */
function wrongTypes(scores: readonly Score[]): readonly string[] {
  const wrong = scores.filter(({ type }) => type === false);
  const kinds = Map.groupBy(wrong, ({ said, executed }) => `${said} | ${executed}`);
  return [
    'The sentence orders one thing and the editors executed another: they put in only the words that differ ("is amended to read as follows"',
    'executed as an exchange of words), find a unit that an emergency act already added, or change other places too. Every such row used for',
    'tuning was read: none can be told from the sentence and its headings.',
    '',
    '| the sentence says | the editors executed | rows |',
    '| --- | --- | ---: |',
    ...[...kinds].toSorted((a, b) => b[1].length - a[1].length).map(([kind, list]) => `| ${kind} | ${list.length} |`),
    '',
  ];
}
