import type { Reference } from '../law/anchor.ts';
import { type EId, eIdPath, isWithin } from '../law/ids.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { targetEIds } from './references.ts';

/** Something wrong, or worth a look, with the references of one version. */
export type ReferenceFinding =
  /** The act has no such provision. */
  | { readonly kind: 'dangling'; readonly reference: Reference; readonly eId: EId }
  /** The provision has been repealed and only its number is left, or it lies in one that has. */
  | { readonly kind: 'repealed'; readonly reference: Reference; readonly eId: EId }
  /** The number exists there, but as another unit: "пункт 3" where there is only a subpoint 3). */
  | { readonly kind: 'level'; readonly reference: Reference; readonly eId: EId; readonly exists: EId }
  /** Two provisions refer to each other; the second reference leads back to the first. */
  | { readonly kind: 'circular'; readonly reference: Reference; readonly back: Reference };

/**
 * What is wrong with the references of a version, in the order of the text: "пункт 3 статьи 1" in an act whose article 1 has only
 * subpoints is at the wrong level; to article 99 of an act with 31 is dangling.
 */
export function referenceReport(root: Provision, references: readonly Reference[]): readonly ReferenceFinding[] {
  const units = provisionsByEId(root);
  return references.flatMap((reference) => [
    ...missing(reference, units),
    ...repealed(reference, units),
    ...circular(reference, references),
  ]);
}

function missing(reference: Reference, units: ReadonlyMap<EId, Provision>): readonly ReferenceFinding[] {
  if (reference.to.kind !== 'missing') return [];
  const { eId } = reference.to;
  const exists = otherLevel(eId, units);
  return [exists ? { kind: 'level', reference, eId, exists } : { kind: 'dangling', reference, eId }];
}

/** A unit with the number that was looked for, in the innermost unit of the address that exists. */
function otherLevel(eId: EId, units: ReadonlyMap<EId, Provision>): EId | null {
  const path = eIdPath(eId);
  const depth = path.findIndex((outer) => !units.has(outer));
  const holder = units.get(path[depth - 1] ?? eId);
  const number = /_([^_]+)$/u.exec(path[depth] ?? '')?.[1];
  if (!holder || number === undefined) return null;
  const same = holder.children.find(({ eId: child }) => child.endsWith(`_${number}`));
  return same && same.kind !== 'alinea' ? same.eId : null;
}

function repealed(reference: Reference, units: ReadonlyMap<EId, Provision>): readonly ReferenceFinding[] {
  const isRepealed = (eId: EId): boolean => units.get(eId)?.isRepealed === true;
  const asked = reference.to.kind === 'missing' ? [reference.to.eId] : targetEIds(reference.to);
  return asked.flatMap((eId): readonly ReferenceFinding[] =>
    eIdPath(eId).some(isRepealed) ? [{ kind: 'repealed', reference, eId }] : [],
  );
}

/** A → B and B → A, where each target holds the words of the other reference. Units inside one another are no circle. */
function circular(reference: Reference, references: readonly Reference[]): readonly ReferenceFinding[] {
  const from = reference.from.eId;
  return targetEIds(reference.to).flatMap((to) => {
    if (isWithin(from, to) || isWithin(to, from)) return [];
    const back = references.find(
      (other) =>
        isWithin(other.from.eId, to) &&
        targetEIds(other.to).some((target) => isWithin(from, target) && !isWithin(to, target)),
    );
    return back ? [circle(reference, back)] : [];
  });
}

const circle = (reference: Reference, back: Reference): ReferenceFinding => ({ kind: 'circular', reference, back });
