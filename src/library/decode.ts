import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import type { StructuredFile } from '../markdown/frontmatter.ts';
import { HINT } from './schema-parts.ts';
import { hintFor } from './suggest.ts';

/** What a schema read from a file; null if the file breaks the schema. */
export interface Decoded<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** Reads a file's data by a schema; every breach becomes a problem with its line. */
export function decode<Schema extends z.ZodType>(
  structured: StructuredFile,
  schema: Schema,
): Decoded<z.output<Schema>> {
  if (structured.problems.length > 0) return { value: null, problems: structured.problems };
  const blanks = blanksIn(structured.data, []);
  const result = schema.safeParse(structured.data ?? {}, { reportInput: true });
  if (result.success && blanks.length === 0) return { value: result.data, problems: [] };
  const issues = (result.error?.issues ?? []).filter(({ path }) => !blanks.some((blank) => isSamePath(blank, path)));
  const problems = issues.flatMap((issue) => problemsOf(issue, structured));
  return { value: null, problems: [...blanks.map((path) => stillBlank(path, structured)), ...problems] };
}

/** What `oqylym new` leaves where a person has to write. */
export const BLANK = '…';

type Path = readonly (string | number)[];

/** Where a file still reads "…". */
function blanksIn(data: unknown, path: Path): Path[] {
  if (data === BLANK) return [path];
  if (Array.isArray(data)) return data.flatMap((value, index) => blanksIn(value, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => blanksIn(value, [...path, key]));
}

/** An issue of a choice (an address or another act) stands at the value or above it. */
const isSamePath = (blank: Path, path: readonly PropertyKey[]): boolean =>
  path.every((step, index) => blank[index] === step);

const stillBlank = (path: Path, structured: StructuredFile): Problem => ({
  file: structured.file,
  line: structured.lineOf(path),
  level: 'error',
  rule: 'blank',
  message: `"${nameOf(path)}" still reads "${BLANK}"`,
  hint: 'write it, or remove the key if it is not required',
});

/** The key a path ends with; an entry of a list goes by the name of the list. */
const nameOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((step) => typeof step === 'string') ?? 'the file');

function problemsOf(issue: z.core.$ZodIssue, structured: StructuredFile): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const at = (rule: string, message: string, hint: string, key?: string): Problem => ({
    file: structured.file,
    line: structured.lineOf(key === undefined ? path : [...path, key]),
    level: 'error',
    rule,
    message,
    hint,
  });
  const name = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.message.split('\n').map((line, index) => {
        const [message = line, hint = 'remove it'] = line.split(HINT);
        return at('unknown-key', message, hint, issue.keys[index]);
      });
    case 'invalid_value':
      return [
        issue.input === undefined
          ? at('missing-key', `"${name}" is missing`, `write one of: ${issue.values.join(', ')}`)
          : at(
              'value',
              `"${name}" is ${JSON.stringify(issue.input)}`,
              hintFor(String(issue.input), issue.values.map(String)),
            ),
      ];
    case 'invalid_union':
      return issue.errors[0] && issue.errors[0].length > 0
        ? issue.errors[0].flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, structured))
        : [at('value', `"${name}" has a form that is not known here`, 'see content/README.md')];
    case 'invalid_key':
      return [
        at(
          'value',
          `the key "${name}" cannot stand here`,
          issue.issues[0]?.message.split(HINT)[1] ?? 'see content/README.md',
        ),
      ];
    case 'invalid_type': {
      if (issue.input === undefined)
        return [at('missing-key', `"${name}" is missing`, `add the key "${name}"; content/README.md shows it`)];
      const [message, hint] = issue.message.split(HINT);
      return [
        at(
          'value',
          hint === undefined ? `"${name}" has the wrong form` : `"${name}": ${message}`,
          hint ?? `write ${article(issue.expected)} here`,
        ),
      ];
    }
    default: {
      const [message = issue.message, hint = 'see content/README.md'] = issue.message.split(HINT);
      return [at(ruleOf(name, message), message.startsWith('"') ? message : `"${name}": ${message}`, hint)];
    }
  }
}

const ruleOf = (name: string, message: string): string => {
  if (message.endsWith('is no date')) return 'date';
  return name === 'basis' || name === 'sources' ? name : 'value';
};

const words: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list: [a, b]',
  object: 'a map: { key: value }',
  record: 'a map: { key: value }',
};
const article = (expected: string): string => words[expected] ?? `a ${expected}`;
