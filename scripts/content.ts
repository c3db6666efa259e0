import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { textOf, type Version } from '../src/law/bill.ts';
import type { Dossier, Library } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { type ContentFile, readFiles } from '../src/library/read-files.ts';
import { hintFor } from '../src/library/suggest.ts';
import { Misuse, type Place } from './outcome.ts';

/** Reads the content folder; a folder that is not there or holds nothing is a wrong use. */
export async function readContent(place: Place): Promise<readonly ContentFile[]> {
  const { contentName, isFree } = place;
  const files = await filesIn(place.content);
  const start = isFree ? 'start one with "npm run oqylym -- new bill SLUG", or ' : '';
  if (files === null) throw new Misuse(`there is no folder ${contentName}; ${start}name one with --content DIR`);
  if (files.length > 0) return files;
  throw new Misuse(`the folder ${contentName} holds no .md or .yml file; ${start}name another with --content DIR`);
}

const filesIn = (folder: string): Promise<readonly ContentFile[] | null> =>
  readFiles(folder).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });

/** The library of the content folder; where none is needed and none is there, of the legislatures that come with the project. */
export async function loadLibrary(place: Place): Promise<Library> {
  const shipped = place.isFree && (await filesIn(place.content)) === null ? await shippedLegislatures(place) : [];
  return buildLibrary(shipped.length > 0 ? shipped : await readContent(place));
}

/** The content folder, which may be empty, and the legislatures that come with the project and are not in it. */
export async function contentToBegin(place: Place) {
  const own = place.legislatures === null ? await readContent(place) : ((await filesIn(place.content)) ?? []);
  const paths = new Set(own.map(({ path }) => path));
  return { own, offered: (await shippedLegislatures(place)).filter(({ path }) => !paths.has(path)) };
}

async function shippedLegislatures({ legislatures }: Place): Promise<readonly ContentFile[]> {
  if (legislatures === null) return [];
  const files = (await filesIn(legislatures)) ?? [];
  return files.map(({ path, text }) => ({ path: path.replace(/^content\//u, 'content/legislatures/'), text }));
}

/** The dossier of a bill by its folder name. */
export function dossierOf(library: Library, bill: string): Dossier {
  const dossier = library.dossiers.find((one) => one.bill.id === bill);
  if (dossier) return dossier;
  const known = library.dossiers.map((one) => one.bill.id);
  if (library.problems.some(({ file }) => file.startsWith(`content/bills/${bill}/`))) {
    throw new Misuse(`the bill "${bill}" cannot be read yet; "npm run check" says what is missing`);
  }
  throw new Misuse(`there is no bill "${bill}"; ${hintFor(bill, known)}`);
}

/** A version by `bill/version`, or by a unique beginning of its name: `kz-ai/05`. */
export function findVersion(library: Library, name: string): { readonly dossier: Dossier; readonly version: Version } {
  const [bill = '', id = ''] = name.split('/');
  const dossier = dossierOf(library, bill);
  const exact = dossier.versions.find((version) => version.id === id);
  const started = dossier.versions.filter((version) => id !== '' && version.id.startsWith(id));
  const version = exact ?? (started.length === 1 ? started[0] : undefined);
  if (version) return { dossier, version };
  const known = dossier.versions.map((one) => one.id);
  throw new Misuse(`the bill ${bill} has no version "${id}"; ${hintFor(id, known)}`);
}

/** The language in which versions are best compared: one that all have, the authentic ones first. */
export function commonLanguage(dossier: Dossier, versions: readonly Version[]): Language {
  const both = Object.keys(versions[0]?.texts ?? {})
    .filter((language) => versions.every(({ texts }) => texts[language] !== undefined))
    .sort();
  const wanted = [...dossier.bill.authentic, 'en', 'ru', 'kk', ...both].find((language) => both.includes(language));
  if (wanted !== undefined) return wanted;
  const say = (version: Version): string => `${version.id} has ${Object.keys(version.texts).join(', ') || 'no text'}`;
  throw new Misuse(`no language is held of ${versions.length === 2 ? 'both' : 'all'}: ${versions.map(say).join(', ')}`);
}

/** The words of a version in a language; none is a wrong use. */
export function textIn(version: Version, language: Language) {
  const text = version.texts[language];
  if (text) return text;
  const held = Object.keys(version.texts).join(', ');
  throw new Misuse(
    textOf(version, language) === null
      ? `of ${version.bill}/${version.id} no text is held`
      : `${version.bill}/${version.id} is not held in "${language}"; choose --lang ${held}`,
  );
}

/** The legislature with this id, or a wrong use that names those there are. */
export function legislatureOf(
  { legislatures, problems }: Pick<Library, 'legislatures' | 'problems'>,
  id: string,
): Legislature {
  const found = legislatures.find((legislature) => legislature.id === id);
  if (found) return found;
  if (problems.some(({ file }) => file === `content/legislatures/${id}.md`)) {
    throw new Misuse(`the legislature "${id}" cannot be read yet; "npm run check" says what is missing`);
  }
  throw new Misuse(
    `there is no legislature "${id}"; ${hintFor(
      id,
      legislatures.map((one) => one.id),
    )}`,
  );
}

/** The text of a version's `version.md`, null if there is none. */
export const headOf = (place: Place, bill: string, version: string): Promise<string | null> =>
  readFile(join(place.content, 'bills', bill, 'versions', version, 'version.md'), 'utf8').catch(() => null);

/** The bytes of a file the user named. */
export async function readGiven(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    if (isFolder) throw new Misuse(`${basename(path)} is a folder; name a file in it`);
    if (isMissing(error)) throw new Misuse(`there is no file ${path}`);
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
