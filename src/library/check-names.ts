import type { Problem } from '../law/problem.ts';
import { type Check, listFile } from './check.ts';
import { hintFor } from './suggest.ts';

/** Roles, topics and stages are the ones the bill and its legislature know; codes, terms and positions have ids of their own. */
export const checkNames: Check = ({ dossier, lineOf }) => {
  const { bill, legislature } = dossier;
  const unknown = (
    file: string,
    path: readonly (string | number)[],
    rule: string,
    name: string,
    known: Readonly<Record<string, unknown>>,
  ): Problem[] =>
    Object.hasOwn(known, name)
      ? []
      : [
          {
            file,
            line: lineOf(file, path),
            level: 'error',
            rule,
            message: `there is no ${rule} "${name}"`,
            hint: hintFor(name, Object.keys(known)),
          },
        ];
  return [
    ...dossier.versions.flatMap((version) =>
      unknown(version.file, ['stage'], 'stage', version.stage, legislature.stages),
    ),
    ...dossier.obligations.flatMap(({ file, who, topic }) => [
      ...who.flatMap((role, index) => unknown(file, ['who', index], 'role', role, bill.roles)),
      ...(topic === null ? [] : unknown(file, ['topic'], 'topic', topic, bill.topics)),
    ]),
    ...repeated(dossier.obligations.map(({ code, file }) => ({ id: code, file, line: lineOf(file, ['code']) }))),
    ...repeated(dossier.terms.map(({ id, line }) => ({ id, file: listFile(dossier, 'terms'), line }))),
    ...repeated(dossier.positions.map(({ id, line }) => ({ id, file: listFile(dossier, 'positions'), line }))),
  ];
};

interface Named {
  readonly id: string | null;
  readonly file: string;
  readonly line: number;
}

function repeated(entries: readonly Named[]): Problem[] {
  const seen = new Map<string, Named>();
  return entries.flatMap((entry) => {
    if (entry.id === null) return [];
    const first = seen.get(entry.id);
    if (!first) seen.set(entry.id, entry);
    return first
      ? [
          {
            file: entry.file,
            line: entry.line,
            level: 'error' as const,
            rule: 'duplicate-number',
            message: `"${entry.id}" is taken by ${first.file}:${first.line}`,
            hint: 'give each its own; a code is never used again',
          },
        ]
      : [];
  });
}
