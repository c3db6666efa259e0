// node test/bench/search/kazakh-messages.ts FOLDER > further.txt: Kazakh sentences out of the translations in unpacked Debian packages
// (`apt-get download thunderbird-l10n-kk gimp-data …`, `dpkg-deb -x FILE FOLDER`), one a line, in an order that depends on their letters
// alone.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const LEAST = 41;

const sentences = new Set(
  filesIn(process.argv[2] ?? '')
    .flatMap(messagesOf)
    .map(plain)
    .filter(isKazakhSentence),
);
const orderOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const inOrder = [...sentences].map((text) => ({ text, at: orderOf(text) })).sort((a, b) => (a.at < b.at ? -1 : 1));
process.stdout.write(inOrder.map(({ text }) => `${text}\n`).join(''));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\/kk\/LC_MESSAGES\/[^/]+\.mo$|kk[^/]*\.xpi$/u.test(path));
}

function messagesOf(path: string): string[] {
  const bytes = readFileSync(path);
  return path.endsWith('.mo') ? translationsIn(bytes) : Object.entries(unzipSync(bytes)).flatMap(linesOf);
}

/** The translated texts of a GNU .mo file: a table of lengths and places; forms of a plural are parted by a zero. */
function translationsIn(bytes: Buffer): string[] {
  const isLittle = bytes.readUInt32LE(0) === 0x950412de;
  const number = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const [count, table] = [number(8), number(16)];
  return Array.from({ length: count }, (_, index) => {
    const [length, start] = [number(table + index * 8), number(table + index * 8 + 4)];
    return bytes.subarray(start, start + length).toString('utf8');
  })
    .slice(1)
    .flatMap((text) => text.split('\0'));
}

/** What stands after the name of a message in Mozilla's lists. */
function linesOf([name, bytes]: readonly [string, Uint8Array]): string[] {
  if (!/\.(?:ftl|properties)$/u.test(name)) return [];
  return strFromU8(bytes)
    .split('\n')
    .flatMap((line) => /^\s*\.?[\w.-]+\s*=\s*(.+)$/u.exec(line)?.[1] ?? []);
}

function plain(text: string): string {
  const words = text.replace(/<[^>]+>|\\n/gu, ' ').replace(/[_&]/gu, '');
  return words.replace(/\s+/gu, ' ').trim();
}

/** Has a letter that Russian has not, and is words rather than signs. */
function isKazakhSentence(text: string): boolean {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return text.length >= LEAST && /[әғқңөұүһі]/iu.test(text) && letters >= text.length * 0.6;
}
