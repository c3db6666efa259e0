import type { ComparisonLayout } from '../comparison-layout.ts';
import { html } from '../html.ts';
import { ghost, section, sideHead } from './block.ts';
import { causeTable } from './causes.ts';
import type { ComparisonLabels } from './labels.ts';
import { leftReferenceList } from './left-references.ts';
import type { Printing } from './marks.ts';
import { summary, type ToolOptions, tools } from './tools.ts';

/** All articles of a comparison as HTML, below the names of the two texts. */
export const comparisonText = (
  { ghosts, sections }: ComparisonLayout,
  printing: Printing,
  names: { readonly before: string; readonly after: string },
): string =>
  html(
    sideHead(names, printing.labels.lang),
    ...ghosts.map((mark) => ghost(mark, printing)),
    ...sections.map((part) => section(part, printing)),
  );

/** Which cause made which changes, as HTML. */
export const comparisonCauses = (layout: ComparisonLayout, { labels, level }: Printing): string =>
  html(causeTable(layout, labels, { level, id: 'causes' }));

/** Citations left behind, as HTML. */
export const comparisonReferences = (layout: ComparisonLayout, printing: Printing): string =>
  html(leftReferenceList(layout, printing, 'left-references'));

/** What changed, in numbers, as HTML. */
export const comparisonSummary = (layout: ComparisonLayout, labels: ComparisonLabels): string =>
  html(summary(layout, labels));

/** Views, filters, steps, legend and the list of changes as HTML. */
export const comparisonTools = (layout: ComparisonLayout, labels: ComparisonLabels, options: ToolOptions): string =>
  html(...tools([layout], labels, options));
