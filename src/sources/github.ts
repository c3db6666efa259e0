import { Octokit, RequestError } from 'octokit';
import type { Contribution, Proposal, ProposedFile } from '../law/contribution.ts';
import { isoDate } from '../law/ids.ts';
import { type AnswerCache, answerFromCache } from './github-cache.ts';

/** A change to be proposed as a pull request. */
export interface Change {
  /** The branch it stands on; a second change for the same branch takes the place of the first. */
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly files: readonly ProposedFile[];
}

/** One repository on GitHub. */
export interface Repository {
  /** Open issues with a label, oldest first. */
  readonly issues: (label: string) => Promise<readonly Contribution[]>;
  /** Open pull requests with a label, oldest first, with the files that `wanted` picks by their path. */
  readonly proposals: (label: string, wanted: (path: string) => boolean) => Promise<readonly Proposal[]>;
  /** Puts a change on its branch and opens a pull request for it, or brings the one that is open up to date. */
  readonly propose: (change: Change) => Promise<{ readonly url: string; readonly isNew: boolean }>;
}

export interface GitHubOptions {
  readonly owner: string;
  readonly repo: string;
  /** Null reads a public repository without an account. */
  readonly token: string | null;
  /** Address of the API; for GitHub Enterprise and for tests. */
  readonly api?: string;
  /** Answers of earlier runs by address: what has not changed is not sent again and does not count against the rate limit. */
  readonly cache: AnswerCache;
  /** Told when a limit makes the run wait. */
  readonly onWait: (seconds: number) => void;
}

/** GitHub did not do what was asked; the message says why and what to do, and never holds the token. */
export class GitHubFailure extends Error {
  override readonly name = 'GitHubFailure';
}

/** Longest wait for a rate limit, in seconds: a limit of the hour is reported and not slept through. */
const PATIENCE = 120;
const TRIES = 4;

/**
 * A repository through GitHub's REST API (version 2022-11-28). Limits are kept by octokit's throttling, faults of the server are tried
 * again by its retrying, and every failure comes out as one sentence.
 */
export function repositoryOn(options: GitHubOptions): Repository {
  const octokit = clientFor(options);
  const where = { owner: options.owner, repo: options.repo };
  const name = `${options.owner}/${options.repo}`;
  const said = <T>(what: string, work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw failureOf(error, what, name, options.token !== null);
    });
  return {
    issues: (label) => said(`list the issues labelled "${label}"`, () => issuesOf(octokit, where, label)),
    proposals: (label, wanted) =>
      said(`list the pull requests labelled "${label}"`, () => proposalsOf(octokit, where, label, wanted)),
    propose: (change) => said(`propose the branch ${change.branch}`, () => propose(octokit, where, change)),
  };
}

type Where = { readonly owner: string; readonly repo: string };

function clientFor({ token, api, cache, onWait }: GitHubOptions): Octokit {
  const waits = (retryAfter: number, { request }: { request?: { retryCount?: number } }): boolean => {
    const isWorth = retryAfter <= PATIENCE && (request?.retryCount ?? 0) < TRIES;
    if (isWorth) onWait(retryAfter);
    return isWorth;
  };
  const octokit = new Octokit({
    ...(token === null ? {} : { auth: token }),
    ...(api === undefined ? {} : { baseUrl: api }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    throttle: { onRateLimit: waits, onSecondaryRateLimit: waits },
    // A conflict does not go away by asking again; the others are octokit's own.
    retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 451] },
  });
  answerFromCache(octokit, cache);
  return octokit;
}

/** The client's own messages may quote requests; ours are made from the status alone. */
function silent(): void {}

async function issuesOf(octokit: Octokit, where: Where, label: string): Promise<readonly Contribution[]> {
  const found = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...where,
    labels: label,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  // To GitHub a pull request is an issue too.
  return found.filter((issue) => !issue.pull_request).map(contributionOf);
}

async function proposalsOf(
  octokit: Octokit,
  where: Where,
  label: string,
  wanted: (path: string) => boolean,
): Promise<readonly Proposal[]> {
  const open = await octokit.paginate(octokit.rest.pulls.list, {
    ...where,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  const labelled = open.filter(({ labels }) => labels.some((one) => one.name === label));
  const proposals: Proposal[] = [];
  for (const pull of labelled) {
    const changed = await octokit.paginate(octokit.rest.pulls.listFiles, {
      ...where,
      pull_number: pull.number,
      per_page: 100,
    });
    const files: ProposedFile[] = [];
    for (const { filename, status, sha } of changed) {
      if (status === 'removed' || !wanted(filename) || sha === null) continue;
      files.push({ path: filename, text: await blobText(octokit, where, sha) });
    }
    proposals.push({ ...contributionOf(pull), files });
  }
  return proposals;
}

interface Written {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
  readonly created_at: string;
  readonly html_url: string;
}

const contributionOf = ({ number, title, body, user, created_at, html_url }: Written): Contribution => ({
  number,
  title,
  author: user?.login ?? 'ghost',
  date: isoDate(created_at.slice(0, 10)),
  url: html_url,
  body: body ?? '',
});

async function blobText(octokit: Octokit, where: Where, sha: string): Promise<string> {
  const { data } = await octokit.rest.git.getBlob({ ...where, file_sha: sha });
  return Buffer.from(data.content, 'base64').toString('utf8');
}

/** One commit on top of the default branch, whatever stood on the branch before. */
async function propose(octokit: Octokit, where: Where, { branch, title, body, files }: Change) {
  const { data: repository } = await octokit.rest.repos.get(where);
  const base = repository.default_branch;
  const { data: head } = await octokit.rest.git.getRef({ ...where, ref: `heads/${base}` });
  const { data: parent } = await octokit.rest.git.getCommit({ ...where, commit_sha: head.object.sha });
  const tree = await octokit.rest.git.createTree({
    ...where,
    base_tree: parent.tree.sha,
    tree: files.map(({ path, text }) => ({ path, content: text, mode: '100644', type: 'blob' })),
  });
  const commit = await octokit.rest.git.createCommit({
    ...where,
    message: title,
    tree: tree.data.sha,
    parents: [parent.sha],
  });
  await pointBranch(octokit, where, branch, commit.data.sha);
  const { data: open } = await octokit.rest.pulls.list({ ...where, state: 'open', head: `${where.owner}:${branch}` });
  const [known] = open;
  if (known) {
    const { data } = await octokit.rest.pulls.update({ ...where, pull_number: known.number, title, body });
    return { url: data.html_url, isNew: false };
  }
  const { data } = await octokit.rest.pulls.create({ ...where, head: branch, base, title, body });
  return { url: data.html_url, isNew: true };
}

/** Makes the branch, or moves it where it stands already: another run may have made it meanwhile. */
async function pointBranch(octokit: Octokit, where: Where, branch: string, sha: string): Promise<void> {
  try {
    await octokit.rest.git.createRef({ ...where, ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    const stands = error instanceof RequestError && error.status === 422 && /already exists/u.test(error.message);
    if (!stands) throw error;
    await octokit.rest.git.updateRef({ ...where, ref: `heads/${branch}`, sha, force: true });
  }
}

/** What went wrong in one sentence: from the status and nothing that a request holds. */
function failureOf(error: unknown, what: string, name: string, hasToken: boolean): GitHubFailure {
  const begin = `GitHub did not ${what} of ${name}`;
  // Octokit calls a request that never arrived a 500 without an answer.
  if (!(error instanceof RequestError) || error.response === undefined)
    return new GitHubFailure(`${begin}: no answer came; is the network there? try again later`);
  const { status } = error;
  if (status === 401) return new GitHubFailure(`${begin}: it does not accept the token; make a new one`);
  if (status === 403 || status === 429) {
    const limit = hasToken ? 'wait an hour, or give the token more rights' : 'give a token in GITHUB_TOKEN';
    return new GitHubFailure(`${begin}: the limit of requests is reached or the right is missing; ${limit}`);
  }
  if (status === 404) {
    return new GitHubFailure(`${begin}: there is no such repository, or the token may not see it; check --repo`);
  }
  if (status === 409) return new GitHubFailure(`${begin}: the repository changed meanwhile or is empty; run it again`);
  if (status === 422) return new GitHubFailure(`${begin}: it does not accept what was sent; check branch and labels`);
  return new GitHubFailure(`${begin}: it answered ${status}; try again later`);
}
