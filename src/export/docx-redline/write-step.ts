import { type Change, type Comparison, isChanged, isSure } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { Provision } from '../../law/provision.ts';
import { DEEPEST_HEADING } from '../docx/styles.ts';
import { printedAddress } from '../printed-address.ts';
import { tag, type XmlElement } from '../xml.ts';
import type { Author, CauseOf } from './causes.ts';
import type { Commented, Comments, Remark } from './comments.ts';
import type { Partner, Step } from './merge.ts';
import type { Moving } from './moves.ts';
import { editsBetween, type Paragraph, printed } from './paragraphs.ts';
import { annotation, type Ids, type RevisionKind, revised, run } from './revisions.ts';
import { told } from './sayings.ts';

/** What the paragraphs of one document share. */
export interface Writing {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
  readonly lang: InterfaceLanguage;
  readonly causeOf: CauseOf;
  readonly ids: Ids;
  readonly comments: Comments;
}

/** A step as a paragraph; one that belongs to a move brings the markers of its range. */
export function writeStep(step: Step, moving: Moving | undefined, writing: Writing): readonly XmlElement[] {
  if (step.kind === 'both') return [keptParagraph(step, writing)];
  const paragraph = step.kind === 'removed' ? step.before : step.after;
  const place = step.kind === 'added' ? wholeOf(paragraph) : null;
  const cause = writing.causeOf(step.change, place);
  const commented = writing.comments.on(
    moving ? cause.reasons : [...cause.reasons, ...remarksOn(step, cause, writing)],
  );
  const kind = kindOf(step, moving);
  const range = moving ? rangeOf(kind, moving, cause) : NO_RANGE;
  const mark = tag(`w:${kind}`, annotation(writing.ids.next(), cause));
  const words = revised(kind, printed(paragraph), cause, writing.ids);
  return [
    tag('w:p', {}, [
      properties(paragraph, [mark]),
      ...range.start,
      ...commented.start,
      words,
      ...inRevision(kind, commented.end, cause, writing.ids),
    ]),
    ...range.end,
  ];
}

/** The reference to a comment is a run like others: it comes and goes with the paragraph it hangs on. */
function inRevision(kind: RevisionKind, end: Commented['end'], author: Author, ids: Ids): readonly XmlElement[] {
  return end.map((element) =>
    element.name === 'w:r' ? tag(`w:${kind}`, annotation(ids.next(), author), [element]) : element,
  );
}

/** The words of a paragraph as a place, if it has words besides a number. */
function wholeOf({ unit, pieces }: Paragraph) {
  const piece = pieces.findLast(({ key }) => key !== 'num');
  return piece ? { at: unit.eId, key: piece.key, start: 0, end: piece.text.length } : null;
}

function kindOf(step: Exclude<Step, { readonly kind: 'both' }>, moving: Moving | undefined): RevisionKind {
  if (step.kind === 'removed') return moving ? 'moveFrom' : 'del';
  return moving ? 'moveTo' : 'ins';
}

const NO_RANGE: { readonly start: readonly XmlElement[]; readonly end: readonly XmlElement[] } = { start: [], end: [] };

/** Open ranges by kind and move: the marker at the end bears the id of the one at the start (ECMA-376 Part 1, 17.13.5.23). */
function rangeOf(kind: RevisionKind, moving: Moving, author: Author): typeof NO_RANGE {
  const { move, isFirst, isLast } = moving;
  const id = moving.ids[kind === 'moveFrom' ? 'from' : 'to'];
  return {
    start: isFirst ? [tag(`w:${kind}RangeStart`, { ...annotation(id, author), 'w:name': `move${move}` })] : [],
    end: isLast ? [tag(`w:${kind}RangeEnd`, { 'w:id': id })] : [],
  };
}

function keptParagraph(step: Extract<Step, { readonly kind: 'both' }>, writing: Writing): XmlElement {
  const { before, after, change } = step;
  const edits = editsBetween(before, after, change);
  const isEdited = edits.some(({ kind }) => kind !== 'same');
  const whole = writing.causeOf(change, null);
  const commented = writing.comments.on(isEdited ? [...whole.reasons, ...doubts(change, whole, writing)] : []);
  const words = edits.map(({ kind, text, key, start }) => {
    if (kind === 'same') return run(text);
    if (kind === 'removed') return revised('del', text, whole, writing.ids);
    const place = { at: after.unit.eId, key, start, end: start + text.length };
    return revised('ins', text, writing.causeOf(change, place), writing.ids);
  });
  return tag('w:p', {}, [properties(after, []), ...commented.start, ...words, ...commented.end]);
}

function properties({ unit, part, depth }: Paragraph, mark: readonly XmlElement[]): XmlElement {
  const isLine = part === 'heading';
  const indent = Math.max(0, depth - 2) * 400;
  return tag('w:pPr', {}, [
    ...(isLine ? [tag('w:pStyle', { 'w:val': `Heading${Math.min(DEEPEST_HEADING, Math.max(1, depth))}` })] : []),
    ...(!isLine && indent > 0 && unit.num !== null ? [tag('w:ind', { 'w:left': String(indent) })] : []),
    ...(mark.length > 0 ? [tag('w:rPr', {}, mark)] : []),
  ]);
}

/** What a reader has to know of a paragraph that stands in one text only, or in two places. */
function remarksOn(
  step: Exclude<Step, { readonly kind: 'both' }>,
  author: Author,
  writing: Writing,
): readonly Remark[] {
  const { lang, before, after } = writing;
  const { change } = step;
  const say = (text: string): Remark => ({ name: author.name, date: author.date, text });
  if (change.kind === 'unknown') return [say(told(change.why, lang))];
  const partner: Partner | null = step.kind === 'removed' ? step.to : step.from;
  if (!partner) return [];
  const root = step.kind === 'removed' ? after : before;
  const place = addressOf(root, partner.paragraph.unit.eId);
  return [
    say(told(step.kind === 'removed' ? 'moved-to' : 'moved-from', lang, { place })),
    ...doubts(change, author, writing),
  ];
}

/** A match below certainty carries its evidence. */
function doubts(change: Change, author: Author, { comparison, before, lang }: Writing): readonly Remark[] {
  if (change.kind !== 'kept' || !isChanged(change)) return [];
  const match = comparison.alignment.matches.find((one) => one.before === change.before && one.after === change.after);
  if (!match || isSure(match)) return [];
  const parts = { place: addressOf(before, change.before), share: String(Math.round(match.likeness * 100)) };
  return [{ name: author.name, date: author.date, text: told('unsure', lang, parts) }];
}

const addressOf = (root: Provision, eId: EId): string => printedAddress(root, eId).replace(/[.,;]$/u, '');
