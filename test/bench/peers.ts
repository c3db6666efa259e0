import { createRequire } from 'node:module';
import { join } from 'node:path';
import { diffArrays, diffWords } from 'diff';
import { programs } from './peers-outside.ts';

/** A stretch of words: in both texts, only in the earlier, only in the later. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: number;
}

/** A way to compare two texts, one unit a line; null if it gave no result in time. */
export interface Peer {
  readonly name: string;
  compare(
    before: string,
    after: string,
    patience: number,
  ): { readonly runs: readonly Run[]; readonly cpu: number } | null;
  /** The most megabytes that a process of its own held, for a program of the machine; the others run in ours. */
  peak?(before: string, after: string): Promise<number | null>;
}

/** Those that were found, and a line for each that was not. */
export interface Peers {
  readonly here: readonly Peer[];
  readonly absent: readonly string[];
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** jsdiff comes with the project, git and wdiff are looked for on the path, diff-match-patch in the folder of `OQYLYM_PEERS`. */
export function peers(folder: string | undefined): Peers {
  const characters = folder ? diffMatchPatch(folder) : null;
  const outside = programs();
  const absent = [
    ...(characters
      ? []
      : ['diff-match-patch (npm install it into a folder outside the project and name that folder in OQYLYM_PEERS)']),
    ...outside.absent.map((name) => `${name} (install the package of your system)`),
  ];
  return {
    here: [jsdiffWords, jsdiffLines, ...(characters ? [characters] : []), ...outside.here],
    absent: absent.map((name) => `Not on this machine, so not in the tables: ${name}.`),
  };
}

const timed = (run: () => readonly Run[] | null): ReturnType<Peer['compare']> => {
  const start = process.cpuUsage();
  const runs = run();
  const { user, system } = process.cpuUsage(start);
  return runs && { runs, cpu: (user + system) / 1000 };
};

interface Part {
  readonly value: string;
  readonly added?: boolean;
  readonly removed?: boolean;
}

const kindOf = (part: { readonly added?: boolean; readonly removed?: boolean }): Run['kind'] =>
  part.added ? 'added' : part.removed ? 'removed' : 'same';

const jsdiffWords: Peer = {
  name: 'jsdiff `diffWords`, whole text',
  compare: (before, after, patience) =>
    timed(() => {
      const parts: readonly Part[] | undefined = diffWords(before, after, { timeout: patience });
      return parts?.map((part) => ({ kind: kindOf(part), words: wordsIn(part.value).length })) ?? null;
    }),
};

const jsdiffLines: Peer = {
  name: 'jsdiff `diffArrays`, lines then words',
  compare: (before, after, patience) =>
    timed(() => {
      const lines = diffArrays(before.split('\n'), after.split('\n'), { timeout: patience });
      if (!lines) return null;
      const runs: Run[] = [];
      let removed: readonly string[] = [];
      for (const part of [...lines, { value: [], added: false, removed: false }]) {
        const words = part.value.flatMap(wordsIn);
        if (part.removed) removed = words;
        else {
          const added = part.added ? words : [];
          runs.push(...wordRuns(removed, added, patience));
          removed = [];
          if (!part.added) runs.push({ kind: 'same', words: words.length });
        }
      }
      return runs;
    }),
};

function wordRuns(removed: readonly string[], added: readonly string[], patience: number): readonly Run[] {
  const parts = diffArrays([...removed], [...added], { timeout: patience });
  if (parts) return parts.map((part) => ({ kind: kindOf(part), words: part.value.length }));
  return [
    { kind: 'removed', words: removed.length },
    { kind: 'added', words: added.length },
  ];
}

interface CharacterDiff {
  diff_main(before: string, after: string): [number, string][];
  diff_cleanupSemantic(diffs: [number, string][]): void;
}

function diffMatchPatch(folder: string): Peer | null {
  const load = createRequire(join(folder, 'x.js'));
  let Engine: new () => CharacterDiff;
  try {
    Engine = load('diff-match-patch');
  } catch {
    return null;
  }
  return {
    name: 'diff-match-patch + semantic clean-up, default limit',
    compare: (before, after) =>
      timed(() => {
        const engine = new Engine();
        const diffs = engine.diff_main(before, after);
        engine.diff_cleanupSemantic(diffs);
        return diffs.map(([sign, text]) => ({
          kind: sign > 0 ? 'added' : sign < 0 ? 'removed' : 'same',
          words: wordsIn(text).length,
        }));
      }),
  };
}

/** Which unit each word of a text belongs to, when the text is written one unit a line. */
export const ownersOf = (lines: readonly { readonly owner: string; readonly text: string }[]): readonly string[] =>
  lines.flatMap(({ owner, text }) => wordsIn(text).map(() => owner));

/** The articles that a text diff aligns: a later one with the earlier one that most of its kept words come from. */
export function alignedBy(
  runs: readonly Run[],
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [string, string])[] {
  const kept = new Map<string, Map<string, number>>();
  let from = 0;
  let to = 0;
  for (const { kind, words } of runs) {
    if (kind === 'same') {
      for (let word = 0; word < words; word += 1) {
        const [a, b] = [before[from + word], after[to + word]];
        if (!a || !b) continue;
        const own = kept.get(b) ?? new Map<string, number>();
        own.set(a, (own.get(a) ?? 0) + 1);
        kept.set(b, own);
      }
    }
    if (kind !== 'added') from += words;
    if (kind !== 'removed') to += words;
  }
  const size = new Map<string, number>();
  for (const owner of after) size.set(owner, (size.get(owner) ?? 0) + 1);
  return [...kept].flatMap(([b, own]) =>
    [...own].filter(([, words]) => words >= 0.3 * (size.get(b) ?? 0)).map(([a]) => [a, b] as const),
  );
}
