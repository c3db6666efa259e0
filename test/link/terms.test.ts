import { describe, expect, it } from 'vitest';
import { eId } from '../../src/law/ids.ts';
import type { Term } from '../../src/law/knowledge.ts';
import { provisionsByEId } from '../../src/law/provision.ts';
import { findTerms } from '../../src/link/terms.ts';
import { law } from './support.ts';

const term = (language: string, name: string, definedAt: string | null = null): Term => ({
  id: name,
  names: { [language]: name },
  definedAt: definedAt === null ? null : eId(definedAt),
  note: {},
  checked: null,
  line: 1,
});

function uses(language: string, text: string, terms: readonly Term[]): readonly string[] {
  const root = law(text, language);
  const units = provisionsByEId(root);
  return findTerms(root, terms, language).map(
    (use) => `${units.get(use.from.eId)?.text?.slice(use.from.start, use.from.end)} = ${use.term}`,
  );
}

describe('findTerms', () => {
  it('knows the suffixes of Kazakh, voiced consonants and old spelling', () => {
    const terms = ['жасанды интеллект жүйесі', 'пайдаланушы', 'талап', 'иесі'].map((name) => term('kk', name));
    const text =
      'Жасанды интеллект жүйелерінің иелері пайдаланушыларға және пайдаланушының талабына, жасанды интеллект жүйесiнде.';
    expect(uses('kk', text, terms)).toEqual([
      'Жасанды интеллект жүйелерінің = жасанды интеллект жүйесі',
      'иелері = иесі',
      'пайдаланушыларға = пайдаланушы',
      'пайдаланушының = пайдаланушы',
      'талабына = талап',
      'жасанды интеллект жүйесiнде = жасанды интеллект жүйесі',
    ]);
  });

  it('knows the cases of Russian and takes the longest term', () => {
    const terms = [
      'искусственный интеллект',
      'система искусственного интеллекта',
      'владелец системы искусственного интеллекта',
    ].map((name) => term('ru', name));
    const text =
      'Владельцы систем искусственного интеллекта, системами искусственного интеллекта и искусственным интеллектом.';
    expect(uses('ru', text, terms)).toEqual([
      'Владельцы систем искусственного интеллекта = владелец системы искусственного интеллекта',
      'системами искусственного интеллекта = система искусственного интеллекта',
      'искусственным интеллектом = искусственный интеллект',
    ]);
  });

  it('does not take another word that begins alike', () => {
    expect(uses('ru', 'Рисковать, рисунок, рисков.', [term('ru', 'риск')])).toEqual(['рисков = риск']);
    expect(uses('kk', 'Тәуекелшіл, тәуекелді.', [term('kk', 'тәуекел')])).toEqual(['тәуекелді = тәуекел']);
  });

  it('does not count a term in its own definition, and counts the others there', () => {
    const text =
      '### Статья 1. Понятия\n\n1) пользователь – пользователь системы;\n\n2) система – программа пользователя.\n';
    const terms = [term('ru', 'пользователь', 'art_1__point_1'), term('ru', 'система', 'art_1__point_2')];
    expect(uses('ru', text, terms)).toEqual(['системы = система', 'пользователя = пользователь']);
  });

  it('knows the plural of English', () => {
    const terms = ['AI system', 'data library', 'user', 'risk'].map((name) => term('en', name));
    expect(uses('en', 'Data libraries of AI systems; the user’s risks are risky.', terms)).toEqual([
      'Data libraries = data library',
      'AI systems = AI system',
      'user’s = user',
      'risks = risk',
    ]);
  });
});
