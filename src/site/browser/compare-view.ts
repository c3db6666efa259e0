/** Kinds of change that each box hides. */
const hiding: Readonly<Record<string, readonly string[]>> = {
  'hide-renumbered': ['is-renumbered', 'is-consequential'],
  'hide-typographic': ['is-typographic'],
};

/** Whether a change is among those the reader wants to see. The boxes are asked, not the layout: laying out a whole code takes long. */
export function isShown(root: HTMLElement, row: HTMLElement): boolean {
  const only = chosen(root, 'only') ?? '';
  if (only !== '' && !(row.dataset.change ?? '').split(' ').includes(only)) return false;
  return !Object.entries(hiding).some(
    ([box, kinds]) => inputOf(root, box)?.checked && kinds.some((kind) => row.classList.contains(kind)),
  );
}

/** Keeps the chosen view, kind of change and what is hidden in the address, so that a link shows what its sender saw. */
export function rememberView(root: HTMLElement): void {
  const address = new URL(location.href);
  const keep = (name: string, value: string, usual: string): void => {
    if (value === usual) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  };
  waitsForWidth = false;
  for (const [name, usual] of choices) keep(name, chosen(root, name) ?? usual, usual);
  keep('hide', boxes.filter((box) => inputOf(root, `hide-${box}`)?.checked).join('.'), '');
  history.replaceState(null, '', address);
}

const choices: readonly (readonly [string, string])[] = [
  ['view', 'changes'],
  ['only', ''],
];
const boxes = ['renumbered', 'typographic', 'unknown'] as const;

/** Sets the boxes as the address says. */
export function restoreView(root: HTMLElement): void {
  const wanted = new URLSearchParams(location.search);
  for (const [name, usual] of choices) {
    const id = `${name}-${wanted.get(name) ?? (usual === '' ? 'all' : usual)}`;
    const box = inputOf(root, id);
    if (box) box.checked = true;
  }
  const hidden = (wanted.get('hide') ?? '').split('.');
  for (const name of boxes) {
    const box = inputOf(root, `hide-${name}`);
    if (box) box.checked = hidden.includes(name);
  }
}

/** Two columns were asked for, and the window has room for one. */
let waitsForWidth = false;

/**
 * Below the width of two columns they are shown as the full text, so that is what is ticked; they come back when the window grows. The
 * address keeps them: whoever gets the link may have the room.
 */
export function fitWidth(root: HTMLElement): void {
  const wide = matchMedia('(min-width: 62rem)');
  const [side, full] = ['view-side', 'view-full'].map((id) => inputOf(root, id));
  const adapt = (): void => {
    if (!wide.matches && side?.checked && full) {
      full.checked = true;
      waitsForWidth = true;
    } else if (wide.matches && waitsForWidth && side) {
      side.checked = true;
      waitsForWidth = false;
    }
  };
  wide.addEventListener('change', adapt);
  adapt();
}

const inputOf = (root: HTMLElement, id: string): HTMLInputElement | null =>
  root.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);

const chosen = (root: HTMLElement, name: string): string | undefined =>
  root.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
