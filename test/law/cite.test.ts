import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/law/cite.ts';
import { eId } from '../../src/law/ids.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../src/law/language.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';

const known = readdirSync(new URL('../../content/legislatures', import.meta.url)).map((name) =>
  name.replace('.md', ''),
);

/** What one provision of a law is called in each language of the interface. */
function called(parliament: string, language: string, law: string, place: string): readonly string[] {
  const rules = legislature(parliament);
  const { root } = parse(law, { language, legislature: rules, file: 'test.md' });
  const name = (lang: InterfaceLanguage): string => cite(eId(place), root, rules, lang);
  return [name('kk'), name('ru'), name('en')];
}

describe('cite', () => {
  it('names a place of a foreign law in the words and the order of the reader’s language', () => {
    const law = '### Стаття 9. Перелік\n\n1. Перша частина:\n\n   1) перший пункт;\n';
    expect(called('ua', 'uk', law, 'art_9__para_1__point_1')).toEqual([
      '9-бап, 1-бөлік, 1) тармақ',
      'Статья 9, часть 1, пункт 1)',
      'Article 9, part 1, point 1)',
    ]);
  });

  it('prints the brackets of a number as the law prints them', () => {
    const law = '### Article 9\n\n2. It comprises:\n\n   (a) one step;\n';
    expect(called('eu', 'en', law, 'art_9__para_2__point_a')).toEqual([
      '9-бап, 2-параграф, (a) тармақ',
      'Статья 9, параграф 2, пункт (a)',
      'Article 9, paragraph 2, point (a)',
    ]);
  });

  it('leaves a word that is known in another language only in the order of that language', () => {
    const rules = legislature('ua');
    const units = rules.units.map((style) => ({ ...style, name: { uk: style.name.uk ?? '' } }));
    const { root } = parse('### Стаття 9. Перелік\n', { language: 'uk', legislature: rules, file: 'test.md' });
    expect(cite(eId('art_9'), root, { ...rules, units }, 'kk')).toBe('Стаття 9');
  });
});

describe('the parliaments that come with the project', () => {
  it.each(known)('%s: every unit and every stage has a name in Kazakh, Russian and English', (id) => {
    const { units, stages } = legislature(id);
    const names = [
      ...units.map(({ kind, name }) => ({ of: kind, name })),
      ...Object.entries(stages).map(([of, name]) => ({ of, name })),
    ];
    const missing = names.flatMap(({ of, name }) =>
      interfaceLanguages.filter((lang) => !name[lang]).map((lang) => `${of}: ${lang}`),
    );
    expect(missing).toEqual([]);
  });
});
