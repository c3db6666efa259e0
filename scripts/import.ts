import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Identities } from '../src/import/identities.ts';
import { type Imported, type ImportOptions, importDraft, importVersion } from '../src/import/import-version.ts';
import { readFolder } from '../src/import/read-folder.ts';
import { Refused } from '../src/import/refused.ts';
import type { Version, Wording } from '../src/law/bill.ts';
import type { Dossier } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import { problemLine } from '../src/law/problem.ts';
import { isFetched } from '../src/sources/web.ts';
import { dossierOf, headOf, loadLibrary, readGiven } from './content.ts';
import { importAll, type Shared } from './import-editions.ts';
import { importFetched } from './import-fetched.ts';
import { asDate, asLanguage, asVersion, asWording, stageOf } from './import-options.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';
import { filesIn, readSource, sha256 } from './source-files.ts';
import { writeAll } from './write-files.ts';

/**
 * `import FILE|FOLDER`: with `--version` one document as one version of a bill, without it every edition that a file or a folder holds.
 * All files are written, or none.
 */
export async function importDocument(place: Place, [name = '']: readonly string[], options: Known): Promise<Outcome> {
  const { bill = '', version } = options;
  const dossier = dossierOf(await loadLibrary(place), bill);
  const { legislature, versions } = dossier;
  if (isFetched(name)) return outcomeOf(place, await importFetched(place, { name, dossier, options }));
  const language = asLanguage(options.lang);
  const shared = {
    bill,
    language,
    wording: options.wording === undefined ? officialIn(dossier, language) : asWording(options.wording),
    legislature,
    url: options.url ?? null,
    retrieved: asDate('--retrieved', options.retrieved),
  };
  if (version === undefined) {
    const held = versions.map(({ id }) => id);
    return outcomeOf(place, await importAll(place, { name, shared, held, stage: stageOf(options.stage, legislature) }));
  }
  const outcome = await outcomeOf(place, [await importOne(place, { name, shared, version, options })]);
  const hint = outcome.exit === 0 && options.follows === undefined ? unchained(version, versions) : null;
  return hint === null ? outcome : { ...outcome, text: `${outcome.text}\n${hint}` };
}

/** A version that is held beside earlier ones and follows none of them: nothing then tells what became of its articles. */
function unchained(id: string, versions: readonly Version[]): string | null {
  const last = versions.findLast((version) => version.id < id);
  const known = versions.find((version) => version.id === id)?.follows ?? null;
  if (!last || known !== null) return null;
  return `${id} follows no version yet; if it amends ${last.id}, import with --follows ${last.id} or write "follows: ${last.id}" into its version.md`;
}

/** Only in a language of the bill is a document taken for the official text when nobody says what it is. */
function officialIn({ bill }: Dossier, language: Language): Wording {
  if (bill.authentic.includes(language)) return 'official';
  throw new Misuse(
    `${bill.id} has force in ${bill.authentic.join(', ')}, not in ${language}; say what kind of text this is: --wording translation or --wording restatement`,
  );
}

interface Asked {
  readonly name: string;
  readonly shared: Shared;
  readonly version: string;
  readonly options: Known;
}

async function importOne(place: Place, { name, shared, version, options }: Asked): Promise<Imported> {
  const existing = await headOf(place, shared.bill, asVersion(version));
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
    const bytes = await readSource(name);
    if (!('kind' in bytes)) return importVersion(bytes, { ...all, sha256: sha256(bytes) });
    return importDraft(() => {
      throw new Refused(bytes.message, bytes.hint);
    }, all);
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

/** Writes everything unless one of the texts has an error, and says what came of it. */
export async function outcomeOf(place: Place, all: readonly Imported[]): Promise<Outcome> {
  const problems = all.flatMap((one) => one.problems);
  const isRefused = problems.some(({ level }) => level === 'error');
  // Two languages of one version write its version.md one after the other: the last holds both.
  const files = isRefused
    ? []
    : [...new Map(all.flatMap((one) => one.files).map((file) => [file.path, file])).values()];
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
