import { dirname, join } from 'node:path';
import { amendmentsFrom, commentaryFrom, isAmendmentPath } from '../src/import/contributions.ts';
import { problemLine } from '../src/law/problem.ts';
import { GitHubFailure, type Repository, repositoryOn } from '../src/sources/github.ts';
import type { AnswerCache } from '../src/sources/github-cache.ts';
import { heldAnswers, keepAnswers } from './answer-file.ts';
import { readContent } from './content.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';
import { type Arrival, planSync, type SyncPlan } from './sync-plan.ts';
import { writeAll } from './write-files.ts';

/** `sync --repo OWNER/NAME`: labelled issues and pull requests as files of the content; those that are gone take their files with them. */
export async function sync(place: Place, _names: readonly string[], options: Known): Promise<Outcome> {
  const name = options.repo ?? process.env.GITHUB_REPOSITORY ?? '';
  const content = await readContent(place);
  const cacheFile = join(dirname(place.content), '.cache', 'github.json');
  const cache = await heldAnswers(cacheFile);
  const waits: number[] = [];
  const repository = repositoryNamed(options.repo, options, cache, (seconds) => void waits.push(seconds));
  try {
    const plan = planSync(content, await arrivalsFrom(repository), name);
    if (options.dryRun === undefined) {
      await writeAll(place, [...plan.added, ...plan.updated, ...plan.removed]);
      await keepAnswers(cacheFile, cache);
    }
    return outcomeOf(place, plan, waits, options.dryRun !== undefined);
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error;
    const text = `${error.message}. Nothing was written.`;
    return { exit: 1, text, json: { schema: 'oqylym/sync@1', failure: error.message, ...nothing } };
  }
}

const nothing = { added: [], updated: [], removed: [], unchanged: 0, problems: [], waited: 0 } as const;

/** A repository by `owner/name`, with the token of the environment. */
export function repositoryNamed(
  given: string | undefined,
  options: Known,
  cache: AnswerCache,
  onWait: (seconds: number) => void,
): Repository {
  const name = given ?? process.env.GITHUB_REPOSITORY ?? '';
  const [owner = '', repo = '', ...rest] = name.split('/');
  const isName = (part: string): boolean => /^[A-Za-z0-9._-]+$/u.test(part);
  if (!isName(owner) || !isName(repo) || rest.length > 0) {
    throw new Misuse(`"${name}" is no repository on GitHub; write --repo owner/name`);
  }
  const api = options.api ?? process.env.GITHUB_API_URL;
  const token = process.env.GITHUB_TOKEN ?? null;
  return repositoryOn({ owner, repo, token, ...(api === undefined ? {} : { api }), cache, onWait });
}

async function arrivalsFrom(repository: Repository): Promise<readonly Arrival[]> {
  const issues = await repository.issues('commentary');
  const proposals = await repository.proposals('amendment', isAmendmentPath);
  return [
    ...issues.map((issue) => ({ url: issue.url, ...commentaryFrom(issue) })),
    ...proposals.map((proposal) => ({ url: proposal.url, ...amendmentsFrom(proposal) })),
  ];
}

function outcomeOf(place: Place, plan: SyncPlan, waits: readonly number[], isDry: boolean): Outcome {
  const parts = ['added', 'updated', 'removed'] as const;
  const paths = (part: (typeof parts)[number]): string[] => plan[part].map(({ path }) => shownPath(path, place));
  const problems = plan.problems.map((problem) => ({ ...problem, file: shownPath(problem.file, place) }));
  const waited = waits.reduce((sum, seconds) => sum + seconds, 0);
  const counts = parts.map((part) => `${plan[part].length} ${part}`).join(', ');
  const lines = [
    ...problems.map(problemLine),
    ...parts.flatMap((part) => paths(part).map((path) => `${isDry ? 'would be ' : ''}${part} ${path}`)),
    `${counts}, ${plan.unchanged} unchanged${problems.length > 0 ? `, ${problems.length} left out or faulty` : ''}${waited > 0 ? `; waited ${waited} s for GitHub` : ''}`,
  ];
  const json = { added: paths('added'), updated: paths('updated'), removed: paths('removed') };
  return {
    exit: 0,
    text: lines.join('\n'),
    json: { schema: 'oqylym/sync@1', failure: null, ...json, unchanged: plan.unchanged, problems, waited },
  };
}
