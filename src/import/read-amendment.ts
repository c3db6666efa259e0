import type { AmendmentReading, NamedPlace, Stretch } from '../law/instruction.ts';
import { type ClauseReader, clauseReader, type Order } from './amending/clauses.ts';
import type { Failure } from './amending/deeds.ts';
import { follow } from './amending/follow.ts';
import type { AmendingGrammar } from './amending/grammar.ts';
import { amendingGrammar } from './amending/grammars.ts';
import { amendedAct, namesNothing } from './amending/heading-words.ts';
import { mask, unmasked } from './amending/masked.ts';
import { mayOrder } from './amending/may-order.ts';
import { type Heading, Outline, type Setting } from './amending/outline.ts';
import { type Passage, passagesOf } from './amending/passages.ts';
import { NOT_READ, readWords } from './amending/read-words.ts';
import { leave, type ReadAmendmentOptions, type Run, stretchOf } from './amending/run.ts';
import { fitsUnder, under } from './amending/scopes.ts';
import { settingOfSuch } from './amending/such.ts';

/**
 * Reads amending instructions: `слово «вправе» заменить словом «обязан»` → the operation, with the words that it was read from. What does
 * not fit a formula to its last word is left to a person and listed with its place. Null for a language without a grammar.
 */
export function readAmendment(text: string, options: ReadAmendmentOptions): AmendmentReading | null {
  const plain = mask(text);
  const grammar = amendingGrammar(options.language, plain.text);
  if (!grammar) return null;
  const masked = grammar.edges ? mask(text, grammar.edges) : plain;
  const run: Run = {
    source: text,
    masked,
    grammar,
    options,
    readClause: readerOf(grammar),
    outline: new Outline(),
    headings: [],
    instructions: [],
    operations: [],
    left: [],
    last: { kind: 'known', places: [], under: [] },
  };
  for (const passage of passagesOf(masked, grammar)) readPassage(passage, run);
  for (const heading of run.headings.filter(({ announces, used }) => announces && !used))
    leave(run, heading.from, 'announces', 'it announces changes, and none that was understood follows');
  const left = run.left.toSorted((a, b) => a.from.start - b.from.start);
  return { instructions: run.instructions, operations: run.operations, notUnderstood: left };
}

/** Patterns are put together once a grammar: that takes longer than reading a page. */
const readers = new WeakMap<AmendingGrammar, ClauseReader>();

function readerOf(grammar: AmendingGrammar): ClauseReader {
  const reader = readers.get(grammar) ?? clauseReader(grammar);
  readers.set(grammar, reader);
  return reader;
}

function readPassage(passage: Passage, run: Run): void {
  const { outline, grammar, masked } = run;
  const from = stretchOf(passage.start, passage.start + passage.text.length, run);
  const inner = openOuter(passage, from, run);
  const isOpen = masked.unclosed.some((at) => at >= passage.start && at < passage.start + passage.text.length);
  const act = isOpen ? null : amendedAct(passage.text, grammar);
  const { reading, remarks } = isOpen || act !== null ? NOT_READ : readWords(passage, run);
  const given = reading?.kind === 'orders' ? reading.orders : [];
  if (inner === undefined) closeFor(given, run);
  const setting = settingOfSuch(given, outline.setting(), run.last);
  const heading = { shape: inner?.shape ?? null, number: inner?.number ?? '', from };
  const headed = act === null ? headingOnly(given) : [placeOfAct(act, run)];
  if (headed) {
    open(run, { ...heading, announces: true, setting: settingUnder(setting, headed, from, run) });
    return;
  }
  // `The existing text is designated as subsection (a) and is amended as follows:`
  const [last, ...earlier] = given.toReversed();
  if (last?.deed === null && last.places === null) {
    follow({ orders: given.slice(0, -1), remarks }, passage, setting, from, run);
    const named = earlier.find(({ places }) => places !== null)?.places ?? null;
    const held = named === null ? setting : settingUnder(setting, named, from, run);
    open(run, { ...heading, announces: true, setting: held });
    return;
  }
  const announces = /[:—]\s*$/u.test(passage.text) && !namesNothing(passage.text, grammar);
  if (reading?.kind === 'orders') follow({ orders: given, remarks }, passage, setting, from, run);
  else if (isOpen) leave(run, from, 'quotation', 'a quotation mark is not closed');
  else if (reading) leaveUnread(reading, orders(passage.text, announces, run), from, run);
  if (announces) open(run, { ...heading, announces: false, setting: { kind: 'unknown', under: [from] } });
  else if (inner) open(run, { ...heading, announces: false, setting });
}

/** Opens all numbers at the start of a passage but the last, `1. a) i)`, and gives that one. */
function openOuter({ markers }: Passage, from: Stretch, run: Run) {
  const { outline } = run;
  const shapes = markers.map((marker) => ({ shape: outline.place(marker), number: marker.number }));
  for (const { shape, number } of shapes.slice(0, -1))
    open(run, { shape, number, setting: outline.setting(), announces: false, from });
  return shapes.at(-1);
}

/** The places of a passage that orders nothing itself: `В статье 41:`; null if it does. */
function headingOnly([first, ...others]: readonly Order[]): readonly NamedPlace[] | null {
  return first?.deed === null && others.length === 0 ? (first.places ?? []) : null;
}

const placeOfAct = (act: string, { masked }: Run): NamedPlace => ({
  units: [],
  through: null,
  part: 'whole',
  act: act === '' ? null : unmasked(act, masked),
  cited: [],
});

function leaveUnread({ why, message }: Failure, mayOrder: boolean, from: Stretch, run: Run): void {
  if (mayOrder) leave(run, from, why, message);
  else leave(run, from, 'no-order', 'no word in it orders a change');
}

function open(run: Run, heading: Omit<Heading, 'used'>): void {
  const opened = { ...heading, used: false };
  run.outline.add(opened);
  if (heading.announces) run.last = heading.setting;
  run.headings.push(opened);
}

/** Whether a passage may order something: by its words, because it announces others, or because it stands under a heading. */
const orders = (text: string, announces: boolean, { grammar, outline }: Run): boolean =>
  announces || outline.isUnder() || mayOrder(text, grammar);

/** Headings without numbers end where a passage names what cannot stand in them. */
function closeFor([first]: readonly Order[], { outline, grammar }: Run): void {
  const named = first?.places ?? (first?.deed?.kind === 'insert' ? first.deed.units : null);
  if (!named) return;
  outline.closeUnnumbered((setting) => setting.kind === 'unknown' || fitsUnder(setting.places, named, grammar));
}

function settingUnder(setting: Setting, places: readonly NamedPlace[], from: Stretch, run: Run): Setting {
  if (setting.kind === 'unknown') return setting;
  const scoped = under(setting.places, places, run.grammar);
  if (typeof scoped !== 'string') return { kind: 'known', places: scoped, under: [...setting.under, from] };
  leave(run, from, 'place', scoped);
  return { kind: 'unknown', under: [from] };
}
