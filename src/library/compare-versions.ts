import { align, type Text } from '../compare/align.ts';
import { compare } from '../compare/compare.ts';
import { compose } from '../compare/compose.ts';
import type { Version } from '../law/bill.ts';
import type { Alignment, Comparison, Match } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { EId } from '../law/ids.ts';
import { interfaceLanguages, type Language } from '../law/language.ts';
import { type Provision, walk } from '../law/provision.ts';

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
  const alignment =
    sharedAlignment(before, after, language) ?? alignmentAlong(wholePath(dossier, before, after, language), language);
  return compare(pair.before, pair.after, alignment ? { alignment } : {});
}

export interface Pair {
  readonly before: Text;
  readonly after: Text;
}

/** Two versions as texts to compare, the later one with what is declared or borrowed of its addresses. */
export function textsOf(before: Version, after: Version, language: Language): Pair | null {
  const [earlier, later] = [textFor(before, language), textFor(after, language)];
  if (!earlier || !later) return null;
  // What a person declared holds against the version that is followed and no other.
  return { before: earlier, after: after.follows === before.id ? { ...later, lineage: after.lineage } : later };
}

/** A version as a text to compare, in a language; null if it is not held in it. */
export function textFor(version: Version, language: Language): Text | null {
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
 * Two versions that take their addresses from one numbering say by that very fact that equal addresses are the same place: of an early
 * reading we know that it spoke of a matter, not under which number, and the words may be told quite otherwise. Nothing else is paired:
 * between fragments a likeness of words is no evidence. Null where each version has numbers of its own.
 */
function sharedAlignment(before: Version, after: Version, language: Language): Alignment | null {
  const isShared =
    numberingOf(before) === numberingOf(after) && (before.numbering !== null || after.numbering !== null);
  const [earlier, later] = [before.texts[language], after.texts[language]];
  if (!isShared || !earlier || !later) return null;
  const origins = placesOf(before, earlier);
  const matches = [...placesOf(after, later)].flatMap(([place, eId]): Match[] => {
    const origin = origins.get(place);
    return origin === undefined ? [] : [{ before: origin, after: eId, basis: 'declared', likeness: 1 }];
  });
  return { before: before.id, after: after.id, matches };
}

const numberingOf = (version: Version): string => version.numbering ?? version.id;

/** Units of a text by their address in the version whose numbers are borrowed; one that has no place there is left out. */
function placesOf(version: Version, root: Provision): ReadonlyMap<EId, EId> {
  const claimed = new Set(version.places.values());
  const places = [...walk(root)].flatMap(({ eId }): [EId, EId][] => {
    const place = version.places.get(eId);
    if (place !== undefined) return [[place, eId]];
    return claimed.has(eId) ? [] : [[eId, eId]];
  });
  return new Map(places);
}

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
