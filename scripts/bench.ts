// npm run bench -- NAME: runs a measurement of test/bench. They need real laws that are not part of the project, and say so.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hintFor } from '../src/library/suggest.ts';
import { projectRoot, runStage } from './stage.ts';

const folder = join(projectRoot, 'test', 'bench');
const names = readdirSync(folder)
  .filter(
    (name) =>
      name.endsWith('.ts') && /console\.log|process\.(?:argv|stdout)/u.test(readFileSync(join(folder, name), 'utf8')),
  )
  .map((name) => name.replace(/\.ts$/u, ''));
const [name = '', ...args] = process.argv.slice(2);
if (names.includes(name)) {
  const isWell = await runStage({ title: `bench ${name}`, script: join(folder, `${name}.ts`), args, isShown: true });
  process.exitCode = isWell ? 0 : 1;
} else {
  console.error(`bench: there is no measurement "${name}"; ${hintFor(name, names)}. Write: npm run bench -- NAME`);
  process.exitCode = 2;
}
