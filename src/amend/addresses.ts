import { type EId, eId } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import { eIdAliases, type ProvisionKind } from '../law/provision.ts';
import type { Unit } from './unit.ts';

/** The addresses of a tree, and the units whose address another one has. */
export interface Addressed {
  readonly byUnit: ReadonlyMap<Unit, EId>;
  /** The second, third … unit of one number, with the first. */
  readonly doubles: readonly { readonly unit: Unit; readonly first: Unit; readonly wanted: EId }[];
}

/**
 * Gives every unit the address that its number and its place say (Akoma Ntoso Naming Convention 1.0, section 5.2): the same rules by
 * which a text is addressed when it is read, so that an unchanged tree keeps its addresses and a renumbered unit takes its children along.
 */
export function addressUnits(root: Unit, legislature: Legislature): Addressed {
  const styles = new Map(legislature.units.map((style) => [style.kind, style]));
  const byUnit = new Map<Unit, EId>();
  const owners = new Map<string, Unit>();
  const copies = new Map<string, number>();
  const doubles: { unit: Unit; first: Unit; wanted: EId }[] = [];

  const visit = (holder: Unit, prefix: string, scope: string): void => {
    const counts = new Map<ProvisionKind, number>(holder.text === null ? [] : [['alinea', 1]]);
    for (const unit of holder.children) {
      if (unit.isGone) continue;
      const count = (counts.get(unit.kind) ?? 0) + 1;
      counts.set(unit.kind, count);
      const step = unit.step ?? `${eIdAliases[unit.kind]}_${count}`;
      const wanted = join(styles.get(unit.kind)?.through ? scope : prefix, step);
      const first = owners.get(wanted);
      const address = first ? nextCopy(wanted, copies) : wanted;
      if (first) doubles.push({ unit, first, wanted: eId(wanted) });
      owners.set(address, unit);
      byUnit.set(unit, eId(address));
      visit(unit, address, styles.get(unit.kind)?.resets ? address : scope);
    }
  };
  byUnit.set(root, eId('act'));
  visit(root, '', '');
  return { byUnit, doubles };
}

const join = (prefix: string, step: string): string => (prefix === '' ? step : `${prefix}__${step}`);

function nextCopy(wanted: string, copies: Map<string, number>): string {
  const copy = (copies.get(wanted) ?? 1) + 1;
  copies.set(wanted, copy);
  return `${wanted}__dup_${copy}`;
}
