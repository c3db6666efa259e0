import type { Applicability, ApplicabilityRule, Cell, Question, When } from '../law/applicability.ts';
import { combinations, completions, countAll, type Distinct, distinctAnswers, subsets } from './answer-classes.ts';
import { type Answers, holds, type Truth } from './applicability.ts';

/** Something that is wrong with a decision table, with the least that shows it. */
export type Finding =
  /** No answers bring the duty; `clash` is the smallest set of cells that cannot hold together. */
  | { readonly kind: 'unreachable'; readonly code: string; readonly part: Part; readonly clash: readonly Cell[] }
  /** These answers give an outcome that every way of completing them contradicts. */
  | {
      readonly kind: 'contradiction';
      readonly code: string;
      readonly part: Part;
      readonly said: Truth;
      readonly answers: readonly Cell[];
    }
  /** One duty is forbidden and asked for by the same answers on the same basis. */
  | { readonly kind: 'opposed'; readonly code: string; readonly other: string; readonly answers: readonly Cell[] }
  /** Whatever is answered, nothing changes. */
  | { readonly kind: 'idle'; readonly question: string };

type Part = 'when' | 'especially';

/** What the walk over all combinations came to. */
export interface Proof {
  readonly findings: readonly Finding[];
  /** Combinations walked, after answers that nothing tells apart were counted once. */
  readonly walked: number;
  /** Combinations of answers they stand for. */
  readonly all: bigint;
}

/** Duties that rest on the same provisions and say opposite things of them. */
export type Opposed = readonly (readonly [string, string])[];

/**
 * Walks every combination of answers, those that leave questions open included. Duties are independent: what decides one is found
 * in the questions its condition names and those that ask them, so each is walked over these alone and the product is never formed.
 */
export function prove(applicability: Applicability, opposed: Opposed = []): Proof {
  const walks = applicability.rules.flatMap((rule) => partsOf(rule).map((part) => walkPart(part, applicability)));
  const pairs = opposed.map((pair) => walkPair(pair, applicability));
  const all = [...walks, ...pairs];
  return {
    findings: [...all.flatMap(({ findings }) => findings), ...idleQuestions(applicability, walks)],
    walked: all.reduce((sum, { walked }) => sum + walked, 0),
    all: countAll(applicability),
  };
}

interface RulePart {
  readonly code: string;
  readonly part: Part;
  readonly when: When;
}

function partsOf({ code, when, especially }: ApplicabilityRule): readonly RulePart[] {
  const main: RulePart = { code, part: 'when', when };
  return especially === null ? [main] : [main, { code, part: 'especially', when: both(when, especially) }];
}

interface Walk {
  readonly findings: readonly Finding[];
  readonly walked: number;
  /** Questions on which the outcome depends. */
  readonly decisive: ReadonlySet<string>;
}

interface Step {
  readonly answers: Answers;
  readonly truth: Truth;
}

function walkPart({ code, part, when }: RulePart, applicability: Applicability): Walk {
  const questions = distinctAnswers(when, applicability);
  const steps: readonly Step[] = [...combinations(questions)].map((answers) => ({
    answers,
    truth: holds(when, applicability, answers),
  }));
  const isReachable = steps.some(({ truth }) => truth === 'yes');
  const findings: readonly Finding[] = isReachable
    ? contradictions({ code, part, when }, steps, questions, applicability)
    : [{ kind: 'unreachable', code, part, clash: smallestClash(when, applicability) }];
  return { findings, walked: steps.length, decisive: decisiveIn(steps, questions) };
}

/** The outcome with the fewest answers that a later answer contradicts, if there is one. */
function contradictions(
  { code, part, when }: RulePart,
  steps: readonly Step[],
  questions: readonly Distinct[],
  applicability: Applicability,
): readonly Finding[] {
  const wrong = steps.filter((step) => isContradicted(step, when, questions, applicability));
  const [shortest] = wrong.toSorted((a, b) => sizeOf(a.answers) - sizeOf(b.answers));
  return shortest
    ? [{ kind: 'contradiction', code, part, said: shortest.truth, answers: cellsOf(shortest.answers) }]
    : [];
}

/** "Yes" and "no" hold whatever is answered later; "maybe" can still become both. */
function isContradicted(
  { answers, truth }: Step,
  when: When,
  questions: readonly Distinct[],
  applicability: Applicability,
): boolean {
  const later = new Set<Truth>();
  for (const closed of completions(answers, questions)) {
    later.add(holds(when, applicability, closed));
    if (later.size === 2 && !later.has('maybe')) break;
  }
  return truth === 'maybe' ? later.size < 2 : later.size !== 1 || !later.has(truth);
}

/** Questions where another answer alone gives another outcome. */
function decisiveIn(steps: readonly Step[], questions: readonly Distinct[]): ReadonlySet<string> {
  const ids = questions.map(({ question }) => question.id);
  return new Set(
    ids.filter((id) => {
      const others = ids.filter((one) => one !== id);
      const key = (answers: Answers): string => others.map((one) => saidOf(answers, one)).join(';');
      return [...Map.groupBy(steps, ({ answers }) => key(answers)).values()].some(
        (group) => new Set(group.map(({ truth }) => truth)).size > 1,
      );
    }),
  );
}

const saidOf = (answers: Answers, id: string): string => {
  const given = answers.get(id);
  return given ? `${[...given.chosen].sort().join(',')}${given.isOpen ? '?' : ''}` : '?';
};

function idleQuestions({ questions }: Applicability, walks: readonly Walk[]): readonly Finding[] {
  const decisive = new Set(walks.flatMap((walk) => [...walk.decisive]));
  return questions.filter(({ id }) => !decisive.has(id)).map(({ id }) => ({ kind: 'idle', question: id }));
}

/** The fewest cells of a row, with what asks their questions, that no answers satisfy together. */
function smallestClash(when: When, applicability: Applicability): readonly Cell[] {
  const clashes = when.map((row) => {
    const conditions = row.flatMap((cell) => chainOf(cell, applicability.questions));
    const unique = conditions.filter((one, at) => conditions.findIndex((other) => sameWhen(one, other)) === at);
    const bySize = subsets(unique).toSorted((a, b) => a.length - b.length);
    return bySize.find((set) => !isSatisfiable(set, applicability))?.flat(2) ?? row;
  });
  return clashes.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

const sameWhen = (a: When, b: When): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A cell and the conditions under which its question is asked, each for itself. */
function chainOf(cell: Cell, questions: readonly Question[]): readonly When[] {
  const ask = questions.find(({ id }) => id === cell.question)?.ask;
  if (!ask) return [[[cell]]];
  const [only] = ask;
  const outer = ask.length === 1 && only ? only.flatMap((one) => chainOf(one, questions)) : [ask];
  return [[[cell]], ...outer];
}

/**
 * Whether answers can be found that satisfy all conditions; whether their questions are asked is left aside, it is a condition of its
 * own.
 */
function isSatisfiable(conditions: readonly When[], applicability: Applicability): boolean {
  const unasked: Applicability = {
    ...applicability,
    questions: applicability.questions.map((question) => ({ ...question, ask: null })),
  };
  const all = conditions.reduce<When>(both, [[]]);
  const questions = distinctAnswers(all, unasked);
  return combinations(questions).some((answers) => conditions.every((one) => holds(one, unasked, answers) === 'yes'));
}

/** The condition that holds where both do. */
const both = (a: When, b: When): When => a.flatMap((row) => b.map((other) => [...row, ...other]));

function walkPair([code, other]: readonly [string, string], applicability: Applicability): Walk {
  const rules = [code, other].map((one) => applicability.rules.find((rule) => rule.code === one)?.when ?? []);
  const [first = [], second = []] = rules;
  const when = both(first, second);
  const steps = [...combinations(distinctAnswers(when, applicability))];
  const meeting = steps
    .filter(
      (answers) => holds(first, applicability, answers) === 'yes' && holds(second, applicability, answers) === 'yes',
    )
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
  return {
    findings: meeting ? [{ kind: 'opposed', code, other, answers: cellsOf(meeting) }] : [],
    walked: steps.length,
    decisive: new Set(),
  };
}

const sizeOf = (answers: Answers): number => [...answers.values()].reduce((sum, { chosen }) => sum + chosen.size, 0);

const cellsOf = (answers: Answers): readonly Cell[] =>
  [...answers]
    .map(([question, { chosen }]) => ({ question, answers: [...chosen] }))
    .filter(({ answers: said }) => said.length > 0);
