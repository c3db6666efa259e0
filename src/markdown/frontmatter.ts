import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../law/problem.ts';

/** Structured data of a file, with the way back from a value to its line. */
export interface StructuredFile {
  readonly file: string;
  /** Plain values: maps, lists, strings, numbers, booleans, null. */
  readonly data: unknown;
  /** Line of a value by its path, or of the nearest value around it: `['changes', 0, 'find']`. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
  /** Text after the head; empty for a file that is all data. */
  readonly body: string;
  /** Line on which the body starts. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

const HEAD = /^---[ \t]*\r?\n(?<head>.*?)^---[ \t]*(?:\r?\n|$)/msu;

/** Reads the head between two lines `---` and the text below it. */
export function readFrontmatter(file: string, text: string): StructuredFile {
  const plain = text.replace(/^\uFEFF/u, '');
  const match = HEAD.exec(plain);
  if (match?.index !== 0) {
    const problem: Problem = {
      file,
      line: 1,
      level: 'error',
      rule: 'head',
      message: 'the file has no head',
      hint: 'begin the file with a line "---", then the keys, then a line "---"',
    };
    return { file, data: {}, lineOf: () => 1, body: plain, bodyLine: 1, problems: [problem] };
  }
  const [whole] = match;
  const data = readYaml(file, match.groups?.head ?? '', 1);
  const body = plain.slice(whole.length);
  const leading = /^(?:[ \t]*\r?\n)*/u.exec(body)?.[0] ?? '';
  return { ...data, body: body.trim(), bodyLine: 1 + newlines(whole) + newlines(leading) };
}

/** Reads a file that is all data. */
export const readData = (file: string, text: string): StructuredFile => readYaml(file, text, 0);

function readYaml(file: string, text: string, linesBefore: number): StructuredFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + linesBefore;
  const problems = [...document.errors, ...document.warnings].map(
    (error): Problem => ({
      file,
      line: lineAt(error.pos[0]),
      level: 'error',
      rule: 'yaml',
      message: `this cannot be read as YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '')}`,
      hint: 'put text with ": " or "#" in quotes, and indent lists and maps with spaces',
    }),
  );
  const lineOf = (path: readonly (string | number)[]): number => {
    const range = rangeOf(document, path);
    return range === null ? 1 + linesBefore : lineAt(range);
  };
  const data: unknown = document.errors.length > 0 ? null : document.toJS();
  return { file, data, lineOf, body: '', bodyLine: 1, problems };
}

/** Where the value of a path begins in the text; for a map's entry, where its key begins. */
function rangeOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const known = path.slice(0, length);
    const parent: unknown = length === 1 ? document.contents : document.getIn(known.slice(0, -1), true);
    const last = known[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(known, true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : null;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);

const newlines = (text: string): number => text.split('\n').length - 1;
