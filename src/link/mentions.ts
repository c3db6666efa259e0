import type { Provision } from '../law/provision.ts';

/** Where a citation stands: what it is seen from. */
export interface Place {
  readonly root: Provision;
  /** The units around the words, from the act to the provision that holds them. */
  readonly path: readonly Provision[];
  /** Units named before in the same words, in order. */
  readonly recent: readonly Provision[];
}
