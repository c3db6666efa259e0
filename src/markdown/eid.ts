import type { EId } from '../law/ids.ts';
import { eId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { eIdAliases, type ProvisionKind } from '../law/provision.ts';
import { latinNumber, ordinalPlace } from './order.ts';

/** A unit before it has an address. */
export interface Unaddressed {
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly token: string | null;
  readonly text: string | null;
  readonly children: readonly Unaddressed[];
}

/** Addresses by unit, and the units whose number had been used before. */
export interface Addresses<Unit> {
  readonly byUnit: ReadonlyMap<Unit, EId>;
  readonly duplicates: readonly { readonly unit: Unit; readonly wanted: EId }[];
}

/**
 * Gives every unit of a tree its address (Akoma Ntoso Naming Convention 1.0, section 5.2): the parent's address, the kind's
 * alias, the number. Where the numbering runs through the whole act the parent's address is left out, so that an article keeps
 * its address when it moves to another chapter. A number used twice gets a suffix: nothing is lost and the editor is told.
 */
export function addresses<Unit extends Unaddressed & { readonly children: readonly Unit[] }>(
  root: Unit,
  legislature: Legislature,
  language: Language,
): Addresses<Unit> {
  const styles = new Map(legislature.units.map((unit) => [unit.kind, unit]));
  const byUnit = new Map<Unit, EId>();
  const duplicates: { unit: Unit; wanted: EId }[] = [];
  const used = new Set<string>();
  const copies = new Map<string, number>();

  const visit = (parent: Unit, prefix: string, scope: string): void => {
    const counts = new Map<ProvisionKind, number>(parent.text === null ? [] : [['alinea', 1]]);
    for (const unit of parent.children) {
      const count = (counts.get(unit.kind) ?? 0) + 1;
      counts.set(unit.kind, count);
      const style = styles.get(unit.kind);
      const wanted = join(style?.through ? scope : prefix, `${eIdAliases[unit.kind]}_${step(unit, count)}`);
      const address = firstFree(wanted, used, copies);
      if (address !== wanted) duplicates.push({ unit, wanted: eId(wanted) });
      used.add(address);
      byUnit.set(unit, eId(address));
      visit(unit, address, style?.resets ? address : scope);
    }
  };
  const step = (unit: Unit, count: number): string => numberStep(unit, legislature, language) ?? String(count);
  byUnit.set(root, eId('act'));
  visit(root, '', '');
  return { byUnit, duplicates };
}

const join = (prefix: string, step: string): string => (prefix === '' ? step : `${prefix}__${step}`);

/** Copies are counted on, so that a document with the same number ten thousand times does not take ten thousand squared steps. */
function firstFree(wanted: string, used: ReadonlySet<string>, copies: Map<string, number>): string {
  if (!used.has(wanted)) return wanted;
  let copy = (copies.get(wanted) ?? 1) + 1;
  while (used.has(`${wanted}__dup_${copy}`)) copy += 1;
  copies.set(wanted, copy);
  return `${wanted}__dup_${copy}`;
}

/** A number as it stands in an address: `5-1` → `5-1`, `б` → `b`, `IV` → `iv`, `L. 423-1` → `l423-1`, `segunda` → `2`. */
function numberStep(unit: Unaddressed, legislature: Legislature, language: Language): string | null {
  const { number, token } = unit;
  if (number === null) return null;
  if (token === 'one') return String(ordinalPlace(number, legislature.ordinals) ?? slugOf(number));
  if (token === 'a' || token === 'A') return latinNumber(number, language, legislature.letters) ?? slugOf(number);
  return slugOf(number);
}

/** Digits, Latin letters and hyphens; other characters by their code point, so that two numbers never fall together. */
export function slugOf(number: string): string {
  const plain = number
    .toLowerCase()
    .replace(/[‐‑–—]/gu, '-')
    .replace(/[\s*]/gu, '')
    .replace(/(?<=\p{L})\./gu, '');
  return plain.replace(/[^a-z0-9-]/gu, (letter) => (letter === '.' ? '-' : `u${letter.codePointAt(0)?.toString(16)}`));
}
