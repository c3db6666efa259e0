import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isWanted = process.env.OQYLYM_CLONE === '1';
const reason =
  'set OQYLYM_CLONE=1 to run the README in a fresh clone; it installs, builds and tests again, some minutes';
let clone = '';

/** A clean environment: no trace of the npm that runs this test, nor of its Node. */
const env = (): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|VITEST|OQYLYM_|NODE_ENV$|INIT_CWD$|TEST$)/u.test(name),
  );
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(own), PATH: path.join(':') };
};

beforeAll(() => {
  if (!isWanted) return;
  clone = join(mkdtempSync(join(tmpdir(), 'oqylym-clone-')), 'oqylym');
  execFileSync('git', ['clone', '--quiet', root, clone]);
});
afterAll(() => {
  if (clone) rmSync(clone, { recursive: true, force: true });
});

describe('a fresh clone', () => {
  it('serves the site after "npm start" and nothing else', { timeout: 600_000 }, async (context) => {
    if (!isWanted) return context.skip(reason);
    const server = spawn('npm', ['start'], { cwd: clone, env: { ...env(), PORT: '0' }, detached: true });
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      server.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const [url] = /http:\/\/localhost:\d+\//u.exec(printed) ?? [];
        if (url) resolve(url);
      });
      server.on('close', (code) => reject(new Error(`npm start ended with ${code}: ${printed}`)));
    });
    const response = await fetch(address);
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
    expect(response.status).toBe(200);
  });

  it('passes "npm test" and closes with the count', { timeout: 1_200_000 }, (context) => {
    if (!isWanted) return context.skip(reason);
    const printed = execFileSync('npm', ['test'], { cwd: clone, env: env(), encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect(printed.trim().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/u);
  });
});
