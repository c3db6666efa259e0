import type { Answers } from '../../src/duties/applicability.ts';
import type { Applicability, Question, When } from '../../src/law/applicability.ts';

/** `role?: owner user` is a question of kind many; the words of answers are their ids. */
export function question(line: string, ask: When | null = null): Question {
  const [name = '', answers = ''] = line.split(': ');
  const id = name.replace('?', '');
  return {
    id,
    kind: name.endsWith('?') ? 'many' : 'one',
    name: { kk: id },
    text: { kk: id },
    note: {},
    ask,
    answers: answers.split(' ').map((answer) => ({ id: answer, text: { kk: answer }, note: {} })),
  };
}

/** `role=owner|holder & risk=high` is a row; several rows are several arguments; no cells at all is always. */
export const when = (...rows: readonly string[]): When =>
  rows.map((row) =>
    row
      .split(' & ')
      .filter((cell) => cell !== '')
      .map((cell) => {
        const [id = '', answers = ''] = cell.split('=');
        return { question: id, answers: answers.split('|') };
      }),
  );

/** A table with one rule a code. */
export const table = (questions: readonly Question[], rules: Readonly<Record<string, When>>): Applicability => ({
  questions,
  rules: Object.entries(rules).map(([code, condition]) => ({ code, when: condition, especially: null })),
});

/** `role=owner|?` says owner and perhaps more; `risk=` says none of these; what is not named is open. */
export const answers = (...lines: readonly string[]): Answers =>
  new Map(
    lines.map((line) => {
      const [id = '', said = ''] = line.split('=');
      const values = said.split('|').filter((value) => value !== '');
      return [id, { chosen: new Set(values.filter((value) => value !== '?')), isOpen: values.includes('?') }];
    }),
  );
