import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { dist, filesOf } from '../support/site.ts';

it('two builds of one commit are the same, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-build-'));
  buildSite(folder);
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
