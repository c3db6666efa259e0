import { type Edit, type EditReason, isHere } from '../law/comparison.ts';
import type { Aligned, Text } from './align.ts';
import { edits, type Keys } from './edits.ts';
import type { Outline } from './outline.ts';
import { stretchOf } from './rewrapped.ts';
import type { Span } from './stretches.ts';

/** What the references in words of a pair of units point to, for the redline; null if no number was changed anywhere. */
export type KeysAt = (before: Said, after: Said) => Keys | null;

/** Words of a unit: its heading, its text or a stretch of it. */
export interface Said {
  readonly place: number;
  readonly words: string | null;
}

/** Two texts with what is known of them. */
export interface Sides {
  readonly before: Text;
  readonly after: Text;
  readonly aligned: Aligned;
  readonly keysAt: KeysAt;
}

/** What changed in the words of two units, and whether nothing did but numbers that follow a renumbering elsewhere. */
export interface KeptWords {
  readonly heading: readonly Edit[];
  readonly text: readonly Edit[];
  readonly consequential: boolean;
}

/**
 * The words of a pair. Those that stand in numbered parts of the unit now, or stood there, are told there; those of the other half of a unit
 * that was split, or of one it was joined with, are told with that half.
 */
export function keptWords(sides: Sides, before: number, after: number): KeptWords {
  const { rewrapped, parted, pairing } = sides.aligned;
  const [was, is] = [textAt(sides.aligned.before, before), textAt(sides.aligned.after, after)];
  const stayed = rewrapped.stayed.get(before);
  const came = rewrapped.was.get(after);
  const isAlone = pairing.isOneToOne(before, after);
  const half = isAlone ? undefined : parted.before(before, after);
  const other = isAlone ? undefined : parted.after(before, after);
  const here = wordEdits(
    sides,
    { place: before, words: stayed ? stretchOf(was, stayed) || null : half ? stretchOf(was, half) : was },
    { place: after, words: came ? stretchOf(is, came) || null : other ? stretchOf(is, other) : is },
  );
  const gone = around('removed', was, stayed ?? half, stayed ? 'relevelled' : 'split');
  const added = around('added', is, came ?? other, came ? 'relevelled' : 'merged');
  const text = [...gone.before, ...added.before, ...here, ...gone.behind, ...added.behind];
  const heading = isAlone ? headingAt(sides, before, after) : partedHeading(sides, before, after);
  return { heading, text, consequential: onlyFollow(heading, text) };
}

interface Around {
  readonly before: readonly Edit[];
  readonly behind: readonly Edit[];
}

const nothing: Around = { before: [], behind: [] };

/** What of a text lies around the stretch that is compared here. */
function around(kind: Edit['kind'], text: string | null, span: Span | undefined, reason: EditReason): Around {
  if (!span || text === null) return nothing;
  const run = (words: string): readonly Edit[] => (words === '' ? [] : [{ kind, text: words, reason }]);
  return { before: run(text.slice(0, span.start)), behind: run(text.slice(span.end)) };
}

function headingAt(sides: Sides, before: number, after: number): readonly Edit[] {
  const { before: a, after: b } = sides.aligned;
  return wordEdits(sides, { place: before, words: headingOf(a, before) }, { place: after, words: headingOf(b, after) });
}

/** A heading that another half kept was not taken out here, nor was one put in that another of the joined units had. */
function partedHeading(sides: Sides, before: number, after: number): readonly Edit[] {
  const { aligned } = sides;
  const [was, is] = [headingOf(aligned.before, before), headingOf(aligned.after, after)];
  if (was === is) return headingAt(sides, before, after);
  const isKept = aligned.pairing
    .afters(before)
    .some((place) => was !== null && headingOf(aligned.after, place) === was);
  const isKnown = aligned.pairing
    .befores(after)
    .some((place) => is !== null && headingOf(aligned.before, place) === is);
  if (!isKept && !isKnown) return headingAt(sides, before, after);
  const gone = around('removed', was, isKept ? nowhere : undefined, 'split').behind;
  const added = around('added', is, isKnown ? nowhere : undefined, 'merged').behind;
  const here = wordEdits(
    sides,
    { place: before, words: isKept ? '' : was },
    { place: after, words: isKnown ? '' : is },
  );
  return [...gone, ...added, ...here];
}

const nowhere: Span = { start: 0, end: 0 };

const textAt = (text: Outline, place: number): string | null => text.units[place]?.text ?? null;
const headingOf = (text: Outline, place: number): string | null => text.units[place]?.heading ?? null;

/** Whether there are edits and all of them only follow a renumbering. */
export function onlyFollow(heading: readonly Edit[], text: readonly Edit[]): boolean {
  let isEdited = false;
  for (const edits of [heading, text]) {
    for (const edit of edits) {
      if (edit.kind === 'same' || !isHere(edit)) continue;
      if (edit.reason !== 'renumbering') return false;
      isEdited = true;
    }
  }
  return isEdited;
}

/** Words that a partial text does not know are no edit; a whole text without words has none. */
export function wordEdits(
  { before: earlier, after: later, keysAt }: Sides,
  before: Said,
  after: Said,
): readonly Edit[] {
  const [a, b] = [before.words, after.words];
  const isSilent = (a === null && earlier.extent === 'partial') || (b === null && later.extent === 'partial');
  if (isSilent) return [];
  return a === b ? edits(a ?? '', b ?? '') : edits(a ?? '', b ?? '', keysAt(before, after));
}
