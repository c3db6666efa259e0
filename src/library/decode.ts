import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import type { StructuredFile } from '../markdown/frontmatter.ts';
import { HINT } from './schemas.ts';
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
  const result = schema.safeParse(structured.data ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue, structured)) };
}

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
  const name = String(path[path.length - 1] ?? 'the file');
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
