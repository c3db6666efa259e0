import { romanValue } from '../law/list-number.ts';
import { words } from './clean.ts';
import type { Block, Draft } from './draft.ts';
import { limits } from './limits.ts';
import { readDocument } from './readers.ts';
import { Refused } from './refused.ts';

/** A file in a folder by its path from there: `Livre III/Titre VI/Article L366-1.md`. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a folder that holds one text in parts, a file an article, folders for books, titles and chapters: the names of the folders are the
 * headings, in the order of their numbers. A part that cannot be read refuses the whole: a law with a hole is none.
 */
export function readFolder(files: readonly FolderFile[]): Draft {
  if (files.length > limits.blocks) throw tooMany(files.length);
  const blocks: Block[] = [];
  const raw: string[] = [];
  let open: readonly string[] = [];
  for (const { path, bytes } of files.toSorted((a, b) => inOrder(a.path, b.path))) {
    const folders = path.split('/').slice(0, -1);
    const shared = folders.findIndex((folder, depth) => folder !== open[depth]);
    for (const [depth, folder] of folders.entries()) {
      if (shared < 0 || depth < shared) continue;
      blocks.push({ kind: 'heading', text: words(folder).join(' '), level: depth + 1 });
      raw.push(folder);
    }
    open = folders;
    const reading = readDocument(bytes);
    if (reading.kind === 'refused') throw new Refused(`${path}: ${reading.message}`, reading.hint);
    blocks.push(...reading.draft.blocks);
    raw.push(reading.draft.raw);
  }
  if (blocks.length === 0) throw new Refused('the folder holds no file', 'name a folder with the parts of one text');
  return { format: 'folder of parts', blocks, raw: raw.join('\n'), outside: 0, remarks: [] };
}

/** Paths as a reader of the law orders them: Livre Ier, Livre III, Livre IV; L521-2 before L521-10. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let depth = 0; depth < Math.max(left.length, right.length); depth += 1) {
    const [one = '', other = ''] = [left[depth], right[depth]];
    if (one === other) continue;
    const [first, second] = [withDigits(one), withDigits(other)];
    return first.localeCompare(second, 'en', { numeric: true }) || (one < other ? -1 : 1);
  }
  return 0;
}

/** `Titre VI` → `Titre 6`, `Chapitre Ier` → `Chapitre 1`: numbers of folders are mostly Roman. */
const withDigits = (name: string): string =>
  name
    .replace(/\.\p{L}+$/u, '')
    .replace(/(?<![\p{L}\p{N}])(?<roman>[IVXLC]+)(?:er|re)?(?![\p{L}\p{N}])/gu, (whole, roman: string) =>
      String(romanValue(roman.toLowerCase()) ?? whole),
    );

const tooMany = (count: number): Refused =>
  new Refused(`the folder holds ${count} files; no more than ${limits.blocks} are read`, 'name the folder of one law');
