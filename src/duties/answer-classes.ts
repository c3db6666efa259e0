import type { Applicability, Cell, Question, When } from '../law/applicability.ts';
import type { Answers, Given } from './applicability.ts';

/** Answers that no condition at hand tells apart count once: `owner` and `holder` that always stand together are one class. */
export interface Distinct {
  readonly question: Question;
  /** One answer of each class. */
  readonly classes: readonly string[];
}

/** The questions that a condition depends on, those that decide whether they are asked included, in the order of the table. */
function questionsFor(when: When, { questions }: Applicability): readonly Question[] {
  const needed = new Set<string>();
  const add = (condition: When): void => {
    for (const { question: id } of condition.flat()) {
      if (needed.has(id)) continue;
      needed.add(id);
      const ask = questions.find((question) => question.id === id)?.ask;
      if (ask) add(ask);
    }
  };
  add(when);
  return questions.filter(({ id }) => needed.has(id));
}

/** Each question with one answer of every class that the condition, and what asks its questions, can tell apart. */
export function distinctAnswers(when: When, applicability: Applicability): readonly Distinct[] {
  const questions = questionsFor(when, applicability);
  const cells = [...when.flat(), ...questions.flatMap(({ ask }) => ask?.flat() ?? [])];
  return questions.map((question) => ({ question, classes: classesOf(question, cells) }));
}

function classesOf({ id, answers, kind }: Question, cells: readonly Cell[]): readonly string[] {
  const here = cells.filter(({ question }) => question === id);
  const signature = (answer: string): string =>
    here.map((cell) => (cell.answers.includes(answer) ? '1' : '0')).join('');
  const byClass = Map.groupBy(answers, (answer) => signature(answer.id));
  const classes = [...byClass].flatMap(([key, group]) =>
    // Ticking an answer that no cell names is the same as ticking nothing.
    kind === 'many' && !key.includes('1') ? [] : (group[0]?.id ?? []),
  );
  return classes;
}

/** Every set of answers over these questions, those left open included; questions of kind `many` may have any of their answers. */
export const combinations = (questions: readonly Distinct[]): Generator<Answers> =>
  product(questions.map((one) => ({ id: one.question.id, sayings: sayings(one) })));

/** Every way in which open answers may be closed. */
export const completions = (answers: Answers, questions: readonly Distinct[]): Generator<Answers> =>
  product(
    questions.map((one) => {
      const given = answers.get(one.question.id);
      return { id: one.question.id, sayings: sayings(one).filter((closed) => isCompletion(given, closed)) };
    }),
  );

interface Said {
  readonly id: string;
  readonly sayings: readonly Given[];
}

function* product(questions: readonly Said[]): Generator<Answers> {
  const [first, ...others] = questions;
  if (!first) {
    yield new Map();
    return;
  }
  for (const rest of product(others)) {
    for (const given of first.sayings) yield new Map([[first.id, given], ...rest]);
  }
}

/** What may be said to one question, with and without an open end. */
function sayings({ question, classes }: Distinct): readonly Given[] {
  if (question.kind === 'one') {
    return [...classes.map((answer) => ({ chosen: new Set([answer]), isOpen: false })), OPEN];
  }
  return subsets(classes).flatMap((chosen) => [false, true].map((isOpen) => ({ chosen: new Set(chosen), isOpen })));
}

const OPEN: Given = { chosen: new Set(), isOpen: true };

/** All sets of some of the items. */
export function subsets<Item>([first, ...others]: readonly Item[]): readonly (readonly Item[])[] {
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((set) => [first, ...set])];
}

function isCompletion(before: Given | undefined, after: Given): boolean {
  if (after.isOpen) return false;
  if (!before) return true;
  const keepsAll = [...before.chosen].every((answer) => after.chosen.has(answer));
  return keepsAll && (before.isOpen || after.chosen.size === before.chosen.size);
}

/** How many sets of answers there are in all, without any reduction. */
export const countAll = ({ questions }: Applicability): bigint =>
  questions.reduce(
    (product, { kind, answers }) =>
      product * (kind === 'one' ? BigInt(answers.length + 1) : 2n ** BigInt(answers.length + 1)),
    1n,
  );
