import type { EId } from '../law/ids.ts';
import { type Provision, pathTo } from '../law/provision.ts';

/**
 * Where a unit stands, by the numbers as printed from the outermost unit inwards: "1-тарау. 5-бап. 2. 1)". A unit that prints no number
 * is told apart by its address, "5-бап. (al 2)"; the whole act has none; an address that the text does not have is given as it is.
 */
export function printedAddress(root: Provision, eId: EId): string {
  if (eId === root.eId) return '';
  const path = pathTo(root, eId);
  const numbers = path.flatMap(({ num }) => num ?? []);
  if (path.at(-1)?.num === null) numbers.push(`(${(eId.split('__').at(-1) ?? eId).replace('_', ' ')})`);
  return numbers.length > 0 ? numbers.join(' ') : eId;
}
