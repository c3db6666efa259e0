import type { EId } from '../law/ids.ts';
import { type InterfaceLanguage, inLanguage } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { type Provision, pathTo } from '../law/provision.ts';

/**
 * A structural element as a comparative table names it, from the outermost unit that is counted through inwards: "статья 5, пункт 2,
 * подпункт 1)", "5-бап, 2-тармақ, 1) тармақша". `readElement` finds the unit again by these words.
 */
export function elementWords(root: Provision, eId: EId, legislature: Legislature, lang: InterfaceLanguage): string {
  const path = pathTo(root, eId);
  const from = path.findLastIndex(({ kind }) =>
    legislature.units.some((style) => style.kind === kind && style.through),
  );
  return path
    .slice(Math.max(0, from))
    .map((unit) => stepWords(unit, legislature, lang))
    .join(', ');
}

function stepWords(unit: Provision, { units }: Legislature, lang: InterfaceLanguage): string {
  const style = units.find(({ kind }) => kind === unit.kind);
  const name = (style && inLanguage(style.name, lang)?.value) ?? unit.kind;
  const number = unit.number ?? unit.eId.split('_').at(-1) ?? '';
  const isBracketed = unit.num?.trim().endsWith(')') ?? false;
  if (lang !== 'kk') return `${name} ${isBracketed ? `${number})` : number}`;
  return isBracketed ? `${number}) ${name}` : `${number}-${name}`;
}
