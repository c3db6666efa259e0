// Imports every real document of the shared folder and writes the table of test/bench/imports.md: npm run bench -- imports
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../src/import/draft.ts';
import { type Imported, importDraft } from '../../src/import/import-version.ts';
import { readFolder } from '../../src/import/read-folder.ts';
import { readDocument, readStates } from '../../src/import/readers.ts';
import { Refused } from '../../src/import/refused.ts';
import type { Legislature } from '../../src/law/legislature.ts';
import { articlesOf } from '../../src/law/provision.ts';
import { loadLegislature } from '../../src/library/load-legislature.ts';
import { parse } from '../../src/markdown/parse.ts';
import { type ImportCase, importCases, rawText, stateText } from './import-cases.ts';

const root = join(import.meta.dirname, '../..');
const shared = join(process.env.OQYLYM_SHARED ?? join(root, '../shared'), 'data');

interface Text {
  readonly name: string;
  readonly raw: string;
  readonly read: () => Draft;
}

interface Row {
  readonly files: number;
  readonly found: number;
  readonly expected: number;
  readonly kept: number;
  readonly noted: number;
  readonly words: number;
  readonly missingLetters: number;
  readonly letters: number;
  readonly doubts: number;
  readonly milliseconds: number;
  readonly refusals: readonly string[];
}

function run(one: ImportCase): Row {
  const rows = textsOf(one).map((text) => importText(one, text));
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    files: rows.length,
    found: sum(({ found }) => found),
    expected: sum(({ expected }) => expected),
    kept: sum(({ kept }) => kept),
    noted: sum(({ noted }) => noted),
    words: sum(({ words }) => words),
    missingLetters: sum(({ missingLetters }) => missingLetters),
    letters: sum(({ letters }) => letters),
    doubts: sum(({ doubts }) => doubts),
    milliseconds: sum(({ milliseconds }) => milliseconds) / Math.max(1, rows.length),
    refusals: rows.flatMap(({ refusals }) => refusals),
  };
}

function textsOf(one: ImportCase): readonly Text[] {
  const folder = join(shared, one.folder);
  const paths = filesBelow(folder, '').filter((path) => one.files.test(path));
  const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }));
  if (one.format === 'folder of parts') {
    const names = files.flatMap(({ path }) => path.split('/').slice(0, -1));
    const folders = [...new Set(files.map(({ path }) => path.split('/').slice(0, -1).join('/')))];
    const headings = new Set(
      folders.flatMap((path) => path.split('/').map((_, depth, all) => all.slice(0, depth + 1).join('/'))),
    );
    const raw = [
      ...files.map(({ bytes }) => rawText(bytes)),
      ...[...headings].map((path) => path.split('/').at(-1) ?? ''),
    ].join('\n');
    return names.length === 0 ? [] : [{ name: one.folder, raw, read: () => readFolder(files) }];
  }
  return files.flatMap(({ path, bytes }) => (one.hasStates ? statesOf(path, bytes) : [single(path, bytes)]));
}

const filesBelow = (folder: string, below: string): readonly string[] =>
  readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      if (name === 'SOURCE.md') return [];
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });

const single = (name: string, bytes: Uint8Array): Text => ({
  name,
  raw: rawText(bytes),
  read: () => {
    const reading = readDocument(bytes);
    if (reading.kind === 'refused') throw new Refused(reading.message, reading.hint);
    return reading.draft;
  },
});

function statesOf(name: string, bytes: Uint8Array): readonly Text[] {
  const read = readStates(bytes);
  if (read.kind === 'refused') throw new Error(read.message);
  return read.states.map(({ date, draft }) => ({
    name: `${name} ${date}`,
    raw: stateText(rawText(bytes), date ?? ''),
    read: () => draft,
  }));
}

function importText(one: ImportCase, text: Text): Row {
  const legislature = legislatureOf(one.legislature);
  const since = performance.now();
  const imported = importDraft(text.read, {
    fileName: text.name,
    bill: 'case',
    version: '01-case',
    language: one.language,
    stage: 'case',
    wording: 'official',
    legislature,
  });
  const milliseconds = performance.now() - since;
  const refusals = imported.problems.filter(({ level }) => level === 'error').map(({ message }) => message);
  const expected = one.articles?.(text.raw) ?? [];
  const { count } = imported;
  const printed = one.articles === null ? '' : one.printed(text.raw);
  return {
    files: 1,
    found: common(numbersOf(imported, one, legislature), expected),
    expected: expected.length,
    kept: count.kept,
    noted: count.noted,
    words: count.words,
    missingLetters: missing(printed, resultOf(imported)),
    letters: lettersOf(printed).length,
    doubts: imported.problems.filter(({ level }) => level === 'warning').length,
    milliseconds,
    refusals,
  };
}

function legislatureOf(id: string): Legislature {
  const [path] = [`content/legislatures/${id}.md`, `test/fixtures/legislatures/${id}.md`].filter((one) =>
    existsSync(join(root, one)),
  );
  const { value } = loadLegislature(id, { path: path ?? '', text: readFileSync(join(root, path ?? ''), 'utf8') });
  if (value === null) throw new Error(`no legislature ${id}`);
  return value;
}

/** Law text and notes together. */
const resultOf = ({ files, notes }: Imported): string =>
  [files[0]?.text ?? '', ...notes.map(({ text }) => text)].join('\n');

function numbersOf({ files }: Imported, one: ImportCase, legislature: Legislature): readonly string[] {
  const [law] = files;
  if (law === undefined) return [];
  const { root: act } = parse(law.text, { language: one.language, legislature, file: '' });
  return articlesOf(act).flatMap(({ kind, number }) =>
    kind === 'article' || kind === 'section' ? [number ?? ''] : [],
  );
}

const lettersOf = (text: string): readonly string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];

/** How many letters and digits of a text are not in the other, each counted as often as it stands. */
function missing(text: string, other: string): number {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(other)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let lost = 0;
  for (const letter of lettersOf(text)) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) lost += 1;
    else counts.set(letter, left - 1);
  }
  return lost;
}

/** How many numbers two lists have in common, each counted as often as it stands in both. */
function common(found: readonly string[], expected: readonly string[]): number {
  const left = [...found];
  return expected.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function line(one: ImportCase, row: Row): string {
  const name = `${one.folder} \`${one.files.source.replaceAll('|', '\\|')}\``;
  if (one.articles === null)
    return `| ${name} | ${one.format} | ${row.files} | refused: ${row.refusals.join('; ')} | | | | ${row.milliseconds.toFixed(0)} |`;
  const articles = row.refusals.length > 0 ? `refused: ${row.refusals.join('; ')}` : `${row.found} / ${row.expected}`;
  return `| ${name} | ${one.format} | ${row.files} | ${articles} | ${row.kept} + ${row.noted} / ${row.words} | ${row.missingLetters} / ${row.letters} | ${row.doubts} | ${row.milliseconds.toFixed(0)} |`;
}

function page(table: string): string {
  return `# Imports, measured

Written by \`npm run bench -- imports\`. The real documents are not part of the project; it reads them from the folder \`shared\` beside the checkout.

*Expected* articles are found by one regular expression over the raw file, and *found* counts the numbers that the imported text has in
common with them. *Total* words are those of the reader; because a reader could lose a word twice, letters and digits of the file
without its tags are counted once more: *missing* are those that stand neither in the law text nor in the notes. *Doubts* are the lines
that tell a person where to look. A paper of amendments and a debate are no laws and have to be refused.

${table}
`;
}

if (!existsSync(shared)) {
  console.log('The folder of shared legal texts is not beside this checkout (or in OQYLYM_SHARED): nothing to import.');
} else {
  const lines = importCases.map((one) => line(one, run(one)));
  const table = [
    '| case | format | texts | articles found / expected | words: law + notes / total | letters missing / printed | doubts | ms a text |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
  console.log(table);
  writeFileSync(join(import.meta.dirname, 'imports.md'), page(table));
}
