import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFile } from '../src/import/read-folder.ts';
import { orRefused, type Refusal } from '../src/import/readers.ts';
import { refuseLarger } from '../src/import/recognise.ts';
import { readGiven } from './content.ts';
import { Misuse } from './outcome.ts';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a document the user named; one that is refused for its size is not read into memory. */
export async function readSource(path: string): Promise<Uint8Array | Refusal> {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  return orRefused(() => refuseLarger(size)) ?? readGiven(path);
}

/** More bytes than any folder of laws has; beyond them the wrong folder was named. */
const MOST = 256 * 1024 * 1024;

/** Every file below a folder with its path from there; hidden ones and links are left out. */
export async function filesIn(folder: string): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = [];
  let total = 0;
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await visit(path);
      if (!entry.isFile()) continue;
      total += (await stat(join(folder, path))).size;
      if (total > MOST) throw new Misuse(`${folder} holds more than 256 MB; name the folder of one law`);
      found.push({ path, bytes: new Uint8Array(await readFile(join(folder, path))) });
    }
  };
  await visit('');
  return found;
}
