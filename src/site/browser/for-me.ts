import { type Answers, isAsked, type Outcome, outcomesOf, type Sheet, type Truth } from '../../duties/applicability.ts';
import type { Cell } from '../../law/applicability.ts';
import { element } from './element.ts';
import { addressOf, answersIn, boxesOf, idOf, settle, tickFrom } from './for-me-answers.ts';
import { saveAs } from './for-me-save.ts';

/** What the page holds. */
interface View {
  readonly form: HTMLFormElement;
  readonly sheet: Sheet;
  readonly questions: readonly HTMLFieldSetElement[];
  readonly entries: ReadonlyMap<string, HTMLElement>;
}

/** The questionnaire: it decides here, sends nothing, and keeps the answers in the address. */
function start(form: HTMLFormElement): void {
  const sheet: Sheet = JSON.parse(form.dataset.sheet ?? '');
  const entries = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  const view: View = {
    form,
    sheet,
    questions: [...form.querySelectorAll('fieldset')],
    entries: new Map(entries.map((entry) => [entry.dataset.code ?? '', entry])),
  };
  const read = (): void => {
    tickFrom(location.search, view.questions);
    show(view);
  };
  form.addEventListener('change', ({ target }) => {
    const question = target instanceof Element ? target.closest('fieldset') : null;
    if (target instanceof HTMLInputElement && question) settle(target, question);
    keep(show(view));
  });
  form.addEventListener('reset', () => {
    history.replaceState(null, '', location.pathname);
    setTimeout(read);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', read);
  document.getElementById('for-me-print')?.addEventListener('click', () => print());
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    button.addEventListener('click', () => saveAs(button.dataset.save === 'csv' ? 'csv' : 'json'));
  }
  read();
}

function keep(answers: Answers): void {
  const query = addressOf(answers);
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/** Shows the questions that are asked and sorts the duties by what the answers mean for them. */
function show(view: View): Answers {
  const answers = answersIn(view.questions);
  const asked = view.questions.filter((fieldset) => {
    const question = view.sheet.questions.find(({ id }) => id === idOf(fieldset));
    fieldset.hidden = question !== undefined && isAsked(question, view.sheet, answers) === 'no';
    return !fieldset.hidden;
  });
  const outcomes = outcomesOf(view.sheet, answers);
  // What the answers touch in particular stands first.
  for (const outcome of outcomes.toSorted((a, b) => Number(b.isEspecially) - Number(a.isEspecially))) {
    place(outcome, view);
  }
  count(outcomes);
  listAnswers(asked);
  const said = new Set(asked.map(idOf));
  return new Map([...answers].filter(([question]) => said.has(question)));
}

function place(outcome: Outcome, view: View): void {
  const entry = view.entries.get(outcome.code);
  const list = document.querySelector(`[data-part="${outcome.applies}"] ul`);
  if (!entry || !list) return;
  list.append(entry);
  const { because, depends, needs } = view.form.dataset;
  const words: Readonly<Record<Truth, string | undefined>> = { yes: because, maybe: depends, no: needs };
  const reasons = outcome.because.map((cell) => inWords(cell, outcome.applies === 'yes', view)).join('; ');
  const reason = entry.querySelector('.for-me-reason');
  if (reason) reason.textContent = reasons === '' ? '' : (words[outcome.applies]?.replace('{reasons}', reasons) ?? '');
  const mark = entry.querySelector<HTMLElement>('.for-me-especially');
  if (mark) mark.hidden = !outcome.isEspecially;
}

/** More answers than this are said by the name of their question. */
const MOST_SAID = 4;

/** Answers that were given stand together; of those that would do, one is enough. */
function inWords({ question, answers }: Cell, isGiven: boolean, { questions, form }: View): string {
  const fieldset = questions.find((one) => idOf(one) === question);
  const name = fieldset?.dataset.name ?? question;
  if (!fieldset || answers.length > MOST_SAID) return name;
  const texts = boxesOf(fieldset)
    .filter(({ value }) => answers.includes(value))
    .map(textOf);
  return `${name} – ${texts.join(isGiven ? ', ' : ` ${form.dataset.or ?? ''} `)}`;
}

const textOf = (box: HTMLInputElement): string =>
  box.closest('label')?.querySelector('[data-answer]')?.textContent?.trim() ?? box.value;

function count(outcomes: readonly Outcome[]): void {
  const status = document.getElementById('for-me-status');
  let said = status?.dataset.text ?? '';
  for (const part of ['yes', 'maybe', 'no'] as const) {
    const number = String(outcomes.filter(({ applies }) => applies === part).length);
    said = said.replace(`{${part}}`, number);
    const place = document.querySelector(`[data-part="${part}"] [data-count]`);
    if (place) place.textContent = number;
  }
  if (status && status.textContent !== said) status.textContent = said;
}

/** On paper the form is left out and this list stands for it. */
function listAnswers(asked: readonly HTMLFieldSetElement[]): void {
  const list = document.getElementById('for-me-answers');
  const lines = asked.map((fieldset) => {
    const ticked = boxesOf(fieldset).filter(({ checked }) => checked);
    return element('li', {}, `${fieldset.dataset.name}: ${ticked.map(textOf).join(', ')}`);
  });
  list?.replaceChildren(...lines);
}

const found = document.querySelector<HTMLFormElement>('#for-me');
if (found) start(found);
