import { type IsoDate, isoDate } from '../law/ids.ts';
import { sha256 } from './disk-cache.ts';
import * as refusals from './refusals.ts';
import { type Answer, request } from './request.ts';
import { NO_RULES, type Rules, rulesOf } from './robots.ts';
import type { Fetched, Kept, NotFetched, World } from './world.ts';

/** Fetches pages one after the other. */
export interface Fetcher {
  /** A page; `isFixed` says that it never changes: once kept, it is not asked for again. */
  readonly get: (address: string, options?: { readonly isFixed?: boolean }) => Promise<Fetched>;
}

/** Redirects followed for one page. */
const HOPS = 5;
/** Milliseconds between two requests to one host, unless its robots.txt asks for more. */
const GAP = 1000;
/** A site that wants longer pauses between pages than this is better read by hand. */
const LONGEST_DELAY = 60;

/**
 * Fetches as a polite visitor: what robots.txt forbids is not asked for, one request a second, pages that have not changed are not sent
 * twice, a busy server is left alone for as long as it asks.
 */
export function politeFetcher(world: World): Fetcher {
  const last = new Map<string, number>();
  const rules = new Map<string, Rules | NotFetched>();

  const turn = async (url: URL, delay: number): Promise<void> => {
    const gap = Math.max(GAP, delay * 1000);
    const rest = (last.get(url.host) ?? Number.NEGATIVE_INFINITY) + gap - world.now().getTime();
    if (rest > 0) await world.wait(rest);
    last.set(url.host, world.now().getTime());
  };

  const follow = async (start: URL, headers: Headers, isFree: boolean): Promise<Arrived | NotFetched> => {
    const seen = new Set<string>();
    let url = start;
    while (seen.size <= HOPS) {
      if (seen.has(url.href)) return refusals.circle(start);
      seen.add(url.href);
      const own = isFree ? NO_RULES : await rulesFor(url);
      if ('kind' in own) return own;
      if (!own.allows(url.href)) return refusals.forbidden(url);
      if (own.delay > LONGEST_DELAY) return refusals.slow(url, own.delay);
      const answer = await request(url, { world, headers, turn: () => turn(url, own.delay) });
      if ('kind' in answer) return answer;
      const next = nextUrl(answer, url);
      if (next === null) return { answer, url };
      if (typeof next === 'string') return refusals.strangeRedirect(url, next);
      url = next;
    }
    return refusals.circle(start);
  };

  const rulesFor = async ({ origin }: URL): Promise<Rules | NotFetched> => {
    const known = rules.get(origin);
    if (known) return known;
    const arrived = await follow(new URL('/robots.txt', origin), new Headers(), true);
    const found =
      'kind' in arrived
        ? refusals.noRules(origin, arrived)
        : arrived.answer.status === 200
          ? rulesOf(`${origin}/robots.txt`, new TextDecoder().decode(arrived.answer.bytes))
          : NO_RULES;
    rules.set(origin, found);
    return found;
  };

  const get: Fetcher['get'] = async (address, { isFixed = false } = {}) => {
    const start = URL.canParse(address) ? new URL(address) : null;
    if (start === null || !/^https?:$/u.test(start.protocol) || start.username !== '')
      return refusals.noAddress(address);
    const kept = await world.cache.read(address);
    if (kept !== null && isFixed) return { kind: 'page', page: kept };
    const arrived = await follow(start, conditions(kept), false);
    if ('kind' in arrived) return arrived;
    const { answer, url } = arrived;
    if (answer.status === 304 && kept !== null) return { kind: 'page', page: kept };
    if (answer.status === 404 || answer.status === 410) return refusals.absent(url, answer.status);
    if (answer.status !== 200) return refusals.strange(url, answer.status);
    const page = pageOf(address, url, answer, today(world));
    await world.cache.write(page);
    return { kind: 'page', page };
  };
  return { get };
}

interface Arrived {
  readonly answer: Answer;
  readonly url: URL;
}

/** Asks whether the page has changed since it was kept. */
function conditions(kept: Kept | null): Headers {
  const headers = new Headers();
  if (kept?.etag != null) headers.set('if-none-match', kept.etag);
  if (kept?.lastModified != null) headers.set('if-modified-since', kept.lastModified);
  return headers;
}

/** Where a redirect leads; null if the answer is none, the address itself if it is none to go to. */
function nextUrl({ status, headers }: Answer, url: URL): URL | string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headers.get('location') ?? '';
  if (location === '' || !URL.canParse(location, url.href)) return location;
  const next = new URL(location, url.href);
  next.hash = '';
  // From a protected connection to an open one, or to another kind of address, nobody is led for a good reason.
  const isSafe = next.protocol === url.protocol || next.protocol === 'https:';
  return isSafe && /^https?:$/u.test(next.protocol) ? next : next.href;
}

const pageOf = (address: string, url: URL, { bytes, headers }: Answer, retrieved: IsoDate): Kept => ({
  address,
  url: url.href,
  bytes,
  sha256: sha256(bytes),
  retrieved,
  etag: headers.get('etag'),
  lastModified: headers.get('last-modified'),
});

function today({ now }: World): IsoDate {
  const date = isoDate(now().toISOString().slice(0, 10));
  if (date === null) throw new Error('the clock gives no date');
  return date;
}
