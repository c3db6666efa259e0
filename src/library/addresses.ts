import type { Version } from '../law/bill.ts';
import { type EId, eId } from '../law/ids.ts';
import { walk } from '../law/provision.ts';

/** All addresses of a version, in any of its languages. */
export const addressesOf = (version: Version): ReadonlySet<EId> =>
  new Set(
    Object.values(version.texts).flatMap((root) => (root ? [...walk(root)].map((provision) => provision.eId) : [])),
  );

/** What to do about an address that a version does not have: what is there instead. Numbers are no typing errors, so none is proposed. */
export function addressHint(missing: EId, known: ReadonlySet<EId>): string {
  const steps = missing.split('__');
  const parent = steps.slice(0, -1).join('__');
  const beside = [...known].filter((address) => address.startsWith(parent === '' ? '' : `${parent}__`));
  const inside = beside.filter((address) => address.split('__').length === steps.length);
  if (parent !== '' && inside.length > 0)
    return `${parent} has ${few(inside.map((address) => address.slice(parent.length + 2)))}`;
  const [outermost = ''] = steps;
  const alike = [...known].filter((address) => !address.includes('__') && prefixOf(address) === prefixOf(outermost));
  if (known.has(eId(parent))) return `${parent} has no units inside; name it whole or correct the address`;
  return alike.length > 0 ? `that version has ${few(alike)}` : 'name a provision of that version: art_5__para_2';
}

const prefixOf = (address: string): string => address.split('_')[0] ?? '';

/** Up to four names, or the first and the last of more. */
const few = (names: readonly string[]): string =>
  names.length <= 4 ? names.join(', ') : `${names[0]} to ${names[names.length - 1]}`;
