import { describe, expect, it } from 'vitest';
import { authorName } from '../../src/law/bill.ts';

const bill = { authors: { 'Committee on Parks': { ru: 'Комитет по паркам' } } };

describe('the name of who brought an amendment in', () => {
  it('is told in the reader’s language where the bill has it', () => {
    expect(authorName(bill, 'Committee on Parks', 'ru')).toBe('Комитет по паркам');
  });

  it.each(['kk', 'en'])('stays as it is written where the bill has no translation (%s)', (lang) => {
    expect(authorName(bill, 'Committee on Parks', lang)).toBe('Committee on Parks');
  });
});
