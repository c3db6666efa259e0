import { type Trace, type TracedReading, trace } from '../amend/trace.ts';
import type { Version } from '../law/bill.ts';
import { type Change, type Comparison, type Edit, isChanged, isHere } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import { type ChangeCause, type ChangeCauses, type Run, sliceRuns, type UnitRuns } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { applyOptions } from './apply-amendments.ts';
import { chainTo } from './blame-version.ts';
import { textFor, textsOf } from './compare-versions.ts';
import { amendmentsFor } from './explain-version.ts';
import { isPlaced, type UnitCauses, type UnitCausesOf, unitCauses } from './unit-causes.ts';

/** The causes of a change; null where nothing changed. */
export type CausesOf = (change: Change) => ChangeCauses | null;

/**
 * Why two versions of a bill differ, change by change and phrase by phrase: the amendment where executing it gives this very change, else
 * the reading with which it came, also between versions far apart. Where no chain of readings leads from one to the other nothing is
 * known.
 */
export function changeCauses(dossier: Dossier, before: Version, after: Version, comparison: Comparison): CausesOf {
  const { language } = comparison;
  const chain = chainTo(dossier, after, language);
  const start = chain.findIndex(({ id }) => id === before.id);
  const readings = start < 0 ? [] : chain.slice(start).flatMap(readingIn(dossier, language));
  const traced = readings.length < 2 ? null : trace(readings, applyOptions(dossier.legislature, language));
  const [earlier, later] = [before.texts[language], after.texts[language]];
  const unknown: ChangeCause = { kind: 'unknown', version: after.id };
  const given: Given = {
    traced,
    unitCausesOf: traced ? unitCauses(traced.steps, dossier.amendments) : () => nothingKnown(unknown),
    unknown,
    before: earlier ? provisionsByEId(earlier) : new Map(),
    after: later ? provisionsByEId(later) : new Map(),
  };
  return (change) => (isChanged(change) ? causesOf(change, given) : null);
}

const nothingKnown = (unknown: ChangeCause): UnitCauses => ({
  place: [unknown],
  any: [unknown],
  at: new Map(),
  carried: null,
});

const readingIn =
  (dossier: Dossier, language: string) =>
  (version: Version, index: number, chain: readonly Version[]): readonly TracedReading[] => {
    const previous = chain[index - 1];
    const text = previous ? textsOf(previous, version, language)?.after : textFor(version, language);
    const amendments = amendmentsFor(dossier, version);
    return text ? [{ version: version.id, text, amendments, residue: version.residue }] : [];
  };

interface Given {
  readonly traced: Trace | null;
  readonly unitCausesOf: UnitCausesOf;
  readonly unknown: ChangeCause;
  readonly before: ReadonlyMap<EId, Provision>;
  readonly after: ReadonlyMap<EId, Provision>;
}

function causesOf(change: Change, given: Given): ChangeCauses {
  const unit = given.unitCausesOf(change);
  return {
    added: sideOf(change, 'added', given, unit),
    removed: sideOf(change, 'removed', given, unit),
    unit: isPlaced(change) ? unit.place : [],
  };
}

function sideOf(
  change: Change,
  side: 'added' | 'removed',
  given: Given,
  unit: UnitCauses,
): UnitRuns<ChangeCause | null> {
  const at = side === 'added' ? change.after : change.kind === 'inserted' ? null : change.before;
  const provision = at === null ? undefined : (side === 'added' ? given.after : given.before).get(at);
  const known = at === null ? undefined : (side === 'added' ? given.traced?.come : given.traced?.gone)?.get(at);
  const part = (name: 'heading' | 'text') =>
    causedRuns(editsOf(change, name, side, provision?.[name] ?? null), side, known?.[name] ?? [], {
      unit,
      unknown: given.unknown,
    });
  return { heading: part('heading'), text: part('text') };
}

/** The edits of one side: of a unit that came or went all its words, the stub of one that went included. */
function editsOf(
  change: Change,
  part: 'heading' | 'text',
  side: 'added' | 'removed',
  words: string | null,
): readonly Edit[] {
  if (change.kind === 'kept') return change[part].filter(({ kind }) => kind === 'same' || kind === side);
  const isWhole = change.kind === 'repealed' || (change.kind === 'inserted' && side === 'added');
  return isWhole && words ? [{ kind: side, text: words }] : [];
}

interface Around {
  readonly unit: UnitCauses;
  readonly unknown: ChangeCause;
}

/** The words of one side, those that changed with their causes; words that are compared in a part or another half are told there. */
function causedRuns(
  edits: readonly Edit[],
  side: 'added' | 'removed',
  known: readonly Run<ChangeCause | null>[],
  around: Around,
): readonly Run<ChangeCause | null>[] {
  const isSame = edits.map(({ text }) => text).join('') === known.map(({ text }) => text).join('');
  let at = 0;
  return edits.flatMap((edit): readonly Run<ChangeCause | null>[] => {
    const from = at;
    at += edit.text.length;
    if (!isHere(edit)) return [];
    // A space alone is no phrase: it came or went with the words beside it.
    if (edit.kind !== side || edit.text.trim() === '') return [{ text: edit.text, cause: null }];
    const runs = isSame ? sliceRuns(known, from, at) : [{ text: edit.text, cause: wholeCause(around) }];
    return joined(runs.map(({ text, cause }) => ({ text, cause: settled(cause, edit, around.unit) })));
  });
}

/** Where the edits are not of the very words that were followed, only what is true of the unit as a whole can be said. */
function wholeCause({ unit, unknown }: Around): ChangeCause {
  const [only, ...others] = unit.any;
  return unit.carried ?? (only && others.length === 0 ? only : unknown);
}

/** What only follows a renumbering, or is print, needs no amendment; nor does what a proved unit has beside the executed words. */
function settled(cause: ChangeCause | null, { reason }: Edit, unit: UnitCauses): ChangeCause {
  if (cause === null) return unit.carried ?? { kind: 'elsewhere' };
  if (cause.kind === 'amendment') return cause;
  if (reason === 'typography' || reason === 'renumbering') return { kind: reason };
  const atReading = cause.kind === 'entered' ? unit.at.get(cause.version) : undefined;
  return atReading?.kind === 'amendment' || atReading?.kind === 'accepted' ? atReading : cause;
}

/** Neighbours of one cause as one run; a space takes the cause of the words beside it. */
function joined(runs: readonly Run<ChangeCause | null>[]): readonly Run<ChangeCause | null>[] {
  const all: Run<ChangeCause | null>[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isSpace = last?.text.trim() === '';
    const isSame =
      last && (isSpace || run.text.trim() === '' || JSON.stringify(last.cause) === JSON.stringify(run.cause));
    if (isSame) all[all.length - 1] = { text: last.text + run.text, cause: isSpace ? run.cause : last.cause };
    else all.push(run);
  }
  return all;
}
