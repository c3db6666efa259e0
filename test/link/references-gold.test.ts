import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/link/references.ts';
import { referenceText, sharedData } from '../bench/reference-texts.ts';
import { type GoldText, scoreReferences } from '../bench/score-references.ts';

const folder = sharedData();
const gold: readonly GoldText[] = JSON.parse(
  readFileSync(new URL('../bench/references-gold.json', import.meta.url), 'utf8'),
);

/** Least precision and recall a language may have (issue 6, item 1). */
const least = { ru: [0.98, 0.95], en: [0.97, 0.93], kk: [0.95, 0.9] };

describe('references marked by a reader', () => {
  it('are at least three hundred', () => {
    expect(gold.flatMap(({ references }) => references).length).toBeGreaterThanOrEqual(300);
  });

  it.skipIf(folder === null).each(Object.entries(least))(
    'are found as well as promised (%s)',
    (language, [precision, recall]) => {
      const scores = gold
        .filter((text) => text.language === language)
        .map((text) =>
          scoreReferences(
            text,
            findReferences(referenceText(folder ?? '', text.file, language, text.title), { language }),
          ),
        );
      const right = scores.reduce((sum, score) => sum + score.right, 0);
      const wrong = scores.reduce((sum, score) => sum + score.wrong.length, 0);
      const missed = scores.reduce((sum, score) => sum + score.missed.length, 0);
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision ?? 1);
      expect(right / (right + missed)).toBeGreaterThanOrEqual(recall ?? 1);
    },
  );
});
