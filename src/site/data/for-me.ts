import { outcomesOf, type Sheet, type Truth } from '../../duties/applicability.ts';
import { prove } from '../../duties/prove.ts';
import type { Answer, Applicability, Question } from '../../law/applicability.ts';
import { currentVersion, type Dossier, versionOf } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { type DutyRow, dutyRows } from './duty-register.ts';
import { shortLabel } from './version-label.ts';

/** A duty that an answer brings, alone or together with other answers. */
export interface Brought {
  readonly row: DutyRow;
  readonly isAlone: boolean;
}

/** A duty of the questionnaire: what is said of it before any answer, and the version its provisions were read in. */
export interface ForMeEntry {
  readonly code: string;
  readonly row: DutyRow;
  readonly version: string | null;
  readonly applies: Truth;
}

/** Everything the questionnaire prints. */
export interface ForMePage {
  readonly questions: readonly {
    readonly question: Question;
    readonly answers: readonly { readonly answer: Answer; readonly brings: readonly Brought[] }[];
  }[];
  readonly entries: readonly ForMeEntry[];
  /** What the browser decides by, as JSON. */
  readonly sheet: string;
  readonly walked: number;
  readonly all: bigint;
}

/** The questionnaire of a bill with the duties that its answers bring; null if the bill has none. */
export function forMePage(dossier: Dossier, lang: InterfaceLanguage): ForMePage | null {
  const { applicability } = dossier;
  if (!applicability) return null;
  const rows = new Map(
    dutyRows(dossier, lang).flatMap((row) => (row.duty.code === null ? [] : [[row.duty.code, row]])),
  );
  const { walked, all } = prove(applicability);
  return {
    questions: applicability.questions.map((question) => ({
      question,
      answers: question.answers.map((answer) => ({ answer, brings: broughtBy(question, answer, applicability, rows) })),
    })),
    entries: outcomesOf(applicability, new Map()).flatMap(({ code, applies }) => {
      const row = rows.get(code);
      return row ? [{ code, row, version: versionName(row, dossier, lang), applies }] : [];
    }),
    sheet: JSON.stringify(sheetOf(applicability)),
    walked,
    all,
  };
}

const sheetOf = ({ questions, rules }: Applicability): Sheet => ({
  questions: questions.map(({ id, ask }) => ({ id, ask })),
  rules,
});

function broughtBy(
  question: Question,
  answer: Answer,
  { rules }: Applicability,
  rows: ReadonlyMap<string, DutyRow>,
): readonly Brought[] {
  return rules.flatMap(({ code, when, especially }): readonly Brought[] => {
    const row = rows.get(code);
    const naming = [...when, ...(especially ?? [])].filter((cells) =>
      cells.some((cell) => cell.question === question.id && cell.answers.includes(answer.id)),
    );
    if (!row || naming.length === 0) return [];
    return [{ row, isAlone: naming.some((cells) => when.includes(cells) && cells.length === 1) }];
  });
}

function versionName({ duty }: DutyRow, dossier: Dossier, lang: InterfaceLanguage): string | null {
  if (duty.basis.length === 0) return null;
  const version = (duty.checked ? versionOf(dossier, duty.checked) : null) ?? currentVersion(dossier);
  return version ? shortLabel(dossier, version, lang) : null;
}
