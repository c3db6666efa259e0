import type { Dossier } from '../src/law/dossier.ts';
import { hintFor } from '../src/library/suggest.ts';
import type { Answer, Hit, SearchOptions } from '../src/search/answer.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { documentsOf } from '../src/search/documents.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import { openSearch } from '../src/search/query.ts';
import { dossierOf, loadLibrary } from './content.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Paint, type Place } from './outcome.ts';
import { openPostgres } from './postgres-search.ts';

/** `search`: builds the site's index in memory and asks it. */
export async function search(place: Place, words: readonly string[], options: Known): Promise<Outcome> {
  const query = words.join(' ').trim();
  if (query === '') throw new Misuse('the query is empty; write what you look for: search "prohibited systems"');
  const limit = Number(options.limit ?? 10);
  if (!Number.isInteger(limit) || limit < 1) throw new Misuse(`--limit is "${options.limit}"; give a number from 1`);
  const { words: sought } = parseQuery(query);
  if (sought.length > 0 && sought.every(({ presence }) => presence === 'prohibited'))
    throw new Misuse(`"${query}" only says what is not wanted; add a word to look for`);
  const engine = options.server === undefined ? await ofContent(place, options) : await ofServer(options.server);
  const since = performance.now();
  const { hits, total, didYouMean } = await engine.search(query, { limit, ...filters(options) });
  const took = Math.round((performance.now() - since) * 10) / 10;
  await engine.close();
  const missing = didYouMean === null ? '' : ` Did you mean "${didYouMean}"?`;
  const count = total === 0 ? `Nothing found for "${query}".${missing}` : `${hits.length} of ${total} found.${missing}`;
  return {
    exit: 0,
    text: [...hits.map((hit) => shown(hit, place.paint)), count].join('\n\n'),
    json: {
      schema: 'oqylym/search@1',
      query,
      took_ms: took,
      total,
      did_you_mean: didYouMean,
      hits: hits.map(forPrograms),
    },
  };
}

/** What answers: the site's index, or a server that holds the same documents. */
interface Engine {
  readonly search: (query: string, options: SearchOptions) => Promise<Pick<Answer, 'hits' | 'total' | 'didYouMean'>>;
  readonly close: () => Promise<void>;
}

async function ofContent(place: Place, options: Known): Promise<Engine> {
  const { dossiers } = await chosen(place, options);
  const files = buildIndex(dossiers.flatMap((dossier) => documentsOf(dossier)));
  const { search } = openSearch(async (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`the index has no file "${name}"`);
    return file;
  });
  return { search, close: async () => {} };
}

async function ofServer(url: string): Promise<Engine> {
  if (!/^postgres(?:ql)?:\/\/./u.test(url))
    throw new Misuse(`--server is "${url}"; expected the address of a PostgreSQL: postgres://user@host:port/name`);
  const server = await openPostgres(url).catch((error: unknown) => {
    throw new Misuse(
      `no PostgreSQL could be reached at --server: ${whyOf(error)}; write postgres://user@host:port/name`,
    );
  });
  return {
    // The connection is closed after the answer; here it ends without one.
    search: (query, options) =>
      server.search(query, options).catch(async (error: unknown) => {
        await server.close().catch(() => {});
        throw new Misuse(
          `the database at --server could not answer: ${whyOf(error)}; fill it with what "export search-postgres" writes: psql -f FILE`,
        );
      }),
    close: server.close,
  };
}

const whyOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'it does not answer';

const filters = ({ bill, lang }: Known) => ({ ...(bill ? { bill } : {}), ...(lang ? { lang } : {}) });

/** The bills to look in; a language that none of them has is a wrong use. */
async function chosen(place: Place, { bill, lang }: Known): Promise<{ readonly dossiers: readonly Dossier[] }> {
  const library = await loadLibrary(place);
  const dossiers = bill === undefined ? library.dossiers : [dossierOf(library, bill)];
  const languages = new Set(
    dossiers.flatMap((dossier) => [
      ...Object.keys(dossier.bill.title),
      ...dossier.versions.flatMap(({ texts }) => Object.keys(texts)),
    ]),
  );
  if (lang !== undefined && !languages.has(lang)) {
    throw new Misuse(`nothing is held in "${lang}"; ${hintFor(lang, [...languages])}`);
  }
  return { dossiers };
}

const addressOf = ({ bill, version, eId, slug, kind }: Hit): string =>
  [bill, version ?? kind, eId ?? slug].filter((part) => part !== null).join('/');

function shown(hit: Hit, paint: Paint): string {
  const snippet = hit.snippet.map(({ text, lit }) => (lit ? paint.changed(text) : text)).join('');
  const where = [addressOf(hit), hit.lang, ...(hit.via === null ? [] : [`through the term ${hit.via}`])].join('  ');
  return `${paint.strong(hit.title)}\n  ${paint.quiet(where)}\n  ${snippet.replaceAll(/\s+/gu, ' ').trim()}`;
}

/** The snippet as one string, and in parts that tell which words are lit. */
function forPrograms(hit: Hit) {
  const { bill, version, versions, lang, eId, kind, slug, title, score, snippet, via } = hit;
  return {
    bill,
    version,
    versions,
    lang,
    eId,
    kind,
    slug,
    title,
    score,
    via,
    snippet: snippet.map(({ text }) => text).join(''),
    lit: snippet,
  };
}
