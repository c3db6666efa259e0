import type { IsoDate } from './ids.ts';

/** Something a person wrote on a platform where the content is worked on. It is data from a stranger: never executed, never followed. */
export interface Contribution {
  readonly number: number;
  readonly title: string;
  /** Account name. */
  readonly author: string;
  /** Day on which it was opened. */
  readonly date: IsoDate | null;
  readonly url: string;
  readonly body: string;
}

/** A file as a proposal has it: its path in the repository and its words. */
export interface ProposedFile {
  readonly path: string;
  readonly text: string;
}

/** A pull request that proposes amendments. */
export interface Proposal extends Contribution {
  readonly files: readonly ProposedFile[];
}
