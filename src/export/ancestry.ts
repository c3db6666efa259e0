import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';

/** The versions a version descends from, oldest first, the version itself last. */
export function ancestry(dossier: Dossier, version: Version): readonly Version[] {
  const line = [version];
  for (let at = version; at.follows !== null; ) {
    const earlier = versionOf(dossier, at.follows);
    if (earlier === null || line.includes(earlier)) return line;
    line.unshift(earlier);
    at = earlier;
  }
  return line;
}

/** The comparisons of neighbours on the way to a version, oldest first, as far back as each step can be compared. */
export function historyOf(
  dossier: Dossier,
  version: Version,
  compare: (before: Version, after: Version) => Comparison | null,
): readonly Comparison[] {
  const history: Comparison[] = [];
  const line = ancestry(dossier, version);
  for (let index = line.length - 1; index > 0; index -= 1) {
    const [before, after] = [line[index - 1], line[index]];
    const comparison = before && after ? compare(before, after) : null;
    if (comparison === null) return history;
    history.unshift(comparison);
  }
  return history;
}
