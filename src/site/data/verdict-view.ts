import type { Amendment } from '../../law/amendment.ts';
import type { Version } from '../../law/bill.ts';
import { type Change, type Edit, editsHere } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { Effect, Explanation, Mark, Strength, Unapplied, VerdictTally } from '../../law/explanation.ts';
import { type AmendmentId, eId } from '../../law/ids.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import type { Labels } from '../labels.ts';
import { routes } from '../routes.ts';
import { verdictOf } from '../verdicts.ts';
import { type Place, type Places, placesIn } from './places.ts';

/** An amendment as a line names it. */
export interface AmendmentRef {
  readonly number: string;
  readonly href: string;
}

/** A change that executing the amendments does not prove. */
export interface OpenChange {
  readonly strength: Strength;
  readonly kind: Change['kind'];
  readonly place: Place;
  readonly amendments: readonly AmendmentRef[];
  readonly reason: string | null;
  /** What is still different once the amendments are executed: from the words they give to those that stand. */
  readonly left: readonly (readonly Edit[])[];
}

/** How a version is explained by its amendments, as pages show it. */
export interface VerdictView {
  readonly before: Version;
  readonly after: Version;
  readonly language: Language;
  readonly isRestated: boolean;
  readonly tally: VerdictTally;
  readonly open: readonly OpenChange[];
  readonly unapplied: readonly (AmendmentRef & Pick<Unapplied, 'outcome' | 'why'>)[];
  readonly refused: readonly AmendmentRef[];
  /** The section that lists what is open. */
  readonly href: string;
}

/** The verdict on a version; null if there is none. */
export function verdictView(dossier: Dossier, after: Version, lang: InterfaceLanguage): VerdictView | null {
  const verdict = verdictOf(dossier, after, lang);
  if (!verdict) return null;
  const { before, language, tally, explanations, unapplied, effects } = verdict;
  const places = { after: placesIn(dossier, after, lang), before: placesIn(dossier, before, lang) };
  const refOf = (id: AmendmentId): AmendmentRef => ({
    number: dossier.amendments.find((one) => one.id === id)?.number ?? id,
    href: routes.amendment(lang, dossier.bill.id, id),
  });
  const openOf = ({ change, strength, by, reason }: Explanation): OpenChange => ({
    strength,
    kind: change.kind,
    place: placeOf(change, places.before, places.after),
    amendments: namesOf(by).map(refOf),
    reason,
    left: verdict.left.flatMap((one) => (one.after !== null && one.after === change.after ? editsOf(one) : [])),
  });
  return {
    before,
    after,
    language,
    isRestated: [before, after].some((version) => version.wording[language] === 'restatement'),
    tally,
    open: explanations.filter(({ strength }) => isOpen(strength)).map(openOf),
    unapplied: unapplied.map(({ amendment, outcome, why }) => ({ ...refOf(amendment), outcome, why })),
    refused: effects.filter(({ result }) => result === 'refused').map(({ amendment }) => refOf(amendment)),
    href: `${routes.amendments(lang, dossier.bill.id)}#residue-${after.id}`,
  };
}

/** Where a change stands: in the later text or, if it is gone there, in the earlier one. */
function placeOf(change: Change, before: Places, after: Places): Place {
  if (change.kind === 'inserted' || change.kind === 'kept') return after.at(change.after);
  return change.before === null ? after.at(change.after ?? eId('act')) : before.at(change.before);
}

/** What a person still has to look at; one that was accepted with a reason stays in sight. */
const isOpen = (strength: Strength): boolean =>
  strength === 'located' || strength === 'accepted' || strength === 'unexplained';

const namesOf = (marks: readonly Mark[]): readonly AmendmentId[] => [
  ...new Set(marks.map(({ amendment }) => amendment)),
];

const editsOf = (change: Change): readonly (readonly Edit[])[] =>
  change.kind === 'kept'
    ? [editsHere(change.heading), editsHere(change.text)].filter((edits) => edits.some(({ kind }) => kind !== 'same'))
    : [];

/** The verdict line: "3 of 3 changes proved; the rest not known". */
export function verdictLine({ tally }: VerdictView, { t, number }: Labels): string {
  const counted = (
    [
      ['verdict-located', tally.located],
      ['verdict-accepted', tally.accepted],
      ['verdict-unexplained', tally.unexplained],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(key, { count: number(count) }));
  const aside = (
    [
      ['verdict-following', tally.consequential],
      ['verdict-print', tally.typographic],
      ['verdict-unknown', tally.unknown],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(key, { count: number(count) }));
  const proved = t('verdict-proved', { proved: number(tally.proved), changes: number(tally.changes) });
  const line = tally.silent === 0 ? proved : `${proved} (${t('verdict-silent', { count: number(tally.silent) })})`;
  return [[line, ...counted].join(', '), ...aside].join('; ');
}

/** Whether an amendment's effect is seen in the later text, or why it was not executed; null where there is nothing to execute it on. */
export function effectOf(
  dossier: Dossier,
  amendment: Amendment,
  after: Version | null,
  lang: InterfaceLanguage,
): Effect['result'] | Unapplied['why'] | null {
  const verdict = after && verdictOf(dossier, after, lang);
  if (!verdict) return null;
  return (
    verdict.effects.find((one) => one.amendment === amendment.id)?.result ??
    verdict.unapplied.find((one) => one.amendment === amendment.id)?.why ??
    null
  );
}
