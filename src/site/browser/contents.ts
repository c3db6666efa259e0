/** Opens the table of contents where there is room beside the text, for browsers whose style sheets cannot. */
export function openContents(): void {
  if (!matchMedia('(min-width: 62rem)').matches) return;
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.contents details')) details.open = true;
}
