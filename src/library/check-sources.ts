import type { SourceId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { type Check, listFile } from './check.ts';
import { hintFor, nearest } from './suggest.ts';

/** Every source that is named is listed: in the version's own list for its evidence, in `sources.yml` for everything else. */
export const checkSources: Check = ({ dossier, lineOf, unread }) => {
  const register = [...dossier.sources.keys()];
  const isRegisterRead = !unread.has(listFile(dossier, 'sources'));
  const unlisted = (
    file: string,
    path: readonly (string | number)[],
    ids: readonly SourceId[],
    known: readonly string[],
    where: string,
  ): Problem[] =>
    ids
      .filter((id) => (where !== 'sources.yml' || isRegisterRead) && !known.includes(id))
      .map((id) => ({
        file,
        line: lineOf(file, path),
        level: 'error',
        rule: 'source',
        message: `the source "${id}" is not listed in ${where}`,
        hint:
          nearest(id, known) === null
            ? `add it to ${where === 'sources.yml' ? where : 'the list "sources" of version.md'}`
            : hintFor(id, known),
      }));
  const inRegister = (name: string, entries: readonly { readonly sources: readonly SourceId[] }[]): Problem[] =>
    entries.flatMap(({ sources }, index) =>
      unlisted(listFile(dossier, name), [index, 'sources'], sources, register, 'sources.yml'),
    );

  const ofVersions = dossier.versions.flatMap((version) => {
    const own = version.sources.map(({ id }) => id);
    const untold = version.sources.flatMap((source, index) =>
      source.url === null && source.title === null && !register.includes(source.id)
        ? unlisted(version.file, ['sources', index], [source.id], register, 'sources.yml')
        : [],
    );
    const evidence = [...version.evidence].flatMap(([eId, { from }]) =>
      unlisted(version.file, ['evidence', eId], from, own, 'this version'),
    );
    const absent = version.absent.flatMap(({ from }, index) =>
      unlisted(version.file, ['absent', index], from, own, 'this version'),
    );
    return [...untold, ...evidence, ...absent];
  });
  const ofProse = [...dossier.amendments, ...dossier.obligations].flatMap(({ file, sources }) =>
    unlisted(file, ['sources'], sources, register, 'sources.yml'),
  );
  const lists = {
    timeline: dossier.timeline,
    errors: dossier.errors,
    positions: dossier.positions,
    sanctions: dossier.sanctions,
  };
  return [...ofVersions, ...ofProse, ...Object.entries(lists).flatMap(([name, entries]) => inRegister(name, entries))];
};
