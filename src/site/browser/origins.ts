/**
 * Words and the statement of their cause light each other: `data-origin` is the same on both. By pointer and by keyboard; the link from
 * one to the other works without it.
 */
export function linkOrigins(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-origin]')];
  if (places.length === 0) return;
  const light = ({ target }: Event): void => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-origin]')?.dataset.origin : undefined;
    for (const place of places) place.classList.toggle('origin-lit', place.dataset.origin === key);
  };
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, light);
}
