import type { ProvisionKind } from '../law/provision.ts';
import type { Numbered } from './numbering.ts';

/** A block that has found its place, with what later blocks ask about it; asking never goes through all its children. */
export interface OpenUnit extends Numbered {
  readonly kind: ProvisionKind;
  /** `part` for a block without a number. */
  readonly token: string | null;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly parent: OpenUnit | null;
  /** How many units it lies in. */
  readonly depth: number;
  lastNumbered: OpenUnit | null;
  numberedCount: number;
  /** Its last part without a number, if no numbered unit came after it. */
  partAfterList: OpenUnit | null;
  isEmpty: boolean;
  /** The shapes of lists it has. */
  readonly lists: Set<string>;
}

type Words = Pick<OpenUnit, 'kind' | 'number' | 'token' | 'text' | 'isQuoted'>;

/** Opens a unit under another one, or a heading's own if there is no other. */
export function openUnit(words: Words, parent: OpenUnit | null): OpenUnit {
  const { kind, number, token, text, isQuoted } = words;
  const own = { kind, number, token, text, isQuoted };
  const depth = parent === null ? 0 : parent.depth + 1;
  const facts = { lastNumbered: null, numberedCount: 0, partAfterList: null, isEmpty: true, lists: new Set<string>() };
  const unit: OpenUnit = { ...own, parent, depth, ...facts };
  if (parent === null) return unit;
  parent.isEmpty = false;
  if (number !== null) {
    parent.lastNumbered = unit;
    parent.numberedCount += 1;
    parent.partAfterList = null;
    parent.lists.add(listOf(unit));
  } else if (isPart(unit) && parent.lists.size > 0) parent.partAfterList = unit;
  return unit;
}

/** The name of a list by its shape: `point 1`. */
export const listOf = ({ kind, token }: Numbered): string => `${kind} ${token ?? '-'}`;

export const isPart = (unit: OpenUnit): boolean => unit.token === 'part';

/** The unit and those around it, the innermost first. */
export function outwards(unit: OpenUnit): readonly OpenUnit[] {
  const chain: OpenUnit[] = [];
  for (let next: OpenUnit | null = unit; next !== null; next = next.parent) chain.push(next);
  return chain;
}
