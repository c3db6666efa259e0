// npm run test:nightly: what takes too long for every change. Thousands of damaged documents, a new seed every night; ten thousand random
// laws and amendments: executed, undone, written as tracked changes, written as instructions and read back.
import { runStage } from './stage.ts';

const stages: readonly (readonly [title: string, test: string])[] = [
  ['damaged documents', 'test/import/fuzz.test.ts'],
  ['amendments executed', 'test/amend/properties.test.ts'],
  ['tracked changes', 'test/export/docx-redline.properties.test.ts'],
  ['instructions read', 'test/import/read-amendment.properties.test.ts'],
];
for (const [title, test] of stages) {
  const isWell = await runStage({
    title,
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'unit', test],
    env: { OQYLYM_NIGHTLY: '1' },
    isShown: true,
  });
  if (!isWell) process.exitCode = 1;
}
