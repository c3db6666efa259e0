import type { Received } from '../src/import/contributions.ts';
import type { Problem } from '../src/law/problem.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import type { ContentFile } from '../src/library/read-files.ts';
import { readFrontmatter } from '../src/markdown/frontmatter.ts';
import type { FileChange } from './write-files.ts';

/** A contribution with where it stands on the platform and what it becomes. */
export interface Arrival extends Received {
  readonly url: string;
}

/** What a run would do to the content. */
export interface SyncPlan {
  readonly added: readonly FileChange[];
  readonly updated: readonly FileChange[];
  readonly removed: readonly FileChange[];
  readonly unchanged: number;
  /** Why a contribution was left out; it does not keep the others out. */
  readonly problems: readonly Problem[];
}

/**
 * Compares what has arrived with what is held. A contribution that the content's own rules find wrong is left out and said so, and what was
 * held of it before stays; a file that came through a contribution which is no longer there goes; files of other origin are never touched.
 */
export function planSync(content: readonly ContentFile[], arrivals: readonly Arrival[], repository: string): SyncPlan {
  const held = new Map(content.map(({ path, text }) => [path, text]));
  const problems: Problem[] = arrivals.flatMap((arrival) => arrival.problems);
  const wanted = arrivals.flatMap(({ files, url }) =>
    files.filter(({ path }) => {
      const there = held.get(path);
      if (there === undefined || viaOf(path, there) === url) return true;
      problems.push(fault(url, `${path} is there already and came another way`, 'choose another number or name'));
      return false;
    }),
  );
  const sound = withoutFaults(content, wanted, problems);
  const changes = sound.filter(({ path, text }) => held.get(path) !== text);
  const living = new Set(arrivals.map(({ url }) => url));
  const removed = content.flatMap(({ path, text }): FileChange[] => {
    const via = viaOf(path, text);
    return via !== null && isOf(via, repository) && !living.has(via) ? [{ path, text: null }] : [];
  });
  return {
    added: changes.filter(({ path }) => !held.has(path)),
    updated: changes.filter(({ path }) => held.has(path)),
    removed,
    unchanged: sound.length - changes.length,
    problems,
  };
}

/** Files that the rules of the content find nothing wrong with, given all that is held and all that arrives with them. */
function withoutFaults(
  content: readonly ContentFile[],
  wanted: readonly ContentFile[],
  problems: Problem[],
): readonly ContentFile[] {
  let sound = wanted;
  for (;;) {
    const paths = new Set(sound.map(({ path }) => path));
    const library = buildLibrary([...content.filter(({ path }) => !paths.has(path)), ...sound]);
    const faults = library.problems.filter(({ file, level }) => level === 'error' && paths.has(file));
    if (faults.length === 0) return sound;
    const faulty = new Set(faults.map(({ file }) => file));
    problems.push(...faults.map((one): Problem => ({ ...one, level: 'warning' })));
    sound = sound.filter(({ path }) => !faulty.has(path));
  }
}

/** The contribution a file came through; null for files that people wrote here. */
function viaOf(path: string, text: string): string | null {
  if (!path.endsWith('.md') || !/^via:/mu.test(text)) return null;
  const { data } = readFrontmatter(path, text);
  const via = typeof data === 'object' && data !== null && 'via' in data ? data.via : null;
  return typeof via === 'string' ? via : null;
}

/** Whether an address is an issue or a pull request of a repository (`owner/name`), on whatever host it is served. */
const isOf = (via: string, repository: string): boolean =>
  /^https?:\/\/[^/]+\/(?<name>[^/]+\/[^/]+)\/(?:issues|pull)\/\d+$/u.exec(via)?.groups?.name === repository;

const fault = (file: string, message: string, hint: string): Problem => ({
  file,
  line: 1,
  level: 'warning',
  rule: 'contribution',
  message,
  hint,
});
