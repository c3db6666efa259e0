import { isChanged } from '../law/comparison.ts';
import type { Explanation, Strength, VerdictTally } from '../law/explanation.ts';

/** The figures of the verdict line: `14 of 16 changes proved, 2 unexplained`. */
export function tallyOf(explanations: readonly Explanation[], unknown: number): VerdictTally {
  const count = (strength: Strength): number => explanations.filter((one) => one.strength === strength).length;
  const strengths = {
    proved: count('proved'),
    located: count('located'),
    accepted: count('accepted'),
    unexplained: count('unexplained'),
  };
  return {
    ...strengths,
    consequential: count('consequential'),
    typographic: count('typographic'),
    silent: explanations.filter(({ change, strength }) => strength === 'proved' && !isChanged(change)).length,
    changes: Object.values(strengths).reduce((sum, one) => sum + one, 0),
    unknown,
  };
}
