import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { dist, filesOf } from '../support/site.ts';

it('two builds of one commit are the same, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-build-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const build = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  expect(build.status, build.stderr).toBe(0);
  const digests = (place: string): string[] =>
    filesOf(place).map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(place, path)))
          .digest('hex')}`,
    );
  expect(digests(folder)).toEqual(digests(dist));
  rmSync(folder, { recursive: true });
});
