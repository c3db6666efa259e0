import type { AmendmentId } from '../../law/ids.ts';
import { interfaceLanguages } from '../../law/language.ts';
import type { WhatIfSheet } from '../../library/what-if.ts';
import { whatIfResult } from '../data/what-if-result.ts';
import { statusWords, type WhatIfWords } from '../data/what-if-words.ts';
import { viewOf } from './what-if-view.ts';

/** The parameter that holds a choice: file names of amendments, or `none`; without it the choice is what was adopted. */
const PARAMETER = 'with';
const NONE = 'none';

/** Executes the amendments that are ticked and shows the text that results; the sheet is fetched when it is first needed. */
function start(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="with"]:not(:disabled)')];
  const words: WhatIfWords = JSON.parse(form.dataset.words ?? '');
  let sheet: Promise<WhatIfSheet> | null = null;
  const fetched = (): Promise<WhatIfSheet> => {
    sheet ??= fetch(form.dataset.sheet ?? '').then((answer) => answer.json());
    return sheet;
  };
  const show = async (): Promise<void> => {
    mark(form, boxes);
    const held = await fetched();
    const keys = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    const choice = new Set(held.amendments.map(({ id }) => id).filter((id) => keys.has(keyOf(id))));
    present(held, choice, words);
  };
  const change = (): void => {
    history.replaceState(null, '', addressOf(boxes));
    void show();
  };
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of form.querySelectorAll<HTMLElement>('[data-choose]')) {
    button.addEventListener('click', () => {
      for (const box of boxes) box.checked = isWanted(box, button.dataset.choose ?? '');
      change();
    });
  }
  const read = (): void => {
    const wanted = new URLSearchParams(location.search).get(PARAMETER);
    for (const box of boxes) {
      box.checked = wanted === null ? isWanted(box, 'adopted') : wanted.split(',').includes(box.value);
    }
    void show();
  };
  addEventListener('popstate', read);
  read();
}

const keyOf = (id: AmendmentId): string => id.split('/').pop() ?? id;

const isWanted = ({ dataset }: HTMLInputElement, choice: string): boolean =>
  choice === 'all' || (choice === 'adopted' && dataset.adopted !== undefined);

function addressOf(boxes: readonly HTMLInputElement[]): string {
  if (boxes.every((box) => box.checked === isWanted(box, 'adopted'))) return location.pathname;
  const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => encodeURIComponent(value));
  return `?${PARAMETER}=${chosen.length === 0 ? NONE : chosen.join(',')}`;
}

/** A relation matters when both sides are chosen, or when one is chosen that needs the other. */
function mark(form: HTMLFormElement, boxes: readonly HTMLInputElement[]): void {
  const chosen = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  for (const entry of form.querySelectorAll<HTMLElement>('.choice')) {
    const isChosen = chosen.has(entry.dataset.key ?? '');
    for (const relation of entry.querySelectorAll<HTMLElement>('.relation')) {
      const isOtherChosen = chosen.has(relation.dataset.other ?? '');
      const isMet = relation.classList.contains('is-needs') ? isChosen && !isOtherChosen : isChosen && isOtherChosen;
      relation.classList.toggle('is-met', isMet);
    }
  }
}

function present(sheet: WhatIfSheet, choice: ReadonlySet<AmendmentId>, words: WhatIfWords): void {
  const lang = interfaceLanguages.find((one) => one === document.body.dataset.lang);
  if (!lang) return;
  const result = whatIfResult(sheet, choice, lang);
  const numbers = new Map(sheet.amendments.map(({ id, number }) => [id, number]));
  const numberOf = (id: AmendmentId): string => numbers.get(id) ?? keyOf(id);
  const showing = { lang, language: sheet.language, words, numberOf };
  document.getElementById('what-if-blocks')?.replaceChildren(...viewOf(result, showing));
  const status = document.getElementById('what-if-status');
  if (status) status.textContent = statusWords(choice.size, result.done, result.hindrances, words);
}

const found = document.querySelector<HTMLFormElement>('#what-if');
if (found) start(found);
