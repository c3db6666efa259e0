import { type Octokit, RequestError } from 'octokit';

/** An answer as it came, under the tag by which the server recognises it. */
export interface CachedAnswer {
  readonly etag: string;
  readonly link: string | null;
  readonly data: unknown;
}

/** Answers by address; whoever runs the program keeps it from run to run. */
export type AnswerCache = Map<string, CachedAnswer>;

/** Asks with the tag of the answer that is held (RFC 9110, 13.1.2) and takes that answer for "304 Not Modified". */
export function answerFromCache(octokit: Octokit, cache: AnswerCache): void {
  octokit.hook.wrap('request', async (request, options) => {
    if (options.method !== 'GET') return request(options);
    const key = keyOf(options);
    const held = cache.get(key);
    if (held) options.headers['if-none-match'] = held.etag;
    try {
      const answer = await request(options);
      const { etag, link } = answer.headers;
      if (etag !== undefined) cache.set(key, { etag, link: link ?? null, data: answer.data });
      return answer;
    } catch (error) {
      if (!held || !(error instanceof RequestError) || error.status !== 304 || !error.response) throw error;
      const headers = { ...error.response.headers, ...(held.link === null ? {} : { link: held.link }) };
      return { ...error.response, status: 200, headers, data: held.data };
    }
  });
}

/** The address with its parameters: what the template of the address does not take stands beside it. */
function keyOf({ url, ...rest }: { readonly url: string; readonly [name: string]: unknown }): string {
  const plain = Object.entries(rest)
    .filter(([name, value]) => name !== 'method' && (typeof value === 'string' || typeof value === 'number'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${url} ${JSON.stringify(plain)}`;
}
