import type { TextSpan } from './anchor.ts';
import type { EId } from './ids.ts';

/**
 * Rules by which a change of words is material, the weightiest first: who must, may or must not; what a breach costs; a period or a
 * date; another number or sum; who acts; an exception; a power given to somebody to decide; "and" for "or"; a "not"; whom or what it
 * covers.
 */
export const materialRules = [
  'modality',
  'sanction',
  'deadline',
  'number',
  'actor',
  'exception',
  'delegation',
  'list',
  'negation',
  'scope',
] as const;
export type MaterialRule = (typeof materialRules)[number];

/** Rules that fire too seldom on real changes for their precision to be known: their words are a place to review, not a finding. */
export const reviewRules: ReadonlySet<MaterialRule> = new Set<MaterialRule>(['negation', 'scope']);

/** A word of the law that carries a rule: `обязан` is the modality `must`, `30 дней` the deadline `30 day`. */
export interface Marker {
  readonly rule: MaterialRule;
  /** What it says, in a form in which two languages and two inflections are equal. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly words: string;
}

/** A rule that a change triggers, with the words that triggered it on each side; empty where a side has none. */
export interface RuleFinding {
  readonly rule: MaterialRule;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One change and the rules it triggers, the weightiest first; none means that no rule fired, not that nothing matters. */
export interface Materiality {
  readonly before: EId | null;
  readonly after: EId | null;
  readonly findings: readonly RuleFinding[];
}

/** A change that moved the meaning of other words: what was reworded, put in or taken out, on both sides. */
export interface Moved {
  readonly before: EId | null;
  readonly after: EId | null;
}

/** A way on which meaning reaches a provision whose own words stayed. */
export type AffectedPath =
  /** It uses a term whose definition changed; `chain` leads from its own term to the one that moved. */
  | {
      readonly kind: 'term';
      readonly at: TextSpan;
      readonly words: string;
      readonly term: string;
      readonly chain: readonly string[];
      readonly moved: readonly Moved[];
    }
  /** It refers to a provision whose words changed. */
  | {
      readonly kind: 'reference';
      readonly at: TextSpan;
      readonly words: string;
      readonly to: EId;
      readonly moved: readonly Moved[];
    }
  /** Its reference has the same words and leads to another provision than before, or to none. */
  | {
      readonly kind: 'pointing';
      readonly at: TextSpan;
      readonly words: string;
      readonly was: EId;
      readonly is: EId | null;
    }
  /** A provision that says what a breach of it costs changed. `at` is its reference to this one. */
  | {
      readonly kind: 'sanction';
      readonly at: TextSpan;
      readonly words: string;
      readonly moved: readonly Moved[];
    }
  /** A sum in counting units has another value in money in the year of the later text. */
  | {
      readonly kind: 'unit';
      readonly at: TextSpan;
      readonly words: string;
      readonly unit: string;
      readonly was: { readonly year: number; readonly amount: number; readonly currency: string };
      readonly is: { readonly year: number; readonly amount: number; readonly currency: string };
    };

/** A provision whose words are the same in both texts and whose meaning may not be. Not a finding of law: a place to review. */
export interface SilentChange {
  readonly before: EId;
  readonly after: EId;
  readonly through: readonly AffectedPath[];
}
