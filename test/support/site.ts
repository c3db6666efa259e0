import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser, howToGetABrowser } from '../../scripts/browser.ts';
import { type Served, serve } from '../../scripts/serve.ts';

export const dist: string = fileURLToPath(new URL('../../dist', import.meta.url));

/** Why the browser tests cannot run here, or null. In CI a missing browser is no reason: they run and fail. */
export const whyNoBrowser: string | null = findBrowser() === null && !process.env.CI ? howToGetABrowser : null;

/** Flags that keep Chromium quiet and let it run as root in a container. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What Chromium says of a request that was still under way when the page was left or loaded again: no fault of the site. */
const givenUp = 'net::ERR_ABORTED';

/** A browser beside a running site. */
export interface Visit {
  readonly url: string;
  /** Opens a page below the site's root and keeps what went wrong on it. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  /** Errors of the console and of scripts, failed requests, requests to other hosts. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** A browser by itself; the caller closes it. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser() ?? '', args: flags });

/** Serves a built site and starts a browser; the caller closes both. */
export async function visit(folder: string = dist, base = '/'): Promise<Visit> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('the site is not built: npm run build');
  const served = await serve({ folder, port: 0, base });
  const browser = await startBrowser();
  return {
    url: served.url,
    open: (path, options = {}) => openPage(browser, served, path, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openPage(
  browser: Browser,
  served: Served,
  path: string,
  options: BrowserContextOptions,
): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== givenUp) complaints.push(`${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
      complaints.push(`asks another host: ${request.url()}`);
  });
  await page.goto(new URL(path, served.url).href, { waitUntil: 'load' });
  return { page, complaints, close: () => context.close() };
}

/** All files of a built site, paths below its root, sorted. */
export const filesOf = (folder: string = dist): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

export const readBuilt = (path: string, folder: string = dist): string => readFileSync(join(folder, path), 'utf8');
