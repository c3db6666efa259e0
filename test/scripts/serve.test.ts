import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';

let served: Served;
let based: Served;

beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'oqylym-site-'));
  const folder = join(outer, 'dist');
  await mkdir(join(folder, 'ru', 'заң'), { recursive: true });
  await writeFile(join(outer, 'secret.txt'), 'secret');
  await writeFile(join(folder, '.hidden'), 'secret');
  await writeFile(join(folder, 'index.html'), '<p>home</p>');
  await writeFile(join(folder, '404.html'), '<p>not here</p>');
  await writeFile(join(folder, 'ru', 'заң', 'index.html'), '<p>заң</p>');
  await writeFile(join(folder, 'style.css'), 'p { color: black }');
  served = await serve({ folder, port: 0 });
  based = await serve({ folder, port: 0, base: '/oqylym/' });
});
afterAll(async () => {
  await served.close();
  await based.close();
});

/** A request whose path is sent as it is: `fetch` would tidy `..` away. */
function raw(
  url: string,
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; location?: string | undefined }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, location: response.headers.location }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it('gives the index of a folder, in any script', async () => {
    const response = await fetch(new URL(`ru/${encodeURIComponent('заң')}/`, served.url));
    expect(await response.text()).toBe('<p>заң</p>');
    expect(await (await fetch(served.url)).text()).toBe('<p>home</p>');
  });

  it('sends a folder without its slash to the one with it, and nowhere else', async () => {
    expect(await raw(served.url, '/ru/')).toMatchObject({ status: 404 });
    expect(await raw(served.url, `/ru/${encodeURIComponent('заң')}?q=1`)).toMatchObject({
      status: 301,
      location: `/ru/${encodeURIComponent('заң')}/?q=1`,
    });
    expect(await raw(served.url, '//example.org/%2e%2e')).toMatchObject({ status: 404 });
  });

  it('names the type and packs text', async () => {
    const response = await fetch(new URL('style.css', served.url), { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe('p { color: black }');
  });

  it('answers what is not there with 404.html', async () => {
    expect(await raw(served.url, '/nothing')).toMatchObject({ status: 404, body: '<p>not here</p>' });
    expect(await raw(served.url, '/style.css/')).toMatchObject({ status: 404 });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/ru/..%5c..%5csecret.txt',
    '/.hidden',
    '/%00',
    '/%zz',
  ])('keeps %s inside the folder', async (path) => {
    const { status, body } = await raw(served.url, path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('takes GET and HEAD only', async () => {
    expect(await raw(served.url, '/', 'POST')).toMatchObject({ status: 405 });
    expect(await raw(served.url, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('serves a site that lives below a path', async () => {
    expect(based.url).toMatch(/\/oqylym\/$/u);
    expect(await (await fetch(based.url)).text()).toBe('<p>home</p>');
    expect(await raw(based.url, '/')).toMatchObject({ status: 404 });
  });
});
