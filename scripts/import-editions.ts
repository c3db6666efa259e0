import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type EditionName, editionName } from '../src/import/edition-name.ts';
import { type Edition, importEditions } from '../src/import/import-editions.ts';
import type { Imported, ImportOptions } from '../src/import/import-version.ts';
import { readStates } from '../src/import/readers.ts';
import type { Problem } from '../src/law/problem.ts';
import { headOf } from './content.ts';
import { needStage } from './import-options.ts';
import { Misuse, type Place } from './outcome.ts';
import { readSource, sha256 } from './source-files.ts';

/** What the person says of every edition alike. */
export type Shared = Pick<ImportOptions, 'bill' | 'language' | 'wording' | 'legislature' | 'url' | 'retrieved'>;

interface Asked {
  readonly name: string;
  readonly shared: Shared;
  /** Versions of the bill that are there. */
  readonly held: readonly string[];
  readonly stage: string | null;
}

/** Every edition that a folder holds, one a file, or every dated state that a file holds, as a version each. */
export async function importAll(place: Place, asked: Asked): Promise<readonly Imported[]> {
  const isFolder = (await stat(asked.name).catch(() => null))?.isDirectory() === true;
  const found = isFolder ? await editionsIn(asked) : await statesIn(asked);
  const editions: Edition[] = [];
  for (const { edition } of found.editions) {
    editions.push({ ...edition, existing: await headOf(place, asked.shared.bill, edition.version) });
  }
  const [first] = editions;
  const earlier = asked.held.filter((id) => first !== undefined && id < first.version).at(-1) ?? null;
  const all = found.problems.some(({ level }) => level === 'error')
    ? []
    : importEditions(editions, { ...asked.shared, follows: earlier });
  return [...all, { ...NONE, problems: found.problems }];
}

interface Found {
  readonly editions: readonly { readonly edition: Omit<Edition, 'existing'> }[];
  readonly problems: readonly Problem[];
}

const NONE: Imported = {
  files: [],
  notes: [],
  count: { words: 0, kept: 0, noted: 0, articles: 0 },
  problems: [],
  identities: new Map(),
};

async function statesIn({ name, held, stage, shared }: Asked): Promise<Found> {
  const bytes = await readSource(name);
  if ('kind' in bytes) return { editions: [], problems: [problem(name, 'error', bytes.message, bytes.hint)] };
  const read = readStates(bytes);
  if (read.kind === 'refused') return { editions: [], problems: [problem(name, 'error', read.message, read.hint)] };
  if (read.states.length < 2) {
    throw new Misuse(`${basename(name)} holds one text; say which version it is: --version 02-first-reading`);
  }
  const number = numbering(held);
  const editions = read.states.map(({ date, draft }) => ({
    edition: {
      fileName: basename(name),
      draft,
      date,
      version: number(date ?? '', null),
      stage: stage ?? needStage(shared.legislature),
      sha256: sha256(bytes),
    },
  }));
  return { editions, problems: [problem(name, 'warning', manyStates(read.states.length), STATES_HINT)] };
}

const manyStates = (count: number): string =>
  `holds ${count} states; each became a version, dated by the publication of what changed it`;
const STATES_HINT = 'some words enter into force later than they were published: add "force" where that matters';

async function editionsIn({ name, held, stage, shared }: Asked): Promise<Found> {
  const entries = await readdir(name, { withFileTypes: true });
  const problems: Problem[] = [];
  const named = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const known = editionName(entry.name);
      const isOther = known?.language != null && known.language !== shared.language;
      if (known && !isOther) return [{ file: entry.name, known }];
      problems.push(leftAside(entry.name, known));
      return [];
    })
    .toSorted((a, b) => inOrder(a.known, b.known) || (a.file < b.file ? -1 : 1));
  if (named.length === 0) {
    throw new Misuse(
      `no file in ${name} begins with a date or a number; with --version the folder is read as one text`,
    );
  }
  const number = numbering(held);
  const editions: { edition: Omit<Edition, 'existing'> }[] = [];
  for (const { file, known } of named) {
    const bytes = await readSource(join(name, file));
    const read = 'kind' in bytes ? bytes : readStates(bytes);
    if (read.kind === 'refused') problems.push(problem(file, 'error', read.message, read.hint));
    const draft = read.kind === 'read' ? read.states.at(-1)?.draft : undefined;
    if (draft === undefined || 'kind' in bytes) continue;
    const own = stage ?? stageIn(known.slug, shared) ?? needStage(shared.legislature);
    const version = number(known.date ?? known.slug, known.place);
    editions.push({ edition: { fileName: file, draft, date: known.date, version, stage: own, sha256: sha256(bytes) } });
  }
  return { editions, problems };
}

const inOrder = (a: EditionName, b: EditionName): number =>
  (a.place ?? 0) - (b.place ?? 0) || (a.date ?? '').localeCompare(b.date ?? '');

/** The stage that a name begins with, the longest first: `engrossed-in-senate` → `engrossed`. */
const stageIn = (slug: string, { legislature }: Shared): string | null =>
  Object.keys(legislature.stages)
    .toSorted((a, b) => b.length - a.length)
    .find((stage) => slug === stage || slug.startsWith(`${stage}-`)) ?? null;

/** Gives versions their ids: one with this slug that is there keeps its number, the others go on after the last. */
export function numbering(held: readonly string[]): (slug: string, place: number | null) => string {
  let last = Math.max(0, ...held.map((id) => Number(id.slice(0, 2))));
  return (slug, place) => {
    const there = held.find((id) => id.slice(3) === slug);
    if (there !== undefined) return there;
    last = place !== null && place > last ? place : last + 1;
    if (last > 99) throw new Misuse('a bill can have 99 versions; import the editions that matter, one by one');
    return `${String(last).padStart(2, '0')}-${slug === '' ? 'edition' : slug}`;
  };
}

const leftAside = (file: string, known: EditionName | null): Problem =>
  problem(
    file,
    'warning',
    known === null
      ? 'was left aside: its name begins with neither a date nor a number'
      : `was left aside: by its name it is in "${known.language ?? ''}"`,
    known === null
      ? 'rename it if it is an edition: 2021-04-30.md or 2-engrossed.xml'
      : 'import it with its own --lang',
  );

const problem = (file: string, level: 'warning' | 'error', message: string, hint: string): Problem => ({
  file: basename(file),
  line: 1,
  level,
  rule: 'import',
  message,
  hint,
});
