import type { Dossier } from '../../law/dossier.ts';
import { fineTable, tablesFor } from '../../law/fines.ts';
import type { Obligation } from '../../law/knowledge.ts';

/** The least and the most that a table of fines names, in its unit, and in money of the newest year held. */
export interface FineRange {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly money: {
    readonly least: number;
    readonly most: number;
    readonly currency: string;
    readonly year: number;
  } | null;
}

/** What the fines for breach of a duty range between, one range a table of sanctions; none where no amount is held. */
export const fineRange = (duty: Obligation, { sanctions, legislature }: Dossier): readonly FineRange[] =>
  (duty.sanctions ?? [])
    .flatMap((sanction) => tablesFor(sanction, sanctions))
    .flatMap((table): FineRange[] => {
      const { rows, values } = fineTable(table, legislature.values);
      const units = rows.flatMap(({ first, repeat }) => [first, repeat].flatMap((one) => one?.units ?? []));
      if (units.length === 0) return [];
      const [least, most] = [Math.min(...units), Math.max(...units)];
      const value = values.at(-1);
      const money = value
        ? { least: least * value.amount, most: most * value.amount, currency: value.currency, year: value.year }
        : null;
      return [{ unit: table.unit, least, most, money }];
    });
