import { type Change, type Comparison, isReworded } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import { tag, type XmlElement } from '../xml.ts';

/** Where the modifications of a text come from. */
export interface ModificationContext {
  /** Expression of the version before, to which what is gone still belongs. */
  readonly before: string;
  /** eId of the reference to this version. */
  readonly source: string;
  /** Units of this version by address, with the eId under which the document has them. */
  readonly units: ReadonlyMap<EId, string>;
  /** Address of the act as a whole, which a document has no element for. */
  readonly root: EId;
  /** One of the two texts is partial, so that there may have been more changes than these. */
  readonly isPartial: boolean;
}

/** What one change is in the standard's words: type of modification, addresses before, addresses now. */
interface Modification {
  readonly type: 'insertion' | 'repeal' | 'substitution' | 'renumbering' | 'split' | 'join';
  readonly was: readonly EId[];
  readonly is: readonly EId[];
}

/**
 * The changes of a text since the version before as passive modifications (Akoma Ntoso 1.0 Part 1, `textualMod`). The standard has no
 * type for a unit that moved and kept its number, and none for "not known": both are left to the comparison itself.
 */
export function passiveModifications(comparison: Comparison, context: ModificationContext): XmlElement | null {
  const found = unique(comparison.changes.flatMap(modificationsOf));
  const there = found.filter(({ type, is }) => type === 'repeal' || is.every((eId) => context.units.has(eId)));
  if (there.length === 0) return null;
  return tag(
    'passiveModifications',
    {},
    there.map((modification, index) => textualMod(modification, index + 1, context)),
  );
}

function modificationsOf(change: Change): readonly Modification[] {
  switch (change.kind) {
    case 'unknown':
      return [];
    case 'inserted':
      return [{ type: 'insertion', was: [], is: [change.after] }];
    case 'repealed':
      return [{ type: 'repeal', was: [change.before], is: change.after === null ? [] : [change.after] }];
    case 'kept':
      return keptModifications(change);
  }
}

function keptModifications(change: Extract<Change, { readonly kind: 'kept' }>): readonly Modification[] {
  const one = { was: [change.before], is: [change.after] };
  const found: Modification[] = [];
  if (change.split.length > 0) found.push({ type: 'split', was: [change.before], is: change.split });
  if (change.merged.length > 0) found.push({ type: 'join', was: change.merged, is: [change.after] });
  if (change.renumbered && found.length === 0) found.push({ type: 'renumbering', ...one });
  if (isReworded(change)) found.push({ type: 'substitution', ...one });
  return found;
}

/** Every part of a split tells of it; one statement is enough. */
function unique(modifications: readonly Modification[]): readonly Modification[] {
  const key = ({ type, was, is }: Modification): string => [type, ...was, '>', ...is].join(' ');
  return [...new Map(modifications.map((one) => [key(one), one])).values()];
}

function textualMod({ type, was, is }: Modification, number: number, context: ModificationContext): XmlElement {
  const eId = `mod_${number}`;
  const former = was.map((id) => (id === context.root ? context.before : `${context.before}#${id}`));
  const at = (id: EId): string => `#${context.units.get(id) ?? id}`;
  const places = is.length > 0 ? is.map(at) : former;
  const [previous] = former;
  const isWording = type === 'substitution' || type === 'join' || type === 'repeal';
  return tag('textualMod', { eId, type, incomplete: context.isPartial ? 'true' : null }, [
    tag('source', { eId: `${eId}__source`, href: `#${context.source}` }),
    ...places.map((href, index) => tag('destination', { eId: `${eId}__destination_${index + 1}`, href })),
    ...(previous === undefined ? [] : [tag('previous', { eId: `${eId}__previous`, href: previous })]),
    ...(isWording ? former.map((href, index) => tag('old', { eId: `${eId}__old_${index + 1}`, href })) : []),
    ...(type === 'insertion' || type === 'substitution' ? newText(places, eId) : []),
  ]);
}

const newText = (places: readonly string[], eId: string): readonly XmlElement[] =>
  places.map((href, index) => tag('new', { eId: `${eId}__new_${index + 1}`, href }));
