import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Build } from './engines.ts';
import { isCall, loadPeer } from './load-peer.ts';

interface PagefindIndex {
  addHTMLFile(file: { readonly url: string; readonly content: string }): Promise<unknown>;
  writeFiles(options: { readonly outputPath: string }): Promise<unknown>;
}

const hasIndex = (value: unknown): value is { readonly index: PagefindIndex } =>
  typeof value === 'object' && value !== null && 'index' in value;

/** Pagefind: its own program builds, and Chromium asks, because its search runs only there. */
export async function pagefind(peers: string): Promise<Build | null> {
  if ((await loadPeer(peers, 'pagefind')) === null || findBrowser() === null) return null;
  return async (documents) => {
    const folder = (await writePagefind(peers, documents)) ?? '';
    const reader = await readerOf(folder);
    return {
      find: async (query) => (await reader.find(query)).map((number) => documents[number]?.id ?? ''),
      open: reader.reopen,
      bytes: sizeOf(folder),
      coldBytes: reader.coldBytes,
      close: async () => {
        await reader.close();
        rmSync(folder, { recursive: true });
      },
    };
  };
}

/** The folder of an index over these documents; null where Pagefind is not installed. */
export async function writePagefind(peers: string, documents: readonly SearchDocument[]): Promise<string | null> {
  const { createIndex, close } = (await loadPeer(peers, 'pagefind')) ?? {};
  if (!isCall(createIndex) || !isCall(close)) return null;
  const created = await createIndex({ forceLanguage: documents[0]?.language });
  if (!hasIndex(created)) throw new Error('Pagefind made no index');
  for (const [number, { title, text, language }] of documents.entries())
    await created.index.addHTMLFile({ url: `/${number}.html`, content: page(language, title, text) });
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-pagefind-'));
  await created.index.writeFiles({ outputPath: folder });
  await close();
  return folder;
}

const page = (language: string, title: string, text: string): string =>
  `<!doctype html><html lang="${language}"><body><h1>${escaped(title)}</h1><p>${escaped(text)}</p></body></html>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/(?:ui|highlight|component)/u.test(entry.name))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function readerOf(folder: string) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '', 'http://localhost').pathname);
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    if (!existsSync(path) || statSync(path).isDirectory()) response.end('<!doctype html>');
    else
      createReadStream(path).pipe(
        response.once('pipe', () => {
          counted += statSync(path).size;
        }),
      );
  });
  let counted = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const fresh = async () => {
    const opened = await (await browser.newContext()).newPage();
    await opened.goto(url);
    return opened;
  };
  const ask = async (where: Awaited<ReturnType<typeof fresh>>, query: string): Promise<number[]> =>
    where.evaluate(async (text) => {
      const api = await import('/pagefind.js'.toString());
      const { results } = await api.search(text);
      const urls = await Promise.all(
        results.slice(0, 10).map((one: { data: () => Promise<{ url: string }> }) => one.data()),
      );
      return urls.map((one) => Number.parseInt(one.url.replace(/^\//u, ''), 10));
    }, query);
  const warm = await fresh();
  return {
    find: (query: string) => ask(warm, query),
    reopen: async () => ask(await fresh(), ''),
    coldBytes: async (query: string) => {
      const cold = await fresh();
      counted = 0;
      await ask(cold, query);
      await cold.context().close();
      return counted;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
