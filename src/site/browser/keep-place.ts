/**
 * A link to the same page in another language leads to the same place, view and filters; a link to another pair of texts keeps view and
 * filters, for its places are others.
 */
export function keepPlace(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.languages a, a[data-keeps="view"]');
  const follow = ({ currentTarget: link }: Event): void => {
    if (!(link instanceof HTMLAnchorElement)) return;
    link.search = location.search;
    if (link.dataset.keeps !== 'view') link.hash = location.hash;
  };
  // Before the link is followed, opened beside or copied; the address may have changed since the page was opened.
  for (const link of links) for (const hand of ['pointerenter', 'focus', 'click']) link.addEventListener(hand, follow);
}
