import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import { type Meaning, meaningOf } from '../library/compare-meaning.ts';
import { comparisonOf } from './comparisons.ts';

/** Meanings read so far: page, twin and tables of one comparison show the same. */
const made = new Map<string, Meaning>();
const nothing: Meaning = { materiality: [], affected: [] };

/** What the comparison of two versions means, in the wanted language or one that both have; nothing if they have none in common. */
export function meaningBetween(dossier: Dossier, before: Version, after: Version, wanted: Language): Meaning {
  const comparison = comparisonOf(dossier, before, after, wanted);
  if (!comparison) return nothing;
  const key = [dossier.bill.id, before.id, after.id, comparison.language].join(' ');
  const known = made.get(key);
  if (known) return known;
  const meaning = meaningOf(dossier, before, after, comparison, (from, to, language) =>
    comparisonOf(dossier, from, to, language),
  );
  made.set(key, meaning);
  return meaning;
}
