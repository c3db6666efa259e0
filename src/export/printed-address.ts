import type { EId } from '../law/ids.ts';
import { type Provision, pathTo } from '../law/provision.ts';

/**
 * Where a unit stands, by the numbers as printed from the outermost unit inwards: "1-тарау. 5-бап. 2. 1)". Unnumbered parts are
 * left out; an address that the text does not have is given as it is.
 */
export function printedAddress(root: Provision, eId: EId): string {
  const numbers = pathTo(root, eId).flatMap(({ num }) => num ?? []);
  return numbers.length > 0 ? numbers.join(' ') : eId;
}
