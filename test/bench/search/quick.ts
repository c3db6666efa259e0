import { join } from 'node:path';
import { corpusOf, type Part } from './corpus.ts';
import { morphologyOf } from './dictionary.ts';
import { engines } from './engines.ts';
import { Identity } from './identify.ts';
import { type KnownItem, queriesFor } from './queries.ts';
import { wordsIn } from './words.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const shared = process.env['OQYLYM_SHARED'] ?? join(root, '..', 'shared');
const peers = process.env['OQYLYM_PEERS'] ?? '';
const option = (name: string, otherwise: string): string =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const part: Part = option('part', 'tuning') === 'tuning' ? 'tuning' : 'held-out';
const perType = Number(option('queries', '40'));
const names = option('engines', 'Oqylym').split(',');
const missType = option('misses', '');

for (const language of option('languages', 'ru,en,de,fr').split(',')) {
  const corpus = corpusOf(language, part, shared, peers, Number(option('most', '3000')));
  if (!corpus) continue;
  const { documents } = corpus;
  const vocabulary = new Set(documents.flatMap(({ title, text }) => wordsIn(`${title} ${text}`)));
  const identity = new Identity(documents, morphologyOf(language, peers, vocabulary));
  const queries = option('seeds', '1').split(',').flatMap((seed) => queriesFor(documents, identity, perType, Number(seed), option('loose', '') !== ''));
  for (const { name, build } of await engines(peers)) {
    if (!build || !names.includes(name)) continue;
    const start = performance.now();
    const built = await build(documents);
    const seconds = (performance.now() - start) / 1000;
    const ranks: { item: KnownItem; rank: number; first: string }[] = [];
    const times: number[] = [];
    for (const item of queries) await built.find(item.query);
    for (const item of queries) {
      const before = performance.now();
      const found = await built.find(item.query);
      times.push(performance.now() - before);
      ranks.push({ item, rank: found.indexOf(item.id), first: found[0] ?? '' });
    }
    const types = [...new Set(queries.map(({ type }) => type))];
    const cell = (list: typeof ranks): string => {
      const mrr = list.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / list.length;
      return `${mrr.toFixed(3)}/${(list.filter(({ rank }) => rank >= 0).length / list.length).toFixed(2)}`;
    };
    times.sort((a, b) => a - b);
    console.log(
      `${language} ${documents.length} ${name} ALL ${cell(ranks)} | ${types.map((type) => `${type} ${cell(ranks.filter(({ item }) => item.type === type))}`).join(' | ')} | build ${seconds.toFixed(1)} KB ${(built.bytes / 1024).toFixed(0)} p50 ${times[times.length >> 1]?.toFixed(2)} p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(2)}`,
    );
    if (missType === '' || name !== 'Oqylym') continue;
    for (const { item, rank, first } of ranks.filter(({ item, rank }) => rank !== 0 && (missType === 'all' || missType === item.type))) {
      const say = (id: string): string => {
        const found = documents.find((one) => one.id === id);
        return `${found?.title.slice(0, 60)} » ${found?.text.slice(0, 160).replaceAll('\n', ' ')}`;
      };
      console.log(`- ${item.type} [${item.query}] rank ${rank}\n    want ${item.id} ${say(item.id)}\n    got  ${first} ${say(first)}`);
    }
  }
}
