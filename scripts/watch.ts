import { dirname, join } from 'node:path';
import { type Edition, editionReport } from '../src/export/edition-report.ts';
import type { Imported } from '../src/import/import-version.ts';
import type { Version } from '../src/law/bill.ts';
import { type Dossier, versionOf } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import { problemLine } from '../src/law/problem.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { compareVersions } from '../src/library/compare-versions.ts';
import type { ContentFile } from '../src/library/read-files.ts';
import { stalenessOf } from '../src/library/stale.ts';
import { adiletDocument, type FetchedText } from '../src/sources/adilet.ts';
import { GitHubFailure } from '../src/sources/github.ts';
import { fetchTexts } from '../src/sources/web.ts';
import { heldAnswers, keepAnswers } from './answer-file.ts';
import { dossierOf, readContent } from './content.ts';
import { importTexts } from './import-fetched.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';
import { repositoryNamed } from './sync.ts';

/**
 * `watch --bill BILL --repo OWNER/NAME`: official editions that are not held yet, imported on a branch, with one pull request that says
 * what they change. The content here stays as it is: people decide.
 */
export async function watch(place: Place, _names: readonly string[], options: Known): Promise<Outcome> {
  if (place.world === null)
    throw new Misuse('the official texts would have to be fetched, and there is no network here');
  const files = await readContent(place);
  const dossier = dossierOf(buildLibrary(files), options.bill ?? '');
  const source = sourceOf(dossier);
  const languages = dossier.bill.authentic;
  const harvest = await fetchTexts({ name: source, languages, hasEditions: true }, place.world);
  if (harvest.kind !== 'texts') return failed(`${source}: ${harvest.message} → ${harvest.hint}`);
  const fresh = harvest.texts.filter((text) => !isHeld(dossier, text));
  if (fresh.length === 0) return nothingNew(harvest.texts.length);
  const imported = await importTexts(place, {
    name: source,
    dossier,
    options: { stage: options.stage ?? 'amended' },
    version: null,
    texts: fresh,
    idOf: (date) => dossier.versions.find((version) => version.date === date)?.id ?? null,
  });
  const broken = imported.flatMap(({ problems }) => problems).filter(({ level }) => level === 'error');
  if (broken.length > 0) return failed(broken.map(problemLine).join('\n'));
  return propose(place, files, dossier, fresh, imported, options);
}

/** The official address of a bill, if it is one whose editions can be told. */
function sourceOf({ bill }: Dossier): string {
  const found = Object.values(bill.official).find((address) => adiletDocument(address ?? '') !== null);
  const id = found === undefined ? null : adiletDocument(found)?.id;
  if (id) return id;
  throw new Misuse(
    `${bill.id} has no official address whose editions can be watched; write one of adilet under "official:" in bill.md`,
  );
}

/** Whether the official words of an edition are here already: under its date, in its language. */
const isHeld = ({ versions }: Dossier, { language, date }: FetchedText): boolean =>
  versions.some(
    (one) => one.date === date && one.wording[language] === 'official' && one.texts[language] !== undefined,
  );

async function propose(
  place: Place,
  content: readonly ContentFile[],
  { bill }: Dossier,
  fresh: readonly FetchedText[],
  imported: readonly Imported[],
  options: Known,
): Promise<Outcome> {
  const files = [...new Map(imported.flatMap((one) => one.files).map((file) => [file.path, file])).values()];
  const paths = new Set(files.map(({ path }) => path));
  const after = [...content.filter(({ path }) => !paths.has(path)), ...files];
  const dossier = dossierOf(buildLibrary(after), bill.id);
  const editions = fresh.flatMap((text): Edition[] => {
    const version = dossier.versions.find(({ date }) => date === text.date);
    return version ? [editionOf(dossier, version, text)] : [];
  });
  const dates = fresh.flatMap(({ date }) => date ?? []).sort();
  const change = {
    branch: `edition/${bill.id}-${dates.at(-1)}`,
    title: `${bill.id}: official edition of ${dates.at(-1)}`,
    body: editionReport(editions, stalenessOf(dossier, after).stale),
    files,
  };
  const shown = files.map(({ path }) => shownPath(path, place));
  const facts = {
    editions: editions.map(({ version, language }) => ({ version, language })),
    files: shown,
    branch: change.branch,
  };
  if (options.dryRun !== undefined) {
    return done([`would propose ${change.branch}:`, ...shown, '', change.body], { ...facts, url: null, isNew: null });
  }
  const answers = join(dirname(place.content), '.cache', 'github.json');
  const cache = await heldAnswers(answers);
  try {
    const made = await repositoryNamed(options.repo, options, cache, () => {}).propose(change);
    await keepAnswers(answers, cache);
    return done([`${made.isNew ? 'opened' : 'brought up to date'} ${made.url}`, ...shown], { ...facts, ...made });
  } catch (error) {
    if (error instanceof GitHubFailure) return failed(error.message);
    throw error;
  }
}

function editionOf(dossier: Dossier, version: Version, { language, page }: FetchedText): Edition {
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const [earlier, later] = [before?.texts[language], version.texts[language]];
  const comparison = before && earlier && later ? compareVersions(dossier, before, version, language) : null;
  return {
    version: version.id,
    language,
    source: page.url,
    against: comparison && earlier && later ? { comparison, before: earlier, after: later } : null,
  };
}

type Facts = {
  readonly editions: readonly { readonly version: string; readonly language: Language }[];
  readonly files: readonly string[];
  readonly branch: string | null;
  readonly url: string | null;
  readonly isNew: boolean | null;
};
const none: Facts = { editions: [], files: [], branch: null, url: null, isNew: null };

const done = (lines: readonly string[], facts: Facts): Outcome => ({
  exit: 0,
  text: lines.join('\n'),
  json: { schema: 'oqylym/watch@1', failure: null, ...facts },
});

const nothingNew = (count: number): Outcome => done([`Nothing new: the ${count} official texts are all held.`], none);

const failed = (message: string): Outcome => ({
  exit: 1,
  text: `${message}\nNothing was proposed.`,
  json: { schema: 'oqylym/watch@1', failure: message, ...none },
});
