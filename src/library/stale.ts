import type { Carried } from '../law/anchor.ts';
import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import { type EId, isWithin } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { carry } from '../link/carry.ts';
import { readData, readFrontmatter } from '../markdown/frontmatter.ts';
import { commonLanguage, compareVersions } from './compare-versions.ts';
import type { ContentFile } from './read-files.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Statements of a dossier that no longer rest on the words they were checked against. */
export interface Staleness {
  /** One warning for each provision named that is reworded, split or gone in the newest version. */
  readonly stale: readonly Problem[];
  /** Provisions of which the newest version, held in part only, says nothing. */
  readonly unknown: number;
}

/** Carries every statement of a dossier from the version it was checked against to the newest one: "the duty OB-11 rests on …". */
export function stalenessOf(dossier: Dossier, files: readonly ContentFile[]): Staleness {
  const newest = dossier.versions.at(-1);
  if (!newest) return { stale: [], unknown: 0 };
  const compared = comparer(dossier, newest);
  const carried = statementsOf(dossier).flatMap((statement) => {
    // Questions and positions are checked against no version, so they cannot grow old.
    const from = statement.checked ? versionOf(dossier, statement.checked) : null;
    if (!from || from.id === newest.id) return [];
    return statement.eIds.map((eId, index) => ({ statement, eId, index, ...compared(from, eId) }));
  });
  return {
    stale: carried.flatMap(({ statement, eId, index, state, words }) =>
      state.kind === 'unchanged' || state.kind === 'unknown'
        ? []
        : [warning(statement, eId, state, { newest, words, line: lineOf(files, statement, index) })],
    ),
    unknown: carried.filter(({ state }) => state.kind === 'unknown').length,
  };
}

/** One comparison for each version that statements were checked against. */
function comparer(dossier: Dossier, newest: Version): (from: Version, eId: EId) => Compared {
  const made = new Map<string, ReturnType<typeof compareVersions>>();
  return (from, eId) => {
    const language = commonLanguage(from, newest, dossier.bill.authentic[0] ?? 'en');
    if (!made.has(from.id))
      made.set(from.id, language === null ? null : compareVersions(dossier, from, newest, language));
    const comparison = made.get(from.id);
    if (!comparison) return { state: { kind: 'unknown' }, words: '' };
    return { state: carry(eId, comparison), words: changedWords(comparison, eId) };
  };
}

/** Where an address stands now, and its words that changed. */
interface Compared {
  readonly state: Carried;
  readonly words: string;
}

/** So much of the two wordings is printed; the comparison on the site has all of it. */
const MOST = 200;

/** Both wordings where they differ, as a word diff prints them: `[-обязан-] {+вправе+}`. */
function changedWords({ changes }: Comparison, eId: EId): string {
  const edits = changes.flatMap((change) =>
    change.kind === 'kept' && isWithin(change.before, eId) ? [...change.heading, ...change.text] : [],
  );
  const marked = edits.flatMap(({ kind, text, reason }) => {
    if (kind === 'same' || reason !== undefined) return [];
    return kind === 'added' ? [`{+${text.trim()}+}`] : [`[-${text.trim()}-]`];
  });
  const words = marked.join(' ').replaceAll(/\s+/gu, ' ');
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
}

type Stale = Exclude<Carried, { kind: 'unchanged' } | { kind: 'unknown' }>;

function warning(
  { what, file }: Statement,
  eId: EId,
  state: Stale,
  { newest, words, line }: { readonly newest: Version; readonly words: string; readonly line: number },
): Problem {
  const now = { reworded: 'is reworded', split: 'is split', gone: 'is gone' }[state.kind];
  const places = state.kind === 'gone' ? [] : state.kind === 'split' ? state.eIds : [state.eId];
  const moved = places.filter((place) => place !== eId);
  return {
    file,
    line,
    level: 'warning',
    rule: 'stale',
    message: `${what} rests on ${eId}, which ${now} in ${newest.id}${moved.length > 0 ? ` (${moved.join(', ')})` : ''}${state.kind === 'reworded' && words !== '' ? `: ${words}` : ''}`,
    hint: `read it again; if it still holds, write "checked: ${newest.id}"`,
  };
}

/** Line of the address in the file that holds the statement. */
function lineOf(files: readonly ContentFile[], { file: path, path: keys }: Statement, index: number): number {
  const file = files.find((one) => one.path === path);
  if (!file) return 1;
  const structured = path.endsWith('.md') ? readFrontmatter(path, file.text) : readData(path, file.text);
  return structured.lineOf([...keys, index]);
}
