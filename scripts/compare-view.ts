import type { Text } from '../src/compare/compare.ts';
import { type Change, type Comparison, type Edit, isChanged, type Side } from '../src/law/comparison.ts';
import { type EId, parentEId } from '../src/law/ids.ts';
import { type Provision, provisionsByEId } from '../src/law/provision.ts';
import type { Paint } from './outcome.ts';
import type { Recognised } from './recognise.ts';

/** What a comparison is shown with: the trees, and how they were read. */
export interface Shown {
  readonly before: Text;
  readonly after: Text;
  readonly reading: Recognised;
  readonly remarks: readonly string[];
}

/** A comparison for a terminal: first what is compared with what, then every change, then the counts. */
export function shownComparison(comparison: Comparison, shown: Shown, paint: Paint): string {
  return [headOf(comparison, shown, paint), ...shownChanges(comparison, shown, paint), tallyLine(comparison)].join(
    '\n\n',
  );
}

/** Every change of a comparison, what came or went with the unit around it within that. */
export function shownChanges(
  { changes }: Pick<Comparison, 'changes'>,
  texts: Pick<Shown, 'before' | 'after'>,
  paint: Paint,
): readonly string[] {
  const before = provisionsByEId(texts.before.root);
  const after = provisionsByEId(texts.after.root);
  return changes
    .filter((change) => isChanged(change) && isOutermost(change, changes))
    .map((change) => shownChange(change, before, after, paint));
}

function headOf(comparison: Comparison, { reading, remarks }: Shown, paint: Paint): string {
  const { before, after } = comparison;
  const { legislature, language, because } = reading;
  const differ = before.wording !== after.wording && before.wording !== null && after.wording !== null;
  return [
    `${paint.removed('−')} ${paint.strong(before.id)}: ${kindOf(before)}`,
    `${paint.added('+')} ${paint.strong(after.id)}: ${kindOf(after)}`,
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

const kindOf = ({ wording, extent }: Side): string =>
  `${wording ?? 'a file; what kind of text it is is not stated'}, ${extent}`;

const a = (wording: string | null): string => (wording === 'official' ? 'an official text' : `a ${wording}`);

/** A unit that was inserted or repealed with the unit around it is shown within that. */
function isOutermost(change: Change, all: readonly Change[]): boolean {
  if (change.kind !== 'inserted' && change.kind !== 'repealed') return true;
  const parent = parentEId(change.kind === 'inserted' ? change.after : change.before);
  return !all.some((other) =>
    other.kind === 'inserted' && change.kind === 'inserted'
      ? other.after === parent
      : other.kind === 'repealed' && change.kind === 'repealed' && other.before === parent,
  );
}

type Units = ReadonlyMap<EId, Provision>;

function shownChange(change: Change, before: Units, after: Units, paint: Paint): string {
  switch (change.kind) {
    case 'inserted':
      return block(paint.added('+'), paint.strong(change.after), wordsIn(after.get(change.after)).map(paint.added));
    case 'repealed': {
      const stub = change.after === null ? '' : ` (the number stays: ${wordsIn(after.get(change.after)).join(' ')})`;
      return block(
        paint.removed('−'),
        `${paint.strong(change.before)}${stub}`,
        wordsIn(before.get(change.before)).map(paint.removed),
      );
    }
    case 'unknown':
      return `? ${change.before ?? change.after ?? ''}`;
    case 'kept': {
      const place = change.before === change.after ? change.after : `${change.before} → ${change.after}`;
      const lines = [shownEdits(change.heading, paint), shownEdits(change.text, paint)].filter((line) => line !== '');
      return block(paint.changed('~'), `${paint.strong(place)}${factsOf(change)}`, lines);
    }
  }
}

function factsOf(change: Extract<Change, { kind: 'kept' }>): string {
  const facts = [
    change.renumbered && 'renumbered',
    change.moved && 'moved',
    change.relevelled && 'one level further in or out',
    change.split.length > 0 && `split into ${change.split.join(', ')}`,
    change.merged.length > 0 && `joined from ${change.merged.join(', ')}`,
    change.consequential && 'only follows a renumbering',
  ].filter((fact) => fact !== false);
  return facts.length === 0 ? '' : ` (${facts.join('; ')})`;
}

const block = (mark: string, title: string, lines: readonly string[]): string =>
  [`${mark} ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');

function wordsIn(unit: Provision | undefined): string[] {
  if (!unit) return [];
  const own = [unit.num, unit.heading, unit.text].filter((part) => part !== null).join(' ');
  return [own, ...unit.children.flatMap(wordsIn)].filter((line) => line !== '');
}

const CONTEXT = 8;

/** Edits on one line: removed words in [− −], added ones in {+ +}, long runs of unchanged words cut in the middle. */
function shownEdits(edits: readonly Edit[], paint: Paint): string {
  if (edits.every(({ kind }) => kind === 'same')) return '';
  const line = edits.map(({ kind, text }, index) => {
    if (kind === 'added') return marked(text, (words) => paint.added(`{+${words}+}`));
    if (kind === 'removed') return marked(text, (words) => paint.removed(`[−${words}−]`));
    return shortened(text, { isFirst: index === 0, isLast: index === edits.length - 1 });
  });
  return line.join('').replaceAll(/\s*\n\s*/gu, ' ');
}

/** Spaces around the words stay outside the marks, unless there is nothing else. */
function marked(text: string, mark: (words: string) => string): string {
  const words = text.trim();
  return words === '' ? mark(text) : text.replace(words, () => mark(words));
}

function shortened(text: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): string {
  const parts = text.split(/(?<=\s)/u);
  if (parts.length <= CONTEXT * (isFirst || isLast ? 1 : 2) + 2) return text;
  const start = isFirst ? '' : parts.slice(0, CONTEXT).join('');
  const end = isLast ? '' : parts.slice(-CONTEXT).join('');
  return `${start}… ${end}`;
}

function tallyLine({ tally, references, contradictions }: Comparison): string {
  const counts = Object.entries(tally).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
  const wrong = references.filter(({ kind }) => kind === 'stale' || kind === 'dangling');
  return [
    counts.length === 0 ? 'No change.' : `Units: ${counts.join(', ')}.`,
    ...wrong.map(({ kind, was, after }) => `! ${kind} reference to ${was ?? '?'} in ${after?.eId ?? '?'}`),
    ...contradictions.map(({ before, after, why }) => `! declared "${after} was ${before}" does not hold: ${why}`),
  ].join('\n');
}
