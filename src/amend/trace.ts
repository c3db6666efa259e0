import { tokens } from '../compare/tokens.ts';
import type { AcceptedResidue } from '../law/bill.ts';
import type { ChangeCause, Mark, Run, UnitRuns } from '../law/explanation.ts';
import { type EId, type VersionId, versionId } from '../law/ids.ts';
import { provisionsByEId, walk } from '../law/provision.ts';
import type { ApplyOptions } from './apply.ts';
import { type Followed, follow, type Reading } from './blame.ts';
import type { Explained } from './explain.ts';
import type { Provenance } from './unit.ts';

/** A reading of a chain with what a person accepted of its changes. */
export interface TracedReading extends Reading {
  readonly residue: readonly AcceptedResidue[];
}

/** One step of a chain: the reading it leads to and how it is explained, if it can be followed at all. */
export interface TraceStep {
  readonly version: VersionId;
  readonly explained: Explained | null;
}

/** The words of a text, cut where the cause changes; null where there is nothing to explain. */
type Traced = ReadonlyMap<EId, UnitRuns<ChangeCause | null>>;

/** A chain of readings followed word by word from its first to its last. */
export interface Trace {
  readonly steps: readonly TraceStep[];
  /** The words of the first reading: why those went that the last has no longer. */
  readonly gone: Traced;
  /** The words of the last reading: why those came that the first had not yet. */
  readonly come: Traced;
}

/**
 * Follows every word of the first reading forward and every word of the last one back, through all readings between. Readings come oldest
 * first.
 */
export function trace(readings: readonly TracedReading[], options: Omit<ApplyOptions, 'provenance'>): Trace {
  const [first, ...others] = readings;
  if (!first) return { steps: [], gone: new Map(), come: new Map() };
  const start = wordByWord(first);
  const departed = new Map<string, ChangeCause>();
  const steps: TraceStep[] = [];
  let [before, known]: [Reading, Provenance] = [first, start];
  for (const after of others) {
    const followed = follow(before, after, known, { ...options, residue: after.residue });
    for (const [word, cause] of departures(before, after, known, followed)) departed.set(word, cause);
    steps.push({ version: after.version, explained: followed.explained });
    [before, known] = [after, followed.known];
  }
  return {
    steps,
    gone: mapped(start, (run) => departed.get(wordOf(run) ?? '') ?? null),
    come: mapped(known, (run) => arrivalOf(run, before.version)),
  };
}

/** Each word of the first reading is given an origin of its own, so that it is known again wherever it goes. */
function wordByWord({ text }: Reading): Provenance {
  let count = 0;
  const runs = (words: string | null): readonly Run[] =>
    tokens(words ?? '').map(({ text: word }) => {
      count += 1;
      return { text: word, cause: { kind: 'first', version: versionId(`word ${count}`) } };
    });
  return new Map(
    [...walk(text.root)].map(
      ({ eId, heading, text: words }) => [eId, { heading: runs(heading), text: runs(words) }] as const,
    ),
  );
}

const wordOf = ({ cause }: Run): string | null => (cause?.kind === 'first' ? cause.version : null);

function arrivalOf({ cause }: Run, last: VersionId): ChangeCause | null {
  switch (cause?.kind) {
    case undefined:
      return { kind: 'unknown', version: last };
    case 'first':
      return null;
    case 'amendment':
      return { kind: 'amendment', marks: [cause.mark] };
    case 'entered':
      return { kind: 'entered', version: cause.version };
    case 'held-since':
      return { kind: 'unknown', version: cause.version };
  }
}

const mapped = (known: Provenance, causeOf: (run: Run) => ChangeCause | null): Traced => {
  const told = (runs: readonly Run[]) => runs.map((run) => ({ text: run.text, cause: causeOf(run) }));
  return new Map([...known].map(([eId, { heading, text }]) => [eId, { heading: told(heading), text: told(text) }]));
};

interface Spot {
  readonly eId: EId;
  readonly part: 'heading' | 'text';
}

/** Where each word of the first reading stands in a text. */
function spotsOf(known: Provenance): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const [eId, runs] of known) {
    for (const part of ['heading', 'text'] as const) {
      for (const run of runs[part]) {
        const word = run.text.trim() === '' ? null : wordOf(run);
        if (word !== null) spots.set(word, { eId, part });
      }
    }
  }
  return spots;
}

/** The words that went with a step, and why. */
function departures(
  before: Reading,
  after: Reading,
  known: Provenance,
  { known: next, explained }: Followed,
): readonly (readonly [string, ChangeCause])[] {
  const still = spotsOf(next);
  const went = [...spotsOf(known)].filter(([word]) => !still.has(word));
  const unknown: ChangeCause = { kind: 'unknown', version: after.version };
  if (!explained) return went.map(([word]) => [word, unknown] as const);
  const ways = waysOf(before, after, explained);
  return went.map(([word, spot]) => {
    const marks = ways.takenBy(word, spot);
    if (marks.length > 0) return [word, ways.isOpen(spot) ? unknown : { kind: 'amendment', marks }] as const;
    const isSilent = ways.isSilent(word) || before.text.wording === 'restatement';
    return [word, isSilent ? unknown : { kind: 'entered', version: after.version }] as const;
  });
}

/** The ways on which words of a reading go. */
interface Ways {
  /** Operations that took a word out. */
  readonly takenBy: (word: string, spot: Spot) => readonly Mark[];
  /** Whether a restatement tells a unit in other words than the executed ones: then nothing is proved of its words. */
  readonly isOpen: (spot: Spot) => boolean;
  /** Whether the later text says nothing of the place where the amendments left a word. */
  readonly isSilent: (word: string) => boolean;
}

function waysOf(before: Reading, after: Reading, { applied, residue }: Explained): Ways {
  const lost = new Map(applied.lost.flatMap(({ run, by }) => (run.text.trim() === '' ? [] : [[wordOf(run), by]])));
  const executed = spotsOf(applied.provenance);
  const images = Map.groupBy(applied.pairs, ([origin]) => origin);
  const onward = Map.groupBy(residue.alignment.matches, (match) => match.before);
  const texts = { executed: provisionsByEId(applied.text.root), later: provisionsByEId(after.text.root) };
  const imagesOf = ({ eId }: Spot): readonly EId[] => (images.get(eId) ?? []).map(([, image]) => image);
  const laterOf = (eId: EId): readonly EId[] => (onward.get(eId) ?? []).map((match) => match.after);
  return {
    takenBy: (word, spot) => {
      const by = lost.get(word);
      if (by) return [by];
      if (executed.has(word)) return [];
      return applied.takenOutBy.get(spot.eId) ?? imagesOf(spot).flatMap((image) => applied.touchedBy.get(image) ?? []);
    },
    isOpen: (spot) =>
      before.text.wording === 'restatement' &&
      imagesOf(spot).some((image) =>
        laterOf(image).some((id) => texts.later.get(id)?.[spot.part] !== texts.executed.get(image)?.[spot.part]),
      ),
    isSilent: (word) => {
      const spot = executed.get(word);
      if (after.text.extent === 'whole' || !spot) return false;
      return laterOf(spot.eId).every((id) => (texts.later.get(id)?.[spot.part] ?? null) === null);
    },
  };
}
