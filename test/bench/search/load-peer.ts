import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Reads a package of the folder in which the peers are installed; null where it is not there. */
export async function loadPeer(peers: string, name: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const path = createRequire(join(peers === '' ? process.cwd() : peers, 'here.js')).resolve(name);
    return await import(pathToFileURL(path).href);
  } catch {
    return null;
  }
}

type Constructor<T> = new (options: object) => T;
export const isConstructor = <T>(value: unknown): value is Constructor<T> => typeof value === 'function';

export type Call = (...values: readonly unknown[]) => unknown;
export const isCall = (value: unknown): value is Call => typeof value === 'function';
