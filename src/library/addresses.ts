import type { Version } from '../law/bill.ts';
import type { EId } from '../law/ids.ts';
import { walk } from '../law/provision.ts';
import { hintFor } from './suggest.ts';

/** All addresses of a version, in any of its languages. */
export const addressesOf = (version: Version): ReadonlySet<EId> =>
  new Set(
    Object.values(version.texts).flatMap((root) => (root ? [...walk(root)].map((provision) => provision.eId) : [])),
  );

/** What to do about an address that a version does not have. */
export function addressHint(missing: EId, known: ReadonlySet<EId>): string {
  const parent = missing.split('__').slice(0, -1).join('__');
  const beside = [...known].filter(
    (address) => address.startsWith(`${parent}__`) && address.split('__').length === missing.split('__').length,
  );
  if (parent !== '' && beside.length > 0) return hintFor(missing, beside);
  const [outermost = ''] = missing.split('__');
  return hintFor(outermost, [...known].filter((address) => !address.includes('__')).slice(0, 400)).replace(
    /^known here:.*/u,
    'name a provision of that version',
  );
}
