import { type EId, eId } from '../law/ids.ts';
import { eIdAliases, type Provision, type ProvisionKind } from '../law/provision.ts';
import type { Step } from './citation-phrases.ts';

/** The address that steps would have in an act we do not hold: `пункт 1 статьи 5` → `art_5__para_1`; null without steps. */
export function addressIn(steps: readonly Step[], letters: string): EId | null {
  const address = steps.reduce((outer, step) => inAddress(outer, step, null, letters), '');
  return address === '' ? null : eId(address);
}

/** An address one step further in, by the numbers alone (Akoma Ntoso Naming Convention 1.0, section 5.2). */
export function inAddress(outer: string, step: Step, holder: Provision | null, letters: string): string {
  const kind = likelyKind(step, holder);
  const place = step.ordinal ?? (kind === 'alinea' ? Number(step.number) : null);
  if (place === 1) return outer;
  const number = step.number === null ? '' : latin(step.number, letters).replaceAll('.', '-');
  const own = [eIdAliases[kind], String(place ?? number)].filter((part) => part !== '').join('_');
  return outer === '' || kind === 'article' ? own : `${outer}__${own}`;
}

/** Where a word may mean several kinds, the one that stands in the unit already with numbers of the same sort. */
function likelyKind({ kinds, number, ordinal }: Step, holder: Provision | null): ProvisionKind {
  // "The second paragraph" counts unnumbered ones.
  if (ordinal !== null && kinds.includes('paragraph')) return 'alinea';
  const isDigit = (text: string | null): boolean => /^\d/u.test(text ?? '');
  const isLike = (unit: Provision, kind: ProvisionKind): boolean =>
    unit.kind === kind && unit.number !== null && isDigit(unit.number) === isDigit(number);
  const present = kinds.find((kind) => holder?.children.some((unit) => isLike(unit, kind)));
  const byNumber = isDigit(number) ? kinds.find((kind) => kind === 'paragraph') : undefined;
  return present ?? byNumber ?? kinds[0] ?? 'point';
}

/** `б` → `b`: letters by their place in the alphabet, as in the addresses of provisions. */
function latin(number: string, letters: string): string {
  const place = [...letters].indexOf(number);
  return place < 0 ? number : (LATIN[place] ?? number);
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
