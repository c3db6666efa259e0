import type { Side } from '../../law/comparison.ts';
import type { Language } from '../../law/language.ts';
import type { ComparisonLayout } from '../comparison-layout.ts';
import { type Child, element, htmlDocument } from '../html.ts';
import { ghost, section } from './block.ts';
import type { ComparisonLabels } from './labels.ts';
import type { Printing } from './marks.ts';
import { summary, tools } from './tools.ts';

export type FileLabel =
  | `wording-${'official' | 'translation' | 'restatement' | 'unknown'}`
  | `extent-${'whole' | 'partial' | 'partial-long'}`
  | 'banner-label'
  | 'compare-different-kinds'
  | 'compare-restatement'
  | 'file-advice';

export interface FileLabels extends ComparisonLabels {
  readonly say: (key: FileLabel, values?: Readonly<Record<string, string>>) => string;
}

/** What a file of comparisons holds. */
export interface ComparisonFile {
  readonly language: Language;
  readonly layouts: readonly ComparisonLayout[];
  readonly labels: FileLabels;
  /** What the program has to say of the texts, in English. */
  readonly remarks: readonly string[];
  readonly styles: string;
  readonly hidesNumbering: boolean;
}

/** The policy of the file: nothing is fetched, nothing is run, styles stand inside. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Comparisons as one HTML file that needs no network, no script and no other file. */
export function comparisonFile(file: ComparisonFile): string {
  const { labels, layouts, styles } = file;
  const title = titleOf(layouts, labels);
  return htmlDocument(
    element(
      'html',
      { lang: labels.lang },
      element(
        'head',
        {},
        element('meta', { charSet: 'utf-8' }),
        element('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, title),
        element('style', {}, styles),
      ),
      element(
        'body',
        { className: 'wide comparison-file' },
        element('main', { className: 'site-main', id: 'main' }, element('h1', {}, title), content(file)),
        footer(labels),
      ),
    ),
  );
}

const titleOf = (layouts: readonly ComparisonLayout[], { t }: FileLabels): string => {
  const [first] = layouts;
  return first ? t('compare-title', { before: first.comparison.before.id, after: first.comparison.after.id }) : '';
};

function content({ layouts, labels, language, remarks, hidesNumbering }: ComparisonFile): Child {
  const isOne = layouts.length === 1;
  const printing: Printing = { labels, language, level: isOne ? 2 : 3 };
  return element(
    'div',
    { className: 'compare' },
    element(
      'div',
      { className: 'ctools' },
      ...remarks.map((remark) => element('p', { className: 'small soft', lang: 'en' }, `${remark}.`)),
      ...tools(layouts, labels, { hidesNumbering }),
    ),
    element(
      'div',
      { className: 'compare-text', lang: language },
      ...layouts.map((layout, index) => pair(layout, { printing, labels, heading: isOne ? null : index })),
    ),
  );
}

interface PairOptions {
  readonly printing: Printing;
  readonly labels: FileLabels;
  /** Which of several comparisons it is; null if it is the only one, which the title of the page names. */
  readonly heading: number | null;
}

function pair(layout: ComparisonLayout, { printing, labels, heading }: PairOptions): Child {
  const { lang, t } = labels;
  const title = heading === null ? null : element('h2', { lang }, titleOf([layout], labels));
  return element(
    'section',
    { className: 'cpair' },
    title,
    element('div', { lang, className: 'cpair-head' }, ...sides(layout, labels), summary(layout, labels)),
    layout.changed === 0 ? element('p', { className: 'notice', lang }, t('nothing-changed')) : null,
    ...layout.ghosts.map((mark) => ghost(mark, printing)),
    ...layout.sections.map((part) => section(part, printing)),
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

const footer = ({ say }: FileLabels): Child =>
  element('footer', { className: 'site-footer' }, element('p', {}, say('file-advice')));
