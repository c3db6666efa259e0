/** A number is ready when no digit has come for so many milliseconds, or at once with Enter. */
const patience = 1200;

/** What is typed after `g`; null while nobody is asked for a number. */
let number: string | null = null;
let waiting = 0;

/** `g` and a number lead to the article of that number: `g17`, `g5-1`. */
export function askForNumber(): boolean {
  number = '';
  tell('going', '…');
  wait(patience * 3);
  return true;
}

/** Takes a key for the number that is asked for; false if it is none, and then nobody is asked any longer. */
export function takesKey({ key, code }: KeyboardEvent): boolean {
  if (number === null || key === 'Shift') return false;
  const typed = signOf(key, code);
  if (typed !== '') number += typed;
  else if (key === 'Backspace') number = number.slice(0, -1);
  else if (key === 'Enter') go();
  else {
    stop();
    return key === 'Escape';
  }
  if (number !== null) {
    tell('going', number || '…');
    wait(patience);
  }
  return true;
}

/** The digit on a key. A Kazakh keyboard has letters in the row of digits, so the key counts and not its sign. */
function signOf(key: string, code: string): string {
  if (/^[\d.-]$/u.test(key)) return key;
  return /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1] ?? '';
}

function wait(milliseconds: number): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(go, milliseconds);
}

function stop(): void {
  clearTimeout(waiting);
  number = null;
  hide();
}

function go(): void {
  const wanted = number ?? '';
  stop();
  if (wanted === '') return;
  const address = addressOf(wanted);
  if (address === null) {
    tell('none', wanted);
    waiting = window.setTimeout(hide, patience * 3);
  } else if (location.hash === address) dispatchEvent(new HashChangeEvent('hashchange'));
  else location.assign(address);
}

/** The article on this page; from the page of one article, its place in the whole text. */
function addressOf(wanted: string): string | null {
  const here = ['art', 'sec'].map((kind) => `${kind}_${wanted}`).find((id) => document.getElementById(id));
  if (here) return `#${here}`;
  const kind = /\/(art|sec)_[^/]+\/$/u.exec(location.pathname)?.[1];
  return kind === undefined ? null : `../#${kind}_${wanted}`;
}

const status = (): HTMLElement | null => document.querySelector<HTMLElement>('#goto');

function tell(what: 'going' | 'none', words: string): void {
  const place = status();
  if (!place) return;
  place.textContent = (place.dataset[what] ?? '').replace('{number}', words);
  place.hidden = false;
}

function hide(): void {
  const place = status();
  if (place) place.hidden = true;
}
