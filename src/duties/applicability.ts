import type { Applicability, Cell, Question, When } from '../law/applicability.ts';

/** Whether something holds; `maybe` where the answers so far leave it open. */
export type Truth = 'yes' | 'maybe' | 'no';

/** What a reader said to one question. */
export interface Given {
  readonly chosen: ReadonlySet<string>;
  /** Further answers may be right: nothing was said yet, or "I don't know". */
  readonly isOpen: boolean;
}

/** Answers by question; a question that is not there is open. */
export type Answers = ReadonlyMap<string, Given>;

/** What the answers so far mean for one duty. */
export interface Outcome {
  readonly code: string;
  readonly applies: Truth;
  /** The duty applies, and the answers touch it in particular. */
  readonly isEspecially: boolean;
  /**
   * Why, in the fewest cells: those that hold and so bring the duty; those that are open and decide it; or those that would have to
   * hold and do not.
   */
  readonly because: readonly Cell[];
}

/** The part of a decision table that decides; the page hands it to the browser without the words. */
export interface Sheet {
  readonly questions: readonly Asked[];
  readonly rules: Applicability['rules'];
}

type Asked = Pick<Question, 'id' | 'ask'>;
type Questions = Pick<Sheet, 'questions'>;

const order: readonly Truth[] = ['no', 'maybe', 'yes'];
const weakest = (truths: readonly Truth[]): Truth => order.find((truth) => truths.includes(truth)) ?? 'yes';
const strongest = (truths: readonly Truth[]): Truth => order.findLast((truth) => truths.includes(truth)) ?? 'no';

/**
 * The outcome of a set of answers for every duty, in the order of the table. An answer to a question that is not asked counts for
 * nothing.
 */
export function outcomesOf(sheet: Sheet, answers: Answers): readonly Outcome[] {
  return sheet.rules.map(({ code, when, especially }) => {
    const applies = holds(when, sheet, answers);
    const isEspecially = applies !== 'no' && especially !== null && holds(especially, sheet, answers) === 'yes';
    return { code, applies, isEspecially, because: because(when, applies, sheet, answers) };
  });
}

/** Whether a condition on answers holds: the strongest of its rows, each as weak as its weakest cell. */
export const holds = (when: When, questions: Questions, answers: Answers): Truth =>
  strongest(when.map((row) => weakest(row.map((cell) => fits(cell, questions, answers)))));

/** Whether a question is asked after the answers so far; one that is perhaps asked is shown. */
export function isAsked(question: Asked, questions: Questions, answers: Answers): Truth {
  return question.ask === null ? 'yes' : holds(question.ask, questions, answers);
}

function fits(cell: Cell, questions: Questions, answers: Answers): Truth {
  const question = questions.questions.find(({ id }) => id === cell.question);
  if (!question) throw new Error(`there is no question "${cell.question}"`);
  const asked = isAsked(question, questions, answers);
  return asked === 'no' ? 'no' : weakest([asked, said(cell, answers)]);
}

function said({ question, answers: wanted }: Cell, answers: Answers): Truth {
  const given = answers.get(question);
  if (!given) return 'maybe';
  if (wanted.some((answer) => given.chosen.has(answer))) return 'yes';
  return given.isOpen ? 'maybe' : 'no';
}

/** The cells of the row that says it in the fewest: of an `or`, the nearest row; of a question that is not asked, what asks it. */
function because(when: When, truth: Truth, questions: Questions, answers: Answers): readonly Cell[] {
  const rows = when
    .filter((row) => weakest(row.map((cell) => fits(cell, questions, answers))) === truth)
    .map((row) => row.filter((cell) => fits(cell, questions, answers) === truth));
  const shortest = rows.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const cells = shortest.flatMap((cell) => rootOf(cell, truth, questions, answers));
  return cells.filter((cell, at) => cells.findIndex((other) => isSame(cell, other)) === at);
}

function rootOf(cell: Cell, truth: Truth, questions: Questions, answers: Answers): readonly Cell[] {
  if (truth === 'yes') return [chosenOf(cell, answers)];
  const question = questions.questions.find(({ id }) => id === cell.question);
  const isAskDecisive = question?.ask && isAsked(question, questions, answers) === truth;
  if (!isAskDecisive || !question?.ask) return [cell];
  const outer = because(question.ask, truth, questions, answers);
  return truth === 'no' || said(cell, answers) === 'yes' ? outer : [...outer, cell];
}

/** Of the answers that would do, those that were given. */
const chosenOf = ({ question, answers: wanted }: Cell, answers: Answers): Cell => ({
  question,
  answers: wanted.filter((answer) => answers.get(question)?.chosen.has(answer)),
});

const isSame = (a: Cell, b: Cell): boolean => a.question === b.question && a.answers.join(' ') === b.answers.join(' ');
