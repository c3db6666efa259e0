import type { EId } from './ids.ts';
import { type InterfaceLanguage, inLanguage } from './language.ts';
import type { Legislature } from './legislature.ts';
import { type Provision, pathTo } from './provision.ts';

/**
 * The address of a provision in the lawyer's words, from the outermost unit inwards: "Article 17, point 3, subpoint 6)",
 * "статья 17, пункт 3, подпункт 6)", "17-бап, 3-тармақ, 6) тармақша". Chapters are left out: articles are numbered through.
 */
export const cite = (eId: EId, root: Provision, legislature: Legislature, lang: InterfaceLanguage): string =>
  citePath(pathTo(root, eId), legislature, lang) || citeByAddress(eId);

/** The same for the units around a provision, the outermost first and itself last; empty where none of them has a name. */
export function citePath(path: readonly Provision[], legislature: Legislature, lang: InterfaceLanguage): string {
  const from = path.findLastIndex((unit) =>
    legislature.units.some((style) => style.kind === unit.kind && style.through),
  );
  const steps = path.slice(Math.max(from, 0)).map((unit) => unitName(unit, legislature, lang));
  const words = steps.filter((step) => step !== '').join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One unit in words: "article 17", "17-бап", "часть 2". */
export function unitName(unit: Provision, legislature: Legislature, lang: InterfaceLanguage): string {
  const style = legislature.units.find(({ kind }) => kind === unit.kind);
  const known = style ? inLanguage(style.name, lang) : null;
  const name = known?.value ?? unit.kind;
  const number = unit.number ?? unit.eId.split('_').pop() ?? '';
  if (unit.number === null && unit.kind !== 'alinea' && unit.kind !== 'indent') return unit.heading ?? unit.num ?? name;
  const printed = inBrackets(number, unit.num?.trim() ?? '');
  // A word of another language keeps the order of its language: `2-article` is no Kazakh.
  if (lang !== 'kk' || (known?.language ?? 'en') !== 'kk') return `${name} ${printed}`;
  return printed.endsWith(')') ? `${printed} ${name}` : `${printed}-${name}`;
}

/** The number with the brackets it is printed with: `6)`, `(a)`; a full stop is no part of it. */
const inBrackets = (number: string, num: string): string => {
  if (!num.endsWith(')')) return number;
  return num.startsWith('(') ? `(${number})` : `${number})`;
};

/** An address that no text has, made readable: `art_5__para_2` → "art 5, para 2". */
export const citeByAddress = (eId: EId): string =>
  eId
    .split('__')
    .map((step) => step.replace('_', ' '))
    .join(', ');
