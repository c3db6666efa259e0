import type { MarkerReader } from '../markdown/marker.ts';
import type { Block } from './draft.ts';

const GLUED = /^(?<number>\(?(?:\d+(?:-\d+)*|\p{Ll})[.)])(?<rest>["«“(]?\p{Lu}.*|(?<=\))\p{Ll}.*)$/su;

/**
 * Sets a number apart from its text where the space was forgotten: `1.Закон` → `1. Закон`, `2)хранить` → `2) хранить`; null if there is
 * nothing to mend. Only white space is added, and the caller says so.
 */
export function unglue(text: string, block: Block, markers: MarkerReader): string | null {
  if (block.kind === 'table' || block.isUnnumbered || markers.block(text).length > 0) return null;
  const parts = GLUED.exec(text)?.groups;
  const apart = parts ? `${parts.number} ${parts.rest}` : null;
  return apart !== null && markers.block(apart).length > 0 ? apart : null;
}
