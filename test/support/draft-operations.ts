import { findWords } from '../../src/amend/find-words.ts';
import { compareNumbers, countingOf, numberIn } from '../../src/amend/numbers.ts';
import { trialOf } from '../../src/amend/trial.ts';
import { heaviestRise } from '../../src/compare/order.ts';
import type { Amendment, Operation } from '../../src/law/amendment.ts';
import { amendmentId, billId, type EId, versionId } from '../../src/law/ids.ts';
import { isHeaded, type Provision } from '../../src/law/provision.ts';
import { print } from '../../src/markdown/print.ts';
import type { Draw } from './draw.ts';
import type { PrintingStyle } from './printing-styles.ts';

/** An accepted amendment of a test that asks for these operations. */
export function amendmentOf(changes: readonly Operation[], fields: Partial<Amendment> = {}): Amendment {
  return {
    ...trialOf(changes),
    id: amendmentId('02-next/001'),
    bill: billId('example'),
    version: versionId('02-next'),
    changeLines: changes.map((_, index) => index + 10),
    file: 'amendments/02-next/001.md',
    ...fields,
  };
}

/** One amendment an operation, numbered in order. */
export const amendmentsOf = (changes: readonly Operation[]): readonly Amendment[] =>
  changes.map((change, index) => {
    const number = String(index + 1).padStart(3, '0');
    return amendmentOf([change], {
      id: amendmentId(`02-next/${number}`),
      number: String(index + 1),
      file: `${number}.md`,
    });
  });

/** The law text of a unit, as an amendment words it. */
export function wordingOf(unit: Provision, style: PrintingStyle): string {
  const root: Provision = {
    ...unit,
    kind: 'act',
    num: null,
    number: null,
    heading: null,
    text: null,
    children: [unit],
  };
  return print(root, style).trimEnd();
}

/** How a draft is made: by chance a unit is worded anew or its words are exchanged. */
interface Drafting {
  readonly style: PrintingStyle;
  readonly draw: Draw;
}

/**
 * Operations that make one text the other: units of one address are the same unit; words are exchanged or worded anew, units put in,
 * taken out and moved. Null where units that go behind one unit are not in the order of their numbers, in which `apply` puts them.
 */
export function draftOperations(before: Provision, after: Provision, drafting: Drafting): readonly Operation[] | null {
  const children = childrenOf(before, after, drafting);
  return children && [...headingOf(before, after, drafting), ...textOf(before, after, drafting), ...children];
}

const words = (style: PrintingStyle, text: string) => ({ [style.language]: text });

function headingOf(before: Provision, after: Provision, { style }: Drafting): readonly Operation[] {
  if (before.heading === after.heading || before.heading === null || after.heading === null) return [];
  return [{ kind: 'replace', at: before.eId, part: 'heading', wording: words(style, after.heading) }];
}

/** The whole text for the whole text: what both share is no change. */
function textOf(before: Provision, after: Provision, { style }: Drafting): readonly Operation[] {
  if (before.text === after.text || before.text === null || after.text === null) return [];
  const list = (text: string) => ({ [style.language]: [text] });
  // Words are counted from the heading on.
  const nth = findWords(before.heading ?? '', before.text).length + 1;
  return [{ kind: 'words', at: before.eId, find: list(before.text), put: list(after.text), every: false, nth }];
}

/** Whether a unit cannot be led over piece by piece, so that it is worded anew. */
const isRemade = (a: Provision, b: Provision, { draw }: Drafting): boolean =>
  a.kind !== b.kind ||
  a.num !== b.num ||
  (a.text === null) !== (b.text === null) ||
  (a.heading === null) !== (b.heading === null) ||
  draw.happens(0.2);

function childrenOf(before: Provision, after: Provision, drafting: Drafting): readonly Operation[] | null {
  const old = new Map(before.children.map((child, place) => [child.eId, { child, place }]));
  const kept = after.children.flatMap((child) => old.get(child.eId) ?? []);
  const steady = heaviestRise(
    kept.map(({ place }) => place),
    kept.map(() => 1),
  );
  const isSteady = new Set(kept.filter((_, index) => steady.has(index)).map(({ child }) => child.eId));
  const wanted = new Set(after.children.map((child) => child.eId));
  const gone = before.children.filter((child) => !wanted.has(child.eId));
  const operations: Operation[] = gone.map((child) => ({ kind: 'delete', at: child.eId }));
  const counting = countingOf(
    after.children.map((child) => numberIn(child.eId.split('__').pop() ?? '')),
    false,
  );
  let anchor: EId | null = null;
  let last: string | null = null;
  const seated: Operation[] = [];
  for (const child of after.children) {
    const was = old.get(child.eId)?.child;
    if (was) operations.push(...ledOver(was, child, drafting));
    const isAnchor = was !== undefined && isSteady.has(child.eId);
    const number = numberIn(child.eId.split('__').pop() ?? '');
    if (!isAnchor && last !== null && (compareNumbers(last, number, counting) ?? 1) > 0) return null;
    last = isAnchor ? null : number;
    if (isAnchor) anchor = child.eId;
    else seated.push(seatedBehind(child, anchor ?? before.eId, was !== undefined, drafting));
  }
  // What goes behind one unit is put there from the last to the first.
  return [...operations, ...seated.reverse()];
}

function ledOver(was: Provision, is: Provision, drafting: Drafting): readonly Operation[] {
  if (JSON.stringify(shapeOf(was)) === JSON.stringify(shapeOf(is))) return [];
  const pieces = isRemade(was, is, drafting) ? null : draftOperations(was, is, drafting);
  return (
    pieces ?? [
      { kind: 'replace', at: was.eId, part: 'whole', wording: words(drafting.style, wordingOf(is, drafting.style)) },
    ]
  );
}

const seatedBehind = (child: Provision, after: EId, isMove: boolean, { style }: Drafting): Operation =>
  isMove
    ? { kind: 'move', at: child.eId, after, to: null }
    : { kind: 'insert', at: child.eId, after, wording: words(style, wordingOf(child, style)) };

/** A unit without lines: what two texts must share to be one text. */
export function shapeOf({ eId, kind, num, number, heading, text, children, isRepealed }: Provision): object {
  return { eId, kind, num, number, heading, text, isRepealed, children: children.map(shapeOf) };
}

/** Whether every unit can be named and every headed unit stands where headed units stand. */
export const isAddressable = (root: Provision): boolean =>
  !JSON.stringify(shapeOf(root)).includes('__dup_') &&
  root.children.every((child) => isHeaded(child) || child.kind !== 'act');
