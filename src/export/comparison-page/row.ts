import type { ChangeKind } from '../../law/change-kind.ts';
import { type Edit, editsHere } from '../../law/comparison.ts';
import type { Row } from '../comparison-rows.ts';
import { type Child, element } from '../html.ts';
import { apart } from './apart.ts';
import { causeList, causeMarks, withCauses } from './causes.ts';
import { type CausedEdit, marks, type Printing, sideOf } from './marks.ts';
import { notes } from './notes.ts';

/**
 * One unit of a comparison, inline and, where something happened to it, side by side too; style sheets show one of the two. What the title
 * of its article says already (`above`) is not said again.
 */
export function row(unit: Row, printing: Printing, above: ChangeKind | null): Child {
  const words = wordsOf(unit);
  const isEdited = isMarked(words.heading) || isMarked(words.text);
  const said = notes(unit, { labels: printing.labels, isEdited, above });
  return element(
    'div',
    {
      className: [
        'crow',
        `is-${unit.kind}`,
        ...(unit.depth > 1 ? [`depth-${unit.depth}`] : []),
        ...(unit.isHeading ? ['head'] : []),
        ...whose(unit),
      ],
      id: unit.id,
      dataChange: isSplit(unit) ? unit.picks.join(' ') : undefined,
    },
    inline(unit, { ...words, said }, printing),
    isSplit(unit) ? besides(unit, { ...words, said }, printing) : null,
    causeList(unit, printing.labels),
  );
}

/** Whose words they are, if nothing is marked in them: side by side they stand in the column of the one text that is known to say them. */
function whose({ kind, change, before, after }: Row): readonly string[] {
  if (kind !== 'same' && kind !== 'unknown') return [];
  const says = (unit: Row['before'], part: 'heading' | 'text'): boolean => (unit?.[part] ?? '') !== '';
  const isCompared = (part: 'heading' | 'text'): boolean =>
    (change.kind === 'kept' && change[part].length > 0) || (!says(before, part) && !says(after, part));
  if (before && after && isCompared('heading') && isCompared('text')) return ['in-both'];
  const [earlier, later] = [before, after].map((unit) => says(unit, 'heading') || says(unit, 'text'));
  return earlier === later ? [] : [earlier ? 'only-before' : 'only-after'];
}

interface Words {
  readonly heading: readonly CausedEdit[];
  readonly text: readonly CausedEdit[];
  /** What a repealed unit that keeps its number says now, or what stood under the number of a new one. */
  readonly stub: string;
}

interface Told extends Words {
  /** What the marks cannot say. */
  readonly said: Child;
}

function wordsOf(unit: Row): Words {
  const { kind, before, after } = unit;
  const left = kind === 'repealed' ? after : kind === 'inserted' ? before : null;
  const stub = [left?.heading, left?.text].filter((part) => typeof part === 'string').join(' ');
  return { heading: caused(unit, 'heading'), text: caused(unit, 'text'), stub };
}

const caused = (unit: Row, part: 'heading' | 'text'): readonly CausedEdit[] =>
  withCauses(editsOf(unit, part), unit, part);

function editsOf({ change, before, after, kind, rewrapped }: Row, part: 'heading' | 'text'): readonly Edit[] {
  // A partial text may know the unit but not these words: the other side's stand alone, unmarked.
  if (change.kind === 'kept')
    return rewrapped !== null || change[part].length > 0
      ? editsHere(change[part])
      : whole(after?.[part] ?? before?.[part], 'same');
  const unit = after && kind !== 'repealed' ? after : before;
  return whole(unit?.[part], kind === 'inserted' ? 'added' : kind === 'repealed' ? 'removed' : 'same');
}

const whole = (text: string | null | undefined, kind: Edit['kind']): readonly Edit[] => (text ? [{ kind, text }] : []);

const isMarked = (edits: readonly Edit[]): boolean => edits.some(({ kind }) => kind !== 'same');
const isWhole = ({ kind }: Row): boolean => kind === 'inserted' || kind === 'repealed';
const isSplit = ({ kind }: Row): boolean => kind !== 'same' && kind !== 'unknown';

/** The block's title names the article already; its own row repeats it only if something happened to it. */
const showsHeadOf = (unit: Row, heading: readonly CausedEdit[]): boolean =>
  !unit.isHeading || isWhole(unit) || isMarked(heading) || (unit.change.kind === 'kept' && unit.change.renumbered);

function inline(unit: Row, { heading, text, stub, said }: Told, printing: Printing): Child {
  const origins = causeMarks(unit);
  const showsHead = showsHeadOf(unit, heading);
  const hasWords = showsHead || text.length > 0 || stub !== '';
  const words = [
    showsHead && heading.length > 0
      ? element('strong', { className: 'c-heading' }, ...marks(heading, printing, origins))
      : null,
    ...marks(text, printing, origins),
    stub === '' ? null : ' ',
    stub === '' ? null : element(unit.kind === 'inserted' ? 'del' : 'span', { className: 'soft' }, stub),
  ];
  return element(
    'div',
    { className: 'c-inline' },
    showsHead ? num(unit, printing) : null,
    hasWords ? element('div', { className: 'words' }, ...words) : null,
    said,
  );
}

/** The number, old and new if it changed; in a row to which something happened it is the link to this very place. */
function num(unit: Row, { labels }: Printing): Child {
  const { id, before, kind, picks, place } = unit;
  const [old, now] = numbersOf(unit);
  const [isBare, isLinked] = [old === '' && now === '', picks.length > 0];
  if (isBare && !isLinked) return null;
  // Where one of the texts is silent nobody knows what became of the number.
  const wasOther = old !== now && old !== '' && kind !== 'inserted' && kind !== 'unknown';
  const isNew = old !== now && now !== '' && kind !== 'repealed' && before !== null;
  return element(
    isLinked ? 'a' : 'span',
    {
      className: 'num',
      href: isLinked ? `#${id}` : undefined,
      ariaLabel: isLinked && isBare ? labels.t('permalink', { place }) : undefined,
    },
    ...(wasOther && (isNew || now === '')
      ? [element('del', { className: 'num-before' }, old), now === '' ? null : ' ']
      : []),
    isNew ? element('ins', { className: 'num-after' }, now) : wasOther && now === '' ? null : now || old || '¶',
  );
}

/** The number of one side; on the side that stays it is the link to this very place. */
function numberOf(
  { id, place }: Row,
  number: string,
  { isLinked }: { readonly isLinked: boolean },
  { labels }: Printing,
): Child {
  if (!isLinked) return element('span', { className: 'num' }, number);
  const ariaLabel = number === '' ? labels.t('permalink', { place }) : undefined;
  return element('a', { className: 'num', href: `#${id}`, ariaLabel }, number || '¶');
}

/** The numbers of both sides. The unit whose text was numbered, or lost its number, keeps its own, which is told with the unit. */
const numbersOf = ({ before, after, rewrapped }: Row): readonly [string, string] => [
  rewrapped === 'in' ? '' : (before?.num ?? ''),
  rewrapped === 'out' ? '' : (after?.num ?? ''),
];

function besides(unit: Row, { heading, text, stub, said: notes }: Told, printing: Printing): Child {
  const { kind } = unit;
  const showsHead = showsHeadOf(unit, heading);
  const [old, now] = numbersOf(unit);
  const cell = (side: 'before' | 'after', words: readonly Child[]): Child =>
    element('div', { className: `c-${side}` }, ...words);
  const nothing = (instead: string): readonly Child[] => [element('span', { className: 'c-none' }, instead)];
  const linked = kind === 'repealed' ? 'before' : 'after';
  const said = (side: 'before' | 'after', number: string): readonly Child[] => {
    const of = (edits: readonly CausedEdit[]): readonly Child[] =>
      marks(isWhole(unit) ? edits : sideOf(apart(edits), side), printing, causeMarks(unit));
    return [
      showsHead ? numberOf(unit, number, { isLinked: side === linked }, printing) : null,
      element(
        'div',
        { className: 'words' },
        showsHead && heading.length > 0 ? element('strong', { className: 'c-heading' }, ...of(heading)) : null,
        ...of(text),
      ),
    ];
  };
  return element(
    'div',
    { className: 'c-side' },
    cell('before', kind === 'inserted' ? nothing(stub || '—') : said('before', old)),
    cell('after', kind === 'repealed' ? nothing(stub || '—') : said('after', now)),
    notes,
  );
}
