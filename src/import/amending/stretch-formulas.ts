import type { Formula } from './grammar.ts';

/** `the words from “may”`, `all words beginning with “may”`. */
const WORDS = '(?:all )?(?:of )?(?:the )?(?:words?|text|language|matter|phrase)';
const END = '(?:(?:the (?:period|semi-?colon|comma) at )?the end(?: thereof)?|{until})';

/** Words told by where they begin and where they end, both included; `then` is the insertion that may follow. */
export function stretchFormulas(order: string, then: string): readonly Formula[] {
  const stretches = [
    `{from},? and all that follows(?:,? (?:through|to) ${END})?`,
    `${WORDS} from {from},? (?:through|to) ${END}`,
    `${WORDS} from the beginning (?:through|to) {until}`,
    `${WORDS} (?:beginning|starting|that begins?) with {from},? (?:and |up to and )?(?:ending|ends?|continuing) (?:with|through|at|to) ${END}`,
    `${WORDS} (?:beginning|starting) with {from},? (?:through|to) ${END}`,
  ];
  return stretches.map((words) => ({
    kind: 'stretch',
    name: 'strike a stretch',
    pattern: `${order}${words},?${then}`,
  }));
}

/** The same as papers of the United Kingdom order it. */
export function britishStretches(at: string, substitute: string): readonly Formula[] {
  const from = `(?:(?:the )?words )?from {from} to ${END}`;
  const start = '(?:(?:the )?words )?from the beginning to {until}';
  return [from, start].flatMap((words): readonly Formula[] => [
    { kind: 'stretch', name: 'for stretch substitute', pattern: `${at}for ${words},? ${substitute} {put}` },
    { kind: 'stretch', name: 'omit stretch', pattern: `${at}(?:omit|leave out) ${words}` },
    { kind: 'stretch', name: 'leave out stretch and insert', pattern: `${at}leave out ${words},? and insert {put}` },
    {
      kind: 'stretch',
      name: 'stretch is omitted',
      pattern: `${at}${words},? (?:is|are|shall be) (?:omitted|repealed)`,
    },
  ]);
}
