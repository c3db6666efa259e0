import type { Amendment, Outcome } from './amendment.ts';
import type { Change, Comparison } from './comparison.ts';
import type { AmendmentId, EId, VersionId } from './ids.ts';
import type { Problem } from './problem.ts';

/** One operation of one amendment; `operation` counts from 1 in the order of its file. */
export interface Mark {
  readonly amendment: AmendmentId;
  readonly operation: number;
}

/** Why words stand where they stand. */
export type Cause =
  /** They stood in the first text that is held. */
  | { readonly kind: 'first'; readonly version: VersionId }
  /** An amendment put them there, and the later text has them: proved. */
  | { readonly kind: 'amendment'; readonly mark: Mark }
  /** The text before is known and did not have them; no amendment that is held put them there. */
  | { readonly kind: 'entered'; readonly version: VersionId }
  /** The texts before are silent about this place or of another kind: when the words came is not known. */
  | { readonly kind: 'held-since'; readonly version: VersionId };

/** Why words of one text stand or do not stand in a later one, or why a unit got another place or number. */
export type ChangeCause =
  /** Executing these operations gives the change: proved. Several where they made it together. */
  | { readonly kind: 'amendment'; readonly marks: readonly Mark[] }
  /** A person accepted it without an amendment. */
  | { readonly kind: 'accepted'; readonly version: VersionId; readonly reason: string }
  /** It came with this reading, and no amendment that is held explains it. */
  | { readonly kind: 'entered'; readonly version: VersionId }
  /** One of the texts on the way to this one is silent here or of another kind: when and why is not known. */
  | { readonly kind: 'unknown'; readonly version: VersionId }
  /** The words stand in the other text too, in another unit: nobody wrote them and nobody took them out. */
  | { readonly kind: 'elsewhere' }
  /** It only follows a renumbering elsewhere, or only quotes, dashes or spaces differ. */
  | { readonly kind: 'renumbering' | 'typography' };

/** The causes of what happened to a unit between two texts. */
export interface ChangeCauses {
  /** The words of the later unit that the earlier text has not, and their causes; null between them. */
  readonly added: UnitRuns<ChangeCause | null>;
  /** The words of the earlier unit that the later text has not. */
  readonly removed: UnitRuns<ChangeCause | null>;
  /** Why the unit as a whole came, went, or has another number or place. */
  readonly unit: readonly ChangeCause[];
}

/** A run of words with one cause; null before any is known. */
export interface Run<Why = Cause | null> {
  readonly text: string;
  readonly cause: Why;
}

/** The runs between two places. */
export function sliceRuns<Why>(runs: readonly Run<Why>[], from: number, to: number): readonly Run<Why>[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ text, cause: run.cause }];
  });
}

/** The words of a unit, cut where the cause changes. */
export interface UnitRuns<Why = Cause | null> {
  readonly heading: readonly Run<Why>[];
  readonly text: readonly Run<Why>[];
}

/** What became of one operation when it was executed. */
export interface Execution extends Mark {
  /** Done; refused because something about it is wrong; not known because the words of its place are not. */
  readonly result: 'done' | 'refused' | 'unknown';
  /** Addresses, in the resulting text, of the units it touched. */
  readonly touched: readonly EId[];
  /** Why it was refused. */
  readonly problem: Problem | null;
  /** Why nothing can be said. */
  readonly unknown: 'place-not-held' | 'words-not-known' | 'no-wording' | null;
}

/** An amendment that was not executed, and why: its outcome, or that nobody said which of its changes were accepted. */
export interface Unapplied {
  readonly amendment: AmendmentId;
  readonly outcome: Outcome;
  readonly why: 'outcome' | 'changes-not-named' | 'no-changes';
}

/**
 * How far a change is explained: *proved*, executing the amendments gives these very words; *located*, an accepted amendment names the
 * place but gives other words; *consequential*, it only follows a renumbering; *typographic*, only quotes, dashes or spaces differ;
 * *accepted*, a person accepted it with a reason; *unexplained*, nothing that is held explains it.
 */
export type Strength = 'proved' | 'located' | 'consequential' | 'typographic' | 'accepted' | 'unexplained';

/** A change between two readings and what explains it. */
export interface Explanation {
  readonly change: Change;
  readonly strength: Strength;
  /** The operations that made it, or that name its place. */
  readonly by: readonly Mark[];
  /** What a person said of it. */
  readonly reason: string | null;
}

/** Whether an executed amendment can be seen in the later text: all of it, its place only, none of it, or not known. */
export interface Effect {
  readonly amendment: AmendmentId;
  readonly result: 'proved' | 'located' | 'refused' | 'unknown';
}

/** The figures of the verdict line: changes by how they are explained, and units that one of the two texts does not know. */
export interface VerdictTally extends Readonly<Record<Strength, number>> {
  /** Changes that need an explanation: all but those that only follow a renumbering or differ in print. */
  readonly changes: number;
  /** Changes among them that stand where the earlier text is silent: a comparison of the two texts does not show them as changes. */
  readonly silent: number;
  readonly unknown: number;
}

/** A reading explained: the one before, the amendments executed on it, and what remains against the one after. */
export interface Verdict {
  readonly explanations: readonly Explanation[];
  readonly executions: readonly Execution[];
  readonly effects: readonly Effect[];
  readonly unapplied: readonly Unapplied[];
  /** From the executed text to the later one. */
  readonly residue: Comparison;
  /** Its changes that are none of print nor of the wording of a stub: what no amendment explains, and nothing else. */
  readonly left: readonly Change[];
  readonly tally: VerdictTally;
}

/** What is proved of the causes of a comparison: which amendments made which change. Nothing here is likely only. */
export interface ProvedCauses {
  /** Amendments whose execution gives a change, by the key of the change; without an entry no cause is proved. */
  readonly byChange: ReadonlyMap<string, readonly Amendment[]>;
  /** Words of the later text, by address there, cut where the amendment that put them in changes. */
  readonly words: ReadonlyMap<EId, UnitRuns<Amendment | null>>;
  /** Why a person accepted a change without an amendment, by the key of the change. */
  readonly accepted: ReadonlyMap<string, string>;
}

/** A change by its two addresses, the same in two comparisons of the same texts. */
export const changeKey = ({
  kind,
  before,
  after,
}: {
  readonly kind: string;
  readonly before?: EId | null;
  readonly after?: EId | null;
}): string => (kind === 'repealed' ? `${before} ` : `${before ?? ''} ${after ?? ''}`);
