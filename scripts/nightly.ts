// npm run test:nightly: what takes too long for every change. Thousands of damaged documents, a new seed every night.
import { runStage } from './stage.ts';

const isWell = await runStage({
  title: 'damaged documents',
  script: 'node_modules/vitest/vitest.mjs',
  args: ['run', '--project', 'unit', 'test/import/fuzz.test.ts'],
  env: { OQYLYM_NIGHTLY: '1' },
  isShown: true,
});
process.exitCode = isWell ? 0 : 1;
