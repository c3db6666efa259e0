/** ↓ and ↑ go from the box through the hits and back; `/` goes to the box of this page, unless single keys are switched off. */
export function moveBetweenHits(box: HTMLInputElement | null, hits: HTMLElement): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/' && isFree(event.target) && localStorage.getItem('keys') !== 'off') {
        event.preventDefault();
        box?.focus();
        box?.select();
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const links = [...hits.querySelectorAll<HTMLAnchorElement>('h3 a')];
      const at = links.findIndex(
        (link) => link === document.activeElement || link.closest('li')?.contains(document.activeElement),
      );
      if (document.activeElement !== box && at < 0) return;
      const next = event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : box;
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    { capture: true },
  );
}

const isFree = (target: EventTarget | null): boolean =>
  !(target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName)));
