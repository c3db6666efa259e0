import type { Cell, Table } from './table.ts';

/** The word that pages have for a key, `modality-must`; null if they have none. */
export type WordOf = (key: string) => string | null;

/** Columns whose values are codes, and what their labels begin with. */
const CODES: Readonly<Record<string, string>> = {
  modality: 'modality',
  sanctionState: 'sanction',
  sure: 'sure',
  outcome: 'outcome',
};

/** A table for people: what programs read as `must-not` or `single` stands in it as pages say it. CSV and JSON keep the codes. */
export function worded(table: Table, wordOf: WordOf): Table {
  const keys = table.columns.map(({ key }) => key);
  return { ...table, rows: table.rows.map((row) => row.map((cell, at) => inWords(keys[at] ?? '', cell, wordOf))) };
}

function inWords(column: string, cell: Cell, wordOf: WordOf): Cell {
  if (cell === null || cell === '') return cell;
  const prefix = CODES[column];
  if (prefix !== undefined) return wordOf(`${prefix}-${cell}`) ?? cell;
  return partsOf[column]
    ? cell
        .split('; ')
        .map((part) => partsOf[column]?.(part, wordOf) ?? part)
        .join('; ')
    : cell;
}

/** Lists whose items hold codes: "EU Art. 50(2) intersects", "deadline (tighter)", "deadline: 30 days". */
const partsOf: Readonly<Record<string, (part: string, wordOf: WordOf) => string>> = {
  compare: (part, wordOf) =>
    part.replace(/ (?<relation>[a-z]+)$/u, (whole, relation: string) => {
      const word = wordOf(`relation-${relation}`);
      return word === null ? whole : ` (${word})`;
    }),
  rules: (part, wordOf) =>
    part.replace(/^(?<rule>[a-z]+) \((?<turn>[a-z]+)\)$/u, (_, rule: string, turn: string) => {
      const way = wordOf(`turn-${turn}`);
      return `${wordOf(`rule-${rule}`) ?? rule}${way === null ? '' : ` (${way})`}`;
    }),
  textBefore: ruleFirst,
  textAfter: ruleFirst,
};

function ruleFirst(part: string, wordOf: WordOf): string {
  return part.replace(/^(?<rule>[a-z]+): /u, (whole, rule: string) => {
    const word = wordOf(`rule-${rule}`);
    return word === null ? whole : `${word}: `;
  });
}
