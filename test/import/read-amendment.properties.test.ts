import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmendment } from '../../src/import/read-amendment.ts';
import { drawFrom } from '../support/draw.ts';
import { drawInstruction, type Tongue } from '../support/instructions/drawn.ts';
import { englishOfArticles, englishOfBritain, englishOfSections } from '../support/instructions/english.ts';
import { kazakh } from '../support/instructions/kazakh.ts';
import { russian } from '../support/instructions/russian.ts';
import { legislature } from '../support/legislatures.ts';

/** 200 instructions a language in `npm test`, 10,000 in the nightly run. */
const isNightly = Boolean(process.env.OQYLYM_NIGHTLY);
const numRuns = isNightly ? 10_000 : 200;
// The same cases on every run, so that a failure is of the change and not of the day; at night new ones are drawn.
if (!isNightly) fc.configureGlobal({ seed: 20261127 });
const tongues: readonly (readonly [string, Tongue])[] = [
  ['Kazakh', kazakh],
  ['Russian', russian],
  ['English of articles', englishOfArticles],
  ['English of sections', englishOfSections],
  ['English of the United Kingdom', englishOfBritain],
];

describe('an operation written as an instruction', { timeout: isNightly ? 1_800_000 : 60_000 }, () => {
  it.each(tongues)('is read back as the same operation and nothing else: %s', (_, tongue) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { instruction, operation, text } = drawInstruction(tongue, drawFrom(seed));
        const reading = readAmendment(instruction, {
          text,
          language: tongue.language,
          legislature: legislature(tongue.legislature),
        });
        const read = {
          operations: reading?.operations.map((one) => one.operation),
          left: reading?.notUnderstood.map(({ message }) => message),
        };
        expect(read, instruction).toEqual({ operations: [operation], left: [] });
      }),
      { numRuns },
    );
  });

  it.each(tongues)('is never read as another operation where a word too much stands in it: %s', (_, tongue) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const draw = drawFrom(seed);
        const { instruction, text } = drawInstruction(tongue, draw);
        const bare = instruction.replace(/[.;]$/u, '');
        const reading = readAmendment(`${bare} ${draw.one(['кроме', 'басқа', 'except', 'qwert'])} 77`, {
          text,
          language: tongue.language,
          legislature: legislature(tongue.legislature),
        });
        expect([reading?.operations, reading?.notUnderstood.length === 0], instruction).toEqual([[], false]);
      }),
      { numRuns },
    );
  });
});
