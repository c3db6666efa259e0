import { align, type Text } from '../compare/align.ts';
import { compare } from '../compare/compare.ts';
import { compose } from '../compare/compose.ts';
import type { Version } from '../law/bill.ts';
import type { Alignment, Comparison } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { EId } from '../law/ids.ts';
import { interfaceLanguages, type Language } from '../law/language.ts';
import { walk } from '../law/provision.ts';

/** The language to compare two versions in: the wanted one, else the first that both have; null if they have none in common. */
export function commonLanguage(before: Version, after: Version, wanted: Language): Language | null {
  const order = [wanted, ...interfaceLanguages, ...Object.keys(before.texts).sort()];
  return order.find((language) => before.texts[language] && after.texts[language]) ?? null;
}

/**
 * What changed from one version of a bill to another, with everything the dossier knows of which provision became which: what a
 * person declared, borrowed numbers, and the versions between.
 */
export function compareVersions(
  dossier: Dossier,
  before: Version,
  after: Version,
  language: Language,
): Comparison | null {
  const pair = textsOf(before, after, language);
  if (!pair) return null;
  const alignment = alignmentAlong(wholePath(dossier, before, after, language), language);
  return compare(pair.before, pair.after, alignment ? { alignment } : {});
}

interface Pair {
  readonly before: Text;
  readonly after: Text;
}

function textsOf(before: Version, after: Version, language: Language): Pair | null {
  const [earlier, later] = [textFor(before, language), textFor(after, language)];
  return earlier && later
    ? { before: earlier, after: { ...later, lineage: lineageOf(before, after, language) } }
    : null;
}

function textFor(version: Version, language: Language): Text | null {
  const root = version.texts[language];
  if (!root) return null;
  return {
    id: version.id,
    language,
    root,
    wording: version.wording[language] ?? null,
    extent: version.extent,
    absent: version.absent.map(({ provision }) => provision),
  };
}

/**
 * What people said of which provision became which. `was:` holds against the version that is followed and no other. Two versions
 * that take their addresses from one numbering say by that very fact that equal addresses are the same place: of an early reading we
 * know that it spoke of a matter, not under which number, so the number alone is no evidence and the words may be told quite otherwise.
 */
function lineageOf(before: Version, after: Version, language: Language): ReadonlyMap<EId, readonly EId[]> {
  const declared = after.follows === before.id ? after.lineage : new Map<EId, readonly EId[]>();
  const isShared =
    numberingOf(before) === numberingOf(after) && (before.numbering !== null || after.numbering !== null);
  if (!isShared) return declared;
  const [earlier, later] = [before.texts[language], after.texts[language]];
  const places = new Map(earlier ? [...walk(earlier)].map(({ eId }) => [placeOf(before, eId), eId] as const) : []);
  const lineage = new Map(declared);
  for (const { eId, kind } of later ? walk(later) : []) {
    const origin = places.get(placeOf(after, eId));
    if (origin !== undefined && kind !== 'act' && !lineage.has(eId)) lineage.set(eId, [origin]);
  }
  return lineage;
}

const numberingOf = (version: Version): string => version.numbering ?? version.id;

/** The address of a unit in the version whose numbers are borrowed. */
const placeOf = (version: Version, eId: EId): EId => version.places.get(eId) ?? eId;

/** The versions from one to another, if each on the way is held whole in the language; empty if a link is missing or partial. */
function wholePath(dossier: Dossier, before: Version, after: Version, language: Language): readonly Version[] {
  const path = [after];
  for (let at: Version = after; at.id !== before.id; ) {
    const previous = at.follows === null ? null : versionOf(dossier, at.follows);
    const isUsable =
      previous?.texts[language] !== undefined && (previous.id === before.id || previous.extent === 'whole');
    if (!previous || !isUsable) return [];
    path.unshift(previous);
    at = previous;
  }
  return path;
}

/** Aligns neighbouring versions and follows the steps: a renumbering on the way is not lost between distant versions. */
function alignmentAlong(path: readonly Version[], language: Language): Alignment | null {
  if (path.length < 3) return null;
  const steps = path.slice(1).flatMap((after, index) => {
    const before = path[index];
    const pair = before && textsOf(before, after, language);
    return pair ? [align(pair.before, pair.after)] : [];
  });
  const [first, ...others] = steps;
  return first ? others.reduce(compose, first) : null;
}
