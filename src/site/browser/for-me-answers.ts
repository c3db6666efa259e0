import type { Answers, Given } from '../../duties/applicability.ts';

/** "None of these" and "I don't know": answers to every question, never answers of a table. */
const NONE = 'none';
const UNKNOWN = 'unknown';

/** Ticks what the address says (`?role=owner&risk=high`); a question that it leaves out is not known. */
export function tickFrom(search: string, questions: readonly HTMLFieldSetElement[]): void {
  const asked = new URLSearchParams(search);
  for (const question of questions) {
    const boxes = boxesOf(question);
    const wanted = asked.getAll(idOf(question));
    for (const box of boxes) box.checked = wanted.includes(box.value);
    if (boxes.every(({ checked }) => !checked)) tickUnknown(boxes);
  }
}

/** The ticked boxes as answers. */
export const answersIn = (questions: readonly HTMLFieldSetElement[]): Answers =>
  new Map(questions.map((question) => [idOf(question), givenIn(question)]));

/** The answers as they stand in the address: `role=owner&capability=none`; what is not known is left out. */
export function addressOf(answers: Answers): string {
  const parameters = new URLSearchParams();
  for (const [question, { chosen, isOpen }] of answers) {
    for (const answer of chosen) parameters.append(question, answer);
    if (chosen.size === 0 && !isOpen) parameters.append(question, NONE);
    if (chosen.size > 0 && isOpen) parameters.append(question, UNKNOWN);
  }
  return parameters.toString();
}

/** Keeps the boxes of a question from contradicting each other after one was changed. */
export function settle(changed: HTMLInputElement, question: HTMLFieldSetElement): void {
  const boxes = boxesOf(question);
  const clear = (values: (value: string) => boolean): void => {
    for (const box of boxes) if (box !== changed && values(box.value)) box.checked = false;
  };
  if (changed.checked && changed.type === 'checkbox') {
    if (changed.value === NONE) clear(() => true);
    else if (changed.value === UNKNOWN) clear((value) => value === NONE);
    else clear((value) => value === NONE || value === UNKNOWN);
  }
  if (boxes.every(({ checked }) => !checked)) tickUnknown(boxes);
}

/** The id of the question that a group of boxes answers. */
export const idOf = (question: HTMLFieldSetElement): string => question.dataset.question ?? '';

export const boxesOf = (question: HTMLFieldSetElement): readonly HTMLInputElement[] => [
  ...question.querySelectorAll('input'),
];

function givenIn(question: HTMLFieldSetElement): Given {
  const ticked = boxesOf(question)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
  const chosen = new Set(ticked.filter((value) => value !== NONE && value !== UNKNOWN));
  return { chosen, isOpen: ticked.includes(UNKNOWN) };
}

function tickUnknown(boxes: readonly HTMLInputElement[]): void {
  for (const box of boxes) if (box.value === UNKNOWN) box.checked = true;
}
