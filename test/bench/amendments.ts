import { readFileSync } from 'node:fs';
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
else console.log(table(folder, args.includes('--tuning')));

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
    `${(all === 0 ? 0 : right / all).toFixed(4)} (${right} of ${all})`;
  const of = (pick: (score: Score) => boolean | null, among: readonly Score[]): string => {
    const given = among.filter((score) => pick(score) !== null);
    return share(given.filter((score) => pick(score) === true).length, given.length);
  };
  return [
    `read ${share(scores.filter(({ isRead }) => isRead).length, scores.length)}`,
    `type of read ${of(({ type }) => type, scores)}, of all ${share(scores.filter(({ type }) => type === true).length, scores.length)}`,
    `words literal ${of(
      ({ words }) => words,
      scores.filter(({ isLiteral }) => isLiteral),
    )}, all ${of(({ words }) => words, scores)}`,
    `occurrence ${of(({ occurrence }) => occurrence, scores)}`,
    `path said ${of(
      ({ path }) => path,
      scores.filter(({ isPathSaid }) => isPathSaid),
    )}, all ${of(({ path }) => path, scores)}`,
  ].join('\n');
}
