import type { Edit } from '../../law/comparison.ts';
import { type Run, sliceRuns } from '../../law/explanation.ts';
import type { CausedRows, ComparisonLayout } from '../comparison-layout.ts';
import type { Row } from '../comparison-rows.ts';
import { type Child, element } from '../html.ts';
import { lineOf, type Said, type ToldCause } from '../told-causes.ts';
import type { ComparisonLabels } from './labels.ts';
import type { CausedEdit } from './marks.ts';

/** How the words of a row lead to the statements of their causes. */
export interface CauseMarks {
  /** Address of the statement of a cause. */
  readonly idOf: (cause: ToldCause) => string;
  /** Its number in the row; null where the row has one cause only. */
  readonly numberOf: (cause: ToldCause) => number | null;
  /** All words of the row came or went with one cause: the statement says so, and no word is underlined for it. */
  readonly isPlain: boolean;
}

/** How the words of a row lead to their causes; nothing where its causes are not told. */
export function causeMarks({ id, kind, causes }: Row): CauseMarks | undefined {
  if (!causes) return undefined;
  const { all } = causes;
  return {
    idOf: ({ key }) => `${id}--cause-${key}`,
    numberOf: (cause) => (all.length > 1 ? all.indexOf(cause) + 1 : null),
    isPlain: all.length === 1 && (kind === 'inserted' || kind === 'repealed'),
  };
}

/** Words with one cause. */
export function causedWords({ text, cause }: Run<ToldCause | null>, { idOf, numberOf, isPlain }: CauseMarks): Child {
  if (!cause) return text;
  const [id, number, title] = [idOf(cause), numberOf(cause), lineOf(cause)];
  if (isPlain) return element('span', { title, dataOrigin: cause.key }, text);
  const mark = number === null ? null : element('sup', { className: 'c-cause-mark' }, String(number));
  return element('a', { className: 'origin', href: `#${id}`, title, dataOrigin: cause.key }, text, mark);
}

/** Edits with the causes of their words: those of one side, in order, are the changed runs of that side. */
export function withCauses(edits: readonly Edit[], { causes }: Row, part: 'heading' | 'text'): readonly CausedEdit[] {
  if (!causes) return edits;
  const at = { added: 0, removed: 0 };
  return edits.map((edit): CausedEdit => {
    const to = { added: at.added + edit.text.length, removed: at.removed + edit.text.length };
    const from = { ...at };
    if (edit.kind !== 'removed') at.added = to.added;
    if (edit.kind !== 'added') at.removed = to.removed;
    return edit.kind === 'same'
      ? edit
      : { ...edit, runs: sliceRuns(causes[edit.kind][part], from[edit.kind], to[edit.kind]) };
  });
}

/** The causes of a row in words, below it. */
export function causeList(row: Row, { t, lang }: ComparisonLabels): Child {
  const marks = causeMarks(row);
  const all = row.causes?.all ?? [];
  if (!marks || all.length === 0) return null;
  return element(
    all.length > 1 ? 'ol' : 'ul',
    { className: 'c-causes', lang, ariaLabel: t('causes-of', { place: row.place }) },
    ...all.map((cause) => element('li', { id: marks.idOf(cause), dataOrigin: cause.key }, ...saidAs(cause.said))),
  );
}

const saidAs = (said: readonly Said[]): readonly Child[] =>
  said.flatMap(({ words, href }, index) => [
    index > 0 ? '; ' : null,
    href === null ? words : element('a', { href }, words),
  ]);

/** All causes of a comparison as a table: what each of them changed. */
export function causeTable(
  { causes }: ComparisonLayout,
  { t, lang }: ComparisonLabels,
  { level, id }: { readonly level: number; readonly id?: string },
): Child {
  if (causes === 'none-known') return element('p', { className: 'notice small', lang }, t('causes-none'));
  if (causes === null || causes.length === 0) return null;
  return element(
    'section',
    { className: 'c-cause-table', id, lang },
    element(`h${level}`, {}, t('causes-title')),
    element('p', { className: 'small soft' }, t('causes-how')),
    element(
      'div',
      { className: 'table-scroll', tabIndex: 0, role: 'region', ariaLabel: t('causes-title') },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, head(t('origins-cause')), head(t('causes-changes')))),
        element('tbody', {}, ...causes.map(causeRow)),
      ),
    ),
  );
}

const head = (words: string): Child => element('th', { scope: 'col' }, words);

function causeRow({ cause, rows }: CausedRows): Child {
  const links = rows.flatMap(({ id, place }, index) => [
    index > 0 ? ', ' : null,
    element('a', { href: `#${id}` }, place || '¶'),
  ]);
  return element(
    'tr',
    { dataOrigin: cause.key },
    element('th', { scope: 'row' }, ...saidAs(cause.said)),
    element('td', {}, ...links),
  );
}
