import { actName } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import { type Amount, fineTable, tablesFor } from '../law/fines.ts';
import type { EId, VersionId } from '../law/ids.ts';
import type { Obligation } from '../law/knowledge.ts';
import { type InterfaceLanguage, inLanguage } from '../law/language.ts';
import { type ColumnKey, columnsFor, sheetName } from './columns.ts';
import type { Table } from './table.ts';

/** One duty as machines read it; names are in the language of the reader, ids are the same in all. */
export interface ExportedDuty {
  readonly id: string;
  readonly code: string | null;
  readonly language: string | null;
  readonly title: string | null;
  readonly who: readonly string[];
  readonly modality: string;
  readonly sentence: string | null;
  readonly condition: string | null;
  readonly exception: string | null;
  readonly deadline: string | null;
  readonly topic: string | null;
  readonly basis: readonly string[];
  readonly basisCited: readonly string[];
  readonly otherBasis: readonly { readonly act: string; readonly article: string | null }[];
  readonly sanctionState: string;
  readonly sanctions:
    | readonly { readonly act: string; readonly article: string | null; readonly sure: string | null }[]
    | null;
  /** What the tables of sanctions say of them, in the unit they count in and in money of each year whose value is held. */
  readonly fines: readonly ExportedFine[];
  readonly compare: readonly { readonly to: string; readonly relation: string }[];
  readonly checked: string | null;
  readonly sure: string | null;
  readonly sources: readonly string[];
  readonly url: string | null;
}

/** What one kind of offender may have to pay. */
export interface ExportedFine {
  readonly act: string;
  readonly article: string | null;
  readonly offender: string;
  readonly unit: string;
  readonly first: Amount | null;
  readonly repeat: Amount | null;
}

/** How a reader of the file finds what a duty names: words for a provision, the page of the duty if there is one. */
export interface Naming {
  readonly cite: (eId: EId, checked: VersionId | null) => string;
  readonly url: (duty: Obligation) => string | null;
}

/** The register as plain data, in the order of the dossier. */
export function exportedDuties(dossier: Dossier, lang: InterfaceLanguage, naming: Naming): readonly ExportedDuty[] {
  const { roles, topics } = dossier.bill;
  return dossier.obligations.map((duty) => {
    const words = inLanguage(duty.words, lang);
    return {
      id: duty.slug,
      code: duty.code,
      language: words?.language ?? null,
      title: words?.value.title ?? null,
      who: duty.who.map((role) => inLanguage(roles[role] ?? {}, lang)?.value ?? role),
      modality: duty.modality,
      sentence: words?.value.sentence ?? null,
      condition: words?.value.condition ?? null,
      exception: words?.value.exception ?? null,
      deadline: words?.value.deadline ?? null,
      topic: duty.topic === null ? null : (inLanguage(topics[duty.topic] ?? {}, lang)?.value ?? duty.topic),
      basis: duty.basis,
      basisCited: duty.basis.map((eId) => naming.cite(eId, duty.checked)),
      otherBasis: duty.otherBasis.map((one) => ({ ...one, act: actName(dossier.bill, one.act, lang).value })),
      sanctionState: sanctionState(duty),
      sanctions: duty.sanctions?.map((one) => ({ ...one, act: actName(dossier.bill, one.act, lang).value })) ?? null,
      fines: finesOf(duty, dossier, lang),
      compare: duty.compare,
      checked: duty.checked,
      sure: duty.sure,
      sources: duty.sources,
      url: naming.url(duty),
    };
  });
}

const finesOf = (duty: Obligation, dossier: Dossier, lang: InterfaceLanguage): readonly ExportedFine[] =>
  (duty.sanctions ?? []).flatMap((sanction) =>
    tablesFor(sanction, dossier.sanctions).flatMap((table) =>
      fineTable(table, dossier.legislature.values).rows.map(({ fine, first, repeat }) => ({
        act: actName(dossier.bill, table.act, lang).value,
        article: table.article,
        offender: inLanguage(fine.offender, lang)?.value ?? '',
        unit: table.unit,
        first,
        repeat,
      })),
    ),
  );

/** `none` was looked for and not found, `unknown` was not looked for. */
function sanctionState({ sanctions }: Obligation): string {
  if (sanctions === null) return 'unknown';
  return sanctions.length > 0 ? 'known' : 'none';
}

const COLUMNS = [
  'code',
  'id',
  'language',
  'title',
  'who',
  'modality',
  'sentence',
  'condition',
  'exception',
  'deadline',
  'topic',
  'basisCited',
  'basis',
  'sanctionState',
  'sanctions',
  'fines',
  'compare',
  'checked',
  'sure',
  'sources',
  'url',
] as const satisfies readonly (ColumnKey & keyof ExportedDuty)[];

/** The register as a table, lists joined by "; ". */
export const dutiesTable = (duties: readonly ExportedDuty[], lang: InterfaceLanguage): Table => ({
  name: sheetName('duties', lang),
  columns: columnsFor(COLUMNS, lang),
  rows: duties.map((duty) =>
    COLUMNS.map((column) => (column === 'fines' ? finesInOneCell(duty.fines, lang) : inOneCell(duty[column]))),
  ),
});

/** "natural person: 15 MCI = 64875 KZT (2026), repeat 30 MCI = 129750 KZT (2026)". */
function finesInOneCell(fines: readonly ExportedFine[], lang: InterfaceLanguage): string {
  const amountOf = (unit: string, { units, money }: Amount): string => {
    const sums = money.map(({ amount, currency, year }) => `${amount} ${currency} (${year})`).join(', ');
    return `${units} ${unitName(unit, lang)}${sums === '' ? '' : ` = ${sums}`}`;
  };
  return fines
    .map(({ offender, unit, first, repeat }) => {
      const parts = [
        first && amountOf(unit, first),
        repeat && `${WORDS.repeat[lang]} ${amountOf(unit, repeat)}`,
      ].filter((part) => part !== null);
      return `${offender}: ${parts.join('; ')}`;
    })
    .join('\n');
}

const WORDS = {
  repeat: { en: 'repeat', ru: 'повторно', kk: 'қайталап' },
  MCI: { en: 'MCI', ru: 'МРП', kk: 'АЕК' },
} as const;

const unitName = (unit: string, lang: InterfaceLanguage): string => (unit === 'MCI' ? WORDS.MCI[lang] : unit);

function inOneCell(value: ExportedDuty[Exclude<(typeof COLUMNS)[number], 'fines'>]): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value
    .map((item) => (typeof item === 'string' ? item : Object.values(item).filter(Boolean).join(' ')))
    .join('; ');
}
