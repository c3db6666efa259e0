import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/export/table.ts';
import { worded } from '../../src/export/worded.ts';
import { labelsOf } from '../../src/site/labels.ts';

const table = (cells: Readonly<Record<string, string | null>>): Table => ({
  name: 't',
  columns: Object.keys(cells).map((key) => ({ key, title: key, width: 9 })),
  rows: [Object.values(cells)],
});

describe('a table for people', () => {
  it('says codes in the words of the pages, in Russian, Kazakh and English', () => {
    const cells = {
      modality: 'must-not',
      sanctionState: 'none',
      sure: 'single',
      outcome: 'tightened',
      code: 'must-not',
    };
    const said = (lang: 'ru' | 'kk' | 'en') => worded(table(cells), labelsOf(lang).word).rows[0];
    expect(said('ru')).toEqual(['запрещено', 'искали, не нашли', 'один источник', 'ужесточена', 'must-not']);
    expect(said('kk')).toEqual(['тыйым салынады', 'ізделді, табылмады', 'бір дереккөз', 'қатаңдатылды', 'must-not']);
    expect(said('en')?.[0]).toBe('must not');
  });

  it('says the codes in lists and leaves what is no code as it is', () => {
    const cells = {
      compare: 'EU 2024/1689 Art. 50(2) intersects; EU 2016/679 Art. 22 contrast',
      rules: 'deadline (tighter); actor (other)',
      textBefore: 'deadline: 30 дней; actor: –',
      modality: null,
      sure: 'unheard-of',
    };
    expect(worded(table(cells), labelsOf('ru').word).rows[0]).toEqual([
      'EU 2024/1689 Art. 50(2) (пересекается); EU 2016/679 Art. 22 (отличается)',
      'срок или дата (строже); кто действует',
      'срок или дата: 30 дней; кто действует: –',
      null,
      'unheard-of',
    ]);
  });
});
