import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/build-library.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { readFiles } from '../../src/library/read-files.ts';

const kz = 'content/legislatures/kz.md';
const files = [
  ...(await readFiles(fileURLToPath(new URL('../fixtures/bill-of-four-readings', import.meta.url)))),
  { path: kz, text: readFileSync(new URL(`../../${kz}`, import.meta.url), 'utf8') },
];

/** All that a comparison is made from: the library of these files, and every pair of its versions compared. */
function told(order: typeof files): string {
  const { dossiers, problems } = buildLibrary(order);
  const comparisons = dossiers.flatMap((dossier) =>
    dossier.versions.flatMap((before, place) =>
      dossier.versions.slice(place + 1).map((after) => compareVersions(dossier, before, after, 'ru')),
    ),
  );
  return JSON.stringify({ dossiers, problems, comparisons });
}

describe('the order in which files are read', () => {
  it('makes no difference to the library or to any comparison', () => {
    const expected = told(files);
    expect(expected).toContain('"changes"');
    const orders = fc.shuffledSubarray(files, { minLength: files.length });
    fc.assert(
      fc.property(orders, (order) => {
        expect(told(order)).toBe(expected);
      }),
      { numRuns: 5, seed: 20261127 },
    );
  });
});
