import type { Block } from './draft.ts';
import { endsClause, type LawContext, unitHeading } from './piece.ts';

interface Written {
  readonly block: Block;
  readonly text: string;
}

/**
 * The table of contents at the head of a page: a run of unit headings with nothing under them whose numbers come again later, with
 * the line above it (`Содержание`). Gives the places of its blocks.
 */
export function contentsOf(written: readonly Written[], context: LawContext): ReadonlySet<number> {
  const numbers = written.map(({ block, text }) => entryNumber(block, text, context));
  const runs: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const run = runs[runs.length - 1];
    if (number === null) continue;
    if (run && run[run.length - 1] === index - 1) run.push(index);
    else runs.push([index]);
  }
  const lastPlace = new Map(numbers.map((number, index) => [number, index]));
  const comesAgain = (run: readonly number[]): boolean =>
    run.every((index) => (lastPlace.get(numbers[index] ?? null) ?? 0) > (run.at(-1) ?? 0));
  const contents = runs.map((run) => untilRepeated(run, numbers)).find((run) => run.length >= 3 && comesAgain(run));
  if (contents === undefined) return new Set();
  const [first = 0] = contents;
  const above = written[first - 1];
  const hasTitle = above !== undefined && above.text.split(' ').length <= 2 && !endsClause(above.text);
  return new Set(hasTitle ? [first - 1, ...contents] : contents);
}

/** The law may begin right below its contents, with two headings of its own: the run ends where its first number returns. */
function untilRepeated(run: readonly number[], numbers: readonly (string | null)[]): readonly number[] {
  const [first = 0] = run;
  const again = run.findIndex((index, place) => place > 0 && numbers[index] === numbers[first]);
  return again < 0 ? run : run.slice(0, again);
}

/** A line of a table of contents may end with a page number; its unit and number name it. */
function entryNumber(block: Block, text: string, context: LawContext): string | null {
  const marker = unitHeading({ ...block, kind: 'heading' }, text, context);
  return marker === null || marker.number === null || endsClause(marker.rest)
    ? null
    : `${marker.kind} ${marker.number}`;
}

/** К. ТОКАЕВ, Н.Ә. Назарбаев: initials and a name. */
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}?\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}-]+$/u;

/** How many lines office and name may take: Президент / Республики Казахстан / Н. НАЗАРБАЕВ. */
const LINES = 4;

/**
 * The blocks with which the head of state signs: the last short lines without a full stop, ending in initials and a name, at the end of
 * the document or before an annex. The lines under an article's heading are its text and never taken.
 */
export function signaturesOf(written: readonly Written[], context: LawContext): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, { block, text }] of written.entries()) {
    if (!NAME.test(text) || !isSignatureLine(block, text, context) || !isEnd(written, index, context)) continue;
    let first = index;
    while (index - first < LINES && continuesUp(written, first, context)) first -= 1;
    const above = written[first - 1];
    if (above === undefined || unitHeading(above.block, above.text, context)) continue;
    for (let line = first; line <= index; line += 1) found.add(line);
  }
  return found;
}

const isSignatureLine = (block: Block, text: string, context: LawContext): boolean =>
  text.split(/\s/u).length <= 12 &&
  !endsClause(text) &&
  block.kind !== 'note' &&
  context.markers.block(text).length === 0 &&
  unitHeading(block, text, context) === null;

/** After it nothing comes but notes, footers and annexes. */
function isEnd(written: readonly Written[], index: number, context: LawContext): boolean {
  for (let place = index + 1; place < written.length; place += 1) {
    const next = written[place];
    if (next === undefined || next.block.kind === 'footer' || next.block.kind === 'note') continue;
    if (!next.text.startsWith('©')) return context.markers.heading(next.text)?.kind === 'annex';
  }
  return true;
}

function continuesUp(written: readonly Written[], first: number, context: LawContext): boolean {
  const above = written[first - 1];
  const beyond = written[first - 2];
  if (above === undefined || beyond === undefined || !isSignatureLine(above.block, above.text, context)) return false;
  return unitHeading(beyond.block, beyond.text, context) === null;
}
