import { type Change, type Comparison, type Edit, editsHere } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { type Marker, type Materiality, type MaterialRule, materialRules, type RuleFinding } from '../law/meaning.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { isOfWords, placesOf } from './moved.ts';
import { wordingsOf } from './touched.ts';
import { weigh } from './weigh.ts';

/** Both texts of a comparison. */
export interface BothTexts {
  readonly before: Provision;
  readonly after: Provision;
}

/**
 * Every change of words with the rules it triggers, the weightiest first, those of one weight in the order of the text. A change that
 * triggers none stays in the list, at its end: rules sort, they hide nothing.
 */
export function materialityOf(comparison: Comparison, texts: BothTexts): readonly Materiality[] {
  const before = provisionsByEId(texts.before);
  const after = provisionsByEId(texts.after);
  const changes = comparison.changes.filter(isOfWords).map((change): Materiality => {
    const { before: was, after: is } = placesOf(change);
    const [earlier, later] =
      change.kind === 'kept'
        ? [wordsHere(change, 'removed'), wordsHere(change, 'added')]
        : [wordsAt(was, before), change.kind === 'repealed' ? '' : wordsAt(is, after)];
    const findings = rulesBetween(
      earlier,
      later,
      comparison.language,
      change.kind === 'kept' ? materialRules : wholeRules,
    );
    return { before: was, after: is, findings };
  });
  return changes.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** What a whole unit that came or went is told by: that it holds an "and" or a number says nothing. */
const wholeRules: readonly MaterialRule[] = ['modality', 'sanction', 'deadline', 'exception', 'delegation'];

/** Which rules tell two wordings apart: `обязан`, `вправе` → modality. */
export function rulesBetween(
  before: string,
  after: string,
  language: Language,
  rules: readonly MaterialRule[] = materialRules,
): readonly RuleFinding[] {
  const wordings = wordingsOf(before, after, language);
  return rules.flatMap((rule) => {
    const { lost, come } = weigh(wordings, rule);
    return lost.length + come.length > 0 ? [{ rule, before: wordsOf(lost), after: wordsOf(come) }] : [];
  });
}

/** The values of one rule that only one wording has: `must` before, `may` after. */
export function valuesBetween(
  before: string,
  after: string,
  language: Language,
  rule: MaterialRule,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { lost, come } = weigh(wordingsOf(before, after, language), rule);
  const values = (markers: readonly Marker[]): readonly string[] => markers.map(({ value }) => value);
  return { before: values(lost), after: values(come) };
}

const wordsOf = (markers: readonly Marker[]): readonly string[] => [...new Set(markers.map(({ words }) => words))];

/** The rank of its weightiest rule first, then how many rules fired. */
const weightOf = ({ findings: [first, ...others] }: Materiality): number =>
  first ? (materialRules.length - materialRules.indexOf(first.rule)) * materialRules.length + others.length : 0;

/** The words of one side of a pair; those that are compared in a part or another half of the unit are weighed there. */
const wordsHere = ({ heading, text }: Kept, side: Edit['kind']): string =>
  [heading, text]
    .map((edits) => editsHere(edits).filter(({ kind }) => kind === 'same' || kind === side))
    .map((edits) => edits.map((edit) => edit.text).join(''))
    .filter((words) => words !== '')
    .join('\n');

type Kept = Extract<Change, { readonly kind: 'kept' }>;

function wordsAt(place: EId | null, units: ReadonlyMap<EId, Provision>): string {
  const unit = place === null ? undefined : units.get(place);
  return unit ? [unit.heading, unit.text].filter((part) => part !== null).join('\n') : '';
}
