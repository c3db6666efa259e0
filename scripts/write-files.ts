import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Place } from './outcome.ts';

/** A file of the content with its new text; null takes it away. Paths begin with `content/`. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
}

/** Writes files below `content/`: beside their places first and moved then, so that nothing is left half-written; what goes, goes last. */
export async function writeAll({ content }: Place, files: readonly FileChange[]): Promise<void> {
  const targetOf = (path: string): string => join(content, ...path.split('/').slice(1));
  const moves = files.flatMap(({ path, text }) =>
    text === null ? [] : [{ target: targetOf(path), beside: `${targetOf(path)}.part`, text }],
  );
  try {
    for (const { target, beside, text } of moves) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { target, beside } of moves) await rename(beside, target);
    for (const { path, text } of files) if (text === null) await rm(targetOf(path), { force: true });
  } finally {
    for (const { beside } of moves) await rm(beside, { force: true });
  }
}
