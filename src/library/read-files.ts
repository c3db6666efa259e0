import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../law/problem.ts';

/** A file of the content as the core sees it. */
export interface ContentFile {
  /** Path below the project: `content/bills/kz-ai/bill.md`. */
  readonly path: string;
  readonly text: string;
}

const ENDINGS = /\.(?:md|yml)$/u;

/** Reads all Markdown and YAML files of a content folder, sorted by path; the only place that reads content from disk. */
export async function readFiles(folder: string): Promise<readonly ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && ENDINGS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: `content${path.slice(folder.length).replaceAll('\\', '/')}`,
      text: await readFile(path, 'utf8'),
    })),
  );
  return files.sort((a, b) => compareText(a.path, b.path));
}
