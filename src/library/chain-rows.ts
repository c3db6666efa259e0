import type { Version } from '../law/bill.ts';
import type { Alignment } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import type { EId } from '../law/ids.ts';
import type { InterfaceLanguage, Language } from '../law/language.ts';
import { type Provision, provisionsByEId, walk } from '../law/provision.ts';
import { compareVersions } from './compare-versions.ts';
import { elementWords } from './element-words.ts';

/** A provision through several versions: its words in each, in their order; null where it is not there. */
export interface ChainedProvision {
  readonly element: string;
  readonly words: readonly (string | null)[];
}

/**
 * The provisions of versions side by side, in the order of the newest; one that went stands behind its neighbour in the last version that
 * had it. A provision that was split or joined has a row for each of its parts.
 */
export function chainRows(
  dossier: Dossier,
  chain: readonly Version[],
  language: Language,
  lang: InterfaceLanguage,
): readonly ChainedProvision[] {
  const roots = chain.flatMap((version) => version.texts[language] ?? []);
  const alignments = chain.slice(1).flatMap((after, index): readonly Alignment[] => {
    const before = chain[index];
    return [
      (before && compareVersions(dossier, before, after, language)?.alignment) ?? {
        before: '',
        after: '',
        matches: [],
      },
    ];
  });
  const rows = rowsOf(roots, alignments);
  const units = roots.map(provisionsByEId);
  return rows.flatMap((places) => {
    const last = places.findLastIndex((eId) => eId !== null);
    const [root, at] = [roots[last], places[last]];
    if (!root || !at || at === root.eId) return [];
    const words = places.map((eId, index) => (eId === null ? null : ownWords(units[index]?.get(eId))));
    return words.every((one) => one === null)
      ? []
      : [{ element: elementWords(root, at, dossier.legislature, lang), words }];
  });
}

/** Addresses of one provision in each version. */
type Places = readonly (EId | null)[];

function rowsOf(roots: readonly Provision[], alignments: readonly Alignment[]): readonly Places[] {
  let rows: readonly Places[] = (roots[0] ? [...walk(roots[0])] : []).map(({ eId }) => [eId]);
  for (const [index, { matches }] of alignments.entries()) {
    const root = roots[index + 1];
    if (root) rows = nextColumn(rows, index, root, matches);
  }
  return rows;
}

/** Adds a version: rows in its order, what it does not have behind the row that stood before it. */
function nextColumn(
  rows: readonly Places[],
  column: number,
  root: Provision,
  matches: Alignment['matches'],
): readonly Places[] {
  const before = new Map(matches.map((match) => [match.after, match.before]));
  const rowBy = new Map(rows.flatMap((row) => (row[column] ? [[row[column], row] as const] : [])));
  const used = new Set<Places>();
  const made = [...walk(root)].map(({ eId }) => {
    const origin = before.get(eId);
    const row = origin === undefined ? undefined : rowBy.get(origin);
    if (row) used.add(row);
    return { row: row ?? null, places: [...(row ?? Array.from({ length: column + 1 }, () => null)), eId] };
  });
  const ordered: Places[] = [];
  // A row that goes on twice was split: what went stands behind its first part.
  const seen = new Set<Places>();
  const behind = Map.groupBy(goneBehind(rows, used), ({ after }) => after);
  const gone = (row: Places | null): void => {
    for (const one of behind.get(row) ?? []) ordered.push([...one.row, null]);
  };
  gone(null);
  for (const { row, places } of made) {
    ordered.push(places);
    if (!row || seen.has(row)) continue;
    seen.add(row);
    gone(row);
  }
  return ordered;
}

/** Rows that did not go on, each with the last row before it that did. */
function goneBehind(rows: readonly Places[], used: ReadonlySet<Places>) {
  let after: Places | null = null;
  return rows.flatMap((row) => {
    if (!used.has(row)) return [{ after, row }];
    after = row;
    return [];
  });
}

function ownWords(unit: Provision | undefined): string | null {
  const words = [unit?.num, unit?.heading, unit?.text].filter((part) => part !== null && part !== undefined).join(' ');
  return words === '' ? null : words;
}
