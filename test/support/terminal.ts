import { run } from '../../scripts/program.ts';

/** What a command line printed and how it ended. */
export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const plain = (text: string): string => text;

/** Runs a command line on a content folder, without colours and without another process. */
export async function oqylym(content: string, ...args: readonly string[]): Promise<Ended> {
  const printed = { out: '', err: '' };
  const exit = await run(args, {
    out: (text) => {
      printed.out += `${text}\n`;
    },
    err: (text) => {
      printed.err += `${text}\n`;
    },
    paint: { added: plain, removed: plain, changed: plain, strong: plain, quiet: plain },
    content,
  });
  return { exit, ...printed };
}
