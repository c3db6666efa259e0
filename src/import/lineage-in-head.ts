import type { Problem } from '../law/problem.ts';
import { addFact, type Plain } from './add-to-head.ts';

interface Declared {
  /** Path of `version.md`. */
  readonly file: string;
  readonly was: Readonly<Record<string, string>>;
  readonly follows?: string | null;
}

interface Lineage {
  /** Entries for `was:`. */
  readonly added: readonly Plain[];
  readonly problems: readonly Problem[];
  /** The head with the version that the moves are counted from. */
  readonly head: (head: string) => string;
}

/**
 * What moved by the publisher's names and is not declared yet in a version.md that is there, and the version that it follows, where that is
 * not said yet. What a person declared is never changed.
 */
export function newLineage(options: Declared, known: { readonly follows: unknown; readonly was: Plain }): Lineage {
  const { was, follows } = options;
  const nothing: Lineage = { added: [], problems: [], head: (head) => head };
  const isOther = known.follows !== undefined && !!follows && known.follows !== follows;
  if (isOther) return { ...nothing, problems: [otherOrigin(options, String(known.follows))] };
  const pairs = Object.entries(was).map(([eId, origin]) => ({ eId, origin, there: known.was[eId] }));
  return {
    added: pairs.filter(({ there }) => there === undefined).map(({ eId, origin }) => ({ [eId]: origin })),
    problems: pairs
      .filter(({ there, origin }) => there !== undefined && String(there) !== origin)
      .map(({ eId, origin, there }) => otherLineage(options, eId, String(there), origin)),
    head: (head) => (known.follows === undefined && follows ? addFact(head, 'follows', follows) : head),
  };
}

const otherOrigin = ({ file, follows, was }: Declared, there: string): Problem => ({
  file,
  line: 1,
  level: 'warning',
  rule: 'import-version',
  ...(Object.keys(was).length === 0
    ? {
        message: `version.md follows "${there}", and "${follows}" was named: what version.md says was kept`,
        hint: `import with --follows ${there}, or correct follows:`,
      }
    : {
        message: `version.md follows "${there}", and what moved was read against "${follows}": nothing was added under was:`,
        hint: `import with --follows ${there} and the document of that version after --before, or correct follows:`,
      }),
});

const otherLineage = ({ file }: Declared, eId: string, there: string, origin: string): Problem => ({
  file,
  line: 1,
  level: 'warning',
  rule: 'import-version',
  message: `version.md says that ${eId} was ${there}, by the publisher's names it was ${origin}: what version.md says was kept`,
  hint: 'correct it if the publisher is right',
});
