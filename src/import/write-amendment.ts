import type { Operation, WordList } from '../law/amendment.ts';
import type { EId } from '../law/ids.ts';
import type { Translated } from '../law/language.ts';

/** What the head of an amendment says besides its changes. */
export interface AmendmentHead {
  readonly number: string;
  readonly by: string | null;
  readonly date: string | null;
}

/** The file of an amendment, or why its operations cannot stand in one. */
export type WrittenAmendment =
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'clash'; readonly at: EId };

/**
 * Writes operations as the file of an amendment, as `content/README.md` explains it: changes in the head, wordings in the body under their
 * addresses. Two operations that word one address differently cannot stand in one file.
 */
export function writeAmendment(
  operations: readonly Operation[],
  head: AmendmentHead,
  reason: string,
): WrittenAmendment {
  const wordings = new Map<string, string>();
  for (const operation of operations) {
    for (const [at, language, wording] of wordingsOf(operation)) {
      const key = `## ${at} ${language}`;
      if (wordings.has(key) && wordings.get(key) !== wording) return { kind: 'clash', at };
      wordings.set(key, wording);
    }
  }
  const lines = [
    '---',
    `number: ${quoted(head.number)}`,
    ...(head.by === null ? [] : [`by: ${quoted(head.by)}`]),
    ...(head.date === null ? [] : [`date: ${head.date}`]),
    'outcome: pending',
    'changes:',
    ...operations.flatMap(changeOf),
    '---',
    reason,
    ...[...wordings].flatMap(([key, wording]) => ['', key, '', wording]),
  ];
  return { kind: 'file', text: `${lines.join('\n')}\n` };
}

/** JSON strings are YAML strings. */
const quoted = (text: string): string => JSON.stringify(text);

type Worded = readonly (readonly [at: EId, language: string, wording: string])[];

function wordingsOf(operation: Operation): Worded {
  const of = (at: EId, wording: Translated<string>): Worded =>
    Object.entries(wording).flatMap(([language, text]) => (text === undefined ? [] : [[at, language, text] as const]));
  switch (operation.kind) {
    case 'insert':
    case 'replace':
    case 'repeal':
      return of(operation.at, operation.wording);
    case 'join':
      return of(operation.into, operation.wording);
    case 'split':
      return operation.into.flatMap((at) => of(at, operation.wordings[at] ?? {}));
    case 'words':
    case 'delete':
    case 'renumber':
    case 'move':
      return [];
  }
}

/** One entry of `changes:`. */
function changeOf(operation: Operation): readonly string[] {
  const entry = (first: string, ...keys: readonly (string | null)[]): readonly string[] => [
    `  - ${first}`,
    ...keys.flatMap((key) => (key === null ? [] : [`    ${key}`])),
  ];
  switch (operation.kind) {
    case 'words': {
      const { at, find, put, every, nth } = operation;
      const which = every ? 'every: true' : nth === null ? null : `nth: ${nth}`;
      return entry(`words: ${at ?? 'act'}`, `find: ${listed(find)}`, `put: ${listed(put)}`, which);
    }
    case 'insert':
      return entry(`insert: ${operation.at}`, operation.after && `after: ${operation.after}`);
    case 'replace':
      return entry(`${operation.part === 'whole' ? 'replace' : operation.part}: ${operation.at}`);
    case 'repeal':
    case 'delete':
      return entry(`${operation.kind}: ${operation.at}`);
    case 'renumber':
      return entry(
        `renumber: ${operation.at}`,
        operation.through && `through: ${operation.through}`,
        `to: ${operation.to}`,
      );
    case 'move':
      return entry(`move: ${operation.at}`, `after: ${operation.after}`, operation.to && `to: ${operation.to}`);
    case 'split':
      return entry(
        `split: ${operation.at}`,
        `into: [${operation.into.join(', ')}]`,
        `from: [${operation.from.join(', ')}]`,
      );
    case 'join':
      return entry(`join: [${operation.at.join(', ')}]`, `into: [${operation.into}]`);
  }
}

const listed = (words: WordList): string =>
  `{ ${Object.entries(words)
    .map(([language, list]) => `${language}: [${(list ?? []).map(quoted).join(', ')}]`)
    .join(', ')} }`;
