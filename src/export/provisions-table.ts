import { evidenceOf, type Version } from '../law/bill.ts';
import type { InterfaceLanguage, Language } from '../law/language.ts';
import { type Provision, walk } from '../law/provision.ts';
import { type ColumnKey, columnsFor, sheetName } from './columns.ts';
import type { Cell, Table } from './table.ts';

const COLUMNS = [
  'eId',
  'kind',
  'num',
  'heading',
  'text',
  'state',
  'sure',
  'sources',
] as const satisfies readonly ColumnKey[];

/** The units of a version, one a row in the order of the text, with what each rests on; null if it has no text in the language. */
export function provisionsTable(version: Version, language: Language, lang: InterfaceLanguage): Table | null {
  const root = version.texts[language];
  if (!root) return null;
  const rows = [...walk(root)].filter((unit) => unit !== root || unit.text !== null || unit.heading !== null);
  return {
    name: sheetName('provisions', lang),
    columns: columnsFor(COLUMNS, lang),
    rows: rows.map((unit) => rowOf(unit, version)),
  };
}

function rowOf(unit: Provision, version: Version): readonly Cell[] {
  const evidence = evidenceOf(version, unit.eId);
  return [
    unit.eId,
    unit.kind,
    unit.num,
    unit.heading,
    unit.text,
    stateOf(unit, version),
    evidence?.sure ?? null,
    evidence?.from.join('; ') ?? null,
  ];
}

/** Empty for words that are there; a gap says which kind of gap it is. */
function stateOf({ isRepealed, text, children }: Provision, { extent }: Version): Cell {
  if (isRepealed) return 'repealed';
  return extent === 'partial' && text === null && children.length === 0 ? 'unknown' : null;
}
