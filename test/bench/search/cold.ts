import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.ts';
import { bundle } from './bundle.ts';

/** What one first answer cost in a browser that had nothing. */
export interface Cold {
  readonly bytes: number;
  /** Of these: the page's client, the worker and the endings of the language. */
  readonly scriptBytes: number;
  readonly requests: number;
  readonly roundTrips: number;
  /** From a page with everything at hand to the first answer, without waiting for the network. */
  readonly readyMs: number;
}

/** Each answer of the server comes so much later: what is asked for meanwhile belongs to one round trip. */
const LATENCY = 400;

/** Asks each query in a fresh Chromium profile, with the site's own client and worker over HTTP/2, as static hosts serve. */
export async function measureCold(index: ReadonlyMap<string, Uint8Array>, queries: readonly string[]): Promise<Cold[]> {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-cold-'));
  const scripts = await bundle(folder, { client: 'src/site/browser/search-client.ts' });
  const files = new Map<string, Uint8Array>(scripts);
  for (const [name, bytes] of index) files.set(`/search/${name}`, bytes);
  // As on the site, the page brings the manifest; its bytes are counted, packed as they travel.
  const manifest = new TextDecoder().decode(index.get('manifest.json'));
  const manifestBytes = gzipSync(manifest, { level: 9 }).length;
  const server = await serve(folder, files);
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const found: Cold[] = [];
  for (const query of queries) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${server.url}/empty.html`);
    server.reset();
    await ask(page, query, manifest);
    const counted = server.counted();
    server.setLatency(0);
    const readyMs = await ready(page, manifest);
    server.setLatency(LATENCY);
    found.push({ ...counted, bytes: counted.bytes + manifestBytes, readyMs });
    await context.close();
  }
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
  return found;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>;

async function ask(page: Page, query: string, manifest: string): Promise<void> {
  await page.evaluate(
    async ([text = '', given]) => {
      const { searchClient } = await import('/client.js'.toString());
      const answer = await searchClient('/search/', given).ask(text, {});
      if (answer === null) throw new Error('no answer');
    },
    [query, manifest],
  );
}

/** A further worker with everything in the browser's cache: what starting costs when nothing has to be waited for. Best of five. */
async function ready(page: Page, manifest: string): Promise<number> {
  return page.evaluate(async (given) => {
    const { searchClient } = await import('/client.js'.toString());
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      await searchClient('/search/', given).ask('', {});
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }, manifest);
}

interface Server {
  readonly url: string;
  readonly reset: () => void;
  readonly counted: () => Omit<Cold, 'readyMs'>;
  readonly setLatency: (ms: number) => void;
  readonly close: () => void;
}

async function serve(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Server> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' });
  let [requests, scriptBytes, before, latency, waves, waveStart] = [0, 0, 0, LATENCY, 0, 0];
  const sockets = new Set<Socket>();
  const written = (): number => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('request', (request, response) => {
    const path = request.url ?? '';
    const file = files.get(path);
    const isText = /\.(?:js|json)$/u.test(path);
    const body =
      path === '/empty.html'
        ? Buffer.from('<!doctype html><title>-</title><link rel="icon" href="data:,">')
        : isText && file
          ? gzipSync(file, { level: 9 })
          : file;
    requests += 1;
    // What is asked for before the last answers can have come belongs to the same round trip.
    if (performance.now() - waveStart >= latency) [waves, waveStart] = [waves + 1, performance.now()];
    if (path.endsWith('.js')) scriptBytes += body?.length ?? 0;
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.html')
        ? 'text/html'
        : 'application/octet-stream';
    setTimeout(() => {
      response.writeHead(body ? 200 : 404, {
        'content-type': type,
        'cache-control': 'max-age=3600',
        ...(isText ? { 'content-encoding': 'gzip' } : {}),
      });
      response.end(body ?? '');
    }, latency);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `https://localhost:${port}`,
    reset: () => {
      [requests, scriptBytes, before, waves, waveStart] = [0, 0, written(), 0, 0];
    },
    counted: () => ({ bytes: written() - before, requests, scriptBytes, roundTrips: waves }),
    setLatency: (ms) => {
      latency = ms;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
