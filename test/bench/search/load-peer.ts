import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Reads a package of the folder in which the peers are installed; null where it is not there. */
export async function loadPeer(peers: string, name: string): Promise<Readonly<Record<string, unknown>> | null> {
  const folder = join(peers, 'node_modules', name);
  if (peers === '' || !existsSync(folder)) return null;
  return import(pathToFileURL(join(folder, doorOf(folder))).href);
}

/** What a package's own file says is imported: `require.resolve` does not find those that can only be imported. */
function doorOf(folder: string): string {
  const about: About = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const door = about.exports?.['.'] ?? about.exports;
  const imported = typeof door === 'object' ? (door.import ?? door.default) : door;
  const path = typeof imported === 'object' ? imported.default : imported;
  return typeof path === 'string' ? path : (about.module ?? about.main ?? 'index.js');
}

interface Door {
  readonly [condition: string]: string | Door | undefined;
}

interface About {
  readonly exports?: Door;
  readonly main?: string;
  readonly module?: string;
}

type Constructor<T> = new (options: object) => T;
export const isConstructor = <T>(value: unknown): value is Constructor<T> => typeof value === 'function';

export type Call = (...values: readonly unknown[]) => unknown;
export const isCall = (value: unknown): value is Call => typeof value === 'function';
