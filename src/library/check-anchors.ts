import { currentVersion, versionOf } from '../law/dossier.ts';
import type { Problem } from '../law/problem.ts';
import { addressesOf, addressHint } from './addresses.ts';
import { type Check, isVersion } from './check.ts';
import { statementsOf } from './statements.ts';
import { hintFor } from './suggest.ts';

/** Every statement about a provision names one that the version it was checked against really has. */
export const checkAnchors: Check = (input) => {
  const { dossier, lineOf } = input;
  return statementsOf(dossier).flatMap((statement) => {
    const at = (path: readonly (string | number)[], message: string, hint: string): Problem => ({
      file: statement.file,
      line: lineOf(statement.file, path),
      level: 'error',
      rule: 'reference',
      message,
      hint,
    });
    const versionIds = dossier.versions.map((version) => version.id);
    const version = statement.checked ? versionOf(dossier, statement.checked) : currentVersion(dossier);
    if (statement.checked && !version) {
      if (isVersion(input, statement.checked)) return [];
      return [at(statement.path, `there is no version "${statement.checked}"`, hintFor(statement.checked, versionIds))];
    }
    if (!version) return [];
    const known = addressesOf(version);
    return statement.eIds.flatMap((eId, index) =>
      known.has(eId)
        ? []
        : [at([...statement.path, index], `${eId} does not exist in ${version.id}`, addressHint(eId, known))],
    );
  });
};
