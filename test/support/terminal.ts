import { run } from '../../scripts/program.ts';
import type { World } from '../../src/sources/world.ts';

/** What a command line printed and how it ended. */
export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const plain = (text: string): string => text;

/** Runs a command line on a content folder, without colours and without another process. */
export const oqylym = (content: string, ...args: readonly string[]): Promise<Ended> => oqylymIn({ content }, ...args);

/** The same with a network and a clock. */
export async function oqylymIn(
  where: { readonly content: string; readonly world?: World },
  ...args: readonly string[]
): Promise<Ended> {
  const printed = { out: '', err: '' };
  const exit = await run(args, {
    out: (text) => {
      printed.out += `${text}\n`;
    },
    err: (text) => {
      printed.err += `${text}\n`;
    },
    paint: { added: plain, removed: plain, changed: plain, strong: plain, quiet: plain },
    ...where,
  });
  return { exit, ...printed };
}
