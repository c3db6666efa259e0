import type { World } from '../src/sources/world.ts';

/** What a command came to: what to print and how to exit. Commands print nothing themselves, so tests read this. */
export interface Outcome {
  /** 0: done; 1: the content has errors. */
  readonly exit: 0 | 1;
  /** For people. */
  readonly text: string;
  /** For programs; printed instead of the text with `--json`. */
  readonly json: Readonly<Record<string, unknown>> & { readonly schema: `oqylym/${string}@1` };
}

/** A wrong use of a command: one line that says what is wrong and how to mend it. Exit 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** Marks words of a text for a terminal, or leaves them as they are where colours are not wanted. */
export interface Paint {
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly changed: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

/** Where a command runs. */
export interface Place {
  /** The content folder. */
  readonly content: string;
  /** The folder as the user named it, for messages. */
  readonly contentName: string;
  /** Folder of the legislatures that come with the project, from which a new bill takes its own; null where there is none. */
  readonly legislatures: string | null;
  /** The content folder need not be there: texts can be compared without one. */
  readonly isFree: boolean;
  readonly paint: Paint;
  /** How many signs a line of the terminal holds; left out where lines are not to be broken. */
  readonly width?: number | null;
  /** The network and the clock; null where there is none. */
  readonly world: World | null;
}

/** Paths of problems begin with `content/`; for another folder they begin with what the user called it. */
export const shownPath = (path: string, { contentName }: Place): string =>
  path.replace(/^content(?=\/|$)/u, contentName);
