import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, filesOf, startBrowser, whyNoBrowser } from '../support/site.ts';

const isThere = spawnSync('caddy', ['version']).status === 0;
if (!isThere) console.warn('the Caddyfile of the container is not tried: it needs caddy (apt-get install caddy)');

const caddyfile = fileURLToPath(new URL('../../Caddyfile', import.meta.url));
/** Nobody: what the container serves must not need to be root. Only root can become somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe.skipIf(!isThere).each([[''], ['/oqylym']])(
  'the server of the container, with the site below "%s/"',
  (base) => {
    const folder = mkdtempSync(join(tmpdir(), 'oqylym-served-'));
    let server: ChildProcess;
    let url = '';
    let said = '';
    beforeAll(async () => {
      cpSync(dist, join(folder, 'srv', base), { recursive: true });
      spawnSync('chmod', ['-R', 'a+rX', folder]);
      const port = await freePort();
      url = `http://localhost:${port}${base}/`;
      server = spawn('caddy', ['run', '--config', caddyfile, '--adapter', 'caddyfile'], {
        ...nobody,
        env: {
          PATH: process.env.PATH,
          PORT: String(port),
          ROOT: join(folder, 'srv'),
          BASE: base,
          XDG_CONFIG_HOME: '/tmp/oqylym-nobody/config',
          XDG_DATA_HOME: '/tmp/oqylym-nobody/data',
        },
      });
      server.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      await answering(url, () => said);
    });
    afterAll(() => {
      server?.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${url}${path}`, { headers, redirect: 'manual' });

    it('gives pages with the headers that keep others out, and says nothing of itself', async () => {
      const answer = await ask('kk/kz-ai/');
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      });
      expect(answer.headers.get('server')).toBeNull();
      expect(await answer.text()).toBe(readFileSync(join(dist, 'kk/kz-ai/index.html'), 'utf8'));
    });

    it('gives a wrong address the page of wrong addresses, as a 404 that nobody keeps', async () => {
      for (const path of ['nowhere/', 'kk/kz-ai/99-none/', '_astro/none.js', '.%2e/.%2e/etc/passwd']) {
        const answer = await ask(path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.headers.get('cache-control')).toBe('no-cache');
        expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
        expect(await answer.text()).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
      }
    });

    it('lets only files be kept whose names change with their bytes, and asks anew for all others', async () => {
      const kept = 'public, max-age=31536000, immutable';
      const names = filesOf(dist);
      const changing = names.filter((path) => /^_astro\/|^search-index\/.*\.bin$/u.test(path));
      const samples = ['search-index/manifest.json', 'sw.js', 'kk.json', 'kk/kz-ai/feed.xml', 'sitemap.xml'];
      expect(changing.length).toBeGreaterThan(10);
      for (const path of changing) expect([path, (await ask(path)).headers.get('cache-control')]).toEqual([path, kept]);
      for (const path of samples) {
        const answer = await ask(path);
        expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
        const again = await ask(path, { 'if-none-match': answer.headers.get('etag') ?? '' });
        expect([path, again.status]).toEqual([path, 304]);
      }
    });

    it('packs what can be packed, and leads an address without its slash to the one with it', async () => {
      const packed = await ask('kk/kz-ai/05-signed/', { 'accept-encoding': 'gzip' });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      const short = await ask('kk/kz-ai');
      expect(short.status).toBe(308);
      expect(new URL(short.headers.get('location') ?? '', `${url}kk/kz-ai`).href).toBe(`${url}kk/kz-ai/`);
    });

    it.skipIf(process.getuid?.() !== 0 || !existsSync('/proc'))(
      'runs as nobody, who may write nothing of the site',
      () => {
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        expect(/^Uid:\s+(\d+)\s+(\d+)/mu.exec(status)?.slice(1)).toEqual(['65534', '65534']);
        expect(/^CapEff:\s+(\w+)$/mu.exec(status)?.[1]).toMatch(/^0+$/u);
      },
    );

    it.skipIf(whyNoBrowser !== null || base !== '')(
      'shows a page and its search in a browser without a complaint',
      async () => {
        const browser = await startBrowser();
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        page.on('requestfailed', (request) => complaints.push(request.url()));
        await page.goto(`${url}ru/search/?q=${encodeURIComponent('статья 17')}`);
        await page.locator('#search-hits li').first().waitFor();
        expect(complaints).toEqual([]);
        await browser.close();
      },
    );
  },
);

/** Waits until somebody answers there. */
async function answering(url: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`no answer at ${url}: ${said()}`);
}

/** A port that nothing listens to. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
