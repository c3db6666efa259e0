import { askForNumber, takesKey } from './go-to.ts';

/** Whether single-key shortcuts are on; they can be switched off in the help (WCAG 2.2, 2.1.4). */
const areKeysOn = (): boolean => localStorage.getItem('keys') !== 'off';

/** Whether a key belongs to the field that has the focus; a box or a radio button takes arrows and no letters. */
function isTyping(target: EventTarget | null, key: string): boolean {
  if (target instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(target.type)) return key.startsWith('Arrow');
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName))
  );
}

/**
 * Keys of the site: `/` search, ← → article before and after, `n` `p` change before and after, `g` and a number to an article, `?` help,
 * Esc closes.
 */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target, event.key))
      return;
    if (takesKey(event)) {
      event.preventDefault();
      return;
    }
    const act = actions[event.key] ?? actions[latinOf(event)];
    if (!act || (event.key !== '?' && !areKeysOn())) return;
    if (act()) event.preventDefault();
  });
}

/**
 * The Latin sign on the same key, for a keyboard that is set to Cyrillic letters: `т` is `n`. The key of `/` gives a full stop on a
 * Russian keyboard and № on a Kazakh one, which no key of that place does on a Latin one.
 */
function latinOf({ key, code }: KeyboardEvent): string {
  if (code === 'Slash' && (key === '.' || key === '№')) return '/';
  return /^\p{Script=Cyrillic}$/u.test(key) ? code.replace(/^Key/u, '').toLowerCase() : '';
}

const actions: Readonly<Record<string, () => boolean>> = {
  '/': () => focus('#site-search'),
  ArrowLeft: () => follow('a[rel~="prev"]') || stepByArticle(-1),
  ArrowRight: () => follow('a[rel~="next"]') || stepByArticle(1),
  g: () => askForNumber(),
  n: () => press('[data-step="next"]'),
  p: () => press('[data-step="previous"]'),
  '?': () => toggleHelp(),
};

function focus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null;
}

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  if (link) location.assign(link.href);
  return link !== null;
}

/** A comparison listens; elsewhere there is nothing to step through. */
const stepByArticle = (by: 1 | -1): boolean =>
  !document.dispatchEvent(new CustomEvent('step-article', { detail: by, cancelable: true }));

function press(selector: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(selector);
  button?.click();
  return button !== null;
}

function toggleHelp(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  if (!dialog) return false;
  if (dialog.open) dialog.close();
  else dialog.showModal();
  const box = dialog.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (box) {
    box.checked = areKeysOn();
    box.onchange = () => localStorage.setItem('keys', box.checked ? 'on' : 'off');
  }
  return true;
}
