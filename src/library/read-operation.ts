import type { Operation } from '../law/amendment.ts';
import type { EId } from '../law/ids.ts';
import type { Translated } from '../law/language.ts';
import { BLANK } from './decode.ts';

/** Wordings of the body by the address in their heading, then by language. */
export type Wordings = Readonly<Record<string, Translated<string>>>;

/** A change as the schema reads it from the head of an amendment. */
export interface WrittenChange {
  readonly insert?: EId | undefined;
  readonly replace?: EId | undefined;
  readonly heading?: EId | undefined;
  readonly opening?: EId | undefined;
  /** Null stands for the whole act. */
  readonly words?: EId | null | undefined;
  readonly repeal?: EId | undefined;
  readonly delete?: EId | undefined;
  readonly renumber?: EId | undefined;
  readonly move?: EId | undefined;
  readonly split?: EId | undefined;
  readonly join?: readonly EId[] | undefined;
  readonly after?: EId | undefined;
  readonly through?: EId | undefined;
  readonly from?: readonly EId[] | undefined;
  readonly to?: EId | undefined;
  readonly into?: readonly EId[] | undefined;
  readonly find?: Translated<readonly string[]> | undefined;
  readonly put?: Translated<readonly string[]> | undefined;
  readonly every: boolean;
  readonly nth?: number | undefined;
}

const verbs = [
  'insert',
  'replace',
  'heading',
  'opening',
  'words',
  'repeal',
  'delete',
  'renumber',
  'move',
  'split',
  'join',
] as const;

/** One change as an operation, or what is wrong with it as `found → expected`. */
export function operationOf(written: WrittenChange, wordings: Wordings): Operation | string {
  const named = verbs.filter((verb) => written[verb] !== undefined);
  if (named.length !== 1) {
    return `a change needs exactly one verb, found ${named.join(', ') || 'none'} → write one of: ${verbs.join(', ')}`;
  }
  const { insert, replace, heading, opening, repeal, renumber, move, after, to, through } = written;
  if (insert)
    return withWording(wordings, insert, (wording) => ({ kind: 'insert', at: insert, after: after ?? null, wording }));
  if (replace)
    return withWording(wordings, replace, (wording) => ({ kind: 'replace', at: replace, part: 'whole', wording }));
  if (heading)
    return withWording(wordings, heading, (wording) => ({ kind: 'replace', at: heading, part: 'heading', wording }));
  if (opening)
    return withWording(wordings, opening, (wording) => ({ kind: 'replace', at: opening, part: 'opening', wording }));
  if (repeal) return { kind: 'repeal', at: repeal, wording: wordings[repeal] ?? {} };
  if (written.delete) return { kind: 'delete', at: written.delete };
  if (renumber)
    return to
      ? { kind: 'renumber', at: renumber, through: through ?? null, to }
      : 'renumber does not say to what → add the key "to"';
  if (move)
    return after ? { kind: 'move', at: move, after, to: to ?? null } : 'move does not say where → add the key "after"';
  if (written.split) return splitOf(written.split, written, wordings);
  if (written.join) return joinOf(written.join, written, wordings);
  return wordsOf(written);
}

function withWording(
  wordings: Wordings,
  at: EId,
  make: (wording: Translated<string>) => Operation,
): Operation | string {
  const wording = wordings[at];
  const isWritten = wording && !Object.values(wording).some((words) => words === '' || words === BLANK);
  return isWritten
    ? make(wording)
    : `the new wording of ${at} is not given → add it below the head under "## ${at} en"`;
}

function splitOf(at: EId, { into, from = [] }: WrittenChange, wordings: Wordings): Operation | string {
  if (!into) return 'split does not say into what → add the key "into"';
  if (into.length < 2) return `split of ${at} names one part → name all parts: into: [art_7, art_8]`;
  const given: Record<EId, Translated<string>> = {};
  for (const part of into) given[part] = wordings[part] ?? {};
  const isWhole = into.every((part) => wordings[part] !== undefined);
  if (from.length === 0 && !isWhole)
    return `split of ${at} does not say where → name the unit each further part begins with (from: ${at}__para_3), or give the wording of every part`;
  if (from.length > 0 && from.length !== into.length - 1)
    return `split of ${at} into ${into.length} names ${from.length} beginnings → each part but the first has one`;
  return { kind: 'split', at, into, from, wordings: given };
}

function joinOf(at: readonly EId[], { into }: WrittenChange, wordings: Wordings): Operation | string {
  const [first] = into ?? [];
  if (!first) return 'join does not say into what → add the key "into"';
  if (at.length < 2) return 'join names one unit → name all: join: [art_8, art_11]';
  return { kind: 'join', at, into: first, wording: wordings[first] ?? {} };
}

function wordsOf({ words, find, put, every, nth }: WrittenChange): Operation | string {
  if (!find || !put)
    return 'words does not say which words to replace → add the keys "find" and "put", each by language';
  if (every && nth !== undefined) return 'words says both "every" and "nth" → keep one of them';
  for (const [language, list] of Object.entries(find)) {
    const other = put[language];
    if (!other) return `words has no "put" in ${language} → write it; '' takes the words out`;
    if (other.length !== list?.length)
      return `words finds ${list?.length ?? 0} and puts ${other.length} in ${language} → the two lists go by order: as many as there are`;
    if (list.some((one) => one.trim() === ''))
      return `words looks for nothing in ${language} → write the words to find`;
  }
  return { kind: 'words', at: words ?? null, find, put, every, nth: nth ?? null };
}
