import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Plain data of a head. */
export type Plain = Readonly<Record<string, unknown>>;

/** Long texts stay on one line, so that a change of one note is a change of one line. */
export const yamlText = (value: unknown): string => new Document(value).toString({ lineWidth: 0 });

/**
 * Adds entries to a map or a list of a head by inserting its lines: no other character changes, so that comments, spaces and quotes of
 * the author stay. `wording: { kk: official }` → `wording: { kk: official, ru: official }`.
 *
 * Writing the whole document anew was rejected: it moves comments and changes every quote.
 */
export function addToHead(head: string, key: string, entries: readonly Plain[], shape: 'map' | 'list'): string {
  if (entries.length === 0) return head;
  const { contents } = parseDocument(head);
  const value = isMap(contents) ? contents.get(key, true) : undefined;
  const added = shape === 'map' ? Object.assign({}, ...entries) : entries;
  if (!isCollection(value) || value.items.length === 0) return withKey(head, contents, key, added);
  return value.flow === true ? inFlow(head, value, added) : inLines(head, value, added);
}

/** Sets a fact that the head does not state yet, on a line of its own at the end. */
export const addFact = (head: string, key: string, value: string): string =>
  withKey(head, parseDocument(head).contents, key, value);

/**
 * A head with facts set: an entry that is there takes the new value, a missing one comes last. For files of others, whose spacing may
 * change.
 */
export function withFacts(head: string, facts: Plain): string {
  const document = parseDocument(head);
  for (const [key, value] of Object.entries(facts)) document.set(key, value);
  return document.toString({ lineWidth: 0 });
}

/** A new key at the end, in place of an empty one if there is one. */
function withKey(head: string, contents: unknown, key: string, added: unknown): string {
  const pair = isMap(contents) ? contents.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const whole = head === '' || head.endsWith('\n') ? head : `${head}\n`;
  const text = yamlText({ [key]: added });
  if (start === undefined) return `${whole}${text}`;
  const end = whole.indexOf('\n', start) + 1;
  return `${whole.slice(0, start)}${text}${whole.slice(end)}`;
}

/** `{ a: b }` and `[a, b]`: before the closing bracket. */
function inFlow(head: string, value: YAMLMap | YAMLSeq, added: unknown): string {
  const end = (value.range?.[1] ?? head.length) - 1;
  const document = new Document(added);
  if (isCollection(document.contents)) document.contents.flow = true;
  const inner = document.toString({ lineWidth: 0 }).trim().slice(1, -1).trim();
  const before = head.slice(0, end).trimEnd();
  const gap = head.slice(before.length, end);
  return `${before}${before.endsWith(',') ? ' ' : ', '}${inner}${gap}${head.slice(end)}`;
}

/** Entries on lines: after the last one, with its trailing comment, at the indent of the first. */
function inLines(head: string, value: YAMLMap | YAMLSeq, added: unknown): string {
  const last = value.items[value.items.length - 1];
  const end = head.slice(0, endOf(last) ?? head.length).trimEnd().length;
  const next = head.indexOf('\n', end);
  const at = next < 0 ? head.length : next + 1;
  const start = startOf(value.items[0]) ?? 0;
  const line = head.slice(head.lastIndexOf('\n', start - 1) + 1);
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  const text = yamlText(added)
    .trimEnd()
    .split('\n')
    .map((one) => `${indent}${one}\n`)
    .join('');
  const before = head.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${text}${head.slice(at)}`;
}

const startOf = (item: unknown): number | undefined => {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? node.range?.[0] : undefined;
};

const endOf = (item: unknown): number | undefined => {
  const node = isPair(item) ? (isNode(item.value) ? item.value : item.key) : item;
  return isNode(node) ? node.range?.[1] : undefined;
};
