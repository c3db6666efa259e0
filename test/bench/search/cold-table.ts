import { findBrowser } from '../../../scripts/browser.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import { measureCold } from './cold.ts';
import { provisionsOf } from './law-tree.ts';
import { readyLines } from './ready.ts';

const queries = [
  'налог на добавленную стоимость',
  'налоговая проверка',
  'ст. 457',
  'приостановление представления отчетности',
  'маркировкой товаров',
  'имуществаа организации',
  'объекты налогооб',
];

const cut = { law: 'ru-kz-tax-2026', language: 'ru', article: 'Статья ', hasPoints: true };

/** What the first answer costs in a browser that has nothing, on 3,794 Russian provisions. */
export async function coldLines(shared: string, print: (line: string) => void): Promise<string[]> {
  if (findBrowser() === null) return [];
  const documents = provisionsOf(cut, shared).slice(0, 3794);
  const found = await measureCold(buildIndex(documents), queries);
  const lines = [
    `## Cold: the first answer in Chromium, ${documents.length} Russian provisions`,
    '',
    'The site\'s own client and worker over HTTP/2, headers and all. "Open" is a further worker with the files at hand, the best of five. What the',
    'page needs to name what was found stands in the page, like the manifest.',
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

/** How long engines take in the browser until they can be asked, on the same provisions. */
export async function readyTable(shared: string, peers: string, print: (line: string) => void): Promise<string[]> {
  if (findBrowser() === null) return [];
  return [
    '## Ready in Chromium',
    '',
    'Fresh pages of one browser, taking turns, with the files of all engines in its cache and no network to wait for: what remains is starting.',
    'The same 3,794 Russian provisions, one run of nine rounds. "Ready": from the import of the script until a question could be asked; "first',
    'answer": from the same moment until ten hits were there. The site starts its worker when the search page opens, so that what a reader',
    'waits for is the third row; the others could be started as early. The first row is what a browser takes here to start any worker at all.',
    '',
    ...(await readyLines(provisionsOf(cut, shared).slice(0, 3794), peers, print)),
  ];
}
