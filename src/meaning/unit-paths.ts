import type { UnitValue } from '../law/legislature.ts';
import type { AffectedPath } from '../law/meaning.ts';
import { markersIn } from './markers.ts';
import type { Ground, PathFinder } from './silent-changes.ts';

/** The year of each text. */
export interface Years {
  readonly before: number | null;
  readonly after: number | null;
}

/** Sums in a counting unit whose value in money changed between the years of the two texts: 15 MCI are another sum in 2026. */
export function unitPaths({ comparison, options: { values, years } }: Ground): PathFinder {
  const valueIn = (unit: string, year: number | null): UnitValue | undefined =>
    values.find((value) => value.unit === unit && value.year === year);
  // Between texts of one year, or where no values are known, no sum can have moved.
  if (values.length === 0 || years.before === years.after) return () => [];
  return (_before, unit) =>
    markersIn(unit.text ?? '', comparison.language).flatMap((marker): AffectedPath[] => {
      const counted = / (\p{Lu}+)$/u.exec(marker.value)?.[1];
      if (marker.rule !== 'number' || counted === undefined) return [];
      const [was, is] = [valueIn(counted, years.before), valueIn(counted, years.after)];
      if (!was || !is || (was.amount === is.amount && was.currency === is.currency)) return [];
      const at = { eId: unit.eId, start: marker.start, end: marker.end };
      return [{ kind: 'unit', at, words: marker.words, unit: counted, was, is }];
    });
}
