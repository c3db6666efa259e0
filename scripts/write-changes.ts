import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Place } from './outcome.ts';

/** A file of the content with its new text; null takes it away. Paths begin with `content/`. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
}

/** Writes beside the places first and moves then, so that nothing is left half-written; removes last. */
export async function writeChanges({ content }: Place, changes: readonly FileChange[]): Promise<void> {
  const targetOf = (path: string): string => join(content, ...path.split('/').slice(1));
  const moves = changes.flatMap(({ path, text }) =>
    text === null ? [] : [{ target: targetOf(path), beside: `${targetOf(path)}.part`, text }],
  );
  try {
    for (const { target, beside, text } of moves) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { target, beside } of moves) await rename(beside, target);
    for (const { path, text } of changes) if (text === null) await rm(targetOf(path), { force: true });
  } finally {
    for (const { beside } of moves) await rm(beside, { force: true });
  }
}
