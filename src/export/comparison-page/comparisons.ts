import type { Side } from '../../law/comparison.ts';
import type { ComparisonLayout } from '../comparison-layout.ts';
import { type Child, element } from '../html.ts';
import { ghost, section, sideHead } from './block.ts';
import { causeTable } from './causes.ts';
import type { ComparisonFile, FileLabels } from './file.ts';
import { leftReferenceList } from './left-references.ts';
import type { Printing } from './marks.ts';
import { summary, tools } from './tools.ts';

/** What is compared: "01-first → 02-second". */
export const titleOf = ({ comparison }: ComparisonLayout, { t }: FileLabels): string =>
  t('compare-title', { before: comparison.before.id, after: comparison.after.id });

/** Level of the heading that names each comparison; without one the title of the page names the only one. */
const levelFor = (layouts: readonly ComparisonLayout[]): 2 | null => (layouts.length === 1 ? null : 2);

/** Comparisons below one another, with views and filters for all of them. */
export function comparisons(
  { layouts, labels, remarks, hidesNumbering }: Omit<ComparisonFile, 'language' | 'styles'>,
  level: 2 | 3 | null = levelFor(layouts),
): Child {
  return element(
    'div',
    { className: 'compare' },
    element(
      'div',
      { className: 'ctools' },
      ...remarks.map((remark) => element('p', { className: 'small soft', lang: 'en' }, `${remark}.`)),
      ...tools(layouts, labels, { hidesNumbering }),
    ),
    element('div', { className: 'compare-text' }, ...layouts.map((layout) => pair(layout, labels, level))),
  );
}

function pair(layout: ComparisonLayout, labels: FileLabels, level: 2 | 3 | null): Child {
  const { lang, t } = labels;
  const { language } = layout.comparison;
  const printing: Printing = { labels, language, level: level === 3 ? 4 : level === 2 ? 3 : 2 };
  const title = level === null ? null : element(`h${level}`, { lang }, titleOf(layout, labels));
  return element(
    'section',
    { className: 'cpair', lang: language },
    title,
    element('div', { lang, className: 'cpair-head' }, ...sides(layout, labels), summary(layout, labels)),
    layout.changed === 0 ? element('p', { className: 'notice', lang }, t('nothing-changed')) : null,
    sideHead({ before: layout.comparison.before.id, after: layout.comparison.after.id }, lang),
    ...layout.ghosts.map((mark) => ghost(mark, printing)),
    ...layout.sections.map((part) => section(part, printing)),
    leftReferenceList(layout, printing),
    causeTable(layout, labels, printing),
  );
}

/** What kind of text each side is, and what a reader must know before trusting a difference. */
function sides({ comparison: { before, after } }: ComparisonLayout, { say }: FileLabels): readonly Child[] {
  const wording = (side: Side): string => say(`wording-${side.wording ?? 'unknown'}`);
  const line = (sign: string, side: Side): Child =>
    element(
      'p',
      { className: 'banner-line' },
      element('span', { className: 'banner-sign', ariaHidden: 'true' }, sign),
      ' ',
      element('strong', {}, side.id),
      ` (${wording(side)}, ${say(`extent-${side.extent}`)})`,
    );
  const notice = (words: string): Child => element('p', { className: 'notice small' }, words);
  const both = [before, after];
  return [
    line('−', before),
    line('+', after),
    ...(both.some((side) => side.wording === 'restatement') ? [notice(say('compare-restatement'))] : []),
    ...(before.wording !== after.wording
      ? [notice(say('compare-different-kinds', { before: wording(before), after: wording(after) }))]
      : []),
    ...(both.some((side) => side.extent === 'partial') ? [notice(say('extent-partial-long'))] : []),
  ];
}
