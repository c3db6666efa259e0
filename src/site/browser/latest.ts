/** Goes on to the version that "latest" stands for and keeps the place in the address, which a plain redirect would lose. */
const link = document.querySelector<HTMLAnchorElement>('a[data-latest]');
if (link) location.replace(`${link.href}${location.hash}`);
