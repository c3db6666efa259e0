import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultsOf, type Operation, operations, shaped } from './github-shapes.ts';

/** An issue or a pull request of the invented repository. */
export interface Thread {
  readonly number: number;
  readonly title: string;
  readonly user: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly state?: 'open' | 'closed';
  /** Files of a pull request: path and words. An issue has none. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A fault that the next requests meet: a status, with headers, a number of times; `cut` ends the connection in the middle. */
export interface Fault {
  readonly on: RegExp;
  readonly status: number | 'cut';
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  times: number;
}

/** A GitHub that stands on this machine and keeps an invented repository. */
export interface GitHubServer {
  readonly url: string;
  readonly threads: Thread[];
  readonly faults: Fault[];
  /** Requests as they came: method, path with query, status answered. */
  readonly log: string[];
  /** Headers of the last request. */
  readonly lastHeaders: () => IncomingMessage['headers'];
  /** Where branches point, and the words of the commits they point to. */
  readonly branches: Map<string, string>;
  readonly commits: Map<string, Readonly<Record<string, string>>>;
  /** Answers or requests that GitHub's description does not allow. */
  readonly violations: string[];
  readonly close: () => Promise<void>;
}

const OWNER = 'steppe';
const REPO = 'bills';
const PAGE = 2;
const BASE = 'a'.repeat(40);

/** Starts the server; the caller closes it. Pages are of two entries, so that paging happens. */
export async function githubServer(threads: Thread[]): Promise<GitHubServer> {
  const state = {
    threads,
    faults: [] as Fault[],
    log: [] as string[],
    branches: new Map([['main', BASE]]),
    commits: new Map<string, Readonly<Record<string, string>>>([[BASE, {}]]),
    violations: [] as string[],
  };
  let headers: IncomingMessage['headers'] = {};
  const server: Server = createServer((request, response) => {
    headers = request.headers;
    void bodyOf(request).then((body) => answer(request, response, body, state));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ...state,
    lastHeaders: () => headers,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

type State = Omit<GitHubServer, 'url' | 'lastHeaders' | 'close'>;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

function answer(request: IncomingMessage, response: ServerResponse, body: unknown, state: State): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  // The slash of a branch's name comes encoded.
  url.pathname = decodeURIComponent(url.pathname);
  const line = `${request.method} ${url.pathname}${url.search}`;
  const fault = state.faults.find(({ on, times }) => times > 0 && on.test(line));
  if (fault) {
    fault.times -= 1;
    state.log.push(`${line} ${fault.status}`);
    if (fault.status === 'cut') return void response.socket?.destroy();
    send(
      response,
      fault.status,
      { message: fault.message ?? 'fault', documentation_url: 'https://docs.github.com' },
      fault.headers,
    );
    return;
  }
  const operation = operationFor(request.method ?? '', url.pathname);
  const [status, data, more] = operation ? handle(operation, url, body, state) : [404, notFound, {}];
  if (operation) {
    check(operation.request, body, `request of ${operation.id}`, state);
    check(operation.responses[String(status)] ?? null, data, `answer ${status} of ${operation.id}`, state);
  }
  const etag = `"${createHash('sha1').update(JSON.stringify(data)).digest('hex')}"`;
  const isKnown = request.method === 'GET' && request.headers['if-none-match'] === etag;
  state.log.push(`${line} ${isKnown ? 304 : status}`);
  if (isKnown) send(response, 304, null, { etag });
  else send(response, status, data, { etag, ...more });
}

function send(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(data === null ? undefined : JSON.stringify(data));
}

function check(schema: object | null, data: unknown, what: string, { violations }: State): void {
  const faults = data === null ? '' : faultsOf(schema, data);
  if (faults !== '') violations.push(`${what}: ${faults}`);
}

/** The operation whose path template fits, the one with fewer parameters first. */
function operationFor(method: string, path: string): Operation | undefined {
  return operations.find(
    (one) =>
      one.method === method &&
      new RegExp(`^${one.path.replace(/\{ref\}|\{path\}/gu, '.+').replace(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path),
  );
}

const notFound = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' };
type Answer = readonly [number, unknown, Readonly<Record<string, string>>];

function handle(operation: Operation, url: URL, body: unknown, state: State): Answer {
  if (!url.pathname.startsWith(`/repos/${OWNER}/${REPO}`)) return [404, notFound, {}];
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const last = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  switch (operation.id) {
    case 'repos/get':
      return [200, repositoryJson(), {}];
    case 'issues/list-for-repo': {
      const label = url.searchParams.get('labels');
      return paged(url, state.threads.filter((one) => isOpen(one) && one.labels.includes(label ?? '')).map(issueJson));
    }
    case 'pulls/list': {
      const head = url.searchParams.get('head')?.split(':')[1];
      const pulls = state.threads.filter(
        (one) => isOpen(one) && one.files && (head === undefined || branchOf(one) === head),
      );
      return paged(url, pulls.map(pullJson));
    }
    case 'pulls/list-files': {
      const pull = state.threads.find(({ number }) => String(number) === url.pathname.split('/').at(-2));
      return paged(
        url,
        Object.entries(pull?.files ?? {}).map(([path, text]) => fileJson(path, text)),
      );
    }
    case 'git/get-blob':
      return blob(last, state);
    case 'git/get-ref': {
      const sha = state.branches.get(url.pathname.split('/heads/')[1] ?? '');
      return sha ? [200, refJson(url.pathname.split('/heads/')[1] ?? '', sha), {}] : [404, notFound, {}];
    }
    case 'git/get-commit':
      return [200, commitJson(last), {}];
    case 'git/create-tree': {
      const files = (given.tree as { path: string; content: string }[]).map(
        ({ path, content }) => [path, content] as const,
      );
      const sha = shaOf(JSON.stringify(files));
      state.commits.set(sha, Object.fromEntries(files));
      return [201, { sha, url: at(`git/trees/${sha}`), truncated: false, tree: [] }, {}];
    }
    case 'git/create-commit': {
      const sha = shaOf(`${given.tree} ${given.message}`);
      state.commits.set(sha, state.commits.get(String(given.tree)) ?? {});
      return [201, commitJson(sha), {}];
    }
    case 'git/create-ref': {
      const branch = String(given.ref).replace('refs/heads/', '');
      if (state.branches.has(branch))
        return [422, { ...notFound, message: 'Reference already exists', status: '422' }, {}];
      state.branches.set(branch, String(given.sha));
      return [201, refJson(branch, String(given.sha)), {}];
    }
    case 'git/update-ref': {
      const branch = url.pathname.split('/heads/')[1] ?? '';
      state.branches.set(branch, String(given.sha));
      return [200, refJson(branch, String(given.sha)), {}];
    }
    case 'pulls/create': {
      const made: Thread = {
        number: 100 + state.threads.length,
        title: String(given.title),
        user: 'oqylym',
        body: String(given.body),
        labels: [`head:${given.head}`],
        files: {},
      };
      state.threads.push(made);
      return [201, fullPull(made), {}];
    }
    case 'pulls/update': {
      const index = state.threads.findIndex(({ number }) => String(number) === last);
      const known = state.threads[index];
      if (!known) return [404, notFound, {}];
      const changed = { ...known, title: String(given.title), body: String(given.body) };
      state.threads[index] = changed;
      return [200, fullPull(changed), {}];
    }
    default:
      return [404, notFound, {}];
  }
}

const isOpen = ({ state }: Thread): boolean => state !== 'closed';
const branchOf = ({ labels }: Thread): string | undefined => labels.find((one) => one.startsWith('head:'))?.slice(5);
const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex');
const at = (path: string): string => `https://api.github.com/repos/${OWNER}/${REPO}/${path}`;

function paged(url: URL, entries: readonly unknown[]): Answer {
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const link: Readonly<Record<string, string>> =
    page * PAGE < entries.length ? { link: `<${next.href}>; rel="next"` } : {};
  return [200, entries.slice((page - 1) * PAGE, page * PAGE), link];
}

function blob(sha: string, { threads }: State): Answer {
  const text = threads.flatMap(({ files }) => Object.values(files ?? {})).find((one) => shaOf(one) === sha);
  if (text === undefined) return [404, notFound, {}];
  const content = Buffer.from(text).toString('base64');
  return [200, { content, encoding: 'base64', url: at(`git/blobs/${sha}`), sha, size: text.length, node_id: 'B' }, {}];
}

const userJson = (login: string) => shaped('simple-user', { login });
const dates = { created_at: '2025-12-02T09:00:00Z', updated_at: '2025-12-02T09:00:00Z' };
const labelJson = (name: string) => ({
  id: 1,
  node_id: 'L',
  url: at('labels/1'),
  name,
  description: '',
  color: 'ededed',
  default: false,
});

const issueJson = (thread: Thread) =>
  shaped('issue', {
    ...textOf(thread),
    html_url: addressOf(thread),
    labels: thread.labels.map(labelJson),
    ...(thread.files
      ? { pull_request: { url: at('pulls/1'), html_url: addressOf(thread), diff_url: '', patch_url: '' } }
      : {}),
  });

const pullJson = (thread: Thread) =>
  shaped('pull-request-simple', {
    ...textOf(thread),
    html_url: addressOf(thread),
    labels: thread.labels.map(labelJson),
    ...ends(thread),
  });

const fullPull = (thread: Thread) =>
  shaped('pull-request', { ...textOf(thread), html_url: addressOf(thread), labels: [], ...ends(thread) });

const ends = (thread: Thread) => ({
  head: { ref: branchOf(thread) ?? 'topic', sha: BASE },
  base: { ref: 'main', sha: BASE },
});

const textOf = ({ number, title, body, user, state = 'open' }: Thread) => ({
  number,
  title,
  body,
  state,
  user: userJson(user),
  ...dates,
});
const addressOf = ({ number, files }: Thread): string =>
  `https://github.com/${OWNER}/${REPO}/${files ? 'pull' : 'issues'}/${number}`;
const fileJson = (filename: string, text: string) =>
  shaped('diff-entry', { filename, sha: shaOf(text), status: 'added', patch: text.slice(0, 50) });
const refJson = (branch: string, sha: string) =>
  shaped('git-ref', { ref: `refs/heads/${branch}`, object: { type: 'commit', sha, url: at(`git/commits/${sha}`) } });
const commitJson = (sha: string) =>
  shaped('git-commit', { sha, tree: { sha: shaOf(`tree ${sha}`), url: at('git/trees/1') } });
const repositoryJson = () =>
  shaped('full-repository', {
    name: REPO,
    full_name: `${OWNER}/${REPO}`,
    default_branch: 'main',
    owner: userJson(OWNER),
  });
