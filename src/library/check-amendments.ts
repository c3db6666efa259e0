import { type Amendment, type Operation, targetsOf } from '../law/amendment.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import { type EId, parentEId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { addressesOf, addressHint } from './addresses.ts';
import { type Check, type CheckInput, isVersion } from './check.ts';
import { hintFor } from './suggest.ts';

/** An amendment belongs to a version that exists, has a number of its own and names provisions that can be there. */
export const checkAmendments: Check = (input) => {
  const numbers = new Map<string, Amendment>();
  return input.dossier.amendments.flatMap((amendment) => {
    const key = `${amendment.version} ${amendment.number}`;
    const first = numbers.get(key);
    if (!first) numbers.set(key, amendment);
    const duplicate = first
      ? [
          problem(
            input,
            amendment,
            ['number'],
            'duplicate-number',
            `the number ${amendment.number} is taken by ${first.file}`,
            'give each amendment of a version its own number',
          ),
        ]
      : [];
    return [...duplicate, ...targetProblems(input, amendment)];
  });
};

function targetProblems(input: CheckInput, amendment: Amendment): readonly Problem[] {
  const { dossier } = input;
  const version = versionOf(dossier, amendment.version);
  if (!version) {
    if (isVersion(input, amendment.version)) return [];
    const known = dossier.versions.map(({ id }) => id);
    return [
      problem(
        input,
        amendment,
        [],
        'reference',
        `there is no version "${amendment.version}"`,
        hintFor(amendment.version, known),
      ),
    ];
  }
  const addresses = addressesAround(dossier, amendment);
  return amendment.changes.flatMap((operation, index) =>
    existing(operation).flatMap((eId) =>
      addresses.has(eId)
        ? []
        : [
            problem(
              input,
              amendment,
              ['changes', index],
              'reference',
              `${eId} does not exist in ${version.follows ?? version.id}`,
              addressHint(eId, addresses),
            ),
          ],
    ),
  );
}

/** Addresses of the text it amends and of the text it led to: where the first is partial, the second tells what there was. */
function addressesAround(dossier: Dossier, amendment: Amendment): ReadonlySet<EId> {
  const version = versionOf(dossier, amendment.version);
  const base = version?.follows ? versionOf(dossier, version.follows) : null;
  return new Set([version, base].flatMap((one) => (one ? [...addressesOf(one)] : [])));
}

/** The provisions that must be there for an operation to make sense: for an insertion the unit around it. */
function existing(operation: Operation): readonly EId[] {
  switch (operation.kind) {
    case 'insert':
      return [operation.after, parentEId(operation.at)].filter((eId) => eId !== null);
    case 'renumber':
      return [operation.at, ...(operation.through ? [operation.through] : [])];
    case 'split':
      return [operation.at, ...operation.from];
    case 'join':
      return operation.at;
    case 'move':
      return [operation.at, operation.after];
    case 'replace':
    case 'words':
    case 'repeal':
    case 'delete':
      return targetsOf(operation);
  }
}

function problem(
  { lineOf }: CheckInput,
  { file }: Amendment,
  path: readonly (string | number)[],
  rule: string,
  message: string,
  hint: string,
): Problem {
  return { file, line: lineOf(file, path), level: 'error', rule, message, hint };
}
