// npm run bench -- compare [part …]: our comparison beside others, on laws and seeds on which nothing was tuned. With no part named
// it measures all and writes README.md here; parts: pairs, points, real, rewritten, codes, alone.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { aloneTable } from './compare-alone.ts';
import { pointsTable } from './compare-points.ts';
import { realTable } from './compare-real.ts';
import { rewrittenTable } from './compare-rewritten.ts';
import { speedTable } from './compare-speed.ts';
import { syntheticTables } from './compare-synthetic.ts';
import { peers } from './peers.ts';
import { sharedFolder } from './shared-texts.ts';

const folder = sharedFolder();
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (folder === null)
  print('no shared texts at OQYLYM_SHARED or beside the checkout: the comparison benchmark is skipped');
else await measure(folder, process.argv.slice(2));

async function measure(texts: string, wanted: readonly string[]): Promise<void> {
  const place = process.env.OQYLYM_PEERS;
  const { here, absent } = peers(place);
  for (const line of absent) print(line);
  const parts: readonly (readonly [string, () => Promise<readonly string[]>])[] = [
    ['pairs', async () => syntheticTables(texts, here, print)],
    ['points', async () => pointsTable(texts)],
    ['real', async () => realTable(texts, here)],
    ['rewritten', async () => rewrittenTable(texts)],
    ['codes', async () => speedTable(texts, here)],
    ['alone', () => aloneTable({ folder: texts, peers: place, rivals: here })],
  ];
  const tables: string[] = [];
  for (const [name, part] of parts) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const lines = [...(await part()), ''];
    print(lines.join('\n'));
    tables.push(...lines);
    // After each part, so that a run that is stopped leaves what it measured.
    if (wanted.length === 0)
      writeFileSync(join(import.meta.dirname, 'README.md'), [...preface(absent), ...tables].join('\n'));
  }
}

function preface(absent: readonly string[]): readonly string[] {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  return [
    '# Comparison, measured',
    '',
    `Written by \`npm run bench -- compare\` on ${machine}.`,
    'Real laws with changes made by chance, whose truth is known. The seeds 9101 to 9401 are for scoring and nothing else: while the engine is worked',
    'on, other laws, other states of these laws and seeds below 1000 serve. The table was read between the rounds of work all the same: it showed',
    'which figure was low, and led to corrections of the generator. CPU in milliseconds. *Hard*: moved, split, joined or bearing another number. A number',
    'that only follows a renumbering is no true change; a text diff has to mark it.',
    '',
    ...absent,
    ...(absent.length > 0 ? [''] : []),
  ];
}
