/** Whether single-key shortcuts are on; they can be switched off in the help (WCAG 2.2, 2.1.4). */
const areKeysOn = (): boolean => localStorage.getItem('keys') !== 'off';

/** Whether a key belongs to the field that has the focus; a box or a radio button takes arrows and no letters. */
function isTyping(target: EventTarget | null, key: string): boolean {
  if (target instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(target.type)) return key.startsWith('Arrow');
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName))
  );
}

/** Keys of the site: `/` search, ← → article before and after, `n` `p` change before and after, `?` help, Esc closes. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target, event.key))
      return;
    const act = actions[event.key] ?? actions[latinOf(event)];
    if (!act || (event.key !== '?' && !areKeysOn())) return;
    if (act()) event.preventDefault();
  });
}

/** The Latin letter on the same key, for a keyboard that is set to Cyrillic letters: `т` is `n`. */
const latinOf = ({ key, code }: KeyboardEvent): string =>
  /^\p{Script=Cyrillic}$/u.test(key) ? code.replace(/^Key/u, '').toLowerCase() : '';

const actions: Readonly<Record<string, () => boolean>> = {
  '/': () => focus('#site-search'),
  ArrowLeft: () => follow('a[rel~="prev"]'),
  ArrowRight: () => follow('a[rel~="next"]'),
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
