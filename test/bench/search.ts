// npm run bench -- search: ours beside others, on laws and seeds on which nothing was tuned. Writes search.md here.
// npm run bench -- search quick: ours alone, few queries, on the tuning texts; writes nothing.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { coldLines } from './search/cold-table.ts';
import { floodLines } from './search/flood.ts';
import { scaleLines } from './search/scale.ts';
import { languageLines } from './search/table.ts';
import { sharedFolder } from './shared-texts.ts';

const shared = sharedFolder();
const peers = process.env['OQYLYM_PEERS'] ?? '';
const isQuick = process.argv.includes('quick');
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (shared === null) print('no shared texts at OQYLYM_SHARED or beside the checkout: the search benchmark is skipped');
else if (isQuick) {
  for (const language of ['ru', 'en', 'de', 'fr'])
    await languageLines({ language, part: 'tuning', shared, peers, perType: 20, engines: ['Oqylym'], seed: 7 }, print);
} else {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  const engines = ['Oqylym', 'lunr', 'MiniSearch', 'Orama', 'FlexSearch', 'Pagefind'];
  const lines = [
    '# Search, measured',
    '',
    `Written by \`npm run bench -- search\` on ${machine}; other programs ran beside it, so compare columns, not days.`,
    'Known-item queries on real laws, MRR@10 / recall@10. Each query is kept only if by the words of the text and the forms of a spelling',
    'dictionary no other provision can be meant; how each type is made stands in `search/queries.ts`. The laws and the seed are not those on',
    'which numbers were set (`search/corpus.ts`); Spanish and Kazakh were never used for that. Only a hit that is the very provision counts,',
    'another point of the same article does not. Peers have a field for the heading, prefixes and typing errors switched on where they can.',
    '',
  ];
  for (const language of ['ru', 'kk', 'en', 'de', 'es', 'fr'])
    lines.push(
      ...(await languageLines({ language, part: 'held-out', shared, peers, perType: 40, engines, seed: 2026 }, print)),
    );
  lines.push(
    ...(await floodLines(shared, engines, print)),
    ...(await coldLines(shared, print)),
    ...(await scaleLines(shared, print)),
  );
  writeFileSync(join(import.meta.dirname, 'search.md'), `${lines.join('\n').trim()}\n`);
}
