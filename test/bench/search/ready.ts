import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lunr from 'lunr';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { bundle } from './bundle.ts';
import { isConstructor, loadPeer } from './load-peer.ts';
import { writePagefind } from './pagefind.ts';

/** How one engine is started in a fresh page; gives milliseconds until it can be asked, and until it has answered. */
type Start = (page: Page) => Promise<readonly number[]>;

const ROUNDS = 9;
const QUERY = 'налоговая проверка';

/**
 * What it takes until an engine can be asked, in one Chromium and one run, each in fresh pages with its files in the browser's cache: the
 * script is imported, the index fetched and opened as each manual says. The first round fills the cache and does not count.
 */
export async function readyLines(
  documents: readonly SearchDocument[],
  peers: string,
  print: (line: string) => void,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-ready-'));
  const files = await filesOf(documents, peers, folder);
  const server = await serve(files);
  const times = await timesOf(files, server.url);
  server.close();
  rmSync(folder, { recursive: true });
  const lines = [...times].map(([name, took]) => `| ${name} | ${spread(took, 0)} | ${spread(took, 1)} |`);
  for (const line of lines) print(line);
  return ['| | ready ms: least, median | first answer ms: least, median |', '| --- | --- | --- |', ...lines, ''];
}

async function serve(files: ReadonlyMap<string, Uint8Array>) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const file = path === '/' ? Buffer.from('<!doctype html><title>-</title>') : files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : path === '/' ? 'text/html' : 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { 'content-type': type, 'cache-control': 'max-age=3600' });
    response.end(file ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What each start took, engine by engine; they take turns, so that a busy minute falls on all of them. */
async function timesOf(files: ReadonlyMap<string, Uint8Array>, url: string) {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext();
  const times = new Map<string, (readonly number[])[]>();
  const starts = startsOf(files, new TextDecoder().decode(files.get('/search/manifest.json')));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, start] of starts) {
      const page = await context.newPage();
      await page.goto(url);
      const took = await start(page);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), took]);
      await page.close();
    }
  }
  await browser.close();
  return times;
}

function spread(took: readonly (readonly number[])[], column: number): string {
  const values = took.map((one) => one[column] ?? 0).sort((a, b) => a - b);
  if (values.every((value) => value === 0)) return '–';
  return `${values[0]?.toFixed(0)}, ${values[Math.floor(values.length / 2)]?.toFixed(0)}`;
}

async function filesOf(
  documents: readonly SearchDocument[],
  peers: string,
  folder: string,
): Promise<Map<string, Uint8Array>> {
  const files = await bundle(folder, { client: 'src/site/browser/search-client.ts' });
  for (const [name, bytes] of buildIndex(documents)) files.set(`/search/${name}`, bytes);
  files.set('/nothing.js', Buffer.from('self.onmessage = ({ data }) => self.postMessage(data);'));
  addLunr(files, documents);
  await addMiniSearch(files, documents, peers);
  const pagefind = await writePagefind(peers, documents);
  for (const entry of pagefind === null ? [] : readdirSync(pagefind, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(`/pagefind${path.slice(pagefind?.length)}`, readFileSync(path));
  }
  return files;
}

function addLunr(files: Map<string, Uint8Array>, documents: readonly SearchDocument[]): void {
  const index = lunr((builder) => {
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const { id, title, text } of documents) builder.add({ id, title, text });
  });
  files.set('/lunr.json', Buffer.from(JSON.stringify(index)));
  const script = readFileSync(join(import.meta.dirname, '../../../node_modules/lunr/lunr.js'), 'utf8');
  files.set(
    '/lunr.js',
    Buffer.from(`const exports = {}, module = { exports };${script}\nexport default module.exports;`),
  );
}

interface MiniSearchLike {
  addAll(documents: readonly object[]): void;
  toJSON(): object;
}

async function addMiniSearch(
  files: Map<string, Uint8Array>,
  documents: readonly SearchDocument[],
  peers: string,
): Promise<void> {
  const { default: MiniSearch } = (await loadPeer(peers, 'minisearch')) ?? {};
  if (!isConstructor<MiniSearchLike>(MiniSearch)) return;
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(documents.map(({ id, title, text }) => ({ id, title, text })));
  files.set('/minisearch.json', Buffer.from(JSON.stringify(index)));
  files.set('/minisearch.js', readFileSync(join(peers, 'node_modules', 'minisearch', 'dist', 'es', 'index.js')));
}

function startsOf(files: ReadonlyMap<string, Uint8Array>, manifest: string): [string, Start][] {
  const starts: [string, Start][] = [
    ['a worker with nothing in it: its first message', startNothing],
    ['Oqylym, the worker started with the question', (page) => startOurs(page, manifest, 0)],
    ['Oqylym, the worker started 200 ms before, as the page does', (page) => startOurs(page, manifest, 200)],
    ['lunr, on the page', startLunr],
  ];
  if (files.has('/minisearch.js')) starts.push(['MiniSearch, on the page', startMiniSearch]);
  if (files.has('/pagefind/pagefind.js')) starts.push(['Pagefind, in its worker', startPagefind]);
  return starts;
}

const startNothing: Start = (page) =>
  page.evaluate(async () => {
    const start = performance.now();
    const worker = new Worker('/nothing.js', { type: 'module' });
    worker.postMessage('?');
    await new Promise((resolve) => worker.addEventListener('message', resolve));
    return [performance.now() - start, 0];
  });

const startOurs = (page: Page, manifest: string, before: number): Promise<readonly number[]> =>
  page.evaluate(
    async ([text, pause, query]) => {
      const early = Number(pause) > 0;
      const begin = performance.now();
      const { searchClient } = await import('/client.js'.toString());
      const client = searchClient('/search/', text);
      if (early) {
        client.start();
        await new Promise((resolve) => setTimeout(resolve, Number(pause)));
      }
      const start = early ? performance.now() : begin;
      await client.ask('', {});
      const ready = performance.now() - start;
      await client.ask(query, {});
      return [ready, performance.now() - start];
    },
    [manifest, before, QUERY],
  );

const startLunr: Start = (page) =>
  page.evaluate(async (query) => {
    const start = performance.now();
    const { default: engine } = await import('/lunr.js'.toString());
    const index = engine.Index.load(await (await fetch('/lunr.json')).json());
    const ready = performance.now() - start;
    index.search(query);
    return [ready, performance.now() - start];
  }, QUERY);

const startMiniSearch: Start = (page) =>
  page.evaluate(async (query) => {
    const start = performance.now();
    const { default: engine } = await import('/minisearch.js'.toString());
    const json = await (await fetch('/minisearch.json')).text();
    const index = engine.loadJSON(json, { fields: ['title', 'text'] });
    const ready = performance.now() - start;
    index.search(query, { prefix: true, fuzzy: 0.2 });
    return [ready, performance.now() - start];
  }, QUERY);

const startPagefind: Start = (page) =>
  page.evaluate(async (query) => {
    const start = performance.now();
    const engine = await import('/pagefind/pagefind.js'.toString());
    await engine.init();
    const ready = performance.now() - start;
    const { results } = await engine.search(query);
    await Promise.all(results.slice(0, 10).map((one: { data: () => Promise<unknown> }) => one.data()));
    return [ready, performance.now() - start];
  }, QUERY);
