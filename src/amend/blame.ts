import type { Text } from '../compare/compare.ts';
import type { Amendment } from '../law/amendment.ts';
import type { Cause, Run, UnitRuns } from '../law/explanation.ts';
import type { EId, VersionId } from '../law/ids.ts';
import { type Provision, provisionsByEId, walk } from '../law/provision.ts';
import type { ApplyOptions } from './apply.ts';
import { type Explained, type ExplainOptions, explain } from './explain.ts';
import { overwritten } from './puts.ts';
import type { Provenance } from './unit.ts';

/** A reading of a chain, with the amendments that were considered for it and what was declared against the one before. */
export interface Reading {
  readonly version: VersionId;
  readonly text: Text;
  readonly amendments: readonly Amendment[];
}

/** Where every word of the last text of a chain came from, by its addresses. */
export type Blame = ReadonlyMap<EId, UnitRuns<Cause>>;

/**
 * Follows every word of the last reading back through all before it: to the amendment that put it there, where executing it gives this very
 * word, else to the reading at which it entered, cause unknown. Readings come oldest first.
 */
export function blame(readings: readonly Reading[], options: Omit<ApplyOptions, 'provenance'>): Blame {
  let known: Provenance | null = null;
  let before: Reading | null = null;
  for (const reading of readings) {
    known =
      before === null || known === null
        ? allOf(reading, { kind: 'first', version: reading.version })
        : follow(before, reading, known, options).known;
    before = reading;
  }
  const last = readings[readings.length - 1];
  const fallback: Cause | null = last ? { kind: 'held-since', version: last.version } : null;
  return new Map([...(known ?? [])].map(([eId, runs]) => [eId, withCause(runs, fallback)] as const));
}

/** All words of a reading with one cause. */
function allOf({ text }: Reading, cause: Cause): Provenance {
  const runs = (words: string | null): readonly Run[] =>
    words === null || words === '' ? [] : [{ text: words, cause }];
  return new Map(
    [...walk(text.root)].map(
      ({ eId, heading, text: words }) => [eId, { heading: runs(heading), text: runs(words) }] as const,
    ),
  );
}

/** The words of a reading with their causes, and the explanation they were followed through. */
export interface Followed {
  readonly known: Provenance;
  /** Null where nothing can be followed: from a restatement to the text itself, or the other way round. */
  readonly explained: Explained | null;
}

/** The words of one reading from those of the one before, by way of the executed amendments. */
export function follow(
  before: Reading,
  after: Reading,
  known: Provenance,
  options: Omit<ExplainOptions, 'provenance'>,
): Followed {
  const since: Cause = { kind: 'held-since', version: after.version };
  // A restatement tells of the words and does not have them: what an official text says next was not put there by its difference.
  if (before.text.wording !== after.text.wording) return { known: allOf(after, since), explained: null };
  const explained = explain(before.text, after.amendments, after.text, { ...options, provenance: known });
  const executed = provisionsByEId(explained.applied.text.root);
  const origins = Map.groupBy(explained.residue.alignment.matches, (match) => match.after);
  // Of a restatement only what is told in the same words throughout can be followed.
  const isTold = before.text.wording === 'restatement';
  const causes: Causes = { entered: { kind: 'entered', version: after.version }, since, isTold };
  const runs = [...walk(after.text.root)].map((unit) => {
    const from = unit.kind === 'act' ? [unit.eId] : (origins.get(unit.eId) ?? []).map((match) => match.before);
    return [unit.eId, runsOf(unit, from, { explained, executed, causes })] as const;
  });
  return { known: new Map(runs), explained };
}

interface Causes {
  readonly entered: Cause;
  readonly since: Cause;
  readonly isTold: boolean;
}

interface Step {
  readonly explained: Explained;
  readonly executed: ReadonlyMap<EId, Provision>;
  readonly causes: Causes;
}

/** The words of a unit, those of the executed units it goes on from keeping their causes. */
function runsOf(unit: Provision, from: readonly EId[], { explained, executed, causes }: Step): UnitRuns {
  const { applied } = explained;
  const isPartial = applied.text.extent === 'partial';
  const through = (part: 'heading' | 'text'): readonly Run[] => {
    const words = unit[part];
    if (words === null || words === '') return [];
    const isSilent = isPartial && from.every((id) => (executed.get(id)?.[part] ?? null) === null);
    const was = from.map((id) => executed.get(id)?.[part] ?? '').join('');
    if (isSilent || (causes.isTold && was !== words)) return [{ text: words, cause: causes.since }];
    return overwritten(
      from.flatMap((id) => applied.provenance.get(id)?.[part] ?? []),
      words,
      causes.entered,
    );
  };
  return { heading: through('heading'), text: through('text') };
}

/** Every word has a cause once the chain is done. */
function withCause({ heading, text }: UnitRuns, fallback: Cause | null): UnitRuns<Cause> {
  const given = (runs: readonly Run[]): readonly Run<Cause>[] =>
    runs.flatMap((run) => {
      const cause = run.cause ?? fallback;
      return cause ? [{ text: run.text, cause }] : [];
    });
  return { heading: given(heading), text: given(text) };
}
