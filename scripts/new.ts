import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { currentVersion, type Dossier, type Library } from '../src/law/dossier.ts';
import { isoDate } from '../src/law/ids.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { hintFor } from '../src/library/suggest.ts';
import { contentToBegin, dossierOf, legislatureOf, loadLibrary, readContent } from './content.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';
import {
  amendmentTemplate,
  billTemplate,
  commentaryTemplate,
  lawTextTemplate,
  obligationTemplate,
  versionTemplate,
} from './templates.ts';

/** What the user already knows about the new thing, by the name of the option. */
export type Known = Readonly<Record<string, string | undefined>>;

interface NewFile {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** `new bill SLUG`: the folder of a bill with its `bill.md`. */
export async function newBill(place: Place, [name = '']: readonly string[], known: Known): Promise<Outcome> {
  const { own, offered } = await contentToBegin(place);
  const library = buildLibrary([...own, ...offered]);
  const legislature = legislatureOf(
    library,
    known.legislature ?? onlyLegislature(buildLibrary(own), library.legislatures),
  );
  const text = billTemplate({ title: known.title, legislature: legislature.id, languages: legislature.languages });
  // A content folder is whole by itself: it gets the file of its parliament.
  const parliament = offered.filter(({ path }) => path === `content/legislatures/${legislature.id}.md`);
  return writeNew(place, 'bill', [
    { path: `bills/${asSlug(name)}/bill.md`, text },
    ...parliament.map((file) => ({ path: file.path.slice('content/'.length), text: file.text })),
  ]);
}

/** The parliament of all bills there are; with several, or none, the user has to say which. */
function onlyLegislature({ dossiers }: Library, legislatures: Library['legislatures']): string {
  const [used, ...others] = new Set(dossiers.map(({ bill }) => bill.legislature));
  if (used !== undefined && others.length === 0) return used;
  throw new Misuse(`say whose bill it is with --legislature: ${legislatures.map(({ id }) => id).join(', ')}`);
}

/** `new version BILL SLUG`: `version.md` and a file for the words; the two digits are the next ones unless given. */
export async function newVersion(
  place: Place,
  [bill = '', name = '']: readonly string[],
  known: Known,
): Promise<Outcome> {
  const dossier = dossierOf(await loadLibrary(place), bill);
  const { legislature, versions } = dossier;
  const id = /^\d{2}-/u.test(name)
    ? asSlug(name)
    : `${nextDigits(versions.map((version) => version.id))}-${asSlug(name)}`;
  const stages = Object.keys(legislature.stages);
  const stage = known.stage ?? stages.find((one) => one === id.slice(3));
  if (stage === undefined || !stages.includes(stage)) {
    throw new Misuse(
      `"${stage ?? id.slice(3)}" is no stage of ${legislature.id}; say it with --stage: ${stages.join(', ')}`,
    );
  }
  const before = versions.filter((version) => version.id < id).at(-1);
  const languages = known.lang?.split(',') ?? dossier.bill.authentic;
  const head = versionTemplate({ stage, date: asDate(known.date), follows: known.follows ?? before?.id, languages });
  const folder = `bills/${bill}/versions/${id}`;
  return writeNew(place, 'version', [
    { path: `${folder}/version.md`, text: head },
    ...languages.map((language) => ({
      path: `${folder}/${language}.md`,
      text: lawTextTemplate(legislature, language),
    })),
  ]);
}

/** `new amendment BILL VERSION`: an amendment considered for that version, under the next free number unless given. */
export async function newAmendment(place: Place, [bill = '', version = '']: readonly string[], known: Known) {
  const files = await readContent(place);
  const dossier = dossierOf(buildLibrary(files), bill);
  const versions = dossier.versions.map((one) => one.id);
  const id = versions.find((one) => one === version);
  if (!id) throw new Misuse(`the bill ${bill} has no version "${version}"; ${hintFor(version, versions)}`);
  // The names of the files count too: one that is not filled in yet gives no amendment.
  const taken = files
    .filter(({ path }) => path.includes(`/bills/${bill}/amendments/${id}/`))
    .map(({ path }) => path.split('/').at(-1) ?? '');
  const numbers = [...taken, ...dossier.amendments.filter((one) => one.version === id).map((one) => one.number)].map(
    (one) => Number.parseInt(one, 10),
  );
  const number = known.number ?? String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1);
  const text = amendmentTemplate({
    number,
    by: known.by,
    date: asDate(known.date),
    replace: known.replace,
    language: known.lang ?? dossier.bill.authentic[0] ?? 'en',
  });
  const name = /^\d+$/u.test(number) ? number.padStart(3, '0') : asSlug(number.toLowerCase());
  return writeNew(place, 'amendment', [{ path: `bills/${bill}/amendments/${id}/${name}.md`, text }]);
}

/** `new obligation BILL SLUG`: a duty, with the next free code if the bill's codes are counted. */
export async function newObligation(place: Place, [bill = '', name = '']: readonly string[], known: Known) {
  const dossier = dossierOf(await loadLibrary(place), bill);
  const { title, who, basis } = known;
  const text = obligationTemplate({
    title,
    who,
    basis,
    code: known.code ?? nextCode(dossier),
    checked: readAgainst(dossier, known),
  });
  return writeNew(place, 'obligation', [{ path: proseFile('obligations', bill, name, known), text }]);
}

/** `new commentary BILL SLUG`: something that has been written about the bill. */
export async function newCommentary(place: Place, [bill = '', name = '']: readonly string[], known: Known) {
  const dossier = dossierOf(await loadLibrary(place), bill);
  const { title, about, url, author } = known;
  const text = commentaryTemplate({
    title,
    about,
    url,
    author,
    date: asDate(known.date),
    checked: readAgainst(dossier, known),
  });
  return writeNew(place, 'commentary', [{ path: proseFile('commentary', bill, name, known), text }]);
}

const readAgainst = (dossier: Dossier, known: Known): string | undefined =>
  known.checked ?? currentVersion(dossier)?.id;

const proseFile = (folder: string, bill: string, name: string, known: Known): string =>
  `bills/${bill}/${folder}/${asSlug(name)}.${known.lang ?? 'en'}.md`;

export function asSlug(text: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text)) return text;
  throw new Misuse(
    `"${text}" cannot name a folder or file here; write small Latin letters, digits and hyphens: label-synthetic-content`,
  );
}

function asDate(text: string | undefined): string | undefined {
  if (text === undefined || isoDate(text) !== null) return text;
  throw new Misuse(`"${text}" is no date; write 2025-05-14, or 2025-05 or 2025 where no more is known`);
}

function nextDigits(ids: readonly string[]): string {
  return String(Math.max(0, ...ids.map((id) => Number.parseInt(id, 10)).filter(Number.isInteger)) + 1).padStart(2, '0');
}

/** `OB-51` is followed by `OB-52`: a code is never used again, so gaps are not filled. */
function nextCode(dossier: Dossier): string | undefined {
  const codes = dossier.obligations.flatMap(({ code }) => {
    const [, prefix, count] = /^(\p{L}+-?)(\d+)$/u.exec(code ?? '') ?? [];
    return prefix === undefined ? [] : [{ prefix, count: Number(count) }];
  });
  const [first] = codes;
  if (!first) return undefined;
  const counts = codes.filter(({ prefix }) => prefix === first.prefix).map(({ count }) => count);
  return `${first.prefix}${Math.max(...counts) + 1}`;
}

/** Writes all files or none, and never over one that is there. */
export async function writeNew(place: Place, what: string, files: readonly NewFile[]): Promise<Outcome> {
  const shown = files.map(({ path }) => shownPath(`content/${path}`, place));
  for (const [index, { path, text }] of files.entries()) {
    const target = join(place.content, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text, { flag: 'wx' }).catch((error: unknown) => {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      throw isThere ? new Misuse(`${shown[index]} is there already; choose another name or edit that file`) : error;
    });
  }
  return {
    exit: 0,
    text: `${shown.join('\n')}\nFill in what reads "…", then run: npm run check`,
    json: { schema: 'oqylym/new@1', what, files: shown },
  };
}
