import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordForm } from '../../src/link/word-forms.ts';

/** A word, its forms, and words that look alike and are others. */
const cases: readonly (readonly [language: string, word: string, forms: string, others: string])[] = [
  ['kk', 'иегер', 'иегерлер иегерлеріне иегерінің иегермен', 'игеру'],
  ['kk', 'иесі', 'иелері иесінің иелеріне иеге', 'иелену'],
  ['kk', 'жүйесі', 'жүйесiнде жүйелерінің жүйе', 'жүйелі'],
  ['kk', 'пайдаланушы', 'пайдаланушыларға пайдаланушысының', 'пайдалану пайдаланудың'],
  ['kk', 'құқық', 'құқығы құқықтары құқығының', 'құқықтық'],
  ['kk', 'өкілеттік', 'өкiлеттiгi өкілеттіктер', 'өкіл'],
  ['kk', 'аудиті', 'аудит аудитін аудиттің', 'аудитор'],
  ['kk', 'тәуелсіз', 'тәуелсізден', 'тәуелсіздігі тәуелсіздік'],
  ['kk', 'қызмет', 'қызметінің қызметке', 'қызметкер'],
  ['ru', 'статья', 'статьей статьями статей статью', 'статус статный'],
  ['ru', 'судья', 'судьям судьей судей', 'суда судом'],
  ['ru', 'закон', 'законом законов', 'законность законный законностью'],
  ['ru', 'перечень', 'перечня перечнем перечней', 'перечисление'],
  ['ru', 'степень', 'степени степенью степеней', 'степной степные'],
  ['ru', 'независимый', 'независимого независимыми', 'независимость'],
  ['ru', 'владелец', 'владельца владельцами владельцев', 'владение владеть'],
  ['ru', 'деятельность', 'деятельностью деятельности деятельностей', 'деятельный'],
  ['ru', 'критерий', 'критерии критериев критериями', 'критика'],
  ['ru', 'произведение', 'произведения произведений произведениями', 'произведена произведён произвести'],
  ['ru', 'организация', 'организацией организаций организациям', 'организован организовать'],
  ['ru', 'орган', 'органа органов органами', 'органика организация'],
  ['ru', 'ИИ', 'ии', 'и или'],
  ['en', 'operator', 'operators operator’s', 'operate operation operations'],
  ['en', 'library', 'libraries library’s', 'liberal'],
];

describe('wordForm', () => {
  it.each(cases)('knows in %s the forms of %s and what is none', (language, word, forms, others) => {
    const isForm = wordForm(word, language);
    expect(forms.split(' ').filter((one) => !isForm(one))).toEqual([]);
    expect(others.split(' ').filter(isForm)).toEqual([]);
  });

  it('takes a word in its own form and in capitals in every language, known or not', () => {
    const letters = fc.stringMatching(/^[а-яәғқңөұүһі]{2,12}$/u);
    fc.assert(
      fc.property(letters, fc.constantFrom('kk', 'ru', 'en', 'uk'), (word, language) => {
        expect(wordForm(word, language)(word)).toBe(true);
        expect(wordForm(word, language)(word.toUpperCase())).toBe(true);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it.each([
    ['иегер', 'дің ге ді де ден дегі'],
    ['дерекнама', 'ның ға ны да дан дағы'],
    ['орган', 'ның ға ды да нан дағы'],
    ['міндет', 'тің ке ті те тен тегі'],
  ])('knows each case of %s alone and after a plural and a possessive', (noun, endings) => {
    const isForm = wordForm(noun, 'kk');
    const plural = { иегер: 'лер', дерекнама: 'лар', орган: 'дар', міндет: 'тер' }[noun] ?? '';
    const isBack = /[аоұы]/u.test(plural);
    const owned = (isBack ? 'ының ына ын ында ынан' : 'інің іне ін інде інен').split(' ');
    const forms = [...endings.split(' '), plural, ...owned.map((ending) => plural + ending)];
    expect(forms.filter((ending) => !isForm(noun + ending))).toEqual([]);
  });
});
