import type { Version } from '../law/bill.ts';
import { versionOf } from '../law/dossier.ts';
import type { Problem } from '../law/problem.ts';
import { addressesOf, addressHint } from './addresses.ts';
import { applyAmendments } from './apply-amendments.ts';
import { type Check, type CheckInput, isVersion } from './check.ts';
import { amendmentsFor } from './explain-version.ts';

/**
 * Accepted amendments can be executed on the version before; an accepted residue names a provision that is there. What is refused is a
 * warning: committees do adopt amendments that exclude each other, and the record of it is right.
 */
export const checkExecution: Check = (input) =>
  input.dossier.versions.flatMap((version) => [...refusals(input, version), ...residue(input, version)]);

function refusals({ dossier }: CheckInput, version: Version): readonly Problem[] {
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const amendments = amendmentsFor(dossier, version);
  if (!before || amendments.length === 0) return [];
  const found = new Map<string, Problem>();
  for (const language of Object.keys(before.texts).sort()) {
    const applied = applyAmendments(dossier, before, amendments, language);
    for (const { problem } of applied?.executions ?? []) {
      // A place that is wrong is so in every language and told once; its address was checked already.
      if (problem && problem.rule !== 'amend-target')
        found.set(`${problem.file} ${problem.line} ${problem.rule}`, problem);
    }
  }
  return [...found.values()].map((problem) => ({ ...problem, level: 'warning' }));
}

function residue(input: CheckInput, version: Version): readonly Problem[] {
  const before = version.follows === null ? null : versionOf(input.dossier, version.follows);
  const known = new Set([...addressesOf(version), ...(before ? addressesOf(before) : [])]);
  if (before === null && version.follows !== null && isVersion(input, version.follows)) return [];
  return version.residue.flatMap(({ at }, index) =>
    known.has(at)
      ? []
      : [
          {
            file: version.file,
            line: input.lineOf(version.file, ['residue', index]),
            level: 'error',
            rule: 'reference',
            message: `${at} does not exist in ${version.id}`,
            hint: addressHint(at, known),
          } satisfies Problem,
        ],
  );
}
