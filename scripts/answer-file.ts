import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AnswerCache, CachedAnswer } from '../src/sources/github-cache.ts';

/** Answers of the last run; a file that cannot be read costs a few requests and nothing else. */
export async function heldAnswers(file: string): Promise<AnswerCache> {
  try {
    return new Map<string, CachedAnswer>(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return new Map();
  }
}

export async function keepAnswers(file: string, cache: AnswerCache): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify([...cache]));
}
