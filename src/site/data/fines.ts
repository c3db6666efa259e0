import type { OtherAct, SanctionTable } from '../../law/knowledge.ts';
import type { Legislature, UnitValue } from '../../law/legislature.ts';

/** An amount in a counting unit and in money. */
export interface Amount {
  readonly units: number;
  readonly money: number | null;
}

/** A table of fines with its amounts in money of one year. */
export interface FineTable {
  readonly table: SanctionTable;
  /** What the unit is worth, and in which year; null if the legislature does not say. */
  readonly value: UnitValue | null;
  readonly rows: readonly {
    readonly fine: SanctionTable['fines'][number];
    readonly first: Amount | null;
    readonly repeat: Amount | null;
  }[];
}

/** Amounts in money at the newest value of the unit: 15 MCI at 4,325 KZT (2026) → 64,875 KZT. */
export function fineTable(table: SanctionTable, legislature: Legislature): FineTable {
  const values = legislature.values.filter(({ unit }) => unit === table.unit);
  const value = values.toSorted((a, b) => b.year - a.year)[0] ?? null;
  const amount = (units: number | null): Amount | null =>
    units === null ? null : { units, money: value ? units * value.amount : null };
  return {
    table,
    value,
    rows: table.fines.map((fine) => ({ fine, first: amount(fine.first), repeat: amount(fine.repeat) })),
  };
}

/** The tables that price a sanction: same act, and the same article where both name one. */
export const tablesFor = (sanction: OtherAct, tables: readonly SanctionTable[]): readonly SanctionTable[] =>
  tables.filter(({ act, article }) => act === sanction.act && article === sanction.article);
