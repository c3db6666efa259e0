import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site into a folder, as `npm run build` does; throws with what the build said if it fails. */
export function buildSite(folder: string, env: Readonly<Record<string, string>> = {}): void {
  const build = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
    cwd: root,
    env: { ...outside(process.env), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (build.status !== 0) throw new Error(`the site cannot be built: ${build.stderr}`);
}

/** The environment without what the test runner puts into it: the build would take its BASE_URL for that of the site. */
const outside = ({ BASE_URL, DEV, MODE, PROD, SSR, TEST, VITEST, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  rest;
