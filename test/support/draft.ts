import { type EId, eId } from '../../src/law/ids.ts';
import { eIdAliases, isContainer, type Provision, type ProvisionKind } from '../../src/law/provision.ts';

/** A unit that may still be changed, with the earlier units its words come from. */
export interface Draft {
  kind: ProvisionKind;
  num: string | null;
  number: string | null;
  heading: string | null;
  text: string | null;
  isRepealed: boolean;
  origins: Set<EId>;
  children: Draft[];
}

/** A changeable copy of a tree in which every unit is its own origin. */
export function draftOf(provision: Provision): Draft {
  return {
    kind: provision.kind,
    num: provision.num,
    number: provision.number,
    heading: provision.heading,
    text: provision.text,
    isRepealed: provision.isRepealed,
    origins: new Set([provision.eId]),
    children: provision.children.map(draftOf),
  };
}

/** The finished tree, addressed anew, and the address of every draft. */
export function finished(root: Draft): { readonly root: Provision; readonly addresses: ReadonlyMap<Draft, EId> } {
  const addresses = new Map<Draft, EId>();
  const used = new Set<string>();
  const build = (draft: Draft, prefix: string, place: number): Provision => {
    const own = draft.kind === 'act' ? eId('act') : freeAddress(draft, prefix, place, used);
    addresses.set(draft, own);
    const inner = draft.kind === 'act' ? '' : `${own}__`;
    const { kind, num, number, heading, text, isRepealed } = draft;
    const children = draft.children.map((child, index) => build(child, inner, index + 1));
    return { eId: own, kind, num, number, heading, text, children, lines: { first: 1, last: 1 }, isRepealed };
  };
  return { root: build(root, '', 1), addresses };
}

function freeAddress(draft: Draft, prefix: string, place: number, used: Set<string>): EId {
  const number = (draft.number ?? String(place)).replace(/[^\p{L}\p{N}-]+/gu, '');
  const wanted = `${draft.kind === 'article' ? '' : prefix}${eIdAliases[draft.kind]}_${number}`;
  let address = wanted;
  for (let count = 2; used.has(address); count += 1) address = `${wanted}_${count}`;
  used.add(address);
  return eId(address);
}

/** The draft and all in it. */
export function* drafts(root: Draft): Generator<Draft> {
  yield root;
  for (const child of root.children) yield* drafts(child);
}

/** Every unit with the one around it. */
export function* withHolders(root: Draft): Generator<{ readonly unit: Draft; readonly holder: Draft }> {
  for (const child of root.children) {
    yield { unit: child, holder: root };
    yield* withHolders(child);
  }
}

export const isGroup = (draft: Draft): boolean => isContainer(draft);

/** Articles with the groups they stand in. */
export const articlesIn = (root: Draft): readonly { readonly unit: Draft; readonly holder: Draft }[] =>
  [...withHolders(root)].filter(({ unit }) => unit.kind === 'article');
