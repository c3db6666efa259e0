import type { Version } from '../law/bill.ts';
import { versionOf } from '../law/dossier.ts';
import type { EId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { addressesOf, addressHint } from './addresses.ts';
import { type Check, type CheckInput, isVersion, listFile } from './check.ts';
import { hintFor } from './suggest.ts';

/** A version follows one that exists, not itself by a circle; what it declares about addresses exists on both sides. */
export const checkVersions: Check = (input) => [
  ...input.dossier.versions.flatMap((version) => [
    ...order(input, version),
    ...lineage(input, version),
    ...headings(input, version),
    ...places(input, version),
  ]),
  ...input.dossier.timeline.flatMap(({ version }, index) =>
    version === null ? [] : unknownVersion(input, listFile(input.dossier, 'timeline'), [index, 'version'], version),
  ),
];

function order(input: CheckInput, version: Version): Problem[] {
  const { follows, numbering, file } = version;
  const unknown = [
    ...(follows === null ? [] : unknownVersion(input, file, ['follows'], follows)),
    ...(numbering === null ? [] : unknownVersion(input, file, ['numbering'], numbering)),
  ];
  const isCircular = follows !== null && follows >= version.id;
  return isCircular
    ? [
        ...unknown,
        at(
          input,
          file,
          ['follows'],
          'follows',
          `${version.id} cannot follow ${follows}`,
          'a version follows one with a smaller number; number the folders in order',
        ),
      ]
    : unknown;
}

function lineage(input: CheckInput, version: Version): Problem[] {
  const before = version.follows === null ? null : versionOf(input.dossier, version.follows);
  const here = addressesOf(version);
  const there = before ? addressesOf(before) : new Set<never>();
  const rootless: Problem[] =
    version.follows === null && version.lineage.size > 0
      ? [
          at(
            input,
            version.file,
            ['was'],
            'follows',
            '"was" speaks of a version before this one, and none is named',
            'add the key "follows"',
          ),
        ]
      : [];
  const wrong = [...version.lineage].flatMap(([after, origins]) => [
    ...(here.has(after)
      ? []
      : [
          at(
            input,
            version.file,
            ['was', after],
            'reference',
            `${after} does not exist in ${version.id}`,
            addressHint(after, here),
          ),
        ]),
    ...origins.flatMap((origin) =>
      before === null || there.has(origin)
        ? []
        : [
            at(
              input,
              version.file,
              ['was', after],
              'reference',
              `${origin} does not exist in ${before.id}`,
              addressHint(origin, there),
            ),
          ],
    ),
  ]);
  return [...rootless, ...wrong];
}

/** A heading is written once: in the text if the text is held, else under `headings`. */
function headings(input: CheckInput, version: Version): Problem[] {
  const known = addressesOf(version);
  return [...version.headings.keys()].flatMap((eId) =>
    known.has(eId)
      ? []
      : [
          at(
            input,
            version.file,
            ['headings', eId],
            'reference',
            `${eId} does not exist in ${version.id}`,
            addressHint(eId, known),
          ),
        ],
  );
}

/** A place that differs from the address exists on both sides: here, and in the version whose numbers are borrowed. */
function places(input: CheckInput, version: Version): Problem[] {
  const here = addressesOf(version);
  const lender = version.numbering === null ? null : versionOf(input.dossier, version.numbering);
  const there = lender ? addressesOf(lender) : new Set<EId>();
  return [...version.places].flatMap(([eId, place]) => {
    const [missing, known, id] = here.has(eId)
      ? [place, there, version.numbering ?? 'the version named by "numbering"']
      : [eId, here, version.id];
    if (known.has(missing)) return [];
    return [
      at(
        input,
        version.file,
        ['places', eId],
        'reference',
        `${missing} does not exist in ${id}`,
        addressHint(missing, known),
      ),
    ];
  });
}

function unknownVersion(input: CheckInput, file: string, path: readonly (string | number)[], id: string): Problem[] {
  const known = input.dossier.versions.map((version) => version.id);
  return isVersion(input, id)
    ? []
    : [at(input, file, path, 'reference', `there is no version "${id}"`, hintFor(id, known))];
}

const at = (
  { lineOf }: CheckInput,
  file: string,
  path: readonly (string | number)[],
  rule: string,
  message: string,
  hint: string,
): Problem => ({
  file,
  line: lineOf(file, path),
  level: 'error',
  rule,
  message,
  hint,
});
