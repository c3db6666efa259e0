/** Kinds of change that each box hides. */
const hiding: Readonly<Record<string, readonly string[]>> = {
  'hide-renumbered': ['is-renumbered', 'is-consequential'],
  'hide-typographic': ['is-typographic'],
};

/** Whether a change is among those the reader wants to see. The boxes are asked, not the layout: laying out a whole code takes long. */
export function isShown(root: HTMLElement, row: HTMLElement): boolean {
  const only = root.querySelector<HTMLInputElement>('input[name="only"]:checked')?.value ?? '';
  if (only !== '' && !(row.dataset.change ?? '').split(' ').includes(only)) return false;
  return !Object.entries(hiding).some(
    ([box, kinds]) =>
      root.querySelector<HTMLInputElement>(`#${box}`)?.checked && kinds.some((kind) => row.classList.contains(kind)),
  );
}

/** Keeps the chosen view and kind of change in the address, so that a link shows what its sender saw. */
export function rememberView(root: HTMLElement): void {
  const address = new URL(location.href);
  for (const [name, usual] of choices) {
    const value = root.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? usual;
    if (value === usual) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}

const choices: readonly (readonly [string, string])[] = [
  ['view', 'changes'],
  ['only', ''],
];

/** Sets the boxes as the address says. */
export function restoreView(root: HTMLElement): void {
  const wanted = new URLSearchParams(location.search);
  for (const [name, usual] of choices) {
    const id = `${name}-${wanted.get(name) ?? (usual === '' ? 'all' : usual)}`;
    const box = root.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
    if (box) box.checked = true;
  }
}
