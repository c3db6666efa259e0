import type { Target } from '../law/anchor.ts';
import { type EId, eId } from '../law/ids.ts';
import { isContainer, type Provision, type ProvisionKind, pathTo, unitsByKind, walk } from '../law/provision.ts';
import { inAddress } from './citation-address.ts';
import type { Step } from './citation-phrases.ts';
import { rankOf } from './unit-order.ts';

/** Where a citation stands: what it is seen from. */
export interface Place {
  readonly root: Provision;
  /** Units of the act by kind and number: `article 5`. */
  readonly units: ReadonlyMap<string, readonly Provision[]>;
  /** The units around the words, from the act to the provision that holds them. */
  readonly path: readonly Provision[];
  /** Provisions named before in the same words, in order. */
  readonly recent: readonly EId[];
}

/** Where a step led: a provision, or the address at which there is none. */
interface Found {
  readonly provision: Provision | null;
  readonly address: string;
}

/**
 * Finds what a citation means inside the act, seen from the provision whose words it stands in: `пункт 1` is looked for in the article
 * around, `статья 5` in the whole act. Where there is nothing the address looked for is told; a near miss is never taken instead.
 */
export function resolveCitation(steps: readonly Step[], place: Place, letters: string): Target {
  const last = steps[steps.length - 1];
  const found = follow(steps, place, letters);
  if (last?.last != null)
    return rangeTarget(found, follow([...steps.slice(0, -1), endOf(last, last.last)], place, letters), place);
  if (found.provision) return { kind: 'provision', eId: found.provision.eId };
  const hyphened = last?.isPlural ? /^(\d+)-(\d+)$/u.exec(last.number ?? '') : null;
  const [, from, to] = hyphened ?? [];
  if (last && from !== undefined && to !== undefined && Number(from) < Number(to)) {
    const outer = steps.slice(0, -1);
    const range = [from, to].map((number) => follow([...outer, endOf(last, number)], place, letters));
    const [first, end] = range;
    if (first?.provision && end?.provision) return rangeTarget(first, end, place);
  }
  return { kind: 'missing', eId: eId(found.address) };
}

const endOf = (step: Step, number: string): Step => ({ ...step, number, last: null });

function rangeTarget(first: Found, last: Found, { root }: Place): Target {
  if (!first.provision) return { kind: 'missing', eId: eId(first.address) };
  if (!last.provision) return { kind: 'missing', eId: eId(last.address) };
  const { kind } = first.provision;
  const units = unitsByKind(root).get(kind) ?? [];
  const from = units.indexOf(first.provision);
  const to = units.indexOf(last.provision);
  return { kind: 'range', eIds: units.slice(from, to + 1).map((unit) => unit.eId) };
}

function follow(steps: readonly Step[], place: Place, letters: string): Found {
  const [first, ...others] = steps;
  if (!first) return { provision: place.root, address: '' };
  return others.reduce((outer, step) => inside(outer, step, place, letters), outermost(first, place, letters));
}

function outermost(step: Step, place: Place, letters: string): Found {
  if (step.pointer) return pointedTo(step, place);
  if (rankOf(step) <= ARTICLE) return inAct(step, place, letters);
  const holders = place.path
    .toReversed()
    .filter((unit) => rankOf({ kinds: [unit.kind] }) < rankOf(step) || isUnnumbered(unit));
  const near = step.ordinal === null ? holders : holders.filter((unit) => !isUnnumbered(unit));
  for (const holder of near.filter((unit) => !isContainer(unit) || isMain(unit))) {
    const provision = childOf(holder, step);
    if (provision) return { provision, address: provision.eId };
  }
  const holder = holders.find((unit) => !isUnnumbered(unit)) ?? place.root;
  return inside({ provision: holder, address: addressOf(holder) }, step, place, letters);
}

const ARTICLE = rankOf({ kinds: ['article'] });
const PART = rankOf({ kinds: ['alinea'] });
const isUnnumbered = (unit: Provision): boolean => unit.kind === 'alinea' || unit.kind === 'indent';
const isMain = (unit: Provision): boolean =>
  !unit.children.some((child) => isContainer(child) || child.kind === 'article');
const addressOf = (unit: Provision): string => (unit.kind === 'act' ? '' : unit.eId);

/** "this Article": the unit around; "that Article": the one named last; "the previous Article": the one before it. */
function pointedTo(step: Step, { root, path, recent }: Place): Found {
  const isKind = (unit: Provision): boolean => step.kinds.includes(unit.kind) && !isSubpoint(unit, step);
  const around = path.findLast(isKind);
  const named = step.pointer === 'that' ? recent.flatMap((id) => pathTo(root, id)).findLast(isKind) : undefined;
  if (step.pointer === 'previous' && around) {
    const holder = path[path.indexOf(around) - 1];
    const siblings = (holder?.children ?? []).filter(isKind);
    const provision = siblings[siblings.indexOf(around) - 1] ?? null;
    return { provision, address: provision?.eId ?? around.eId };
  }
  const provision = named ?? around ?? null;
  const article = path.findLast((unit) => unit.kind === 'article');
  // A part that is not counted is the unit that holds it: "this subparagraph" in the only part of a point.
  const holder = step.kinds.includes('alinea')
    ? (path.findLast((unit) => rankOf({ kinds: [unit.kind] }) < PART) ?? null)
    : null;
  const found = provision ?? holder;
  return { provision: found, address: found?.eId ?? inAddress(article?.eId ?? '', step, null, '') };
}

/** Where "point" may be a paragraph, a point printed "2)" is called a subpoint: "this point" is the paragraph around it. */
const isSubpoint = ({ kind, num }: Provision, { kinds }: Step): boolean =>
  kind === 'point' && kinds.includes('paragraph') && num !== null && !num.startsWith('(');

/** Articles and what groups them are looked for near the words first, then in the whole act: "Section 2" is that of the chapter around. */
function inAct(step: Step, { root, path, units }: Place, letters: string): Found {
  const known = step.kinds.flatMap((kind) => units.get(unitKey(kind, step.number)) ?? []);
  const near = known.length < 2 ? undefined : path.toReversed().flatMap((holder) => within(holder, step) ?? [])[0];
  const provision = near ?? known[0];
  if (provision && provision !== root) return { provision, address: provision.eId };
  return { provision: null, address: inAddress('', step, null, letters) };
}

/** The units of an act by kind and number, so that each article is found at once. */
export const unitsByNumber = (root: Provision): ReadonlyMap<string, readonly Provision[]> =>
  Map.groupBy(walk(root), (unit) => unitKey(unit.kind, plain(unit.number)));

const unitKey = (kind: ProvisionKind, number: string | null): string => `${kind} ${number}`;

function inside(outer: Found, step: Step, { root }: Place, letters: string): Found {
  const holder = outer.provision;
  // The points of an unnumbered part may stand beside it: "paragraph 3, second subparagraph, point (a)".
  const beside = holder && isUnnumbered(holder) ? (pathTo(root, holder.eId).at(-2) ?? null) : null;
  const provision = holder && (childOf(holder, step) ?? deep(holder, step) ?? (beside && childOf(beside, step)));
  return { provision, address: provision?.eId ?? inAddress(outer.address, step, outer.provision, letters) };
}

/** Articles may stand at any depth of a chapter; anything smaller must stand right inside. */
const deep = (holder: Provision, step: Step): Provision | null =>
  isContainer(holder) && rankOf(step) <= ARTICLE ? within(holder, step) : null;

function within(holder: Provision, step: Step): Provision | null {
  for (const unit of walk(holder)) if (unit !== holder && isNumbered(unit, step)) return unit;
  return null;
}

function childOf(holder: Provision, step: Step): Provision | null {
  if (step.ordinal !== null) return counted(holder, step, step.ordinal);
  for (const kind of step.kinds) {
    const child = holder.children.find((unit) => isNumbered(unit, { ...step, kinds: [kind] }));
    if (child) return child;
  }
  const parts =
    step.kinds.includes('alinea') && step.number !== null ? counted(holder, step, Number(step.number)) : null;
  if (parts) return parts;
  // Unnumbered parts hold points that are cited without them: подпункт 2) пункта 1.
  for (const part of holder.children.filter(isUnnumbered)) {
    const child = childOf(part, step);
    if (child && child !== part) return child;
  }
  return null;
}

const isNumbered = (unit: Provision, { kinds, number }: Step): boolean =>
  number !== null && kinds.includes(unit.kind) && plain(unit.number) === number;

const plain = (number: string | null): string | null => number?.replaceAll(/[‐‑–—]/gu, '-').toLowerCase() ?? null;

/** The first part of a unit is its own text; the others are its unnumbered children (часть вторая, абзац второй). */
function counted(holder: Provision, step: Step, place: number): Provision | null {
  const isUnit = step.kinds.includes('indent') ? isUnnumbered : (unit: Provision): boolean => unit.kind === 'alinea';
  const byWord =
    step.ordinal !== null ? holder.children.find((unit) => isNumbered(unit, { ...step, number: String(place) })) : null;
  if (byWord) return byWord;
  const parts = [...(holder.text === null ? [] : [holder]), ...holder.children.filter(isUnit)];
  return parts[place - 1] ?? (place === 1 && parts.length === 0 ? holder : null);
}
