import { describe, expect, it } from 'vitest';
import { correctionHref } from '../../src/site/correction.ts';

describe('correctionHref', () => {
  it('leads to the form with the address of the page filled in', () => {
    expect(correctionHref('https://example.org/kk/kz-ai/', 'https://github.com/steppe/bills')).toBe(
      'https://github.com/steppe/bills/issues/new?template=correction.yml&page=https%3A%2F%2Fexample.org%2Fkk%2Fkz-ai%2F',
    );
  });
  it('leads nowhere where the repository is not known or is no address', () => {
    expect(correctionHref('https://example.org/', '')).toBeNull();
    expect(correctionHref('https://example.org/', 'javascript:alert(1)')).toBeNull();
  });
});
