import type { ChangeKind } from '../../law/change-kind.ts';
import type { MatchBasis } from '../../law/comparison.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { MaterialRule } from '../../law/meaning.ts';
import type { CauseLabel } from '../told-causes.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words that a laid-out comparison says; the site and the command line give them in a language of the interface. */
export type ComparisonLabel =
  | CauseLabel
  | `causes-${'changes' | 'how' | 'none' | 'of' | 'title'}`
  | 'origins-cause'
  | `kind-${ChangeKind | 'split' | 'merged' | 'relevelled'}`
  | `basis-${MatchBasis | 'place'}`
  | `view-${'changes' | 'full' | 'side' | 'label'}`
  | `hide-${'numbering' | 'typographic' | 'unknown'}`
  | `${'ins' | 'del'}-${'start' | 'end'}`
  | `rule-${MaterialRule}`
  | `tally-${ChangeKind}`
  | `mark-${'added' | 'removed'}`
  | `unknown-${'before' | 'after' | 'legend'}`
  | `${'next' | 'previous'}-change`
  | 'becomes'
  | 'compare-title'
  | 'count-of'
  | 'evidence-headings'
  | 'evidence-likeness'
  | 'filter-label'
  | 'jump-list'
  | 'legend'
  | 'legend-copy'
  | `left-${'bearer' | 'gone' | 'intro' | 'meant' | 'now' | 'title'}`
  | 'material-words'
  | 'merged-with'
  | 'nothing-changed'
  | 'permalink'
  | 'pick-all'
  | 'pick-label'
  | 'probably'
  | 'split-with'
  | 'stood-here'
  | 'tentative'
  | 'was';

export interface ComparisonLabels {
  readonly lang: InterfaceLanguage;
  readonly t: (key: ComparisonLabel, values?: Values) => string;
  readonly n: (key: 'changes' | 'references-count' | 'silent', count: number) => string;
  readonly number: (value: number) => string;
}
