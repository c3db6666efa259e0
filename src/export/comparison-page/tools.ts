import type { ChangeKind } from '../../law/change-kind.ts';
import type { Block } from '../comparison-blocks.ts';
import type { ComparisonLayout } from '../comparison-layout.ts';
import { type Child, element } from '../html.ts';
import { kindsOf } from './block.ts';
import type { ComparisonLabels } from './labels.ts';
import { badge } from './notes.ts';

/** Which boxes are ticked at first, and whether a script steps through the changes. */
export interface ToolOptions {
  readonly hidesNumbering?: boolean;
  readonly hasSteps?: boolean;
}

/** Views, filters, steps, legend and the list of changes of one comparison, or of several on one page; all but the steps work without script. */
export function tools(
  layouts: readonly ComparisonLayout[],
  labels: ComparisonLabels,
  options: ToolOptions = {},
): readonly Child[] {
  return [
    views(labels),
    filters(layouts, labels, options),
    picks(layouts, labels),
    options.hasSteps ? steps(labels) : null,
    legend(labels),
    paperLegend(labels),
    jumpList(layouts, labels),
  ];
}

/** What changed, in numbers; a kind that did not occur is not named. */
export function summary({ changed, counts }: ComparisonLayout, { t, n, number }: ComparisonLabels): Child {
  const kinds = inOrder
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${t(`tally-${kind}`)} ${number(counts[kind])}`);
  return element(
    'p',
    { className: 'csummary' },
    element('strong', {}, n('changes', changed)),
    kinds.length > 0 ? `: ${kinds.join(', ')}` : null,
  );
}

const inOrder: readonly ChangeKind[] = [
  'inserted',
  'repealed',
  'reworded',
  'moved',
  'renumbered',
  'consequential',
  'typographic',
  'unknown',
];

const sum = (layouts: readonly ComparisonLayout[], kinds: readonly ChangeKind[]): number =>
  layouts.reduce((total, { counts }) => total + kinds.reduce((all, kind) => all + counts[kind], 0), 0);

function views({ t }: ComparisonLabels): Child {
  const radio = (view: 'changes' | 'full' | 'side'): Child =>
    element(
      'label',
      { className: `cview-${view}` },
      element('input', { type: 'radio', name: 'view', id: `view-${view}`, value: view, checked: view === 'changes' }),
      ' ',
      element('span', {}, t(`view-${view}`)),
    );
  return element(
    'fieldset',
    { className: 'cviews' },
    element('legend', {}, t('view-label')),
    radio('changes'),
    radio('full'),
    radio('side'),
  );
}

function filters(
  layouts: readonly ComparisonLayout[],
  { t, number }: ComparisonLabels,
  { hidesNumbering = false }: ToolOptions,
): Child {
  const boxes = (
    [
      ['hide-renumbered', 'hide-numbering', ['renumbered', 'consequential']],
      ['hide-typographic', 'hide-typographic', ['typographic']],
      ['hide-unknown', 'hide-unknown', ['unknown']],
    ] as const
  ).flatMap(([id, label, kinds]) => {
    const count = sum(layouts, kinds);
    const checked = id === 'hide-renumbered' && hidesNumbering;
    if (count === 0) return [];
    return [
      element(
        'label',
        {},
        element('input', { type: 'checkbox', id, checked }),
        ` ${t(label, { count: number(count) })}`,
      ),
    ];
  });
  return boxes.length === 0
    ? null
    : element('fieldset', { className: 'cfilters' }, element('legend', {}, t('filter-label')), ...boxes);
}

function picks(layouts: readonly ComparisonLayout[], { t, number }: ComparisonLabels): Child {
  const counts = new Map<ComparisonLayout['picks'][number][0], number>();
  for (const [pick, count] of layouts.flatMap((layout) => layout.picks))
    counts.set(pick, (counts.get(pick) ?? 0) + count);
  if (counts.size < 2) return null;
  const choice = (id: string, value: string, ...words: readonly Child[]): Child =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'only', id: `only-${id}`, value, checked: value === '' }),
      ' ',
      element('span', {}, ...words),
    );
  return element(
    'fieldset',
    { className: 'cpicks' },
    element('legend', {}, t('pick-label')),
    choice('all', '', t('pick-all')),
    ...[...counts].map(([pick, count]) =>
      choice(pick, pick, `${t(`kind-${pick}`)} `, element('span', { className: 'soft' }, number(count))),
    ),
  );
}

function steps({ t }: ComparisonLabels): Child {
  const button = (step: string, ...words: readonly Child[]): Child =>
    element('button', { type: 'button', dataStep: step }, ...words);
  const words = (text: string): Child => element('span', { className: 'step-words' }, text);
  return element(
    'p',
    { className: 'csteps', hidden: true, dataSteps: '' },
    button('previous', '← ', words(t('previous-change'))),
    element('span', { className: 'ccount', role: 'status', dataOf: t('count-of') }),
    button('next', words(t('next-change')), ' →'),
  );
}

function legend(labels: ComparisonLabels): Child {
  const { t } = labels;
  const kinds = [
    'inserted',
    'repealed',
    'reworded',
    'moved',
    'split',
    'merged',
    'renumbered',
    'consequential',
    'typographic',
    'unknown',
  ] as const;
  return element(
    'details',
    { className: 'clegend' },
    element('summary', {}, t('legend')),
    marksIn(labels),
    element('p', { className: 'legend-badges' }, ...kinds.map((kind) => badge(kind, labels))),
    element('p', { className: 'small soft' }, t('unknown-legend')),
    element('p', { className: 'small soft' }, t('legend-copy')),
  );
}

const marksIn = ({ t }: ComparisonLabels, className?: string): Child =>
  element('p', { className }, element('ins', {}, t('mark-added')), ' ', element('del', {}, t('mark-removed')));

/** A closed legend is no help on paper. */
const paperLegend = (labels: ComparisonLabels): Child => marksIn(labels, 'cmarks');

/** The changed articles in order; of several comparisons one list each, under what is compared with what. */
function jumpList(layouts: readonly ComparisonLayout[], labels: ComparisonLabels): Child {
  const lists = layouts.flatMap((layout): readonly Child[] => {
    const items = layout.sections.flatMap((part) =>
      part.kind === 'block' && part.block.changed > 0 ? [jump(part.block, labels)] : [],
    );
    const { before, after } = layout.comparison;
    const title =
      layouts.length > 1 ? [element('h3', {}, labels.t('compare-title', { before: before.id, after: after.id }))] : [];
    return items.length === 0 ? [] : [...title, element('ol', {}, ...items)];
  });
  if (lists.length === 0) return null;
  return element(
    'nav',
    { className: 'cjump', ariaLabel: labels.t('jump-list') },
    element('h2', {}, labels.t('jump-list')),
    ...lists,
  );
}

/** Words that stand under no article are named by the first of them that changed. */
function jump(block: Block, labels: ComparisonLabels): Child {
  const first = block.rows.find(({ id }) => id === block.firstChange);
  return element(
    'li',
    { className: [...kindsOf(block)] },
    element('a', { href: `#${block.firstChange ?? block.id}` }, block.place || (first?.place ?? '')),
    ' ',
    badge(block.kind, labels),
  );
}
