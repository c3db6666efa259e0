import type { Language } from '../../law/language.ts';
import type { ComparisonLayout } from '../comparison-layout.ts';
import { element } from '../html.ts';
import { selfContained } from '../self-contained.ts';
import { comparisons, titleOf } from './comparisons.ts';
import type { ComparisonLabels } from './labels.ts';

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

/** Comparisons as one HTML file that needs no network, no script and no other file. */
export function comparisonFile(file: ComparisonFile): string {
  const { labels, layouts, styles } = file;
  const [first] = layouts;
  const title = first ? titleOf(first, labels) : '';
  return selfContained({ lang: labels.lang, title, styles, advice: labels.say('file-advice') }, [
    element('h1', {}, title),
    comparisons(file),
  ]);
}
