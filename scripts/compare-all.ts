import { compare, type Text } from '../src/compare/compare.ts';
import { compose } from '../src/compare/compose.ts';
import { thread } from '../src/compare/thread.ts';
import type { Alignment, Comparison } from '../src/law/comparison.ts';
import type { EId } from '../src/law/ids.ts';
import type { Language } from '../src/law/language.ts';
import { articlesOf } from '../src/law/provision.ts';
import { type CausesOf, changeCauses } from '../src/library/change-causes.ts';
import { type Meaning, meaningOf, meaningOfTexts } from '../src/library/compare-meaning.ts';
import { compareVersions } from '../src/library/compare-versions.ts';
import type { Given } from './compare-texts.ts';

/** One comparison with its two texts. */
export interface Step {
  readonly before: Text;
  readonly after: Text;
  readonly comparison: Comparison;
  readonly meaning: Meaning;
  /** Why the texts differ; null where they are not versions of one bill. */
  readonly causesOf: CausesOf | null;
}

/** Several texts compared in a row. */
export interface Compared {
  /** Each text with the one before it. */
  readonly steps: readonly Step[];
  /** The first with the last, through all between. */
  readonly overall: Step;
  /** Each article's addresses, text by text, from the text in which it first stands. */
  readonly threads: readonly (readonly (readonly EId[])[])[];
}

/** Compares each text with the one before it, and the first with the last so that no renumbering on the way is lost. */
export function compareAll(given: readonly Given[], texts: readonly Text[], language: Language): Compared {
  const steps = texts.slice(1).flatMap((after, index) => {
    const [before, from, to] = [texts[index], given[index], given[index + 1]];
    if (!before || !from || !to) return [];
    const comparison = knownComparison(from, to, { before, after }, language) ?? compare(before, after);
    return [weighed(from, to, { before, after, comparison })];
  });
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error(`${texts.length} texts cannot be compared`);
  const alignments = steps.map(({ comparison }) => comparison.alignment);
  return {
    steps,
    overall: first === last ? first : between(given, { before: first.before, after: last.after }, alignments),
    threads: threadsOf(texts, alignments),
  };
}

type Pair = Pick<Step, 'before' | 'after'>;

function between(given: readonly Given[], pair: Pair, [first, ...others]: readonly Alignment[]): Step {
  const [from, to] = [given[0], given.at(-1)];
  if (!from || !to) throw new Error('no texts to compare');
  const alignment = first && others.reduce(compose, first);
  const comparison =
    knownComparison(from, to, pair, pair.after.language) ??
    compare(pair.before, pair.after, alignment ? { alignment } : {});
  return weighed(from, to, { ...pair, comparison });
}

/** What a comparison means: with the terms of the dossier between versions of one bill, else with what the texts define. */
function weighed(from: Given, to: Given, step: Omit<Step, 'meaning' | 'causesOf'>): Step {
  const { before, after, comparison } = step;
  if (from.kind !== 'version' || to.kind !== 'version' || from.dossier !== to.dossier)
    return {
      ...step,
      meaning: meaningOfTexts(comparison, { before: before.root, after: after.root }),
      causesOf: null,
    };
  const { dossier } = from;
  const meaning = meaningOf(dossier, from.version, to.version, comparison, (one, other, language) =>
    compareVersions(dossier, one, other, language),
  );
  return { ...step, meaning, causesOf: changeCauses(dossier, from.version, to.version, comparison) };
}

/** Two versions of one bill are compared with all that its dossier knows of which provision became which. */
function knownComparison(before: Given, after: Given, pair: Pair, language: Language): Comparison | null {
  const isOneBill = before.kind === 'version' && after.kind === 'version' && before.dossier === after.dossier;
  const known = isOneBill ? compareVersions(before.dossier, before.version, after.version, language) : null;
  if (!known) return null;
  const [from, to] = [pair.before.id, pair.after.id];
  return {
    ...known,
    before: { ...known.before, id: from },
    after: { ...known.after, id: to },
    alignment: { ...known.alignment, before: from, after: to },
  };
}

/** Every article from the text in which nothing led to it. */
function threadsOf(texts: readonly Text[], alignments: readonly Alignment[]): Compared['threads'] {
  return texts.flatMap(({ root }, index) => {
    const arrived = new Set(alignments[index - 1]?.matches.map(({ after }) => after) ?? []);
    const born = articlesOf(root).filter(({ eId }) => !arrived.has(eId));
    const onward = alignments.slice(index);
    const empty = texts.slice(0, index).map((): readonly EId[] => []);
    return born.map(({ eId }) => [
      ...empty,
      ...(onward.length === 0 ? [[eId]] : thread(onward, onward[0]?.before ?? '', eId).map(({ eIds }) => eIds)),
    ]);
  });
}
