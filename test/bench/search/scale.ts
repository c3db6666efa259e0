import { billId } from '../../../src/law/ids.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { corpusOf } from './corpus.ts';
import { morphologyOf } from './dictionary.ts';
import { Identity } from './identify.ts';
import { type Cut, provisionsOf } from './law-tree.ts';
import type { Measured, Task } from './measure.ts';
import { queriesFor } from './queries.ts';
import { run } from './run.ts';
import { scoreOf } from './table.ts';
import { wordsIn } from './words.ts';

/** How large collections are made of real laws: states of different years stand for laws of different countries. */
const collections: Readonly<
  Record<string, { readonly laws: readonly string[]; readonly most: number; readonly article: string }>
> = {
  en: { laws: ['us-dc-t47-2026', 'us-dc-t16-2026'], most: 30_000, article: '§ ' },
  de: { laws: ['de-bgb-2022'], most: 90_000, article: '§ ' },
};

/** Build and query at 30,000 and 90,000 provisions: no law we hold is so large, so each provision is repeated with words of its own. */
export async function scaleLines(shared: string, peers: string, print: (line: string) => void): Promise<string[]> {
  const lines = [
    '## Scale',
    '',
    'Provisions of the laws held, repeated with changed words until there are enough; half of the words of each copy are replaced by words of',
    'another provision. A query is kept only if one provision can be meant. The Kazakh ones are those of the table above, among sentences of',
    'translated programs from some hundred Debian packages (`search/kazakh-messages.ts`).',
    '',
    '| provisions | MRR / recall@10 | build CPU s | peak MB | disk MB | open ms | p50 ms | p95 ms |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  const add = async (language: string, task: Task): Promise<void> => {
    const row = rowOf(language, task, await run('Oqylym', task));
    if (row === null) return;
    lines.push(row);
    print(row);
  };
  await addKazakh(shared, peers, add);
  for (const [language, { laws, most, article }] of Object.entries(collections)) {
    const cuts = laws.map((law): Cut => ({ law, language, article, hasPoints: true }));
    const documents = repeated(
      cuts.flatMap((cut) => provisionsOf(cut, shared)),
      most,
    );
    const queries = queriesFor(documents, new Identity(documents, null), 20, 2026).filter(
      ({ type }) => type !== 'number',
    );
    await add(language, { documents, queries });
  }
  return [...lines, ''];
}

const KAZAKH = 18_000;

/** As in the Kazakh table, with as many sentences that are no law as are held. */
async function addKazakh(
  shared: string,
  peers: string,
  add: (language: string, task: Task) => Promise<void>,
): Promise<void> {
  const documents = corpusOf('kk', 'held-out', shared, peers, KAZAKH)?.documents ?? [];
  if (documents.length <= 3000) return;
  const vocabulary = new Set(documents.flatMap(({ title, text }) => wordsIn(`${title} ${text}`)));
  const identity = new Identity(documents, morphologyOf('kk', peers, vocabulary));
  await add('kk', { documents, queries: queriesFor(documents, identity, 20, 2026) });
}

function rowOf(language: string, { documents }: Task, measured: Measured | null): string | null {
  if (!measured) return null;
  const { buildSeconds, peakMegabytes, bytes, openMs, p50, p95 } = measured;
  const cells = [
    `${documents.length} ${language}`,
    scoreOf(measured.ranks),
    buildSeconds.toFixed(1),
    peakMegabytes.toFixed(0),
    (bytes / 1e6).toFixed(1),
    openMs.toFixed(0),
    p50.toFixed(2),
    p95.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Copies whose every second word comes from the provision that stands so many places further. */
function repeated(documents: readonly SearchDocument[], most: number): SearchDocument[] {
  const words = documents.map(({ text }) => text.split(' '));
  return Array.from({ length: most }, (_, place) => {
    const index = place % documents.length;
    const copy = Math.floor(place / documents.length);
    const document = documents[index];
    if (document === undefined) throw new Error('no provisions to repeat');
    const other = words[(index + copy * 97) % words.length] ?? [];
    const text =
      copy === 0
        ? document.text
        : (words[index] ?? [])
            .map((word, at) => ((at + copy) % 2 === 0 ? (other[at % Math.max(1, other.length)] ?? word) : word))
            .join(' ');
    return { ...document, id: `${document.id}/${copy}`, bill: billId(`${document.bill}-${copy}`), text };
  });
}
