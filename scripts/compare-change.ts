import { isMoved, kindOf } from '../src/law/change-kind.ts';
import { type Change, type Edit, editsHere, type Match } from '../src/law/comparison.ts';
import { type EId, isWithin } from '../src/law/ids.ts';
import type { Provision } from '../src/law/provision.ts';
import type { Paint } from './outcome.ts';

/** One side of a comparison: its units by address, and how a lawyer names them. */
export interface Units {
  readonly unit: (eId: EId) => Provision | null;
  readonly parent: (eId: EId) => EId | null;
  /** Whether the other text has no such unit. */
  readonly isAlone: (eId: EId) => boolean;
  readonly place: (eId: EId) => string;
}

/** What one change is shown with. */
export interface View {
  readonly before: Units;
  readonly after: Units;
  readonly paint: Paint;
  /** The match it rests on, if that is too little to be sure. */
  readonly tentative: Match | null;
}

/** One change: a mark, the address, the place in words, what happened, and the words. */
export function shownChange(change: Change, view: View): string {
  const { before, after, paint } = view;
  switch (change.kind) {
    case 'inserted': {
      const stub =
        change.stub === undefined
          ? ''
          : ` (the number said before: ${wordsIn(before.unit(change.stub), before).join(' ')})`;
      const words = wordsIn(after.unit(change.after), after).map(paint.added);
      return block(paint.added('+'), `${titleOf(change.after, after, paint)}${stub}`, words);
    }
    case 'repealed': {
      const stub =
        change.after === null ? '' : ` (the number stays: ${wordsIn(after.unit(change.after), after).join(' ')})`;
      const words = wordsIn(before.unit(change.before), before).map(paint.removed);
      return block(paint.removed('−'), `${titleOf(change.before, before, paint)}${stub}`, words);
    }
    case 'unknown':
      return `? ${change.before ?? change.after ?? ''}`;
    case 'kept':
      return shownKept(change, view);
  }
}

type Kept = Extract<Change, { kind: 'kept' }>;

function shownKept(change: Kept, view: View): string {
  const { after, paint } = view;
  const isLight = ['consequential', 'typographic', 'renumbered'].includes(kindOf(change));
  const facts = factsOf(change, view);
  const title = `${titleOf(change.after, after, paint)}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
  const lines = [change.heading, change.text]
    .map((edits) => shownEdits(editsHere(edits), paint))
    .filter((line) => line !== '');
  return block(isLight ? paint.quiet('·') : paint.changed(markOf(change)), title, lines);
}

/** What happened to the place comes before what happened to the words: those speak for themselves. */
function markOf(change: Kept): string {
  if (change.split.length > 1) return '≺';
  if (change.merged.length > 1) return '≻';
  return isMoved(change) ? '↷' : '~';
}

const titleOf = (eId: EId, { place }: Units, paint: Paint): string => {
  const name = place(eId);
  return name === eId ? paint.strong(eId) : `${paint.strong(eId)}  ${name}`;
};

function factsOf(change: Kept, { before, after, tentative }: View): readonly string[] {
  const named = (eIds: readonly EId[], { place }: Units): string => eIds.map((eId) => place(eId)).join(' + ');
  const origin = `${before.place(change.before)}, ${change.before}`;
  const isElsewhere = change.before !== change.after;
  return [
    tentative && isElsewhere && `probably from ${origin}`,
    tentative && !isElsewhere && 'probably the same provision',
    tentative && `${Math.round(tentative.likeness * 100)} % of the words alike, ${basisWords[tentative.basis]}`,
    !tentative && isElsewhere && `was ${origin}`,
    isMoved(change) && 'moved',
    change.renumbered && 'renumbered',
    change.relevelled && levelWords(change),
    change.split.length > 1 && `split into ${named(change.split, after)}`,
    change.merged.length > 1 && `joined from ${named(change.merged, before)}`,
    change.consequential && 'only follows a renumbering',
    kindOf(change) === 'typographic' && 'typography only',
  ].flatMap((fact) => (fact ? [fact] : []));
}

/** A text that was numbered stands inside the unit that it was; a unit of a new chapter does not show by its address where it stands. */
function levelWords({ before, after }: Kept): string {
  if (after !== before && isWithin(after, before)) return 'its words, numbered now';
  return after !== before && isWithin(before, after)
    ? 'its words, without a number now'
    : 'one level further in or out';
}

const basisWords: Readonly<Record<Match['basis'], string>> = {
  declared: 'declared by an editor',
  number: 'same number',
  wording: 'found by its wording',
};

const block = (mark: string, title: string, lines: readonly string[]): string =>
  [`${mark} ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');

/** The words of a unit and of all in it that came or went with it: an article that moved into a new chapter did not. */
function wordsIn(unit: Provision | null, units: Units): string[] {
  if (!unit) return [];
  const own = [unit.num, unit.heading, unit.text].filter((part) => part !== null).join(' ');
  const inner = unit.children.filter(({ eId }) => units.isAlone(eId)).flatMap((child) => wordsIn(child, units));
  return [own, ...inner].filter((line) => line !== '');
}

const CONTEXT = 8;

/** Edits on one line: removed words in [− −], added ones in {+ +}, long runs of unchanged words cut in the middle. */
function shownEdits(edits: readonly Edit[], paint: Paint): string {
  if (edits.every(({ kind }) => kind === 'same')) return '';
  const line = edits.map(({ kind, text, reason }, index) => {
    const ink = (usual: (words: string) => string): ((words: string) => string) => (reason ? paint.quiet : usual);
    if (kind === 'added') return marked(text, (words) => ink(paint.added)(`{+${words}+}`));
    if (kind === 'removed') return marked(text, (words) => ink(paint.removed)(`[−${words}−]`));
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
