import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What to tell somebody who has no browser that the tests can drive. */
export const howToGetABrowser =
  'No Chromium or Chrome was found: install one (Debian, Ubuntu: "apt-get install -y chromium"; elsewhere https://www.google.com/chrome) ' +
  'or say where yours is with CHROMIUM_PATH=/path/to/chrome.';

/** Path of a Chromium or Chrome, or null: what CHROMIUM_PATH says, then where each system keeps them, then Playwright's own. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  return [...installedBrowsers(env), ...playwrightBrowsers(env)].find((path) => existsSync(path)) ?? null;
}

/** On Debian as root a missing browser is fetched; anywhere else installing programs is the user's business. */
export function installBrowser(): string | null {
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) return null;
  console.error('→ installing Chromium for the browser tests (apt-get, about a minute) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const install = (): boolean => apt('install', '-y', '-qq', 'chromium');
  // A fresh container knows no package lists; a machine in use does, and fetching them again takes longest.
  if (!install() && apt('update', '-qq')) install();
  return findBrowser();
}

const installedBrowsers = (env: NodeJS.ProcessEnv): string[] => [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  ),
];

/** Browsers that Playwright once downloaded, the newest first. */
function playwrightBrowsers(env: NodeJS.ProcessEnv): string[] {
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'ms-playwright'),
  ].filter((folder) => folder !== undefined && folder !== '' && existsSync(folder));
  return caches.flatMap((folder = '') =>
    readdirSync(folder)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) =>
        [
          ['chrome-linux', 'chrome'],
          ['chrome-linux64', 'chrome'],
          ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
          ['chrome-win', 'chrome.exe'],
          ['chrome-win64', 'chrome.exe'],
        ].map((parts) => join(folder, name, ...parts)),
      ),
  );
}
