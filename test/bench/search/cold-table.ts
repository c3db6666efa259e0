import { findBrowser } from '../../../scripts/browser.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import { measureCold } from './cold.ts';
import { provisionsOf } from './law-tree.ts';

const queries = [
  'налог на добавленную стоимость',
  'налоговая проверка',
  'ст. 457',
  'приостановление представления отчетности',
  'маркировкой товаров',
  'имуществаа организации',
  'объекты налогооб',
];

/** What the first answer costs in a browser that has nothing, on 3,794 Russian provisions. */
export async function coldLines(shared: string, print: (line: string) => void): Promise<string[]> {
  if (findBrowser() === null) return [];
  const cut = { law: 'ru-kz-tax-2026', language: 'ru', article: 'Статья ', hasPoints: true };
  const documents = provisionsOf(cut, shared).slice(0, 3794);
  const found = await measureCold(buildIndex(documents), queries);
  const lines = [
    `## Cold: the first answer in Chromium, ${documents.length} Russian provisions`,
    '',
    'The site\'s own client and worker over HTTP/2, headers and all. "Open" is a further worker with the files at hand, the best of five.',
    '',
    '| query | KB | of these script | requests | round trips | open ms |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  for (const [index, { bytes, scriptBytes, requests, roundTrips, readyMs }] of found.entries()) {
    lines.push(
      `| ${queries[index]} | ${(bytes / 1000).toFixed(0)} | ${(scriptBytes / 1000).toFixed(0)} | ${requests} | ${roundTrips} | ${readyMs.toFixed(0)} |`,
    );
    print(lines.at(-1) ?? '');
  }
  return [...lines, ''];
}
