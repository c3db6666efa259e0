/**
 * Makes the printed number of a provision its handle: a click on it shows what can be copied. Without script the number is a plain
 * link to its own place.
 */
export function makeHandles(): void {
  const menu = document.querySelector<HTMLElement>('#handle');
  if (!menu) return;
  let opener: HTMLAnchorElement | null = null;
  const close = (): void => {
    menu.hidden = true;
    opener?.removeAttribute('aria-expanded');
  };
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const num = target?.closest<HTMLAnchorElement>('a.num[data-cite]');
    const button = target?.closest<HTMLButtonElement>('#handle button[data-copy]');
    if (button && opener) void copy(button, textToCopy(button.dataset.copy ?? 'link', opener), menu);
    else if (num) {
      opener = num;
      place(menu, num);
    } else if (!target?.closest('#handle')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || menu.hidden) return;
    close();
    opener?.focus();
  });
}

/** Opens the menu beside the number, in the order of the text so that the keyboard reaches it next. */
function place(menu: HTMLElement, num: HTMLAnchorElement): void {
  const status = menu.querySelector('[role="status"]');
  if (status) status.textContent = '';
  const title = menu.querySelector('.handle-place');
  if (title) title.textContent = num.dataset.cite ?? '';
  const block = num.closest('.row') ?? num.parentElement;
  block?.after(menu);
  menu.hidden = false;
  num.setAttribute('aria-expanded', 'true');
}

function textToCopy(what: string, num: HTMLAnchorElement): string {
  const cite = [num.dataset.cite, document.body.dataset.cite]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  if (what === 'link') return num.href;
  if (what === 'moving') return num.href.replace(`/${document.body.dataset.version ?? ''}/`, '/latest/');
  if (what === 'citation') return `${cite}. ${num.href}`;
  const words = num.closest('.unit')?.querySelector('.words')?.firstChild ? quoteOf(num) : '';
  return `«${words}» (${cite}). ${num.href}`;
}

/** The words of the provision itself, without the small marks beside them. */
function quoteOf(num: HTMLAnchorElement): string {
  const words = num.closest('.unit')?.querySelector('.words')?.cloneNode(true);
  if (!(words instanceof Element)) return '';
  for (const mark of words.querySelectorAll('.marks, .sure, .unknown-words')) mark.remove();
  return words.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}

async function copy(button: HTMLButtonElement, text: string, menu: HTMLElement): Promise<void> {
  const status = menu.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = button.dataset.done ?? '';
  } catch {
    if (status) status.textContent = text;
  }
}
