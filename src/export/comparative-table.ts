import type { Amendment, Outcome } from '../law/amendment.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import type { Column, Table } from './table.ts';

type Names = Readonly<Record<InterfaceLanguage, string>>;

const TITLES = {
  number: { en: 'No.', ru: '№', kk: '№' },
  element: { en: 'Structural element', ru: 'Структурный элемент', kk: 'Құрылымдық элемент' },
  before: { en: 'Text of the bill', ru: 'Редакция законопроекта', kk: 'Заң жобасының редакциясы' },
  proposed: { en: 'Proposed wording', ru: 'Предлагаемая редакция', kk: 'Ұсынылатын редакция' },
  author: { en: 'Author and reason', ru: 'Автор и обоснование', kk: 'Автор және негіздеме' },
  decision: { en: 'Decision', ru: 'Решение', kk: 'Шешім' },
  record: { en: 'Record (for programs)', ru: 'Запись (для программ)', kk: 'Жазба (бағдарламалар үшін)' },
} as const satisfies Readonly<Record<string, Names>>;

const DECISIONS: Readonly<Record<Outcome, Names>> = {
  pending: { en: 'Pending', ru: 'Не рассмотрена', kk: 'Қаралмаған' },
  accepted: { en: 'Accepted', ru: 'Принята', kk: 'Қабылданды' },
  partly: { en: 'Accepted in part', ru: 'Принята частично', kk: 'Ішінара қабылданды' },
  rejected: { en: 'Rejected', ru: 'Отклонена', kk: 'Қабылданбады' },
  withdrawn: { en: 'Withdrawn', ru: 'Отозвана', kk: 'Қайтарып алынды' },
};

const ABSENT: Names = { en: 'None', ru: 'Отсутствует', kk: 'Жоқ' };
const DELETED: Names = { en: 'Deleted', ru: 'Исключить', kk: 'Алып тасталсын' };
const SHEET: Names = { en: 'Comparative table', ru: 'Сравнительная таблица', kk: 'Салыстырма кесте' };

/** What one change of an amendment does to a text. */
export interface ComparedChange {
  readonly amendment: Amendment;
  readonly operation: number;
  readonly element: string;
  readonly before: readonly string[];
  readonly proposed: readonly string[];
}

/** The table of a committee (dossier 7.4): a row a change, the number, author and decision in the first row of an amendment. */
export function comparativeTable(
  changes: readonly ComparedChange[],
  lang: InterfaceLanguage,
  recordOf: ((amendment: Amendment) => string) | null,
): Table {
  const keys = [
    'number',
    'element',
    'before',
    'proposed',
    'author',
    'decision',
    ...(recordOf ? ['record' as const] : []),
  ] as const;
  const rows = changes.map(({ amendment, operation, element, before, proposed }) => [
    amendment.number,
    element,
    before.length > 0 ? before.join('\n') : ABSENT[lang],
    proposed.length > 0 ? proposed.join('\n') : DELETED[lang],
    operation === 1 ? authorAndReason(amendment) : null,
    operation === 1 ? decision(amendment, lang) : null,
    ...(recordOf ? [operation === 1 ? recordOf(amendment) : null] : []),
  ]);
  return { name: SHEET[lang], columns: keys.map((key) => column(key, lang)), rows };
}

const column = (key: keyof typeof TITLES, lang: InterfaceLanguage): Column => ({
  key,
  title: TITLES[key][lang],
  width: key === 'before' || key === 'proposed' ? 50 : key === 'number' ? 6 : 24,
});

/** Author and date on the first line, the reason below. */
const authorAndReason = ({ by, date, reason }: Amendment): string =>
  [`${by ?? '—'}${date === null ? '' : `, ${date}`}`, reason].filter((line) => line !== '').join('\n');

function decision({ outcome, accepted }: Amendment, lang: InterfaceLanguage): string {
  const word = DECISIONS[outcome][lang];
  return outcome === 'partly' && accepted ? `${word}: ${accepted.join(', ')}` : word;
}

/** The texts of several versions side by side, a row a provision. */
export interface ChainRow {
  readonly element: string;
  /** Words in each version, in order; null where it is not there. */
  readonly words: readonly (string | null)[];
}

/** A table of a chain of versions, oldest first. */
export const chainTable = (names: readonly string[], rows: readonly ChainRow[], lang: InterfaceLanguage): Table => ({
  name: SHEET[lang],
  columns: [column('element', lang), ...names.map((name) => ({ key: name, title: name, width: 50 }))],
  rows: rows.map(({ element, words }) => [element, ...words]),
});
