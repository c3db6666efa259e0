import type { Amendment } from '../law/amendment.ts';
import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import {
  type ChangeCause,
  changeKey,
  type Explanation,
  type ProvedCauses,
  type Run,
  type UnitRuns,
} from '../law/explanation.ts';
import type { AmendmentId, EId } from '../law/ids.ts';
import { type CausesOf, changeCauses } from './change-causes.ts';
import { amendmentsFor, type ExplainedVersion, explainVersion } from './explain-version.ts';

/** The causes that a verdict proves, in the terms of a comparison of the same two texts. */
function provedCauses(
  { explanations, residue, applied }: ExplainedVersion,
  amendments: readonly Amendment[],
): ProvedCauses {
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  const proved = explanations.filter(({ strength }) => strength === 'proved');
  // Where the executed unit and the later one are the same unit; that their words are the same is what `proved` says.
  const later = new Map(residue.alignment.matches.map(({ before, after }) => [before, after]));
  const words = [...applied.provenance].flatMap(([executed, runs]): (readonly [EId, UnitRuns<Amendment | null>])[] => {
    const at = later.get(executed);
    return at === undefined ? [] : [[at, { heading: told(runs.heading, byId), text: told(runs.text, byId) }]];
  });
  return {
    byChange: new Map(proved.map((one) => [changeKey(one.change), amendmentsIn(one, byId)])),
    words: new Map(words),
    accepted: new Map(
      explanations.flatMap(({ change, strength, reason }) =>
        strength === 'accepted' && reason !== null ? [[changeKey(change), reason]] : [],
      ),
    ),
  };
}

const amendmentsIn = ({ by }: Explanation, byId: ReadonlyMap<AmendmentId, Amendment>): readonly Amendment[] => [
  ...new Set(by.flatMap(({ amendment }) => byId.get(amendment) ?? [])),
];

const told = (runs: readonly Run[], byId: ReadonlyMap<AmendmentId, Amendment>): readonly Run<Amendment | null>[] =>
  runs.map(({ text, cause }) => ({
    text,
    cause: cause?.kind === 'amendment' ? (byId.get(cause.mark.amendment) ?? null) : null,
  }));

/**
 * What is proved of the causes of a comparison of two versions: of a step by its verdict, of versions further apart by following every
 * change through the readings between. Null where no amendment is held.
 */
export function causesBetween(
  dossier: Dossier,
  before: Version,
  after: Version,
  comparison: Comparison,
): ProvedCauses | null {
  const { language } = comparison;
  if (after.follows !== before.id)
    return causesAlong(dossier, comparison, changeCauses(dossier, before, after, comparison));
  const explained = explainVersion(dossier, after, language);
  return explained?.language === language ? provedCauses(explained, amendmentsFor(dossier, after)) : null;
}

/** Of a change that is not amendments' alone nothing is told as a whole; its words are told one by one. */
function causesAlong(dossier: Dossier, { changes }: Comparison, causesOf: CausesOf): ProvedCauses {
  const byId = new Map(dossier.amendments.map((amendment) => [amendment.id, amendment]));
  const amendmentsOf = (cause: ChangeCause | null): readonly Amendment[] =>
    cause?.kind === 'amendment' ? cause.marks.flatMap(({ amendment }) => byId.get(amendment) ?? []) : [];
  const single = (runs: readonly Run<ChangeCause | null>[]): readonly Run<Amendment | null>[] =>
    runs.map(({ text, cause }) => {
      const [only, ...others] = new Set(amendmentsOf(cause));
      return { text, cause: only && others.length === 0 ? only : null };
    });
  const byChange = new Map<string, readonly Amendment[]>();
  const words = new Map<EId, UnitRuns<Amendment | null>>();
  for (const change of changes) {
    const causes = causesOf(change);
    if (!causes) continue;
    const sides = [causes.added, causes.removed].flatMap(({ heading, text }) => [...heading, ...text]);
    const all = [...sides.map(({ cause }) => cause), ...causes.unit].filter((cause) => cause !== null);
    const isOpen = all.some(({ kind }) => kind === 'entered' || kind === 'unknown' || kind === 'accepted');
    const amendments = [...new Set(all.flatMap(amendmentsOf))];
    if (!isOpen && amendments.length > 0) byChange.set(changeKey(change), amendments);
    if (change.after !== null && change.kind !== 'repealed')
      words.set(change.after, { heading: single(causes.added.heading), text: single(causes.added.text) });
  }
  return { byChange, words, accepted: new Map() };
}
