import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, postgresPrograms, startPostgres } from '../../scripts/postgres-cluster.ts';
import { loadPostgres, openPostgres, type PostgresSearch } from '../../scripts/postgres-search.ts';
import { loadAnalysis } from '../../src/search/load-analysis.ts';
import type { openSearchIndex } from '../../src/search/opensearch.ts';
import { onDisk, smallContent } from '../support/content.ts';
import { oqylym } from '../support/terminal.ts';
import { document, searchOver } from './support.ts';

const law = [
  document({
    language: 'kk',
    eId: 'art_17',
    title: '17-бап. Тәуекелдер',
    text: 'Жүйелердің иелері тәуекелдерді бағалайды.',
    path: ['2-тарау. Субъектілер'],
  }),
  document({ language: 'kk', eId: 'art_21', title: '21-бап. Таңбалау', text: 'Нәтижелерді таңбалау міндетті.' }),
  document({
    eId: 'art_16',
    title: 'Статья 16. Владельцы',
    text: 'Владелец системы хранит документы три года.',
    path: ['Глава 2. Субъекты'],
  }),
  document({ eId: 'art_17', title: 'Статья 17. Классификация', text: 'Системы делятся по степени риска.' }),
  document({ eId: 'art_17__para_3', title: '3.', text: 'Отчёт о рисках составляет уполномоченный орган.' }),
  document({
    eId: 'art_21',
    title: 'Статья 21. Маркировка результатов',
    text: 'Пользователь уведомляется о маркировке: C:\\данные\tи "кавычки" {1,2}.',
    versions: ['01-signed', '02-amended'],
  }),
  document({
    eId: 'art_21',
    title: 'Статья 21. Маркировка',
    text: 'Маркировка обязательна.',
    versions: ['00-draft'],
    isCurrent: false,
  }),
  document({
    language: 'en',
    eId: 'art_17',
    title: 'Article 17. Classification',
    text: "The owner's systems are classified by risk.",
  }),
  ...(['ru', 'en'] as const).map((language) =>
    document({ kind: 'term', language, eId: null, slug: 'owner', title: language === 'ru' ? 'владелец' : 'owner' }),
  ),
];

const programs = postgresPrograms();
if (programs === null)
  console.info(
    'PostgreSQL is not installed (Debian: postgresql): its search is not tested. OQYLYM_POSTGRES names its programs.',
  );

describe.skipIf(programs === null)('a search in PostgreSQL', () => {
  let cluster: Cluster;
  let server: PostgresSearch;
  beforeAll(async () => {
    cluster = await startPostgres(programs ?? '');
    await loadPostgres(cluster.psql, cluster.url, law);
    server = await openPostgres(cluster.url);
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await cluster?.stop();
  });

  const first = async (query: string, options = {}) => (await server.search(query, options)).hits[0];

  it('finds a Kazakh word by another of its forms, through our stems', async () => {
    expect(await first('тәуекелдің')).toMatchObject({ lang: 'kk', eId: 'art_17' });
    expect(await first('нәтижелердің таңбалауы')).toMatchObject({ lang: 'kk', eId: 'art_21' });
  });

  it('gives hits of the same shape as the index of the site, and the same first one', async () => {
    const site = searchOver(law);
    for (const query of [
      'маркировкой',
      'документы владельца',
      'ст. 17 п. 3',
      'classified systems',
      '"по степени риска"',
    ]) {
      const [ours, theirs] = [(await site.search(query)).hits[0], await first(query)];
      expect(theirs && Object.keys(theirs).sort(), query).toEqual(ours && Object.keys(ours).sort());
      expect([theirs?.lang, theirs?.eId, theirs?.slug, theirs?.versions], query).toEqual([
        ours?.lang,
        ours?.eId,
        ours?.slug,
        ours?.versions,
      ]);
    }
  });

  it('keeps every sign of a text and lights the words of the query', async () => {
    const hit = await first('маркировке', { version: '02-amended' });
    expect(hit?.snippet.map(({ text }) => text).join('')).toBe(
      'Пользователь уведомляется о маркировке: C:\\данные\tи "кавычки" {1,2}.',
    );
    expect(hit?.snippet.filter(({ lit }) => lit).map(({ text }) => text)).toEqual(['маркировке']);
    expect(hit).toMatchObject({ version: '02-amended', isCurrent: true });
  });

  it('mends a typing error and says so', async () => {
    const answer = await server.search('маркеровка');
    expect(answer.didYouMean).toBe('маркировка');
    expect(answer.hits[0]?.eId).toBe('art_21');
  });

  it('finds nothing of a prohibited word, and what was voted down only by its version', async () => {
    expect((await server.search('маркировка -обязательна')).hits.map(({ versions }) => versions[0])).toEqual([
      '01-signed',
    ]);
    expect((await server.search('маркировка', { version: '00-draft' })).hits).toHaveLength(1);
  });

  it('answers the command line', async () => {
    const { exit, out } = await oqylym('', 'search', 'таңбалаудың', '--server', cluster.url, '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: 'oqylym/search@1', hits: [{ lang: 'kk', eId: 'art_21' }] });
  });

  it('answers any text', async () => {
    const odd = [
      "'",
      "a' | 'b",
      '\\',
      ':*',
      '!!',
      '"<->"',
      '\0',
      '\uD800',
      'a:A & b',
      '()',
      '%_',
      `${'я'.repeat(3000)}`,
      "l'acte",
    ];
    for (const query of odd) expect(await server.search(query), query).toHaveProperty('hits');
  });
});

describe.skipIf(programs === null)('search --server on a database without the export', () => {
  it('says what to fill it with', async () => {
    const empty = await startPostgres(programs ?? '');
    const { exit, err } = await oqylym('', 'search', 'маркировка', '--server', empty.url);
    await empty.stop();
    expect(exit).toBe(2);
    expect(err).toBe(
      'oqylym: the database at --server could not answer: relation "oqylym_language" does not exist; fill it with what "export search-postgres" writes: psql -f FILE\n',
    );
  }, 120_000);
});

describe('search --server', () => {
  it('says that nothing answers', async () => {
    const { exit, err } = await oqylym('', 'search', 'маркировка', '--server', 'postgres://127.0.0.1:1/none');
    expect(exit).toBe(2);
    expect(err).toMatch(
      /^oqylym: no PostgreSQL could be reached at --server: .+; write postgres:\/\/user@host:port\/name\n$/u,
    );
  });
});

describe('export search-opensearch', () => {
  it('gives each wording once, with our stems, in fields that the mapping names', async () => {
    const content = await onDisk(smallContent);
    const folder = await mkdtemp(join(tmpdir(), 'oqylym-export-'));
    expect((await oqylym(content, 'export', 'search-opensearch', '--out', folder)).exit).toBe(0);
    const read = (name: string): Promise<string> => readFile(join(folder, 'example', name), 'utf8');
    const index: typeof openSearchIndex = JSON.parse(await read('opensearch-index.json'));
    const lines = (await read('opensearch-bulk.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = lines.filter((_, at) => at % 2 === 0).map((line) => line.index._id);
    const documents = lines.filter((_, at) => at % 2 === 1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of documents) expect(Object.keys(one).sort()).toEqual(Object.keys(index.mappings.properties).sort());
    const one = documents.find(({ language, text }) => language === 'ru' && /\p{L}{6}/u.test(text));
    const analysis = await loadAnalysis('ru');
    expect(one.text_stems).toBe(analysis.termsOf(one.text).join(' '));
    expect(one.text_stems).not.toBe(one.words);
  });
});
