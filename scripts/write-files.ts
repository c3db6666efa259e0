import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Place } from './outcome.ts';

/** Writes files below `content/`: beside their places first and moved then, so that nothing is left half-written. */
export async function writeAll(
  { content }: Place,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const moves = files.map(({ path, text }) => {
    const target = join(content, ...path.split('/').slice(1));
    return { target, beside: `${target}.part`, text };
  });
  try {
    for (const { target, beside, text } of moves) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { target, beside } of moves) await rename(beside, target);
  } finally {
    for (const { beside } of moves) await rm(beside, { force: true });
  }
}
