import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { docx, paragraph } from './import/support/documents.ts';
import { oqylym } from './support/terminal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every command of the README, without its remark. */
const commands = [...read('README.md').matchAll(/```sh\n(.*?)```/gsu)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/\s+# .*$/u, '').trim())
  .filter((line) => line !== '');

/** Installing, building or serving takes too long here: test/e2e/clone.test.ts runs these in a fresh clone. */
const slow = ['npm start', 'npm test', 'npm run dev', 'npm run test:unit', 'npm run fix'];
/** A PDF takes a browser, which not every machine has: test/e2e/takeaway.test.ts prints one. */
const isQuick = (command: string): boolean => !slow.includes(command) && !command.includes(' export pdf ');
const quick = commands.filter(isQuick);

/** Words of a command line; quotes hold words together. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

let content = '';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oqylym-readme-'));
  content = join(folder, 'content');
  await cp(join(root, 'content'), content, { recursive: true });
  await writeFile(join(folder, 'before.md'), '### Article 1. Scope\n\nThe owner may keep a log of the system.\n');
  await writeFile(join(folder, 'after.md'), '### Article 1. Scope\n\nThe owner must keep a log of the system.\n');
  await writeFile(join(folder, 'final.md'), '### Article 1. Scope\n\nThe owner must keep a log.\n');
  for (const [name, verb] of [
    ['before', 'may'],
    ['after', 'must'],
  ] as const) {
    const lines = ['Article 1. Scope', `The owner ${verb} keep a log of the system.`];
    await writeFile(join(folder, `${name}.docx`), docx(lines.map((line) => paragraph(line)).join('')));
  }
  await writeFile(join(folder, 'law.docx'), '');
});

describe('the guide for contributors', () => {
  it('names every measurement there is', () => {
    const { stderr } = spawnSync(process.execPath, [join(root, 'scripts/bench.ts'), 'none'], { encoding: 'utf8' });
    const known = /known here: (.*?)\. Write/u.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(known.length).toBeGreaterThan(5);
    const [, table = ''] = /^\| NAME \|(.*?)\n\n/msu.exec(read('CONTRIBUTING.md')) ?? [];
    expect(known.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the README', () => {
  it('names only commands that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    for (const command of commands) {
      const [, verb = '', name = ''] = wordsOf(command);
      expect(Object.keys(scripts), command).toContain(verb === 'run' ? name : verb);
    }
    for (const [name, script] of Object.entries(scripts)) expect(script).toBe(`node scripts/bootstrap.mjs ${name}`);
  });

  it('names every command that does something for its reader', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm test', 'npm run check', 'npm run dev']));
    for (const name of ['compare', 'search', 'new', 'import', 'export']) {
      expect(commands.some((command) => command.startsWith(`npm run oqylym -- ${name} `))).toBe(true);
    }
  });

  it.each(quick.filter((command) => !command.includes(' import ')))(
    'gives a command that works: %s',
    async (command) => {
      const args = command === 'npm run check' ? ['check'] : wordsOf(command).slice(4);
      const named = args.map((arg) => (/\.(?:md|html|docx)$|^DIR$/u.test(arg) ? join(folder, arg) : arg));
      const { err, exit, out } = await oqylym(args[0] === 'check' ? join(root, 'content') : content, ...named);
      expect(err).toBe('');
      expect(out).not.toBe('');
      // Whether our own content is in order is the business of `npm run check`, not of this test.
      if (args[0] !== 'check') expect(exit).toBe(0);
    },
  );

  it('gives an import that fails for no other reason than the empty file of this test', async () => {
    const command = quick.find((one) => one.includes(' import ')) ?? '';
    const args = wordsOf(command)
      .slice(4)
      .map((arg) => (arg.endsWith('.docx') ? join(folder, arg) : arg));
    const { err, exit } = await oqylym(content, ...args);
    expect({ err, exit }).toEqual({ err: '', exit: 1 });
  });
});
