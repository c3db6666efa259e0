import { evidenceOf, type Version } from '../law/bill.ts';
import type { Problem } from '../law/problem.ts';
import { walk } from '../law/provision.ts';
import { addressesOf, addressHint } from './addresses.ts';
import type { Check } from './check.ts';

/** Every provision whose words a partial version gives says what it rests on, and every piece of evidence belongs to a provision. */
export const checkEvidence: Check = ({ dossier, lineOf }) =>
  dossier.versions.flatMap((version) => {
    const known = addressesOf(version);
    const dangling = [...version.evidence.keys()]
      .filter((eId) => !known.has(eId))
      .map((eId) =>
        problem(
          version,
          lineOf(version.file, ['evidence', eId]),
          'reference',
          `${eId} does not exist in ${version.id}`,
          addressHint(eId, known),
        ),
      );
    const contradictory = version.absent.flatMap(({ provision }, index) =>
      known.has(provision)
        ? [
            problem(
              version,
              lineOf(version.file, ['absent', index]),
              'absent',
              `${provision} is called absent and stands in the text`,
              'remove it from the text or from "absent"',
            ),
          ]
        : [],
    );
    return [...dangling, ...contradictory, ...(version.extent === 'partial' ? withoutEvidence(version, lineOf) : [])];
  });

function withoutEvidence(
  version: Version,
  lineOf: (file: string, path: readonly (string | number)[]) => number,
): Problem[] {
  const units = Object.values(version.texts).flatMap((root) => (root ? [...walk(root)] : []));
  const bare = units.filter(
    (unit) => unit.text !== null && unit.kind !== 'act' && evidenceOf(version, unit.eId) === null,
  );
  return [...new Set(bare.map(({ eId }) => eId))].map((eId) =>
    problem(
      version,
      lineOf(version.file, ['evidence']),
      'evidence',
      `nothing says what ${eId} rests on`,
      `add it under "evidence": ${eId}: { from: [source], sure: single }`,
    ),
  );
}

const problem = (version: Version, line: number, rule: string, message: string, hint: string): Problem => ({
  file: version.file,
  line,
  level: 'error',
  rule,
  message,
  hint,
});
