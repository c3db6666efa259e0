import type { ReferenceChange } from '../law/comparison.ts';
import type { Aligned } from './align.ts';
import type { KeysAt } from './changes.ts';

/** References of both texts, read through the numbering found. */
export interface References {
  readonly keysAt: KeysAt;
  readonly changes: readonly ReferenceChange[];
}

export function referencesBetween(_aligned: Aligned): References {
  return { keysAt: () => null, changes: [] };
}
