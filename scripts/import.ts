import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Identities } from '../src/import/identities.ts';
import { type Imported, type ImportOptions, importDraft, importVersion } from '../src/import/import-version.ts';
import { readFolder } from '../src/import/read-folder.ts';
import { type Wording, wordings } from '../src/law/bill.ts';
import { type IsoDate, isoDate } from '../src/law/ids.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { problemLine } from '../src/law/problem.ts';
import { hintFor } from '../src/library/suggest.ts';
import { dossierOf, headOf, loadLibrary, readGiven } from './content.ts';
import { importAll, type Shared } from './import-editions.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';
import { filesIn, sha256 } from './source-files.ts';
import { writeAll } from './write-files.ts';

/**
 * `import FILE|FOLDER`: with `--version` one document as one version of a bill, without it every edition that a file or a folder holds.
 * All files are written, or none.
 */
export async function importDocument(place: Place, [name = '']: readonly string[], options: Known): Promise<Outcome> {
  if (/^https?:/u.test(name))
    throw new Misuse(`${name} is an address; save the document and give the file, with --url ${name}`);
  const { bill = '', version } = options;
  const { legislature, versions } = dossierOf(await loadLibrary(place), bill);
  const shared = {
    bill,
    language: asLanguage(options.lang ?? ''),
    wording: asWording(options.wording ?? 'official'),
    legislature,
    url: options.url ?? null,
    retrieved: asDate('--retrieved', options.retrieved),
  };
  if (version === undefined) {
    const held = versions.map(({ id }) => id);
    return outcomeOf(place, await importAll(place, { name, shared, held, stage: stageOf(options.stage, legislature) }));
  }
  return outcomeOf(place, [await importOne(place, { name, shared, version, options })]);
}

interface Asked {
  readonly name: string;
  readonly shared: Shared;
  readonly version: string;
  readonly options: Known;
}

async function importOne(place: Place, { name, shared, version, options }: Asked): Promise<Imported> {
  if (!/^\d{2}-[a-z0-9-]+$/u.test(version)) {
    throw new Misuse(`"${version}" is no id of a version; write two digits and a slug: --version 02-first-reading`);
  }
  const existing = await headOf(place, shared.bill, version);
  const all: ImportOptions = {
    ...shared,
    fileName: basename(name),
    version,
    stage: stageOf(options.stage ?? (existing === null ? version.slice(3) : undefined), shared.legislature),
    date: asDate('--date', options.date),
    existing,
    follows: options.follows ?? null,
    before: options.before === undefined ? null : await identitiesIn(options.before, shared, version),
  };
  if ((await stat(name).catch(() => null))?.isDirectory() !== true) {
    const bytes = await readGiven(name);
    return importVersion(bytes, { ...all, sha256: sha256(bytes) });
  }
  const folder = await filesIn(name);
  return importDraft(() => readFolder(folder), all);
}

/** The publisher's names of the units of an earlier edition. */
async function identitiesIn(name: string, shared: Shared, version: string): Promise<Identities> {
  const [stage = ''] = Object.keys(shared.legislature.stages);
  const earlier = importVersion(await readGiven(name), { ...shared, fileName: basename(name), version, stage });
  const [problem] = earlier.problems.filter(({ level }) => level === 'error');
  if (problem) throw new Misuse(`--before ${name}: ${problem.message}`);
  if (earlier.identities.size > 0) return earlier.identities;
  throw new Misuse(
    `--before ${name}: its publisher names no units there; declare what moved under "was:" in version.md`,
  );
}

function stageOf(stage: string | undefined, legislature: Legislature): string | null {
  const stages = Object.keys(legislature.stages);
  if (stage === undefined || stages.includes(stage)) return stage ?? null;
  throw new Misuse(`"${stage}" is no stage of ${legislature.id}; say it with --stage: ${stages.join(', ')}`);
}

/** Writes everything unless one of the texts has an error, and says what came of it. */
export async function outcomeOf(place: Place, all: readonly Imported[]): Promise<Outcome> {
  const problems = all.flatMap((one) => one.problems);
  const isRefused = problems.some(({ level }) => level === 'error');
  const files = isRefused ? [] : all.flatMap((one) => one.files);
  await writeAll(place, files);
  const shown = problems.map((problem) => ({ ...problem, file: shownPath(problem.file, place) }));
  const written = files.map(({ path }) => shownPath(path, place));
  const summary = isRefused
    ? ['Nothing was written.']
    : all.filter(({ files }) => files.length > 0).flatMap((one) => summaryOf(one, place));
  const [first] = all;
  return {
    exit: isRefused ? 1 : 0,
    text: [...shown.map(problemLine), ...summary].join('\n'),
    json: {
      schema: 'oqylym/import@1',
      files: written,
      count: sumOf(all),
      notes: all.length === 1 ? (first?.notes ?? []) : all.flatMap(({ notes }) => notes),
      problems: shown,
    },
  };
}

function summaryOf({ files, notes, count }: Imported, place: Place): readonly string[] {
  const counted = `${count.articles} articles; ${count.kept} of ${count.words} words in the law, ${count.noted} in ${notes.length} notes`;
  return [counted, ...files.map(({ path }) => `wrote ${shownPath(path, place)}`)];
}

const sumOf = (all: readonly Imported[]): Imported['count'] =>
  all.reduce(
    (sum, { count }) => ({
      words: sum.words + count.words,
      kept: sum.kept + count.kept,
      noted: sum.noted + count.noted,
      articles: sum.articles + count.articles,
    }),
    { words: 0, kept: 0, noted: 0, articles: 0 },
  );

function asDate(option: string, text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const date = isoDate(text);
  if (date !== null) return date;
  throw new Misuse(
    `${option} is "${text}", which is no date; write 2025-11-17, or 2025-11 or 2025 where no more is known`,
  );
}

function asWording(text: string): Wording {
  const wording = wordings.find((one) => one === text);
  if (wording) return wording;
  throw new Misuse(`--wording is "${text}"; ${hintFor(text, wordings)}`);
}

function asLanguage(text: string): string {
  if (/^[a-z]{2,3}$/u.test(text)) return text;
  throw new Misuse(`--lang is "${text}"; write a language code: kk, ru or en`);
}
