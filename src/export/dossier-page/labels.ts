import type { Outcome } from '../../law/amendment.ts';
import type { Certainty } from '../../law/bill.ts';
import type { Effect, Unapplied } from '../../law/explanation.ts';
import type { Commentary, Position } from '../../law/knowledge.ts';
import type { Language } from '../../law/language.ts';
import type { FileLabel, FileLabels } from '../comparison-page/file.ts';
import type { PositionKindLabel } from '../position-kind.ts';

/** What became of an amendment in the text: what was proved of it, or why it was not executed. */
export type AmendmentEffect = Effect['result'] | Unapplied['why'];

/** The words that a dossier says beside those of its comparisons. */
export type DossierLabel =
  | FileLabel
  | `outcome-${Outcome}`
  | `effect-${AmendmentEffect}`
  | `modality-${string}`
  | `sure-${Certainty}`
  | `sanction-${'none-long' | 'unknown-long'}`
  | `duty-${'who' | 'when' | 'if' | 'unless' | 'basis' | 'sanction' | 'explanation' | 'what'}`
  | `nav-${'text' | 'compare' | 'amendments' | 'duties' | 'terms' | 'commentary'}`
  | `position-outcome-${Position['outcome']}`
  | `position-${'by' | 'wanted'}`
  | PositionKindLabel
  | `seen-${NonNullable<Commentary['seen']> | 'unknown'}`
  | `comment-${'language' | 'says' | 'about'}`
  | 'about-whole'
  | 'amendment-by'
  | 'amendment-by-unknown'
  | 'amendment-changes-unknown'
  | 'amendment-number'
  | 'amendment-reason'
  | 'amendments-none'
  | 'contents'
  | 'date-unknown'
  | 'duties-none'
  | 'effect'
  | 'editor-note'
  | 'editorial-notes'
  | 'in-language'
  | 'numbering-borrowed'
  | 'outcome'
  | 'positions'
  | 'positions-intro'
  | 'provisions'
  | 'provisions-none'
  | 'read-against'
  | 'retrieved'
  | 'sources'
  | 'sources-none'
  | 'term-not-defined'
  | 'term-note'
  | 'text-missing'
  | 'timeline'
  | 'unknown-stage'
  | 'wording-before'
  | 'wording-proposed';

export interface DossierLabels extends FileLabels {
  readonly say: (key: DossierLabel, values?: Readonly<Record<string, string>>) => string;
  readonly date: (date: string) => string;
  readonly languageName: (code: Language) => string;
}
