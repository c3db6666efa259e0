import type { Dossier } from '../../law/dossier.ts';
import { type InterfaceLanguage, inLanguage } from '../../law/language.ts';
import { dutyRows, sanctionState } from './duty-register.ts';

/** One duty as machines read it; names are in the language of the page, ids are the same in all. */
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
  readonly compare: readonly { readonly to: string; readonly relation: string }[];
  readonly checked: string | null;
  readonly sure: string | null;
  readonly sources: readonly string[];
  readonly url: string;
}

/** The register as plain data, in the order of the dossier. */
export function exportedDuties(dossier: Dossier, lang: InterfaceLanguage): readonly ExportedDuty[] {
  return dutyRows(dossier, lang).map(({ duty, words, href, basis }) => ({
    id: duty.slug,
    code: duty.code,
    language: words?.language ?? null,
    title: words?.value.title ?? null,
    who: duty.who.map((role) => inLanguage(dossier.bill.roles[role] ?? {}, lang)?.value ?? role),
    modality: duty.modality,
    sentence: words?.value.sentence ?? null,
    condition: words?.value.condition ?? null,
    exception: words?.value.exception ?? null,
    deadline: words?.value.deadline ?? null,
    topic: duty.topic === null ? null : (inLanguage(dossier.bill.topics[duty.topic] ?? {}, lang)?.value ?? duty.topic),
    basis: duty.basis,
    basisCited: basis.map(({ name }) => name),
    otherBasis: duty.otherBasis,
    sanctionState: sanctionState(duty),
    sanctions: duty.sanctions,
    compare: duty.compare,
    checked: duty.checked,
    sure: duty.sure,
    sources: duty.sources,
    url: href,
  }));
}

const columns = [
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
  'compare',
  'checked',
  'sure',
  'sources',
  'url',
] as const satisfies readonly (keyof ExportedDuty)[];

/** The register as CSV (RFC 4180, lines end in CRLF), lists joined by "; ". */
export function dutiesCsv(duties: readonly ExportedDuty[]): string {
  const lines = [
    columns.join(','),
    ...duties.map((duty) => columns.map((column) => field(inOneCell(duty[column]))).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

type Cell = ExportedDuty[(typeof columns)[number]];

function inOneCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value
    .map((item) => (typeof item === 'string' ? item : Object.values(item).filter(Boolean).join(' ')))
    .join('; ');
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
