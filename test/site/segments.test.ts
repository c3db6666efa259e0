import { describe, expect, it } from 'vitest';
import { parse } from '../../src/markdown/parse.ts';
import { segmentsOf } from '../../src/site/data/overlay.ts';
import { legislature } from '../support/legislatures.ts';

const { root } = parse('### Статья 18. Риски\n\nРиски по пункту 3 статьи 17 устраняет владелец.\n', {
  language: 'ru',
  legislature: legislature('kz'),
  file: 'ru.md',
});
const [unit] = root.children;

describe('segmentsOf', () => {
  it('cuts a text at its links and loses no character', () => {
    if (!unit) throw new Error('no article');
    const link = (words: string, kind: 'reference' | 'term') => {
      const start = unit.text?.indexOf(words) ?? -1;
      return { eId: unit.eId, start, end: start + words.length, kind, href: '#' };
    };
    const segments = segmentsOf(unit, [link('владелец', 'term'), link('пункту 3 статьи 17', 'reference')]);
    expect(segments.map(({ text }) => text)).toEqual([
      'Риски по ',
      'пункту 3 статьи 17',
      ' устраняет ',
      'владелец',
      '.',
    ]);
    expect(segments.map(({ kind }) => kind)).toEqual([undefined, 'reference', undefined, 'term', undefined]);
  });

  it('keeps the first of two links that overlap', () => {
    if (!unit) throw new Error('no article');
    const segments = segmentsOf(unit, [
      { eId: unit.eId, start: 0, end: 5, kind: 'term' },
      { eId: unit.eId, start: 3, end: 8, kind: 'reference' },
    ]);
    expect(segments.map(({ text }) => text).join('')).toBe(unit.text);
    expect(segments.filter(({ kind }) => kind !== undefined)).toHaveLength(1);
  });
});
