import { describe, it } from 'vitest';
import { GitHubFailure, type Repository, repositoryOn } from '../../src/sources/github.ts';
import type { AnswerCache } from '../../src/sources/github-cache.ts';
import { type GitHubServer, githubServer, type Thread } from '../support/github-server.ts';

const issue = (number: number, title: string, fields: Partial<Thread> = {}): Thread => ({
  number,
  title,
  user: 'aigerim',
  body: 'Пікір',
  labels: ['commentary'],
  ...fields,
});
const file = 'content/bills/example/amendments/02-first-reading/gh-7.md';
const isContent = (path: string): boolean => path.startsWith('content/');

type Finish = (done: () => Promise<void>) => void;

/** A server with an invented repository, which goes when the test is over; GitHub's own description must have allowed all that passed. */
async function serverFor(threads: Thread[], finish: Finish): Promise<GitHubServer> {
  const server = await githubServer(threads);
  finish(async () => {
    await server.close();
    if (server.violations.length > 0) throw new Error(server.violations.join('\n'));
  });
  return server;
}

function clientOf(server: GitHubServer, fields: { cache?: AnswerCache; token?: string | null; repo?: string } = {}) {
  const waits: number[] = [];
  const repository: Repository = repositoryOn({
    owner: 'steppe',
    repo: fields.repo ?? 'bills',
    token: fields.token === undefined ? 'secret-token-1' : fields.token,
    api: server.url,
    cache: fields.cache ?? new Map(),
    onWait: (seconds) => void waits.push(seconds),
  });
  return { repository, waits };
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitHubFailure)) throw new Error(`no failure came: ${String(error)}`);
  return error.message;
}

// Together, because octokit lets a second pass between two writes.
describe.concurrent('a repository on GitHub', () => {
  it('gives the open issues with a label from all pages, and no pull request among them', async ({
    expect,
    onTestFinished,
  }) => {
    const here = await serverFor(
      [
        ...[1, 2, 3, 4, 5].map((number) => issue(number, `Пікір ${number}`)),
        issue(6, 'closed', { state: 'closed' }),
        issue(7, 'a pull request', { files: { [file]: 'x' } }),
        issue(8, 'another label', { labels: ['bug'] }),
      ],
      onTestFinished,
    );
    const { repository } = clientOf(here);
    const found = await repository.issues('commentary');
    expect(found.map(({ number, title, author, date }) => [number, title, author, date])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, `Пікір ${number}`, 'aigerim', '2025-12-02']),
    );
    expect(found[0]?.url).toBe('https://github.com/steppe/bills/issues/1');
    expect(here.log.filter((line) => line.includes('/issues')).length).toBe(3);
  });

  it('gives the pull requests with a label and the words of the files that are wanted', async ({
    expect,
    onTestFinished,
  }) => {
    const here = await serverFor(
      [
        issue(7, 'Түзету', {
          labels: ['amendment'],
          files: { [file]: '---\nnumber: 7\n---\nСебебі.', 'package.json': '{}' },
        }),
        issue(8, 'other', { labels: ['bug'], files: { [file]: 'x' } }),
      ],
      onTestFinished,
    );
    const { repository } = clientOf(here);
    const [only, ...others] = await repository.proposals('amendment', isContent);
    expect(others).toEqual([]);
    expect(only?.files).toEqual([{ path: file, text: '---\nnumber: 7\n---\nСебебі.' }]);
  });

  it('asks again only for what has changed', async ({ expect, onTestFinished }) => {
    const cache: AnswerCache = new Map();
    const threads = [issue(1, 'one'), issue(2, 'two'), issue(3, 'three')];
    const here = await serverFor(threads, onTestFinished);
    const first = await clientOf(here, { cache }).repository.issues('commentary');
    const held: AnswerCache = new Map(JSON.parse(JSON.stringify([...cache])));
    const again = clientOf(here, { cache: held });
    expect(await again.repository.issues('commentary')).toEqual(first);
    expect(here.log.slice(-2).map((line) => line.split(' ').at(-1))).toEqual(['304', '304']);
    here.threads[2] = issue(3, 'three, edited');
    const third = clientOf(here, { cache: held });
    expect((await third.repository.issues('commentary')).at(-1)?.title).toBe('three, edited');
    expect(here.log.slice(-2).map((line) => line.split(' ').at(-1))).toEqual(['304', '200']);
  });

  it('waits when GitHub says so, and tries again after a fault of the server', async ({ expect, onTestFinished }) => {
    const here = await serverFor([issue(1, 'one')], onTestFinished);
    const { repository, waits } = clientOf(here);
    here.faults.push(
      {
        on: /issues/u,
        status: 403,
        headers: { 'retry-after': '1' },
        message: 'You have exceeded a secondary rate limit',
        times: 1,
      },
      { on: /issues/u, status: 502, times: 1 },
    );
    expect(await repository.issues('commentary')).toHaveLength(1);
    expect(waits).toEqual([1]);
    expect(here.log.map((line) => line.split(' ').at(-1))).toEqual(['403', '502', '200']);
  });

  it('does not sleep through a limit of the hour, and says what helps', async ({ expect, onTestFinished }) => {
    const here = await serverFor([issue(1, 'one')], onTestFinished);
    const { repository, waits } = clientOf(here, { token: null });
    const reset = String(Math.floor(Date.now() / 1000) + 3000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    here.faults.push({ on: /issues/u, status: 403, headers, message: 'API rate limit exceeded', times: 9 });
    expect(await failureOf(repository.issues('commentary'))).toBe(
      'GitHub did not list the issues labelled "commentary" of steppe/bills: the limit of requests is reached or the right is missing; give a token in GITHUB_TOKEN',
    );
    expect(waits).toEqual([]);
  });

  it('says in one line that the token is wrong or the repository is not there, and never says the token', async ({
    expect,
    onTestFinished,
  }) => {
    const here = await serverFor([issue(1, 'one')], onTestFinished);
    const { repository } = clientOf(here);
    here.faults.push({ on: /issues/u, status: 401, message: 'Bad credentials', times: 1 });
    const refused = await failureOf(repository.issues('commentary'));
    expect(refused).toContain('it does not accept the token; make a new one');
    const absent = clientOf(here, { repo: 'nowhere' });
    const missing = await failureOf(absent.repository.issues('commentary'));
    expect(missing).toContain('there is no such repository, or the token may not see it; check --repo');
    expect(`${refused}${missing}`).not.toContain('secret');
    expect(here.lastHeaders().authorization).toBe('token secret-token-1');
  });

  it('opens one pull request for a branch and brings it up to date at the next change', async ({
    expect,
    onTestFinished,
  }) => {
    const here = await serverFor([], onTestFinished);
    const { repository } = clientOf(here);
    const change = (text: string) => ({
      branch: 'edition/example-2026-01-01',
      title: `Жаңа редакция ${text}`,
      body: 'Салыстыру',
      files: [{ path: 'content/bills/example/versions/06-amended/kk.md', text }],
    });
    const first = await repository.propose(change('бір'));
    const second = await repository.propose(change('екі'));
    expect([first.isNew, second.isNew, second.url]).toEqual([true, false, first.url]);
    expect(here.threads.map(({ title, body }) => [title, body])).toEqual([['Жаңа редакция екі', 'Салыстыру']]);
    const sha = here.branches.get('edition/example-2026-01-01') ?? '';
    expect(Object.values(here.commits.get(sha) ?? {})).toEqual(['екі']);
    expect(here.branches.get('main')).toBe('a'.repeat(40));
  });

  it('says that the repository changed meanwhile if GitHub reports a conflict', async ({ expect, onTestFinished }) => {
    const here = await serverFor([], onTestFinished);
    const { repository } = clientOf(here);
    here.faults.push({ on: /git\/trees/u, status: 409, message: 'Git Repository is empty.', times: 9 });
    const work = repository.propose({ branch: 'b', title: 't', body: '', files: [{ path: 'a', text: 'b' }] });
    expect(await failureOf(work)).toContain('the repository changed meanwhile or is empty; run it again');
  });
}, 60_000);
