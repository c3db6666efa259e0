// npm run bench -- compare: our comparison beside others, on laws and seeds on which nothing was tuned. Writes README.md here.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { realTable } from './compare-real.ts';
import { speedTable } from './compare-speed.ts';
import { syntheticTables } from './compare-synthetic.ts';
import { peers } from './peers.ts';
import { sharedFolder } from './shared-texts.ts';

const folder = sharedFolder();
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (folder === null)
  print('no shared texts at OQYLYM_SHARED or beside the checkout: the comparison benchmark is skipped');
else {
  const rivals = peers(process.env['OQYLYM_PEERS']);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  const report = [
    '# Comparison, measured',
    '',
    `Written by \`npm run bench -- compare\` on ${machine}.`,
    'Real laws with changes made by chance, whose truth is known. No number of the engine was set on these laws and seeds, but this table',
    'was read while it was built: it led to one rule (twins keep their order) and to corrections of the generator, and other states of the',
    'same laws were looked at. CPU in milliseconds. *Hard*: moved, split, joined or bearing another number.',
    '',
    ...syntheticTables(folder, rivals, print),
    '',
    ...realTable(folder),
    '',
    ...speedTable(folder, rivals),
    '',
  ].join('\n');
  print(report);
  writeFileSync(join(import.meta.dirname, 'README.md'), report);
}
