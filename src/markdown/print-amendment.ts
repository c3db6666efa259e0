import type { Amendment, Operation, WordList } from '../law/amendment.ts';
import type { Translated } from '../law/language.ts';

/** An amendment as its file says it: all but what its place says. */
export type WrittenAmendment = Pick<
  Amendment,
  'number' | 'title' | 'by' | 'date' | 'outcome' | 'sources' | 'sure' | 'changes' | 'accepted' | 'reason'
>;

/** An amendment as a file: the head says what is to be done, the body gives the reason and the new wordings. */
export function printAmendment(amendment: WrittenAmendment): string {
  const { number, title, by, date, outcome, sources, sure, changes, accepted, reason } = amendment;
  const head = [
    `number: ${/^\d+$/u.test(number) ? number : quoted(number)}`,
    ...(Object.keys(title).length > 0 ? [`title: ${inLanguages(title, quoted)}`] : []),
    ...(by === null ? [] : [`by: ${quoted(by)}`]),
    ...(date === null ? [] : [`date: ${date}`]),
    `outcome: ${outcome}`,
    ...(accepted === null ? [] : [`accepted: [${accepted.join(', ')}]`]),
    ...(sources.length > 0 ? [`sources: [${sources.join(', ')}]`] : []),
    ...(sure === null || sure === 'unsourced' ? [] : [`sure: ${sure}`]),
    ...(changes.length === 0 ? ['changes: []'] : ['changes:', ...changes.flatMap(changeLines)]),
  ];
  const wordings = changes.flatMap(wordingsOf);
  return `---\n${head.join('\n')}\n---\n${[...(reason === '' ? [] : [reason]), ...wordings].join('\n\n')}\n`;
}

const quoted = (text: string): string => JSON.stringify(text);

function inLanguages<T>(values: Translated<T>, write: (value: T) => string): string {
  const entries = Object.entries(values).flatMap(([language, value]) =>
    value === undefined ? [] : [`${language}: ${write(value)}`],
  );
  return `{ ${entries.join(', ')} }`;
}

const listOf = (words: readonly string[]): string =>
  words.length === 1 ? quoted(words[0] ?? '') : `[${words.map(quoted).join(', ')}]`;

function changeLines(operation: Operation): readonly string[] {
  const [first = '', ...others] = keysOf(operation).map(([key, value]) => `${key}: ${value}`);
  return [`  - ${first}`, ...others.map((line) => `    ${line}`)];
}

type Keys = readonly (readonly [key: string, value: string])[];

function keysOf(operation: Operation): Keys {
  switch (operation.kind) {
    case 'insert':
      return [['insert', operation.at], ...given('after', operation.after)];
    case 'replace':
      return [[operation.part === 'whole' ? 'replace' : operation.part, operation.at]];
    case 'words':
      return wordKeys(operation);
    case 'repeal':
      return [['repeal', operation.at]];
    case 'delete':
      return [['delete', operation.at]];
    case 'renumber':
      return [['renumber', operation.at], ...given('through', operation.through), ['to', operation.to]];
    case 'move':
      return [['move', operation.at], ['after', operation.after], ...given('to', operation.to)];
    case 'split':
      return [
        ['split', operation.at],
        ['into', `[${operation.into.join(', ')}]`],
        ...(operation.from.length > 0 ? [['from', `[${operation.from.join(', ')}]`] as const] : []),
      ];
    case 'join':
      return [
        ['join', `[${operation.at.join(', ')}]`],
        ['into', operation.into],
      ];
  }
}

const given = (key: string, value: string | null): Keys => (value === null ? [] : [[key, value]]);

function wordKeys({ at, find, put, every, nth }: Operation & { readonly kind: 'words' }): Keys {
  const words = (list: WordList): string => inLanguages(list, listOf);
  return [
    ['words', at ?? 'act'],
    ['find', words(find)],
    ['put', words(put)],
    ...(every ? [['every', 'true'] as const] : []),
    ...(nth === null ? [] : [['nth', String(nth)] as const]),
  ];
}

/** New wordings under their headings: `## art_5__para_2 ru`. */
function wordingsOf(operation: Operation): readonly string[] {
  const under = (at: string, wording: Translated<string>): readonly string[] =>
    Object.entries(wording).flatMap(([language, words]) =>
      words === undefined ? [] : [`## ${at} ${language}\n\n${words}`],
    );
  switch (operation.kind) {
    case 'insert':
    case 'replace':
    case 'repeal':
      return under(operation.at, operation.wording);
    case 'join':
      return under(operation.into, operation.wording);
    case 'split':
      return Object.entries(operation.wordings).flatMap(([at, wording]) => under(at, wording));
    case 'words':
    case 'delete':
    case 'renumber':
    case 'move':
      return [];
  }
}
