import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDate } from '../law/ids.ts';
import type { Kept, PageCache } from './world.ts';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps pages in a folder, two files a page; one whose words do not have the recorded sum is as good as none. */
export function diskCache(folder: string): PageCache {
  const place = (address: string, ending: string): string => join(folder, `${sha256(address)}.${ending}`);
  return {
    read: async (address) => {
      const head = await readFile(place(address, 'json'), 'utf8').catch(() => null);
      const bytes = await readFile(place(address, 'body')).catch(() => null);
      return head === null || bytes === null ? null : keptOf(head, new Uint8Array(bytes), address);
    },
    write: async ({ bytes, ...head }) => {
      await mkdir(folder, { recursive: true });
      await put(place(head.address, 'body'), bytes);
      await put(place(head.address, 'json'), JSON.stringify(head));
    },
  };
}

async function put(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

function keptOf(head: string, bytes: Uint8Array, address: string): Kept | null {
  const known = parsed(head);
  const text = (name: string): string | null => {
    const value = known.get(name);
    return typeof value === 'string' ? value : null;
  };
  const retrieved = isoDate(text('retrieved') ?? '');
  const sum = text('sha256');
  if (retrieved === null || sum !== sha256(bytes) || text('address') !== address) return null;
  const [etag, lastModified] = [text('etag'), text('lastModified')];
  return { address, url: text('url') ?? address, bytes, sha256: sum, retrieved, etag, lastModified };
}

function parsed(text: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}
