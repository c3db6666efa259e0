import { describe, expect, it } from 'vitest';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';

const isRepealed = (markdown: string, language: 'ru' | 'kk' | 'en' | 'fr' | 'de' | 'uk', id = 'kz'): boolean => {
  const { root } = parse(markdown, { legislature: legislature(id), language, file: 'text.md' });
  const [unit] = root.children;
  return (unit?.children[0] ?? unit)?.isRepealed === true;
};

describe('a unit that is no longer law', () => {
  it.each([
    '### Статья 5. Исключена',
    '### Статья 5. Исключена Законом РК от 18.11.2015 № 412-V.',
    '### Статья 5\n\n1) исключен;',
    '### Статья 5\n\n1) исключен в соответствии с Законом от 3 июля 2013 года;',
    '### Статья 5\n\n1) утратил силу – Закон от 2014 года.',
  ])('is known by the word alone or by the act that repealed it: %s', (markdown) => {
    expect(isRepealed(markdown, 'ru')).toBe(true);
  });

  it('is known in each language of the legislature, and in brackets', () => {
    expect(isRepealed('### 5-бап. Алып тасталды – ҚР 18.11.2015 № 412-V Заңымен.', 'kk')).toBe(true);
    expect(isRepealed('### Article 5. (Abrogé)', 'fr', 'fr')).toBe(true);
    expect(isRepealed('### § 5 (weggefallen)', 'de', 'de')).toBe(true);
  });

  it.each([
    '### Статья 5. Исключение из реестра',
    '### Статья 5\n\n1) исключен из реестра владельцев систем;',
    '### Статья 5\n\n1) исключена возможность подмены записи;',
    '### Статья 5\n\n1) утратил силу договор, заключённый с владельцем;',
  ])('is not one that only begins with such a word: %s', (markdown) => {
    expect(isRepealed(markdown, 'ru')).toBe(false);
  });
});
