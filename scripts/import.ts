import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Imported, importVersion } from '../src/import/import-version.ts';
import { type Wording, wordings } from '../src/law/bill.ts';
import { type IsoDate, isoDate } from '../src/law/ids.ts';
import { problemLine } from '../src/law/problem.ts';
import { hintFor } from '../src/library/suggest.ts';
import { dossierOf, loadLibrary, readGiven } from './content.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';

/** `import FILE`: a document as a version of a bill. All files are written, or none. */
export async function importDocument(place: Place, [name = '']: readonly string[], options: Known): Promise<Outcome> {
  if (/^https?:/u.test(name))
    throw new Misuse(`${name} is an address; save the document and give the file, with --url ${name}`);
  const { bill = '', version = '', lang = '' } = options;
  if (!/^\d{2}-[a-z0-9-]+$/u.test(version)) {
    throw new Misuse(`"${version}" is no id of a version; write two digits and a slug: --version 02-first-reading`);
  }
  const { legislature } = dossierOf(await loadLibrary(place), bill);
  const stages = Object.keys(legislature.stages);
  const head = join(place.content, 'bills', bill, 'versions', version, 'version.md');
  const existing = await readFile(head, 'utf8').catch(() => null);
  const stage = options.stage ?? (existing === null ? version.slice(3) : null);
  if (stage !== null && !stages.includes(stage)) {
    throw new Misuse(`"${stage}" is no stage of ${legislature.id}; say it with --stage: ${stages.join(', ')}`);
  }
  const bytes = await readGiven(name);
  const imported = importVersion(bytes, {
    fileName: basename(name),
    bill,
    version,
    language: asLanguage(lang),
    stage,
    date: asDate('--date', options.date),
    wording: asWording(options.wording ?? 'official'),
    legislature,
    url: options.url ?? null,
    retrieved: asDate('--retrieved', options.retrieved),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    existing,
  });
  const isRefused = imported.problems.some(({ level }) => level === 'error');
  if (!isRefused) await writeAll(place, imported.files);
  return outcomeOf(place, imported, isRefused);
}

function outcomeOf(place: Place, { files, notes, count, problems }: Imported, isRefused: boolean): Outcome {
  const written = isRefused ? [] : files.map(({ path }) => shownPath(path, place));
  const shown = problems.map((problem) => ({ ...problem, file: shownPath(problem.file, place) }));
  const counted = `${count.articles} articles; ${count.kept} of ${count.words} words in the law, ${count.noted} in ${notes.length} notes`;
  const summary = isRefused ? ['Nothing was written.'] : [counted, ...written.map((path) => `wrote ${path}`)];
  return {
    exit: isRefused ? 1 : 0,
    text: [...shown.map(problemLine), ...summary].join('\n'),
    json: { schema: 'oqylym/import@1', files: written, count, notes, problems: shown },
  };
}

/** Writes beside the places first and moves then, so that nothing is left half-written. */
async function writeAll({ content }: Place, files: Imported['files']): Promise<void> {
  const moves = files.map(({ path, text }) => {
    const target = join(content, ...path.split('/').slice(1));
    return { target, beside: `${target}.part`, text };
  });
  try {
    for (const { target, beside, text } of moves) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { target, beside } of moves) await rename(beside, target);
  } finally {
    for (const { beside } of moves) await rm(beside, { force: true });
  }
}

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
