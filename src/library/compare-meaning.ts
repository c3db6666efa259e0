import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { Term } from '../law/knowledge.ts';
import type { Materiality, SilentChange } from '../law/meaning.ts';
import type { Provision } from '../law/provision.ts';
import { carry, eIdsOf } from '../link/carry.ts';
import { readsMeaning } from '../meaning/markers.ts';
import { materialityOf } from '../meaning/materiality.ts';
import { silentChanges } from '../meaning/silent-changes.ts';

/** What a comparison does to the meaning of a bill. */
export interface Meaning {
  /** Changes of words and the rules they trigger, the weightiest first. */
  readonly materiality: readonly Materiality[];
  /** Provisions whose words stayed and whose meaning may have moved. */
  readonly affected: readonly SilentChange[];
}

/** Whether there are rules for a language; where there are none, no finding means nothing. */
export const isWeighed = (language: string): boolean => readsMeaning(language);

/** Compares two versions in a language; the site keeps what it made. */
export type CompareWith = (before: Version, after: Version, language: string) => Comparison | null;

/** Reads a comparison of two versions for what it means, with the terms and counting units of the dossier. */
export function meaningOf(
  dossier: Dossier,
  before: Version,
  after: Version,
  comparison: Comparison,
  compareWith: CompareWith,
): Meaning {
  const { language } = comparison;
  const texts = { before: before.texts[language], after: after.texts[language] };
  if (!texts.before || !texts.after) return { materiality: [], affected: [] };
  const both = { before: texts.before, after: texts.after };
  const termsIn = (version: Version): readonly Term[] =>
    dossier.terms.map((term) => termIn(dossier, term, version, language, compareWith));
  return {
    materiality: materialityOf(comparison, both),
    affected: silentChanges(comparison, both, {
      terms: { before: termsIn(before), after: termsIn(after) },
      title: dossier.bill.title[language] ?? null,
      values: dossier.legislature.values,
      years: { before: yearOf(before), after: yearOf(after) },
    }),
  };
}

/** What two texts mean beside each other where nothing but their words is known. */
export function meaningOfTexts(
  comparison: Comparison,
  texts: { readonly before: Provision; readonly after: Provision },
): Meaning {
  return {
    materiality: materialityOf(comparison, texts),
    affected: silentChanges(comparison, texts, {
      terms: { before: [], after: [] },
      title: null,
      values: [],
      years: { before: null, after: null },
    }),
  };
}

/** A term with its definition's address in another version than the one it was checked against; null where it has none there. */
function termIn(dossier: Dossier, term: Term, version: Version, language: string, compareWith: CompareWith): Term {
  const from = term.checked ? versionOf(dossier, term.checked) : null;
  if (term.definedAt === null || !from || from.id === version.id) return term;
  const isLater = from.id < version.id;
  const comparison = isLater ? compareWith(from, version, language) : compareWith(version, from, language);
  const carried = comparison && carry(term.definedAt, comparison, isLater ? 'before' : 'after');
  return { ...term, definedAt: (carried && eIdsOf(carried)[0]) ?? null };
}

/** The year in which a text speaks: of its force, else of its date. */
const yearOf = ({ force, date }: Version): number | null => {
  const year = Number((force ?? date ?? '').slice(0, 4));
  return year > 0 ? year : null;
};
