import { type Imported, importVersion } from '../src/import/import-version.ts';
import type { Dossier } from '../src/law/dossier.ts';
import type { Problem } from '../src/law/problem.ts';
import type { FetchedText } from '../src/sources/adilet.ts';
import { fetchTexts } from '../src/sources/web.ts';
import type { NotFetched } from '../src/sources/world.ts';
import { headOf } from './content.ts';
import { numbering } from './import-editions.ts';
import { asDate, asLanguage, asVersion, asWording, needStage, stageOf } from './import-options.ts';
import type { Known } from './new.ts';
import { Misuse, type Place } from './outcome.ts';

interface Asked {
  readonly name: string;
  readonly dossier: Dossier;
  readonly options: Known;
}

/**
 * Fetches a document and imports it: with `--version` the text that the address stands for, without it every edition; in every language
 * that the source has unless `--lang` says which.
 */
export async function importFetched(place: Place, { name, dossier, options }: Asked): Promise<readonly Imported[]> {
  if (place.world === null) throw new Misuse(`${name} would have to be fetched, and there is no network here`);
  const languages = options.lang?.split(',').map(asLanguage) ?? [];
  const version = options.version === undefined ? null : asVersion(options.version);
  const harvest = await fetchTexts({ name, languages, hasEditions: version === null }, place.world);
  if (harvest.kind !== 'texts') return [withProblem(missing(name, harvest, 'error'))];
  const gaps = harvest.gaps.map((gap) => withProblem(missing(name, gap, 'warning')));
  return [...gaps, ...(await importTexts(place, { name, dossier, options, version, texts: harvest.texts }))];
}

interface Texts extends Asked {
  /** A version that is held already takes the texts of its date; without it every date is a version of its own. */
  readonly idOf?: (date: string) => string | null;
  readonly version: string | null;
  readonly texts: readonly FetchedText[];
}

/** The texts of one date are one version with several languages; each version follows the one before it. */
export async function importTexts(
  place: Place,
  { dossier, options, version, texts, idOf }: Texts,
): Promise<readonly Imported[]> {
  const { bill, legislature, versions } = dossier;
  const number = numbering(versions.map(({ id }) => id));
  const given = asDate('--date', options.date);
  const heads = new Map<string, string | null>();
  const ids = new Map<string, string>();
  const all: Imported[] = [];
  for (const { language, date, page } of texts) {
    const slug = date ?? given ?? needDate(page.url);
    const id = version ?? ids.get(slug) ?? idOf?.(slug) ?? number(slug, null);
    ids.set(slug, id);
    const existing = heads.get(id) ?? (await headOf(place, bill.id, id));
    const stage = stageOf(options.stage, legislature) ?? ofSlug(existing, id, version, dossier);
    const earlier = [...versions.map((one) => String(one.id)), ...ids.values()]
      .filter((one) => one < id)
      .sort()
      .at(-1);
    const imported = importVersion(page.bytes, {
      fileName: fileNameOf(page.url),
      bill: bill.id,
      version: id,
      language,
      stage,
      date: version === null ? slug : (given ?? date),
      wording: options.wording === undefined ? ofBill(dossier, language) : asWording(options.wording),
      legislature,
      url: page.url,
      retrieved: page.retrieved,
      sha256: page.sha256,
      existing,
      follows: version === null ? (earlier ?? null) : (options.follows ?? null),
    });
    all.push(imported);
    heads.set(id, imported.files.find(({ path }) => path.endsWith('/version.md'))?.text ?? existing);
  }
  return all;
}

/** What is not a language of the bill is a translation: adilet says so of its English texts. */
const ofBill = ({ bill }: Dossier, language: string) =>
  bill.authentic.includes(language) ? ('official' as const) : ('translation' as const);

/** With `--version` the slug may name the stage, as with a file. */
function ofSlug(existing: string | null, id: string, version: string | null, { legislature }: Dossier): string | null {
  if (existing !== null) return null;
  return version === null ? needStage(legislature) : stageOf(id.slice(3), legislature);
}

function needDate(url: string): never {
  throw new Misuse(
    `${url} does not tell from when its text is; say it with --date, or name the version with --version`,
  );
}

/** A name for the source: `Z2500000230-rus` of `…/rus/docs/Z2500000230`. */
function fileNameOf(address: string): string {
  const url = new URL(address);
  const parts = [...url.pathname.split('/'), ...url.searchParams.values()].filter(
    (part) => part !== '' && part !== 'docs' && part !== 'api',
  );
  return `${url.hostname.split('.')[0] ?? 'page'}-${parts.join('-').replaceAll('.', '-')}`;
}

const missing = (name: string, { message, hint }: NotFetched, level: Problem['level']): Problem => ({
  file: name,
  line: 1,
  level,
  rule: 'fetch',
  message,
  hint,
});

const withProblem = (problem: Problem): Imported => ({
  files: [],
  notes: [],
  count: { words: 0, kept: 0, noted: 0, articles: 0 },
  problems: [problem],
  identities: new Map(),
});
