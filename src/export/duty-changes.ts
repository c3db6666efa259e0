import type { Dossier } from '../law/dossier.ts';
import type { DutyChange, DutyComparison } from '../law/duty-change.ts';
import { type InterfaceLanguage, inLanguage } from '../law/language.ts';
import { type ColumnKey, columnsFor, sheetName } from './columns.ts';
import type { Table } from './table.ts';

const COLUMNS = [
  'code',
  'id',
  'title',
  'who',
  'outcome',
  'rules',
  'textBefore',
  'textAfter',
  'before',
  'after',
  'affected',
] as const satisfies readonly ColumnKey[];

/** The duties of a bill between two versions as a table: every duty a row, the same and the unknown too. */
export function dutyChangesTable(
  { obligations, bill }: Dossier,
  { changes }: DutyComparison,
  lang: InterfaceLanguage,
): Table {
  const duties = new Map(obligations.map((duty) => [duty.slug, duty]));
  const rowOf = (change: DutyChange): readonly (string | null)[] => {
    const duty = duties.get(change.slug);
    const words = inLanguage(duty?.words ?? {}, lang)?.value;
    return [
      duty?.code ?? null,
      change.slug,
      words?.title ?? null,
      (duty?.who ?? []).map((role) => inLanguage(bill.roles[role] ?? {}, lang)?.value ?? role).join('; '),
      change.outcome,
      change.rules.map(({ rule, turn }) => `${rule} (${turn})`).join('; '),
      change.rules.map(({ rule, before }) => `${rule}: ${before.join(', ') || '–'}`).join('; '),
      change.rules.map(({ rule, after }) => `${rule}: ${after.join(', ') || '–'}`).join('; '),
      change.basis.map(({ before }) => before ?? '–').join('; '),
      change.basis.map(({ after }) => after ?? '–').join('; '),
      change.affected.join('; '),
    ];
  };
  return { name: sheetName('dutyChanges', lang), columns: columnsFor(COLUMNS, lang), rows: changes.map(rowOf) };
}
