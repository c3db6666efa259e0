import { currentVersion, type Dossier, versionOf } from '../law/dossier.ts';
import type { EId, VersionId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { addressesOf, addressHint } from './addresses.ts';
import { type Check, isVersion, listFile } from './check.ts';
import { hintFor } from './suggest.ts';

/** A statement about provisions, where it stands, and the version it was checked against. */
interface Statement {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly eIds: readonly EId[];
  readonly checked: VersionId | null;
}

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

function statementsOf(dossier: Dossier): readonly Statement[] {
  const list = (
    name: string,
    key: string,
    entries: readonly { about: readonly EId[]; checked?: VersionId | null }[],
  ): Statement[] =>
    entries.map((entry, index) => ({
      file: listFile(dossier, name),
      path: [index, key],
      eIds: entry.about,
      checked: entry.checked ?? null,
    }));
  return [
    ...dossier.obligations.map(({ file, basis, checked }) => ({ file, path: ['basis'], eIds: basis, checked })),
    ...dossier.commentary.map(({ file, about, checked }) => ({ file, path: ['about'], eIds: about, checked })),
    ...list(
      'terms',
      'defined',
      dossier.terms.map(({ definedAt, checked }) => ({ about: definedAt ? [definedAt] : [], checked })),
    ),
    ...list('errors', 'about', dossier.errors),
    ...list('questions', 'about', dossier.questions),
    ...list('positions', 'about', dossier.positions),
    ...list(
      'crosswalk',
      'here',
      dossier.crosswalk.map(({ here, checked }) => ({ about: here, checked })),
    ),
  ];
}
