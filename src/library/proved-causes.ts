import type { Amendment } from '../law/amendment.ts';
import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import { changeKey, type Explanation, type ProvedCauses, type Run, type UnitRuns } from '../law/explanation.ts';
import type { AmendmentId, EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { amendmentsFor, type ExplainedVersion, explainVersion } from './explain-version.ts';

/** The causes that a verdict proves, in the terms of a comparison of the same two texts. */
export function provedCauses(
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

/** What is proved of the causes of a step from a version to the one that follows it; null for any other pair, or where no amendment is held. */
export function causesBetween(
  dossier: Dossier,
  before: Version,
  after: Version,
  language: Language,
): ProvedCauses | null {
  const explained = after.follows === before.id ? explainVersion(dossier, after, language) : null;
  return explained?.language === language ? provedCauses(explained, amendmentsFor(dossier, after)) : null;
}
