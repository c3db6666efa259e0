import { describe, expect, it } from 'vitest';
import { document, searchOver } from './support.ts';

const law = [
  document({
    eId: 'art_16',
    title: 'Статья 16. Владельцы',
    text: 'Владелец системы хранит документы три года.',
    path: ['Глава 2. Субъекты'],
  }),
  document({
    eId: 'art_17',
    title: 'Статья 17. Классификация систем',
    text: 'Системы делятся по степени риска.',
    path: ['Глава 2. Субъекты'],
  }),
  document({
    eId: 'art_17__para_3',
    title: '3.',
    text: 'Отчёт о рисках составляет уполномоченный орган.',
    path: ['Глава 2. Субъекты', 'Статья 17. Классификация систем'],
  }),
  document({
    eId: 'art_21',
    title: 'Статья 21. Маркировка результатов',
    text: 'Пользователь уведомляется о маркировке синтетических результатов.',
    path: ['Глава 3. Обязанности'],
  }),
  document({
    eId: 'art_21',
    title: 'Статья 21. Маркировка',
    text: 'Маркировка результатов обязательна.',
    versions: ['00-draft'],
    isCurrent: false,
    path: ['Глава 3. Обязанности'],
  }),
  document({
    language: 'kk',
    eId: 'art_17',
    title: '17-бап. Тәуекелдер',
    text: 'Жүйелер тәуекел дәрежесi бойынша жiктеледi.',
  }),
  document({ language: 'kk', eId: 'art_21', title: '21-бап. Таңбалау', text: 'Нәтижелер таңбалануға жатады.' }),
  document({
    language: 'en',
    eId: 'art_17',
    title: 'Article 17. Classification of systems',
    text: 'Systems are classified by degree of risk.',
  }),
  document({
    language: 'en',
    eId: 'art_21',
    title: 'Article 21. Labelling',
    text: 'Synthetic results are labelled for the user.',
  }),
  ...(['kk', 'ru', 'en'] as const).map((language) =>
    document({
      kind: 'term',
      slug: 'labelling',
      language,
      eId: null,
      title: { kk: 'таңбалау', ru: 'маркировка', en: 'labelling' }[language],
    }),
  ),
  document({
    kind: 'obligation',
    slug: 'keep-papers',
    eId: 'art_16',
    title: 'Хранить документы',
    text: 'Владелец хранит документы.',
    who: ['owner'],
  }),
];
const { search } = searchOver(law);
const first = async (query: string, options = {}) => {
  const [hit] = (await search(query, options)).hits;
  return hit ? `${hit.lang} ${hit.eId}` : null;
};

describe('search', () => {
  it('finds a word in any grammatical form', async () => {
    expect(await first('тәуекелдерінің', { lang: 'kk' })).toBe('kk art_17');
    expect(await first('маркировкой результата', { kind: 'provision' })).toBe('ru art_21');
    expect(await first('classifying', { lang: 'en' })).toBe('en art_17');
  });

  it('finds Cyrillic і written as Latin i and the reverse', async () => {
    expect(await first('дәрежесі')).toBe('kk art_17');
    expect(await first('дәрежесi')).toBe('kk art_17');
  });

  it.each([
    ['17-бап', 'kk art_17'],
    ['ст. 17 п. 3', 'ru art_17__para_3'],
    ['пункт 3 статьи 17', 'ru art_17__para_3'],
    ['Article 17', 'en art_17'],
    ['ст. 17 п. 99', 'ru art_17'],
  ])('opens the place that %s names', async (query, expected) => {
    expect(await first(query)).toBe(expected);
  });

  it('says which citation it has read', async () => {
    expect((await search('ст. 17 п. 3')).citation).toMatchObject({
      unit: 'article',
      numbers: ['17', '3'],
      isFound: true,
    });
    expect((await search('статья 99')).citation).toMatchObject({ numbers: ['99'], isFound: false });
  });

  it('gives one hit for all points and wordings of an article, the current wording first', async () => {
    const { hits } = await search('маркировка результатов', { lang: 'ru', kind: 'provision' });
    expect(hits.filter(({ eId }) => eId === 'art_21')).toHaveLength(1);
    expect(hits[0]).toMatchObject({ isCurrent: true, versions: ['01-signed'] });
  });

  it('fills the first page with provisions that have less of the query, after those that have all of it', async () => {
    const articles = Array.from({ length: 14 }, (_, index) =>
      document({
        eId: `art_${index + 1}`,
        text: index < 3 ? 'Временные меры применяются.' : `Меры ${'иные '.repeat(index)}применяются.`,
      }),
    );
    const others = Array.from({ length: 30 }, (_, index) => document({ eId: `art_${index + 50}`, text: 'Прочее.' }));
    const { hits, total } = await searchOver([...articles, ...others]).search('временные меры');
    expect(new Set(hits.slice(0, 3).map(({ eId }) => eId))).toEqual(new Set(['art_1', 'art_2', 'art_3']));
    expect(new Set(hits.map(({ eId }) => eId)).size).toBe(10);
    expect(total).toBeLessThan(44);
  });

  it('answers a query of two frequent words from all documents, however many tails of lists one file has', async () => {
    const filler = Array.from({ length: 1500 }, (_, index) =>
      document({ eId: `art_${index + 1}`, text: `${'право система орган закон '.repeat(1 + (index % 3))}№ ${index}` }),
    );
    const rare = document({ eId: 'art_1501', text: `право закон ${'иное слово здесь '.repeat(60)}` });
    const { search, read } = searchOver([...filler, rare]);
    expect((await search('+закон +право', { limit: 1 })).total).toBe(1501);
    expect(read.filter((name) => /-t\d+\.bin$/u.test(name))).toHaveLength(1);
  });

  it('finds the wording of an older version when that is asked for', async () => {
    const { hits } = await search('маркировка', { version: '00-draft' });
    expect(hits[0]).toMatchObject({ eId: 'art_21', version: '00-draft', isCurrent: false });
  });

  it('joins equal wordings of several versions into one document', async () => {
    const twice = searchOver([
      document({ text: 'Таңбалау міндетті.', language: 'kk', versions: ['01-a'], isCurrent: false }),
      document({ text: 'Таңбалау міндетті.', language: 'kk', versions: ['02-b'] }),
    ]);
    expect((await twice.search('таңбалау')).hits).toMatchObject([
      { versions: ['01-a', '02-b'], version: '02-b', isCurrent: true },
    ]);
  });

  it('gives a provision that was only renumbered once', async () => {
    const moved = searchOver([
      document({ eId: 'art_5', text: 'Мемлекет қолдайды.', language: 'kk', versions: ['02-b'] }),
      document({ eId: 'art_4', text: 'Мемлекет қолдайды.', language: 'kk', versions: ['01-a'], isCurrent: false }),
    ]);
    expect((await moved.search('мемлекет')).hits.map(({ eId }) => eId)).toEqual(['art_5']);
  });

  it('mends a typing error and says so', async () => {
    const answer = await search('маркеровка', { lang: 'ru', kind: 'provision' });
    expect(answer.hits[0]?.eId).toBe('art_21');
    expect(answer.didYouMean).toMatch(/^маркировк/u);
  });

  it('does not mend in one language what is a word of another, and then reads no word list', async () => {
    const both = searchOver([
      document({ eId: 'art_1', text: 'Владельцы управляют системами.' }),
      document({ language: 'kk', eId: 'art_1', text: 'Сот санаты мен сипаты, сапа, сыныптау.' }),
    ]);
    const readLists = (): string[] => both.read.filter((name) => /-d\d+\.bin$/u.test(name));
    await both.search('системами');
    expect(readLists()).toEqual([]);
    await both.search('системамм');
    expect(readLists()).not.toEqual([]);
  });

  it('mends a typing error also where another language has nothing like it', async () => {
    const kazakh = document({ language: 'kk', eId: 'art_1', title: '1-бап. Құқық', text: 'Таңбалау міндетті.' });
    const { search } = searchOver([...law, kazakh]);
    expect((await search('маркеровка')).didYouMean).toBe('маркировка');
    expect((await search('таңбалуа')).didYouMean).toBe('таңбалау');
    expect((await search('таңбалау')).didYouMean).toBeNull();
  });

  it('finds a word before it is typed to the end', async () => {
    expect(await first('классифик', { lang: 'ru' })).toBe('ru art_17');
  });

  it('finds an English text by a Russian term and names the term', async () => {
    const { hits } = await search('маркировка', { lang: 'en', kind: 'provision' });
    expect(hits[0]).toMatchObject({ eId: 'art_21', lang: 'en', via: 'labelling' });
  });

  it('finds a phrase only where its words stand side by side', async () => {
    expect((await search('"уполномоченный орган"')).hits.map(({ eId }) => eId)).toEqual(['art_17__para_3']);
    expect((await search('"орган уполномоченный"')).hits).toEqual([]);
  });

  it('obeys the operators of lunr', async () => {
    expect((await search('+риска -системы', { lang: 'ru' })).hits.map(({ eId }) => eId)).not.toContain('art_17');
    expect(await first('title:маркировка', { lang: 'ru', kind: 'provision' })).toBe('ru art_21');
    expect(await first('маркеровка~1', { lang: 'ru', kind: 'provision' })).toBe('ru art_21');
  });

  it('lights the words it found', async () => {
    const { hits } = await search('маркировки', { lang: 'ru', kind: 'provision' });
    expect(hits[0]?.snippet.filter(({ lit }) => lit).map(({ text }) => text)).toContain('маркировке');
  });

  it('counts what was found by kind, version, language, chapter and role', async () => {
    const { facets } = await search('документы');
    expect(facets.kind).toEqual([
      { value: 'obligation', count: 1 },
      { value: 'provision', count: 1 },
    ]);
    expect(facets.chapter).toEqual([{ value: 'Глава 2. Субъекты', count: 1 }]);
    expect(facets.who).toEqual([{ value: 'owner', count: 1 }]);
    expect((await search('документы', { who: 'owner' })).hits.map(({ kind }) => kind)).toEqual(['obligation']);
    expect((await search('документы', { chapter: 'Глава 2. Субъекты' })).hits.map(({ kind }) => kind)).toEqual([
      'provision',
    ]);
  });

  it('reads only the languages that may have an answer', async () => {
    const fresh = searchOver(law.filter(({ kind }) => kind !== 'term'));
    await fresh.search('классификация');
    expect(fresh.read.filter((name) => name.startsWith('en'))).toEqual([]);
  });

  it('finds актілер while its ending is being typed', async () => {
    const { search } = searchOver([
      document({ language: 'kk', eId: 'art_1', title: '1-бап', text: 'Нормативтік құқықтық актілердің орындалуы.' }),
      document({ language: 'kk', eId: 'art_2', title: '2-бап', text: 'Соттардың тәуелсіздігі.' }),
    ]);
    expect((await search('актіле')).hits[0]?.eId).toBe('art_1');
  });
});
