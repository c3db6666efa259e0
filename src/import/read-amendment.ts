import type {
  AmendmentReading,
  Instruction,
  NamedPlace,
  NotUnderstood,
  NotUnderstoodWhy,
  ReadOperation,
  Stretch,
} from '../law/instruction.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Provision } from '../law/provision.ts';
import { type ClauseReader, clauseReader, type Order } from './amending/clauses.ts';
import type { Failure } from './amending/deeds.ts';
import type { AmendingGrammar } from './amending/grammar.ts';
import { amendingGrammar } from './amending/grammars.ts';
import { amendedAct, namesNothing } from './amending/heading-words.ts';
import { type Masked, mask, unmasked } from './amending/masked.ts';
import { mayOrder } from './amending/may-order.ts';
import { operationsOf } from './amending/operations.ts';
import { type Heading, Outline, type Setting } from './amending/outline.ts';
import { type Passage, passagesOf } from './amending/passages.ts';
import { NOT_READ, readWords } from './amending/read-words.ts';
import { fitsUnder, scopesOf, under } from './amending/scopes.ts';
import { settingOfSuch } from './amending/such.ts';

export interface ReadAmendmentOptions {
  readonly language: Language;
  /** Whose law it is: tells the units of a new wording apart. */
  readonly legislature?: Legislature | null;
  /** The text that is amended, where it is known. */
  readonly text?: Provision | null;
}

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

/** A reading in progress. */
interface Run {
  readonly source: string;
  readonly masked: Masked;
  readonly grammar: AmendingGrammar;
  readonly options: ReadAmendmentOptions;
  readonly readClause: ClauseReader;
  readonly outline: Outline;
  readonly headings: Heading[];
  readonly instructions: Instruction[];
  readonly operations: ReadOperation[];
  readonly left: NotUnderstood[];
  /** What the passages before named last, for `such title`. */
  last: Setting;
}

const leave = (run: Run, from: Stretch, why: NotUnderstoodWhy, message: string): void => {
  run.left.push({ from, why, message });
};

/** A stretch of the masked text as one of the text itself. */
function stretchOf(start: number, end: number, { masked, source }: Run): Stretch {
  const from = masked.sourceOf(start);
  const line = source.slice(0, from).split('\n').length;
  return { start: from, end: masked.sourceOf(end), line };
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

/** Takes down what the orders of a passage come to: all of them, or none. */
function follow(
  { orders, remarks }: { readonly orders: readonly Order[]; readonly remarks: readonly string[] },
  passage: Passage,
  setting: Setting,
  whole: Stretch,
  run: Run,
): void {
  if (setting.kind === 'unknown') {
    leave(
      run,
      whole,
      'place',
      `it stands under a heading that was not understood (line ${setting.under[0]?.line ?? 1})`,
    );
    return;
  }
  const scopes = scopesOf(orders, setting.places, run.grammar);
  if (typeof scopes === 'string') {
    leave(run, whole, 'place', scopes);
    return;
  }
  const { language, legislature = null, text = null } = run.options;
  const made = orders.flatMap(({ deed, formula, start, end, aside }, index) => {
    if (deed === null) return [];
    const from = stretchOf(passage.start + start, passage.start + end, run);
    const instruction: Instruction = {
      deed,
      places: scopes[index] ?? [],
      formula: `${language} ${formula.name}`,
      from,
      under: setting.under,
      remarks: [...remarks, ...(aside === null ? [] : [`«${aside}» is no part of the operation`])],
    };
    return [{ instruction, operations: operationsOf(instruction, { grammar: run.grammar, legislature, text }) }];
  });
  run.last = { kind: 'known', places: scopes.flat(), under: setting.under };
  run.instructions.push(...made.map(({ instruction }) => instruction));
  run.outline.use();
  for (const { instruction, operations } of made) {
    if (operations.kind === 'none') leave(run, instruction.from, operations.why, operations.message);
    else run.operations.push(...operations.operations.map((operation) => readOperation(operation, instruction)));
  }
}

function readOperation(
  operation: ReadOperation['operation'],
  { places, formula, from, under, remarks }: Instruction,
): ReadOperation {
  return { operation, act: places[0]?.act ?? null, basis: { formula, from, under, remarks } };
}
