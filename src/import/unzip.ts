import { Unzip, UnzipInflate } from 'fflate';
import { limits, megabytes } from './limits.ts';
import { Refused } from './refused.ts';

/** Small enough that one push cannot inflate to more than some 17 MB (deflate packs at most 1032 to 1). */
const STEP = 16 * 1024;

const CUT_OFF = 'save or download the file again: it is damaged or cut off';

/**
 * The wanted entries of a zip archive by name: `word/document.xml` → its bytes. What is not wanted is not inflated, and the
 * size is counted while inflating: what an archive declares about its size may be a lie (zip bomb).
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let total = 0;
  const archive = new Unzip((entry) => {
    if (!isWanted(entry.name) || found.has(entry.name) || open.has(entry.name)) return;
    const parts: Uint8Array[] = [];
    open.add(entry.name);
    entry.ondata = (error, chunk, isLast) => {
      // What is thrown below comes back here once: fflate hands every error to this function.
      if (error instanceof Refused) throw error;
      if (error) throw new Refused(`the part ${entry.name} of the archive is damaged`, CUT_OFF);
      total += chunk.length;
      if (total > limits.inflated) throw tooLarge();
      parts.push(chunk.slice());
      if (!isLast) return;
      open.delete(entry.name);
      found.set(entry.name, join(parts));
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  pushAll(archive, bytes);
  const [unfinished] = open;
  if (unfinished !== undefined) throw new Refused(`the part ${unfinished} of the archive is cut off`, CUT_OFF);
  return found;
}

function pushAll(archive: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('the archive is damaged', CUT_OFF);
  }
}

const tooLarge = (): Refused =>
  new Refused(
    `the archive unpacks to more than ${megabytes(limits.inflated)}`,
    'no law is that long: make sure that this is the document, and split it if it is',
  );

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
