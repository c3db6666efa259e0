#!/usr/bin/env node
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { styleText } from 'node:util';
import { diskCache } from '../src/sources/disk-cache.ts';
import type { Paint } from './outcome.ts';
import { run } from './program.ts';
import { isPacked, projectRoot } from './stage.ts';

// styleText leaves colours out by itself where NO_COLOR is set or nobody looks at a terminal.
const painted =
  (...format: Parameters<typeof styleText>[0] & readonly string[]) =>
  (text: string): string =>
    styleText(format, text, { stream: process.stdout });

const paint: Paint = {
  added: painted('green', 'underline'),
  removed: painted('red', 'strikethrough'),
  changed: painted('yellow'),
  strong: painted('bold'),
  quiet: painted('dim'),
};

/** The width of the terminal, or the one that the user names; what goes to a file or a program is not broken. */
const width = process.stdout.isTTY ? process.stdout.columns : Number.parseInt(process.env.COLUMNS ?? '', 10) || null;

/** An installed command line is called by its own name. */
const asCalled = (text: string): string =>
  isPacked ? text.replaceAll('npm run oqylym --', 'oqylym').replaceAll('npm run check', 'oqylym check') : text;

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(asCalled(text)),
  err: (text) => console.error(asCalled(text)),
  paint,
  width,
  content: isPacked ? resolve('content') : join(projectRoot, 'content'),
  legislatures: join(projectRoot, 'content', 'legislatures'),
  isFree: isPacked,
  world: {
    fetch,
    now: () => new Date(),
    wait: async (milliseconds) => void (await wait(milliseconds)),
    cache: diskCache(join(isPacked ? resolve('.') : projectRoot, '.cache', 'web')),
  },
});
