import type { Certainty } from './bill.ts';
import type { EId, IsoDate, Slug, SourceId, VersionId } from './ids.ts';
import type { Language, Translated } from './language.ts';

export const modalities = ['must', 'must-not', 'may'] as const;
export type Modality = (typeof modalities)[number];

export const relations = ['equal', 'subset', 'superset', 'intersects', 'contrast', 'none'] as const;
/** How a provision relates to one of another act. */
export type Relation = (typeof relations)[number];

/** Another act, or an article of it. */
export interface OtherAct {
  readonly act: string;
  readonly article: string | null;
}

/** What a breach may cost; `sure` says whether a source ties it to this very duty. */
export interface Sanction extends OtherAct {
  readonly sure: Certainty | null;
}

/** The same matter in another act. */
export interface Correspondence {
  readonly to: string;
  readonly relation: Relation;
}

/** The words of a duty in one language. */
export interface ObligationWords {
  readonly title: string;
  /** What must, must not or may be done. */
  readonly sentence: string;
  readonly condition: string | null;
  readonly exception: string | null;
  readonly deadline: string | null;
  /** Plain explanation, Markdown. */
  readonly explanation: string;
}

/** A duty, a prohibition or a right that the act creates. */
export interface Obligation {
  readonly slug: Slug;
  readonly code: string | null;
  readonly modality: Modality;
  readonly words: Translated<ObligationWords>;
  readonly who: readonly string[];
  readonly topic: string | null;
  readonly basis: readonly EId[];
  /** Other acts it rests on. */
  readonly otherBasis: readonly OtherAct[];
  /** Null: not known; empty: looked for and none found. */
  readonly sanctions: readonly Sanction[] | null;
  readonly compare: readonly Correspondence[];
  readonly checked: VersionId | null;
  readonly sources: readonly SourceId[];
  readonly sure: Certainty | null;
  readonly file: string;
}

/** How much of a text we read before we said what it is about. */
export const readings = ['full', 'most', 'opening', 'abstract', 'title'] as const;

export interface CommentaryWords {
  readonly title: string;
  /** Our one-line summary, Markdown. */
  readonly summary: string;
}

/** Something that has been written about the bill. */
export interface Commentary {
  readonly slug: Slug;
  readonly words: Translated<CommentaryWords>;
  readonly about: readonly EId[];
  readonly author: string | null;
  readonly publisher: string | null;
  readonly date: IsoDate | null;
  readonly language: Language | null;
  readonly url: string | null;
  readonly seen: (typeof readings)[number] | null;
  readonly checked: VersionId | null;
  /** The issue through which it came in, if it did. */
  readonly via?: string;
  readonly file: string;
}

/** A word the act uses in a fixed sense. */
export interface Term {
  readonly id: string;
  readonly names: Translated<string>;
  /** Where the act defines it; null if it does not. */
  readonly definedAt: EId | null;
  readonly note: Translated<string>;
  /** Words that stand for it elsewhere and not in this act: датасет for библиотека данных. */
  readonly avoid?: Translated<readonly string[]>;
  readonly checked: VersionId | null;
  readonly line: number;
}

/** Something that happened to the bill. */
export interface TimelineEvent {
  readonly date: IsoDate;
  readonly title: Translated<string>;
  readonly note: Translated<string>;
  readonly version: VersionId | null;
  readonly sources: readonly SourceId[];
  readonly sure: Certainty | null;
  readonly line: number;
}

/** A wrong statement in circulation, and what is right. */
export interface CommonError {
  readonly claim: Translated<string>;
  readonly fact: Translated<string>;
  readonly about: readonly EId[];
  readonly sources: readonly SourceId[];
  readonly checked: VersionId | null;
  readonly line: number;
}

/** Something we looked for and did not find. */
export interface OpenQuestion {
  readonly question: Translated<string>;
  readonly about: readonly EId[];
  readonly ask: Translated<string>;
  readonly line: number;
}

/** What a person or a body said it wanted. */
export interface Position {
  readonly id: string;
  readonly by: Translated<string>;
  readonly kind: string;
  readonly date: IsoDate | null;
  readonly title: Translated<string>;
  readonly note: Translated<string>;
  readonly about: readonly EId[];
  readonly outcome: 'adopted' | 'partly' | 'unknown' | 'none';
  readonly sources: readonly SourceId[];
  readonly sure: Certainty | null;
  readonly line: number;
}

/** A row of a table that sets the act beside another one. */
export interface CrosswalkRow {
  readonly here: readonly EId[];
  readonly to: string;
  readonly relation: Relation;
  readonly note: Translated<string>;
  readonly sure: Certainty | null;
  readonly checked: VersionId | null;
  readonly line: number;
}

/** Fines of one article of a sanctioning act, in a counting unit. */
export interface SanctionTable extends OtherAct {
  readonly title: Translated<string>;
  readonly unit: string;
  readonly fines: readonly {
    readonly offender: Translated<string>;
    readonly first: number | null;
    readonly repeat: number | null;
    readonly note: Translated<string>;
  }[];
  readonly note: Translated<string>;
  readonly sources: readonly SourceId[];
  readonly sure: Certainty | null;
  readonly line: number;
}
