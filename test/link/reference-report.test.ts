import { describe, expect, it } from 'vitest';
import { referenceReport } from '../../src/link/reference-report.ts';
import { findReferences } from '../../src/link/references.ts';
import { law } from './support.ts';

function report(text: string, language: string): readonly string[] {
  const root = law(text, language);
  return referenceReport(root, findReferences(root, { language })).map((finding) => {
    const from = finding.reference.from.eId;
    if (finding.kind === 'circular') return `${from} circular ${finding.back.from.eId}`;
    return finding.kind === 'level'
      ? `${from} level ${finding.eId} ${finding.exists}`
      : `${from} ${finding.kind} ${finding.eId}`;
  });
}

describe('referenceReport', () => {
  it('names what is missing, repealed, at another level and circular (Russian)', () => {
    const text = `### Статья 1. А

1) по статье 99;

2) по пункту 1 статьи 1;

3) по статье 3;

4) по статье 4.

### Статья 3. Исключена

### Статья 4. Б

По подпункту 4) статьи 1.
`;
    expect(report(text, 'ru')).toEqual([
      'art_1__point_1 dangling art_99',
      'art_1__point_2 level art_1__para_1 art_1__point_1',
      'art_1__point_3 repealed art_3',
      'art_1__point_4 circular art_4',
      'art_4 circular art_1__point_4',
    ]);
  });

  it('finds nothing in references that hold (English)', () => {
    expect(
      report(
        '### Article 1. A\n\n1. See point 2.\n\n2. See Article 2 and this Article.\n\n### Article 2. B\n\nText.\n',
        'en',
      ),
    ).toEqual([]);
  });
});
