import type { NamedPart } from '../../law/instruction.ts';
import type { ProvisionKind } from '../../law/provision.ts';
import type { Token } from './place-tokens.ts';

/** A unit's word with the numbers it was named by: one number, or several in a list. */
export interface Link {
  readonly kind: ProvisionKind;
  readonly items: Item[];
  readonly isPlural: boolean;
  /** Which of several units that bear its number. */
  readonly which?: number;
}

/** One entry of a list: a number and those nested in it, and where a range ends. */
export interface Item {
  readonly numbers: NumberToken[];
  through: NumberToken | null;
}

export type NumberToken = Extract<Token, { type: 'number' }>;

/** Units named one inside the other, in the order in which they were named. */
export interface Chain {
  readonly links: Link[];
  /** It was led into by a word of place: `в пункте 2`. */
  isIn: boolean;
  part: NamedPart;
  readonly which?: number;
}

/** `в пункте 2 статьи 5`, `sections 5(b) and 6`. */
export function unitFirst(tokens: readonly Token[]): readonly Chain[] | null {
  const chains: Chain[] = [];
  let isNew = true;
  let isIn = false;
  let part: NamedPart = 'whole';
  let whichPart: { readonly which?: number } = {};
  let whichUnit: { readonly which?: number } = {};
  for (const [index, token] of tokens.entries()) {
    const chain = chains[chains.length - 1];
    const item = chain?.links.at(-1)?.items.at(-1);
    const next = tokens[index + 1];
    switch (token.type) {
      case 'in':
        isIn = true;
        isNew = true;
        break;
      case 'part':
        if (!isNew || part !== 'whole') return null;
        part = token.part;
        whichPart = token.which === undefined ? {} : { which: token.which };
        break;
      case 'which':
        if (next?.type !== 'unit' || next.isPlural || tokens[index + 2]?.type !== 'number') return null;
        whichUnit = { which: token.which };
        break;
      case 'unit':
        if (isNew || !chain) chains.push({ links: [], isIn, part, ...whichPart });
        else if (item === undefined) return null;
        [isNew, isIn, part, whichPart] = [false, false, 'whole', {}];
        chains.at(-1)?.links.push({ kind: token.kind, items: [], isPlural: token.isPlural, ...whichUnit });
        whichUnit = {};
        break;
      case 'number': {
        const link = chain?.links.at(-1);
        if (!link) return null;
        // An ordinal may stand before its unit: "the first paragraph" is not told from a number yet.
        if (isNew && next?.type === 'unit') return null;
        isNew = false;
        if (!addNumber(link, token, tokens[index - 1])) return null;
        break;
      }
      case 'and':
        if (!next) return null;
        // A comma may stand before "и", "and" or "в".
        if (next.type === 'unit' || next.type === 'in' || next.type === 'part' || next.type === 'which') isNew = true;
        else if (next.type !== 'number' && next.type !== 'and') return null;
        break;
      case 'range':
        if (next?.type !== 'number') return null;
        break;
    }
  }
  if (part !== 'whole') return chains.length === 0 ? [{ links: [], isIn: false, part, ...whichPart }] : null;
  return chains.every(({ links }) => links.every(({ items }) => items.length > 0)) ? chains : null;
}

function addNumber(link: Link, token: NumberToken, before: Token | undefined): boolean {
  const last = link.items.at(-1);
  if (before?.type === 'range') {
    if (!last || last.through) return false;
    last.through = token;
    return true;
  }
  if (before?.type === 'number') {
    // `sections 311 312, 313`: in a list of plain numbers a comma was left out.
    const isNext = link.isPlural && !token.isGlued && !token.isBracketed && !before.isBracketed;
    if (isNext) link.items.push({ numbers: [token], through: null });
    if (isNext) return true;
    if (!last || !token.isGlued || !token.isBracketed || last.through) return false;
    last.numbers.push(token);
    return true;
  }
  link.items.push({ numbers: [token], through: null });
  return true;
}

/** `5-баптың 2 және 3-тармақтары`. */
export function numberFirst(tokens: readonly Token[]): readonly Chain[] | null {
  const chains: Chain[] = [];
  let items: Item[] = [];
  let isNew = true;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const last = items.at(-1);
    switch (token.type) {
      case 'number':
        if (before?.type === 'range' && last) last.through = token;
        else items.push({ numbers: [token], through: null });
        break;
      case 'unit':
        if (items.length === 0) return null;
        if (isNew) chains.push({ links: [], isIn: false, part: 'whole' });
        chains.at(-1)?.links.push({ kind: token.kind, items, isPlural: token.isPlural });
        items = [];
        isNew = false;
        break;
      case 'and':
        if (items.length === 0) isNew = true;
        break;
      case 'range':
        if (items.length === 0) return null;
        break;
      case 'part': {
        const chain = chains.at(-1);
        if (items.length > 0 || index < tokens.length - 1) return null;
        if (!chain) return [{ links: [], isIn: false, part: token.part }];
        chain.part = token.part;
        break;
      }
      case 'which':
        return null;
      case 'in':
        break;
    }
  }
  return items.length === 0 ? chains : null;
}
