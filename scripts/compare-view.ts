import type { Text } from '../src/compare/compare.ts';
import { indexOf } from '../src/export/comparison-rows.ts';
import { leftReferences } from '../src/export/left-references.ts';
import { kindOf } from '../src/law/change-kind.ts';
import { citePath } from '../src/law/cite.ts';
import { type Change, type Comparison, isChanged, isSure, type Match, type Side } from '../src/law/comparison.ts';
import type { EId } from '../src/law/ids.ts';
import { pathsOf } from '../src/law/provision.ts';
import type { Compared, Step } from './compare-all.ts';
import { shownChange, type Units, type View } from './compare-change.ts';
import { interfaceLanguageOf } from './compare-labels.ts';
import type { Paint } from './outcome.ts';
import type { Recognised } from './recognise.ts';

/** How the texts were read, and what to leave out. */
export interface Shown {
  readonly reading: Recognised;
  readonly remarks: readonly string[];
  readonly hidesNumbering: boolean;
}

/** A comparison for a terminal: first what is compared with what, then every change, then the counts. */
export function shownComparison(step: Step, shown: Shown, paint: Paint): string {
  const { comparison } = step;
  const wanted = shown.hidesNumbering
    ? { ...comparison, changes: comparison.changes.filter(isOfSubstance) }
    : comparison;
  const hidden = comparison.changes.filter((change) => isChanged(change) && !isOfSubstance(change)).length;
  const left =
    shown.hidesNumbering && hidden > 0 ? [paint.quiet(`Left out: ${hidden} that only follow a renumbering.`)] : [];
  return [
    headOf(comparison, shown, paint),
    ...shownChanges(wanted, { ...step, reading: shown.reading }, paint),
    [...left, tallyLine(comparison), ...leftBehind(step, shown.reading), ...contradicted(comparison)].join('\n'),
  ].join('\n\n');
}

const isOfSubstance = (change: Change): boolean => !['consequential', 'renumbered'].includes(kindOf(change));

/** Every change of a comparison, what came or went with the unit around it within that. */
export function shownChanges(
  { changes, alignment }: Pick<Comparison, 'changes'> & Partial<Pick<Comparison, 'alignment'>>,
  { before, after, reading }: Pick<Step, 'before' | 'after'> & { readonly reading: Recognised },
  paint: Paint,
): readonly string[] {
  const gone = changes.flatMap((change) => (change.kind === 'repealed' ? [change.before] : []));
  const come = changes.flatMap((change) => (change.kind === 'inserted' ? [change.after] : []));
  const view = { before: unitsOf(before, gone, reading), after: unitsOf(after, come, reading), paint };
  const doubtful = (alignment?.matches ?? []).filter((match) => !isSure(match));
  const weak = new Map(doubtful.map((match) => [keyOf(match), match]));
  return changes
    .filter((change) => isChanged(change) && isOutermost(change, view))
    .map((change) =>
      shownChange(change, { ...view, tentative: change.kind === 'kept' ? (weak.get(keyOf(change)) ?? null) : null }),
    );
}

const keyOf = ({ before, after }: Pick<Match, 'before' | 'after'>): string => `${before} ${after}`;

/** A text as changes are shown in it, with the units that only this text has. */
function unitsOf({ root }: Text, own: readonly EId[], { language, legislature }: Recognised): Units {
  const paths = pathsOf(root);
  const alone = new Set(own);
  const lang = interfaceLanguageOf(language);
  return {
    unit: (eId) => paths.get(eId)?.at(-1) ?? null,
    parent: (eId) => paths.get(eId)?.at(-2)?.eId ?? null,
    place: (eId) => citePath(paths.get(eId) ?? [], legislature, lang) || eId,
    isAlone: (eId) => alone.has(eId),
  };
}

/** A unit that was inserted or repealed with the unit around it is shown within that. */
function isOutermost(change: Change, { before, after }: Pick<View, 'before' | 'after'>): boolean {
  if (change.kind !== 'inserted' && change.kind !== 'repealed') return true;
  const [units, eId] = change.kind === 'inserted' ? [after, change.after] : [before, change.before];
  const parent = units.parent(eId);
  return parent === null || !units.isAlone(parent);
}

function headOf(comparison: Comparison, { reading, remarks }: Shown, paint: Paint): string {
  const { before, after } = comparison;
  const { legislature, language, because } = reading;
  const differ = before.wording !== after.wording && before.wording !== null && after.wording !== null;
  return [
    `${paint.removed('−')} ${paint.strong(before.id)}: ${kindOfText(before)}`,
    `${paint.added('+')} ${paint.strong(after.id)}: ${kindOfText(after)}`,
    paint.quiet(`Language: ${language} (${because.language}). Numbering: ${legislature.id} (${because.legislature}).`),
    ...(differ
      ? [`One is ${a(before.wording)}, the other ${a(after.wording)}: different words need not mean different law.`]
      : []),
    ...([before, after].some(({ extent }) => extent === 'partial')
      ? ['A partial text is silent about most provisions: where it is, nothing is said here.']
      : []),
    ...remarks.map((remark) => `Note: ${remark}.`),
  ].join('\n');
}

const kindOfText = ({ wording, extent }: Side): string =>
  `${wording ?? 'a file; what kind of text it is is not stated'}, ${extent}`;

const a = (wording: string | null): string => (wording === 'official' ? 'an official text' : `a ${wording}`);

function tallyLine({ tally }: Comparison): string {
  const counts = Object.entries(tally).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
  return counts.length === 0 ? 'No change.' : `Units: ${counts.join(', ')}.`;
}

/** Citations that a renumbering or a repeal left behind, a line each. */
function leftBehind({ comparison, before, after }: Step, { legislature, language }: Recognised): readonly string[] {
  const context = {
    comparison,
    before: indexOf(before.root),
    after: indexOf(after.root),
    legislature,
    lang: interfaceLanguageOf(language),
    hrefBefore: () => null,
    prefix: '',
  };
  return leftReferences(context).map(({ at, words, meant, now, bearer }) => {
    const became = now ? `which is ${now.place} now` : 'which is gone';
    const other = bearer ? `; that number is borne by ${bearer.place} now` : '';
    return `! ${at.place} still cites ${words.number}: it meant ${meant.place}, ${became}${other}`;
  });
}

const contradicted = ({ contradictions }: Comparison): readonly string[] =>
  contradictions.map(({ before, after, why }) => `! declared "${after} was ${before}" does not hold: ${why}`);

/** The articles whose address changed or that came or went, a line each: `art_7 → art_9 → —`. */
export function shownThreads(texts: readonly Text[], threads: Compared['threads'], paint: Paint): string {
  const restless = threads.filter((steps) => steps.some((eIds) => eIds.join() !== steps[0]?.join()));
  const lines = restless.map((steps) => steps.map((eIds) => eIds.join(' + ') || '—').join(' → '));
  const title = paint.strong(`Articles through ${texts.map(({ id }) => id).join(' → ')}`);
  return [title, ...(lines.length > 0 ? lines : ['Every article keeps its number.'])].join('\n');
}
