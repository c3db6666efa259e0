/** On a narrow screen the menu of sections scrolls: it opens at the section that the page belongs to. */
export function showCurrentSection(): void {
  const menu = document.querySelector<HTMLElement>('.site-nav');
  const current = menu?.querySelector<HTMLElement>('[aria-current]');
  if (!menu || !current) return;
  const [room, place] = [menu.getBoundingClientRect(), current.getBoundingClientRect()];
  // The fade at the edge takes its share of the room.
  if (place.right > room.right - 48) menu.scrollLeft += place.right - room.right + 48;
}
