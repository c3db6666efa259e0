import type { IsoDate } from './ids.ts';
import type { OtherAct, SanctionTable } from './knowledge.ts';
import type { UnitValue } from './legislature.ts';

/** An amount in a counting unit, and in money at every value of the unit that is held, the oldest first. */
export interface Amount {
  readonly units: number;
  readonly money: readonly (Pick<UnitValue, 'from' | 'year' | 'currency'> & { readonly amount: number })[];
}

/** A table of fines with its amounts in money, each with the year whose value it is counted by. */
export interface FineTable {
  readonly table: SanctionTable;
  /** What the unit is worth and from which day, the oldest first; none if the legislature does not say. */
  readonly values: readonly UnitValue[];
  readonly rows: readonly {
    readonly fine: SanctionTable['fines'][number];
    readonly first: Amount | null;
    readonly repeat: Amount | null;
  }[];
}

/** Amounts in money at every value held: 15 MCI → 58,980 KZT (2025), 64,875 KZT (2026). Which of them counts is for the law to say. */
export function fineTable(table: SanctionTable, all: readonly UnitValue[]): FineTable {
  const values = all
    .filter(({ unit }) => unit === table.unit)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const amount = (units: number | null): Amount | null =>
    units === null
      ? null
      : {
          units,
          money: values.map(({ from, year, currency, amount: one }) => ({ from, year, currency, amount: units * one })),
        };
  return {
    table,
    values,
    rows: table.fines.map((fine) => ({ fine, first: amount(fine.first), repeat: amount(fine.repeat) })),
  };
}

/**
 * The value of a unit on a day: the last one of that year that holds from it or before. A value is one of its year: the next year has
 * another one, and where none is held it is unknown. So it is of a day known by its year alone if that year had several values.
 */
export function valueOn(values: readonly UnitValue[], day: IsoDate): UnitValue | null {
  const ofYear = values.filter(({ year }) => String(year) === day.slice(0, 4));
  const [only] = ofYear;
  if (only && ofYear.length === 1 && only.from === `${only.year}-01-01`) return only;
  return ofYear.filter(({ from }) => from <= day).at(-1) ?? null;
}

/** The tables that price a sanction: same act, and the same article where both name one. */
export const tablesFor = (sanction: OtherAct, tables: readonly SanctionTable[]): readonly SanctionTable[] =>
  tables.filter(({ act, article }) => act === sanction.act && article === sanction.article);
