import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import { articlesOf, type Provision, walk, wordsOf } from '../../src/law/provision.ts';
import { parse } from '../../src/markdown/parse.ts';
import { imported, kazakhstan, lawOf, shared, sharedFolder } from './support/documents.ts';

const treeOf = (text: string, language: string): Provision =>
  parse(text, { language, legislature: kazakhstan(), file: 'law.md' }).root;

/** An article's shape: `2.(5)+1` is point 2 with five subpoints and one further part. */
function shape({ children, text }: Provision): string {
  const part = (unit: Provision): string => {
    const points = unit.children.filter(({ num }) => num !== null).length;
    const parts = unit.children.length - points;
    return `${unit.num ?? 'part'}${points > 0 ? `(${points})` : ''}${parts > 0 ? `+${parts}` : ''}`;
  };
  const isList = children.length > 0 && children.every(({ num }) => num?.endsWith(')'));
  if (isList) return `(${children.length})`;
  return children.length === 0 && text !== null ? 'part' : children.map(part).join(' ');
}

/** The structure of the AI law by section 2 of the dossier: points, subpoints, further parts. */
const AI_LAW = [
  '(15)',
  '1. 2.',
  '1. 2.(4)',
  '(7)',
  'part',
  'part',
  '1. 2.',
  '1. 2. 3.',
  'part',
  '1. 2.',
  '1. 2. 3.',
  '(4)',
  '1.(8) 2.(5)+1',
  '(6)',
  '1.(2) 2.(5) 3.',
  '1.(6) 2.(2) 3.',
  '1.(3)+2 2.(3)+1 3.(7) 4.+6',
  '1.(4) 2.',
  '1. 2.',
  '1. 2.(2)',
  '1. 2. 3. 4. 5.',
  '1. 2. 3.',
  '1. 2. 3. 4. 5.',
  '1. 2.',
  '1. 2.',
  '1. 2. 3.',
  '1.+3 2.+3 3. 4. 5.',
  '1. 2.',
  '1. 2.',
  'part',
  'part',
]; // as printed on 17.11.2025

const missing = (name: string): string => `needs the real documents of ${sharedFolder}/data/${name}`;

const aiLaw = shared('kz-law-230-viii', '.docx');
describe.skipIf(aiLaw === null)(`the AI law as a lawyer downloads it (${missing('kz-law-230-viii')})`, () => {
  const [document = new Uint8Array()] = aiLaw?.values() ?? [];
  const result = imported(document, { fileName: 'z2500000230.17-11-2025.rus.docx' });
  const root = treeOf(lawOf(result), 'ru');

  it('comes in with 6 chapters, 31 articles and every word', () => {
    expect(result.count).toEqual({ words: 3581, kept: 3540, noted: 41, articles: 31 });
    expect([...walk(root)].filter(({ kind }) => kind === 'chapter').map(({ children }) => children.length)).toEqual([
      11, 3, 2, 8, 3, 4,
    ]);
    expect(words(wordsOf(root)).length).toBe(3540);
    expect(result.notes.flatMap(({ text }) => words(text))).toHaveLength(41);
  });

  it('has the points, subpoints and parts of the official text', () => {
    expect(articlesOf(root).map(shape)).toEqual(AI_LAW);
  });

  it('keeps title, service note, signature and footer apart', () => {
    expect(root.heading).toBe('Об искусственном интеллекте');
    expect(result.notes.map(({ kind, at }) => [kind, at])).toEqual([
      ['title', null],
      ['note', 'art_1'],
      ['signature', null],
      ['footer', null],
    ]);
  });

  it('asks a person to look at two parts only', () => {
    expect(result.problems.map(({ rule, level }) => `${level} ${rule}`)).toEqual([
      'warning import-part',
      'warning import-part',
    ]);
  });
});

const constitution = shared('kz-constitution-section-7', '.md');
describe.skipIf(constitution === null)(
  `section VII of the Constitution (${missing('kz-constitution-section-7')})`,
  () => {
    const state = (name: string, language: string) => {
      const result = imported(constitution?.get(name) ?? new Uint8Array(), { fileName: name, language });
      return { result, root: treeOf(lawOf(result), language) };
    };
    const cases = [
      ['2007-05-21.rus.md', 'ru', { words: 1148, kept: 914, noted: 234, articles: 10 }],
      ['2019-03-23.rus.md', 'ru', { words: 948, kept: 815, noted: 133, articles: 10 }],
      ['2023-01-01.rus.md', 'ru', { words: 1301, kept: 920, noted: 381, articles: 11 }],
      ['2007-05-21.kaz.md', 'kk', { words: 1036, kept: 878, noted: 158, articles: 10 }],
    ] as const;

    it.each(cases)('%s comes in whole', (name, language, count) => {
      const { result, root } = state(name, language);
      expect(result.count).toEqual(count);
      expect(result.problems.filter(({ rule }) => rule !== 'import-repealed')).toEqual([]);
      expect(articlesOf(root).map(({ number }) => number)).toEqual([
        '75',
        '76',
        '77',
        '78',
        '79',
        '80',
        '81',
        '82',
        '83',
        ...(name.startsWith('2023') ? ['83-1'] : []),
        '84',
      ]);
      expect(
        articlesOf(root)
          .filter(({ isRepealed }) => isRepealed)
          .map(({ number }) => number),
      ).toEqual(['84']);
    });

    it('has the new title of 2022 in one heading, and the notes of the Court out of the law', () => {
      const { result, root } = state('2023-01-01.rus.md', 'ru');
      expect(root.children[0]).toMatchObject({
        num: 'Раздел VII',
        heading: 'Суды и правосудие. Прокуратура. Уполномоченный по правам человека',
      });
      expect(lawOf(result)).not.toContain('Примечание');
      expect(result.notes.filter(({ text }) => text.startsWith('Примечание')).map(({ at }) => at)).toContain(
        'art_77__para_3__point_1',
      );
      expect(result.notes.find(({ text }) => text.includes('32-НП'))?.at).toBe('art_76');
    });

    it('keeps the two letters і of the Kazakh text as they are', () => {
      const text = lawOf(state('2007-05-21.kaz.md', 'kk').result);
      expect(text).toContain('төрелiгiн');
      expect(text).toContain('жергілікті');
    });
  },
);
