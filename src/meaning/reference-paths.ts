import type { Reference } from '../law/anchor.ts';
import type { EId } from '../law/ids.ts';
import type { AffectedPath } from '../law/meaning.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { findReferences, targetEIds } from '../link/references.ts';
import { markersIn, mayCarry } from './markers.ts';
import { isOfWords, placesOf } from './moved.ts';
import type { Ground, PathFinder } from './silent-changes.ts';

interface Side {
  readonly references: ReadonlyMap<EId, readonly Reference[]>;
  readonly text: (eId: EId) => string;
}

/** References to what changed, references that lead elsewhere, and what the sanction for a provision says. */
export function pathsOfReferences(ground: Ground): PathFinder {
  const sides = { before: sideOf(ground, 'before'), after: sideOf(ground, 'after') };
  const pairs = new Set(ground.comparison.alignment.matches.map(({ before, after }) => `${before} ${after}`));
  const sanctions = sanctionPaths(ground, sides);
  return (origin, unit) => {
    const now = sides.after.references.get(unit.eId) ?? [];
    const was = sides.before.references.get(origin) ?? [];
    return [
      ...now.flatMap((reference) => changedTargets(reference, unit, ground)),
      // The same words cite in the same order; where the numbers of references differ nothing is paired.
      ...(now.length === was.length ? now.flatMap((one, at) => elsewhere(was[at], one, unit, ground, pairs)) : []),
      ...(sanctions.get(unit.eId) ?? []),
    ];
  };
}

function sideOf({ texts, options, comparison: { language } }: Ground, side: 'before' | 'after'): Side {
  const root = texts[side];
  const units = provisionsByEId(root);
  return {
    references: Map.groupBy(findReferences(root, { language, title: options.title }), ({ from }) => from.eId),
    text: (eId) => units.get(eId)?.text ?? '',
  };
}

const printed = ({ from }: Reference, text: string): string => text.slice(from.start, from.end);

function changedTargets(reference: Reference, unit: Provision, { moved, partner }: Ground): readonly AffectedPath[] {
  const words = printed(reference, unit.text ?? '');
  return targetEIds(reference.to).flatMap((to): AffectedPath[] => {
    const changes = moved(partner.after(to), to);
    return changes.length > 0 ? [{ kind: 'reference', at: reference.from, words, to, moved: changes }] : [];
  });
}

/** The words stayed, the provision they name is another: its number went to a different one, or to none. */
function elsewhere(
  was: Reference | undefined,
  now: Reference,
  unit: Provision,
  { partner }: Ground,
  pairs: ReadonlySet<string>,
): readonly AffectedPath[] {
  if (was?.to.kind !== 'provision') return [];
  const words = printed(now, unit.text ?? '');
  const origin = was.to.eId;
  if (now.to.kind === 'missing') return [{ kind: 'pointing', at: now.from, words, was: origin, is: null }];
  if (now.to.kind !== 'provision' || now.to.eId === partner.before(origin)) return [];
  const is = now.to.eId;
  return pairs.has(`${origin} ${is}`) ? [] : [{ kind: 'pointing', at: now.from, words, was: origin, is }];
}

/** A changed provision with words of punishment, by the provisions it punishes a breach of. */
function sanctionPaths(
  { comparison }: Ground,
  { before, after }: { readonly before: Side; readonly after: Side },
): ReadonlyMap<EId, readonly AffectedPath[]> {
  const speaks = (text: string): boolean =>
    mayCarry(text, 'sanction', comparison.language) &&
    markersIn(text, comparison.language).some(({ rule }) => rule === 'sanction');
  const paths = comparison.changes.filter(isOfWords).flatMap((change) => {
    const place = placesOf(change);
    const [was, is] = [textAt(place.before, before), textAt(place.after, after)];
    if (place.after === null || !(speaks(was) || speaks(is))) return [];
    const references = after.references.get(place.after) ?? [];
    return references.flatMap((reference) =>
      targetEIds(reference.to).map((eId): readonly [EId, AffectedPath] => [
        eId,
        { kind: 'sanction', at: reference.from, words: printed(reference, is), moved: [place] },
      ]),
    );
  });
  const groups = Map.groupBy(paths, ([eId]) => eId);
  return new Map([...groups].map(([eId, entries]) => [eId, entries.map(([, path]) => path)]));
}

const textAt = (eId: EId | null, { text }: Side): string => (eId === null ? '' : text(eId));
