import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { drawFrom } from '../support/draw.ts';
import { oqylym } from '../support/terminal.ts';
import { shared } from './support/documents.ts';
import type { FuzzResult, FuzzTask } from './support/fuzz-worker.ts';
import { mutate } from './support/mutate-bytes.ts';
import { ownDocuments } from './support/own-documents.ts';

/** Inputs of all readers together; a change is tried on a few, a night on two thousand (npm run test:nightly). */
const isNightly = process.env.OQYLYM_NIGHTLY === '1';
const INPUTS = isNightly ? 2000 : 60;
const SEED = Number(process.env.OQYLYM_SEED ?? (isNightly ? Date.now() % 1_000_000 : 7));
/** Milliseconds of processor time that one document may take, and of waiting after which a thread is taken to hang. */
const MOST_CPU = 5000;
const HANGS = 90_000;

/** Real documents, small enough for thousands of runs; without them the fuzz runs on our own. */
const REAL: readonly (readonly [string, string, string, string])[] = [
  ['kz-law-230-viii', '.docx', 'kz', 'ru'],
  ['kz-constitution-section-7', '.md', 'kz', 'ru'],
  ['ua-access-to-court-decisions', '2021-10-04.md', 'ua', 'uk'],
  ['de-ensitrv', '2023-09-01.md', 'de', 'de'],
  ['us-s5-119-small', '.xml', 'us', 'en'],
  ['akn', 'enacted-data.xml', 'us', 'en'],
  ['akn', 'Chap3-eng.xml', 'us', 'en'],
  ['es-bill-122-000097-living-donors', 'bill.txt', 'es', 'es'],
];

const real: readonly FuzzTask[] = REAL.flatMap(([folder, ending, legislature, language]) =>
  [...(shared(folder, ending)?.values() ?? [])].map((bytes) => ({
    bytes: new Uint8Array(bytes),
    legislature,
    language,
  })),
);
const documents: readonly FuzzTask[] = [...ownDocuments.values(), ...real];

let worker = start();
afterAll(() => worker.terminate());

function start(): Worker {
  return new Worker(new URL('./support/fuzz-worker.ts', import.meta.url));
}

const inThread = (task: FuzzTask): Promise<FuzzResult | 'hangs'> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(async () => {
      await worker.terminate();
      worker = start();
      resolve('hangs');
    }, HANGS);
    worker.once('message', (result: FuzzResult) => {
      clearTimeout(timer);
      worker.off('error', reject);
      resolve(result);
    });
    worker.once('error', reject);
    worker.postMessage(task);
  });

/** What must hold whatever comes in: no crash, no hang; both files or none; one clear line where none; every word accounted for. */
async function holds(task: FuzzTask, name: string): Promise<void> {
  const result = await inThread(task);
  if (result === 'hangs') throw new Error(`${name} hangs`);
  expect(result.crash, name).toBeNull();
  expect(result.cpu, `milliseconds of ${name}`).toBeLessThan(MOST_CPU);
  expect([0, 2], name).toContain(result.files);
  expect(result.errors.length > 0, `${name} says why`).toBe(result.files === 0);
  for (const error of result.errors) expect(error, name).toMatch(/^[^\n\r]{10,900}$/u);
  if (result.files > 0) expect(result.accounted, `words of ${name}`).toBe(result.words);
}

describe('every reader', () => {
  it.each([...ownDocuments])('reads its own document: %s', { timeout: 120_000 }, async (_format, task) => {
    expect(await inThread(task)).toMatchObject({ crash: null, files: 2, errors: [] });
  });

  it(`withstands ${INPUTS} damaged documents (seed ${SEED})`, {
    timeout: isNightly ? 3_600_000 : 240_000,
  }, async () => {
    const draw = drawFrom(SEED);
    for (let input = 0; input < INPUTS; input += 1) {
      const task = documents[input % documents.length] ?? draw.one(documents);
      const bytes = mutate(task.bytes, () => draw.next(), draw.one(documents).bytes);
      await holds({ ...task, bytes }, `input ${input} of seed ${SEED}`);
    }
  });

  it('withstands bytes and signs by chance', { timeout: isNightly ? 3_600_000 : 240_000 }, async () => {
    const openings = [
      '',
      '<?xml version="1.0"?><bill>',
      '<akomaNtoso xmlns="x"><act>',
      '<html><body>',
      '{"text_content": "',
      '# ',
      'PK\u0003\u0004',
      'Статья 1. ',
    ];
    const signs = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '/',
        'p',
        'num',
        '&',
        ';',
        '"',
        ' ',
        '\n',
        '1.',
        'а)',
        '«',
        '|',
        '{',
        '\u0000',
        '\f',
      ),
    });
    const text = fc
      .tuple(fc.constantFrom(...openings), fc.oneof(signs, fc.string({ unit: 'binary' })))
      .map(([start, rest]) => new TextEncoder().encode(start + rest));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 4000 }), text), async (bytes) => {
        await holds({ bytes, legislature: 'kz', language: 'ru' }, JSON.stringify([...bytes.slice(0, 60)]));
      }),
      { numRuns: isNightly ? 500 : 40, seed: SEED },
    );
  });
});

describe('the command line', () => {
  it('writes both files of a damaged document or nothing', { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oqylym-fuzz-'));
    const content = join(folder, 'content');
    await mkdir(content, { recursive: true });
    await cp('content/legislatures', join(content, 'legislatures'), { recursive: true });
    await oqylym(content, 'new', 'bill', 'fuzz', '--title', 'Fuzz', '--legislature', 'kz');
    const draw = drawFrom(SEED);
    const document = ownDocuments.get('Word') ?? draw.one(documents);
    for (let input = 1; input <= (isNightly ? 90 : 6); input += 1) {
      const file = join(folder, 'document');
      await writeFile(
        file,
        mutate(document.bytes, () => draw.next(), draw.one(documents).bytes),
      );
      const version = `${String(input).padStart(2, '0')}-signed`;
      const { exit } = await oqylym(content, 'import', file, '--bill', 'fuzz', '--version', version, '--lang', 'ru');
      const written = readdirSync(join(content, 'bills', 'fuzz'), { recursive: true }).filter((path) =>
        String(path).includes(version),
      );
      expect(written.map((path) => String(path).split('/').at(-1)).sort()).toEqual(
        exit === 0 ? [version, 'ru.md', 'version.md'] : [],
      );
    }
    rmSync(folder, { recursive: true });
  });
});
