import { element } from './element.ts';

const WORDS = '.words a.term[title], .words a.reference[title], .words .missing[title]';
const GAP = 6;

/**
 * What a term means and where a reference leads, as a card on hover and on focus: a `title` is shown to the mouse alone. The card can be
 * pointed at and Escape closes it (WCAG 2.2, 1.4.13). Without script the title stays.
 */
export function showWordCards(): void {
  if (document.querySelector(WORDS) === null) return;
  const card = element('div', { id: 'word-card', class: 'word-card', role: 'tooltip', hidden: '' });
  document.body.append(card);
  let owner: Element | null = null;
  const close = (): void => {
    if (!owner) return;
    owner.setAttribute('title', card.textContent ?? '');
    owner.removeAttribute('aria-describedby');
    owner = null;
    card.hidden = true;
  };
  const open = (target: EventTarget | null): void => {
    const word = target instanceof Element ? target.closest(WORDS) : null;
    if (!word) return;
    close();
    owner = word;
    card.textContent = word.getAttribute('title');
    word.removeAttribute('title');
    word.setAttribute('aria-describedby', card.id);
    card.lang = document.documentElement.lang;
    card.hidden = false;
    place(card, word);
  };
  const leave = ({ relatedTarget }: MouseEvent): void => {
    const to = relatedTarget instanceof Node ? relatedTarget : null;
    if (owner && !card.contains(to) && !owner.contains(to)) close();
  };
  document.addEventListener('mouseover', ({ target }) => open(target));
  document.addEventListener('mouseout', leave);
  document.addEventListener('focusin', ({ target }) => open(target));
  document.addEventListener('focusout', close);
  document.addEventListener('scroll', close, { passive: true });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}

/** Below the word, or above it where there is no room; never beyond the edge of the window. */
function place(card: HTMLElement, word: Element): void {
  const around = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(around.left, document.documentElement.clientWidth - width - GAP));
  const isBelow = around.bottom + GAP + height <= innerHeight || around.top < height + GAP;
  card.style.setProperty('left', `${left}px`);
  card.style.setProperty('top', `${isBelow ? around.bottom : around.top - height}px`);
}
