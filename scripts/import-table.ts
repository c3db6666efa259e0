import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Text } from '../src/compare/compare.ts';
import { readTable } from '../src/import/read-table.ts';
import { amendmentsIn, type TableAmendments } from '../src/import/table-amendments.ts';
import type { Version } from '../src/law/bill.ts';
import type { Dossier } from '../src/law/dossier.ts';
import { type Problem, problemLine } from '../src/law/problem.ts';
import { textFor } from '../src/library/compare-versions.ts';
import { hintFor } from '../src/library/suggest.ts';
import { dossierOf, loadLibrary, readGiven } from './content.ts';

import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';
import { type TableFile, type TableTarget, tableFile } from './table-file.ts';
import { writeAll } from './write-files.ts';

/** `import-table FILE`: a committee's comparative table as amendments considered for a version. All files are written, or none. */
export async function importTable(place: Place, [name = '']: readonly string[], options: Known): Promise<Outcome> {
  const { bill = '', version = '' } = options;
  if (!/^\d{2}-[a-z0-9-]+$/u.test(version))
    throw new Misuse(`"${version}" is no id of a version; write two digits and a slug: --version 02-first-reading`);
  const dossier = dossierOf(await loadLibrary(place), bill);
  const against = versionAgainst(dossier, version, options.against);
  const target: TableTarget = {
    text: textOfVersion(dossier, against, options.lang),
    legislature: dossier.legislature,
    bill,
    version,
    document: basename(name),
  };
  const reading = readTable(await readGiven(name), { columns: options.columns ?? null });
  if (reading.kind === 'refused') return refused(target, reading.message, reading.hint);
  const table = amendmentsIn(reading.entries);
  const files = table.amendments.map((amendment) => tableFile(amendment, target));
  const taken = await Promise.all(files.map((file) => takenBy(place, dossier, file, target)));
  const problems = [
    ...doublesOf(table, target),
    ...taken.flatMap(({ problem }) => problem ?? []),
    ...files.flatMap((file) => file.problems),
  ];
  const isRefused = problems.some(({ level }) => level === 'error');
  const fresh = files.filter((_, index) => taken[index]?.isSame === false);
  if (!isRefused) await writeAll(place, fresh);
  const remarks = [
    ...reading.remarks,
    ...(table.isCounted ? ['the rows have no numbers: they were counted from 1'] : []),
  ];
  return outcomeOf(place, { files, fresh, problems, remarks, isRefused, rows: reading.entries.length, against });
}

/** The text that a table is about: the one named, the one that the version follows, else the newest before it. */
function versionAgainst({ versions, bill }: Dossier, version: string, named: string | undefined): Version {
  const known = versions.map(({ id }) => id);
  if (named !== undefined) {
    const found = versions.find(({ id }) => id === named);
    if (found) return found;
    throw new Misuse(`the bill ${bill.id} has no version "${named}"; ${hintFor(named, known)}`);
  }
  const own = versions.find(({ id }) => id === version);
  const before = versions.find(({ id }) => id === own?.follows) ?? versions.filter(({ id }) => id < version).at(-1);
  if (before) return before;
  throw new Misuse(`no version of ${bill.id} stands before "${version}"; name the text of the table with --against`);
}

function textOfVersion({ bill }: Dossier, version: Version, lang: string | undefined): Text {
  const order = lang === undefined ? [...bill.authentic, ...Object.keys(version.texts).sort()] : [lang];
  const language = order.find((one) => version.texts[one]);
  const text = language === undefined ? null : textFor(version, language);
  if (text) return text;
  throw new Misuse(
    `${version.bill}/${version.id} is not held in "${lang ?? order.join(', ')}"; choose --lang ${Object.keys(version.texts).join(', ')}`,
  );
}

const problem = ({ document }: TableTarget, rule: string, line: number, message: string, hint: string): Problem => ({
  file: document,
  line,
  level: 'error',
  rule,
  message,
  hint,
});

function refused(target: TableTarget, message: string, hint: string): Outcome {
  const problems = [problem(target, 'table', 1, message, hint)];
  return {
    exit: 1,
    text: [...problems.map(problemLine), 'Nothing was written.'].join('\n'),
    json: { schema: 'oqylym/import-table@1', files: [], rows: 0, derived: 0, remarks: [], problems },
  };
}

const doublesOf = ({ doubles }: TableAmendments, target: TableTarget): readonly Problem[] =>
  doubles.map(({ number, first, second }) =>
    problem(
      target,
      'table-number',
      second.row,
      `table ${second.table}, row ${second.row}: the number ${number} is that of another amendment in table ${first.table}, row ${first.row}`,
      'every amendment has a number of its own; rows of one amendment follow each other and leave the author empty',
    ),
  );

/** Whether a file is there already: with the same words that is no fault, with others it is. */
async function takenBy(place: Place, dossier: Dossier, { path, text }: TableFile, target: TableTarget) {
  const held = await readFile(join(place.content, ...path.split('/').slice(1)), 'utf8').catch(() => null);
  if (held === text) return { isSame: true, problem: null };
  const number = /^number: "?(?<number>[^"\n]*)"?$/mu.exec(text)?.groups?.number ?? '';
  const other = dossier.amendments.find((one) => one.version === target.version && one.number === number);
  const there = held === null ? other?.file : path;
  if (there === undefined) return { isSame: false, problem: null };
  const found = `amendment ${number} for ${target.version} is there already in ${shownPath(there, place)}`;
  return {
    isSame: false,
    problem: problem(target, 'table-number', 1, found, 'give the amendment another number, or take the old file away'),
  };
}

interface Done {
  readonly files: readonly TableFile[];
  readonly fresh: readonly TableFile[];
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
  readonly isRefused: boolean;
  readonly rows: number;
  readonly against: Version;
}

function outcomeOf(place: Place, { files, fresh, problems, remarks, isRefused, rows, against }: Done): Outcome {
  const derived = files.reduce((sum, file) => sum + file.derived, 0);
  const written = isRefused ? [] : fresh.map(({ path }) => shownPath(path, place));
  const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const left = rows - derived;
  const counted = `${many(files.length, 'amendment')} in ${many(rows, 'row')}, compared with ${against.id}; ${many(derived, 'row')} became operations, ${left} ${left === 1 ? 'is' : 'are'} left to a person`;
  const same = files.length - fresh.length;
  const summary = isRefused
    ? ['Nothing was written.']
    : [
        counted,
        ...written.map((path) => `wrote ${path}`),
        ...(same > 0 ? [`${same} were there already, word for word`] : []),
      ];
  return {
    exit: isRefused ? 1 : 0,
    text: [
      ...problems.map(problemLine),
      ...remarks.map((remark) => `Note: ${remark.replace(/\.$/u, '')}.`),
      ...summary,
    ].join('\n'),
    json: { schema: 'oqylym/import-table@1', files: written, rows, derived, remarks, problems },
  };
}
