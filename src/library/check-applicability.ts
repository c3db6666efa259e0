import { type Finding, type Opposed, prove } from '../duties/prove.ts';
import type { Applicability, Cell, When } from '../law/applicability.ts';
import type { Obligation } from '../law/knowledge.ts';
import type { Problem } from '../law/problem.ts';
import { type Check, type CheckInput, listFile } from './check.ts';
import { hintFor } from './suggest.ts';

const RULE = 'applicability';

/** The questionnaire names only what there is, leaves no duty out, and every combination of answers has one clear outcome. */
export const checkApplicability: Check = (input) => {
  const { applicability } = input.dossier;
  if (!applicability) return [];
  const wrong = [...wrongQuestions(applicability, input), ...wrongRules(applicability, input)];
  // A table with names that do not exist proves nothing.
  if (wrong.length > 0) return wrong;
  const { findings } = prove(applicability, opposedDuties(input.dossier.obligations));
  return findings.map((finding) => problemOf(finding, applicability, input));
};

type At = (message: string, hint: string, path: readonly (string | number)[]) => Problem;

const at =
  ({ dossier, lineOf }: CheckInput): At =>
  (message, hint, path) => {
    const file = listFile(dossier, 'applicability');
    return { file, line: lineOf(file, path), level: 'error', rule: RULE, message, hint };
  };

function wrongQuestions({ questions }: Applicability, input: CheckInput): readonly Problem[] {
  const ids = questions.map(({ id }) => id);
  return questions.flatMap((question, index) => {
    const path = ['questions', index];
    const twice = ids.indexOf(question.id) < index;
    const answers = question.answers.map(({ id }) => id);
    const reserved = answers.filter(
      (id) => id === 'unknown' || id === 'none' || answers.indexOf(id) < answers.lastIndexOf(id),
    );
    return [
      ...(twice
        ? [at(input)(`the question "${question.id}" stands twice`, 'give each question its own id', path)]
        : []),
      ...reserved.map((id) =>
        at(input)(
          `the answer "${id}" cannot stand here`,
          '"unknown" and "none" are offered anyway; give each answer its own id',
          path,
        ),
      ),
      // A question is asked after those that decide about it, so nobody goes in a circle.
      ...wrongCells(question.ask ?? [], questions.slice(0, index), [...path, 'ask'], input),
    ];
  });
}

function wrongRules({ questions, rules }: Applicability, input: CheckInput): readonly Problem[] {
  const { obligations } = input.dossier;
  const codes = obligations.flatMap(({ code }) => code ?? []);
  const named = rules.map(({ code }) => code);
  const path = (code: string) => ['duties', rowOf(code, input)];
  return [
    ...rules.flatMap(({ code, when, especially }, index) => [
      ...(codes.includes(code) ? [] : [at(input)(`there is no duty "${code}"`, hintFor(code, codes), path(code))]),
      ...(named.indexOf(code) < index
        ? [at(input)(`${code} stands in two rows`, 'write one row for it; "when" may be a list', path(code))]
        : []),
      ...wrongCells([...when, ...(especially ?? [])], questions, path(code), input),
    ]),
    ...obligations
      .filter(({ code }) => code === null || !named.includes(code))
      .map((duty) =>
        at(input)(
          `nothing says when ${duty.code ?? duty.slug} applies`,
          duty.code === null
            ? `give it a code in ${duty.file} and a row under "duties"`
            : 'add a row for it under "duties"',
          ['duties'],
        ),
      ),
    ...obligations
      .filter((duty) => !isCited(duty))
      .map((duty) =>
        at(input)(
          `${duty.code ?? duty.slug} cites no provision of a version`,
          `write "checked" in ${duty.file}: the version its basis was read in`,
          path(duty.code ?? ''),
        ),
      ),
  ];
}

/** The provisions with the version they were read in, or another act. */
const isCited = ({ basis, checked, otherBasis }: Obligation): boolean =>
  basis.length > 0 ? checked !== null : otherBasis.length > 0;

function wrongCells(
  when: When,
  questions: Applicability['questions'],
  path: readonly (string | number)[],
  input: CheckInput,
): readonly Problem[] {
  return when.flat().flatMap((cell) => {
    const question = questions.find(({ id }) => id === cell.question);
    if (!question) {
      const hint = hintFor(
        cell.question,
        questions.map(({ id }) => id),
      );
      return [at(input)(`there is no question "${cell.question}" before this`, hint, path)];
    }
    const known = question.answers.map(({ id }) => id);
    return cell.answers
      .filter((answer) => !known.includes(answer))
      .map((answer) => at(input)(`"${cell.question}" has no answer "${answer}"`, hintFor(answer, known), path));
  });
}

/** The row of the file that names a duty: the loaded table has one rule a duty, and rules of one row share its condition. */
function rowOf(code: string, { dossier: { applicability } }: CheckInput): number {
  const rows = [...new Set(applicability?.rules.map(({ when }) => when))];
  const rule = applicability?.rules.find((one) => one.code === code);
  return rule ? rows.indexOf(rule.when) : 0;
}

/** Duties on the same provisions of which one forbids and the other does not. */
function opposedDuties(obligations: readonly Obligation[]): Opposed {
  const key = ({ basis }: Obligation): string => [...basis].sort().join(' ');
  return obligations.flatMap((duty, index) =>
    obligations.slice(index + 1).flatMap((other): [string, string][] => {
      const isOpposed = (duty.modality === 'must-not') !== (other.modality === 'must-not');
      const isSamePlace = duty.basis.length > 0 && key(duty) === key(other);
      return isOpposed && isSamePlace && duty.code && other.code ? [[duty.code, other.code]] : [];
    }),
  );
}

function problemOf(finding: Finding, applicability: Applicability, input: CheckInput): Problem {
  switch (finding.kind) {
    case 'unreachable':
      return at(input)(
        `no answers ever bring ${finding.code}${finding.part === 'especially' ? ' in particular' : ''}: ${inWords(finding.clash)} cannot hold together`,
        'change one of these conditions, or when the question is asked ("ask")',
        ['duties', rowOf(finding.code, input)],
      );
    case 'contradiction':
      return at(input)(
        `${finding.code} is answered "${finding.said}" under ${inWords(finding.answers) || 'no answers'}, and later answers say otherwise`,
        'take an answer out of the row that every way leads to, or write the row without that question',
        ['duties', rowOf(finding.code, input)],
      );
    case 'opposed':
      return at(input)(
        `${finding.code} and ${finding.other} say opposite things of the same provisions, and ${inWords(finding.answers) || 'every answer'} brings both`,
        'tell their conditions apart',
        ['duties', rowOf(finding.code, input)],
      );
    case 'idle':
      return at(input)(
        `the question "${finding.question}" changes no outcome`,
        'use it in a condition or take it out',
        ['questions', applicability.questions.findIndex(({ id }) => id === finding.question)],
      );
  }
}

/** `risk: high + use: critical or state`. */
const inWords = (cells: readonly Cell[]): string =>
  cells.map(({ question, answers }) => `${question}: ${answers.join(' or ')}`).join(' + ');
