import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Problem } from '../law/problem.ts';
import type { Lines, Provision, ProvisionKind } from '../law/provision.ts';
import { repealedReader } from '../law/repealed.ts';
import { type Block, readBlocks } from './blocks.ts';
import { addresses } from './eid.ts';
import { unescapeLine } from './escape.ts';
import { type Marker, type MarkerReader, markerReader } from './marker.ts';
import { type Opened, placeBlock } from './sequence.ts';

export interface ParseOptions {
  readonly language: Language;
  readonly legislature: Legislature;
  /** Path that problems name. */
  readonly file: string;
  /** Addresses whose number the document itself prints twice, as a person has confirmed. */
  readonly repeated?: ReadonlySet<string>;
}

/** The tree of a law text and what is wrong with the file. No word of the text is ever left out of the tree. */
export interface Parsed {
  readonly root: Provision;
  readonly problems: readonly Problem[];
}

/** A unit while the tree grows. */
export interface Draft {
  readonly kind: ProvisionKind;
  readonly num: string | null;
  readonly number: string | null;
  readonly token: string | null;
  heading: string | null;
  text: string | null;
  readonly children: Draft[];
  /** Number of `#` signs of a headed unit, null for a block. */
  readonly depth: number | null;
  readonly lines: Lines;
}

/**
 * Reads law text: `### Статья 5-1. Маркировка` and `2-1) хранить журнал.` become an article and a subpoint with their numbers as
 * printed. A Markdown parser is not used here: every one renumbers lists (`5.` after `3.` becomes `4.`).
 */
export function parse(text: string, options: ParseOptions): Parsed {
  const markers = markerReader(options.legislature, options.language);
  const root = grow(readBlocks(text, markers), markers, options);
  const { byUnit, duplicates } = addresses(root, options.legislature, options.language);
  const isStub = repealedReader(options.legislature);

  const finish = (draft: Draft): Provision => ({
    eId: byUnit.get(draft) ?? unaddressed(draft),
    kind: draft.kind,
    num: draft.num,
    number: draft.number,
    heading: draft.heading,
    text: draft.text,
    children: draft.children.map(finish),
    lines: draft.lines,
    isRepealed:
      draft.num !== null &&
      draft.children.length === 0 &&
      [draft.heading, draft.text].some((words) => isStub(words ?? '')),
  });
  const unexpected = duplicates.filter(({ wanted }) => options.repeated?.has(wanted) !== true);
  const problems = unexpected.map(
    ({ unit, wanted }): Problem => ({
      file: options.file,
      line: unit.lines.first,
      level: 'error',
      rule: 'duplicate-number',
      message: `the number "${unit.num ?? unit.kind}" stands here a second time (${wanted})`,
      hint: `give each unit its own number, or indent it under the unit that it belongs to; if the document itself prints it twice, put repeated: [${wanted}] into version.md`,
    }),
  );
  return { root: finish(root), problems };
}

/** A unit that blocks may still go into, and how far it is indented. */
interface Open extends Opened<Draft> {
  readonly indent: number;
}

/** Builds the tree: headings nest by their `#` signs, blocks by their indent and, at the same indent, by the order of the units. */
function grow(blocks: readonly Block[], markers: MarkerReader, options: ParseOptions): Draft {
  const root = draft('act', null, 0, { first: 1, last: 1 });
  const headed: Draft[] = [root];
  let open: readonly Open[] = [];
  for (const block of blocks) {
    if (block.depth === null) {
      open = addBlock(block, headed[headed.length - 1] ?? root, open, markers, options);
      continue;
    }
    open = [];
    addHeading(block, block.depth, headed, markers);
  }
  return root;
}

function addHeading(block: Block, depth: number, headed: Draft[], markers: MarkerReader): void {
  const [words = ''] = block.lines;
  const marker = markers.heading(words);
  const [root] = headed;
  // A title stands first: below other words it would be printed above them, and the order of the words would change.
  const isFirst = root?.heading === null && root.text === null && root.children.length === 0;
  if (root && isFirst && marker === null && depth === 1) {
    root.heading = words;
    headed.length = 1;
    return;
  }
  while (headed.length > 1 && (headed[headed.length - 1]?.depth ?? 0) >= depth) headed.pop();
  const unit = draft(marker?.kind ?? 'hcontainer', marker, depth, block);
  unit.heading = marker ? emptyToNull(marker.rest) : words;
  headed[headed.length - 1]?.children.push(unit);
  headed.push(unit);
}

/** Adds a numbered unit or an unnumbered part, and gives the units that are open after it. */
function addBlock(
  block: Block,
  holder: Draft,
  open: readonly Open[],
  markers: MarkerReader,
  options: ParseOptions,
): readonly Open[] {
  const [firstLine = '', ...others] = block.lines;
  const outer = open.filter(({ indent }) => indent < block.indent);
  const around = outer[outer.length - 1]?.unit ?? holder;
  // A block that is indented less than the one above, but no less than the one around, stands beside it all the same.
  const level = open[outer.length]?.indent;
  const beside = open.filter(({ indent }) => indent === level).reverse();
  const placed = placeBlock(markers.block(firstLine), beside, around, options);
  const { parent, marker } = placed ?? { parent: around, marker: null };
  const lines = [marker ? marker.rest : unescapeLine(firstLine), ...others.map(unescapeLine)];
  // A number alone on its line is followed by its words on the next.
  const text = lines.join('\n').replace(/^\n+/u, '');
  // The first part of a headed unit is that unit's own text.
  if (!marker && parent.depth !== null && parent.text === null && parent.children.length === 0) {
    parent.text = text;
    return outer;
  }
  const unit = draft(marker?.kind ?? 'alinea', marker, null, block);
  unit.text = emptyToNull(text);
  parent.children.push(unit);
  const path = lastUnits(around, unit).map((inner, index, all) => ({
    indent: block.indent,
    unit: inner,
    parent: all[index - 1] ?? around,
  }));
  return [...outer, ...path];
}

/** The units from below one down to the one that was just added: each the last of its parent. */
function lastUnits(from: Draft, to: Draft): readonly Draft[] {
  const last = from.children[from.children.length - 1];
  if (last === undefined) return [];
  return last === to ? [last] : [last, ...lastUnits(last, to)];
}

function draft(kind: ProvisionKind, marker: Marker | null, depth: number | null, { first, last }: Lines): Draft {
  return {
    kind,
    num: marker?.num ?? null,
    number: marker?.number ?? null,
    token: marker?.token ?? null,
    heading: null,
    text: null,
    children: [],
    depth,
    lines: { first, last },
  };
}

const emptyToNull = (text: string): string | null => (text === '' ? null : text);

function unaddressed(unit: Draft): never {
  throw new Error(`addresses() left out the unit ${unit.num ?? unit.kind} of line ${unit.lines.first}`);
}
