import * as refusals from './refusals.ts';
import { ROBOT } from './robots.ts';
import type { NotFetched, World } from './world.ts';

/** What a server answered, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

interface Way {
  readonly world: World;
  readonly headers: Headers;
  /** Waits until the host may be asked again. */
  readonly turn: () => Promise<void>;
}

const TRIES = 5;
/** Milliseconds for one answer. */
const PATIENCE = 60_000;
/** Milliseconds of the longest wait that a server may ask for. */
const LONGEST_WAIT = 180_000;
/** Bytes of a page, counted as they come out of their compression: what is declared may be a lie. */
const LARGEST_PAGE = 64 * 1024 * 1024;

/** Asks once, and again after a growing pause where the server is busy or the connection breaks. */
export async function request(url: URL, { world, headers, turn }: Way): Promise<Answer | NotFetched> {
  let trouble = 'gave no answer';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    await turn();
    const answer = await ask(url, world, headers);
    if ('kind' in answer) return answer;
    if ('status' in answer && !isBusy(answer.status)) return answer;
    trouble = 'status' in answer ? `answers ${answer.status}` : answer.trouble;
    const asked = 'status' in answer ? retryAfter(answer.headers, world.now()) : null;
    if (asked !== null && asked > LONGEST_WAIT) return refusals.busy(url, asked);
    if (attempt < TRIES - 1) await world.wait(asked ?? 1000 * 2 ** attempt);
  }
  return refusals.gaveUp(url, TRIES, trouble);
}

const isBusy = (status: number): boolean => status === 429 || status >= 500;

async function ask(
  url: URL,
  world: World,
  extra: Headers,
): Promise<Answer | NotFetched | { readonly trouble: string }> {
  const headers = new Headers(extra);
  headers.set('user-agent', `${ROBOT}/0.1 (reads laws; keeps to robots.txt, one request a second)`);
  try {
    const response = await world.fetch(url.href, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const bytes = await bodyOf(response);
    return bytes === null
      ? refusals.tooLarge(url, LARGEST_PAGE)
      : { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** The body, or null as soon as it is larger than a page may be. */
async function bodyOf(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    length += next.value.length;
    if (length > LARGEST_PAGE) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `Retry-After` in seconds or as a date → milliseconds. */
function retryAfter(headers: Headers, now: Date): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}

/** What went wrong, in words; undici hides the reason in `cause`. */
function troubleOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known = TROUBLES.find(([shape]) => shape.test(code) || shape.test(cause instanceof Error ? cause.name : ''));
  return known?.[1] ?? 'breaks the connection';
}

const TROUBLES: readonly (readonly [RegExp, string])[] = [
  [/^TimeoutError$/u, 'gave no whole answer in time'],
  [/^ENOTFOUND$|^EAI_AGAIN$/u, 'is not found: is the network there?'],
  [/^ECONNREFUSED$/u, 'refuses the connection'],
  [/CERT|SIGNATURE|^ERR_TLS/u, 'sends a certificate that cannot be checked'],
  [/^Z_|^ERR__?ZLIB|^UND_ERR_RES_CONTENT_LENGTH/u, 'sends a damaged or cut-off answer'],
];
