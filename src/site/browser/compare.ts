/** Steps through the changes of a comparison, keeps the chosen view in the address, and opens what a link points into. */
const page = document.querySelector<HTMLElement>('[data-compare]');
if (page) start(page);

function start(root: HTMLElement): void {
  const steps = root.querySelector<HTMLElement>('[data-steps]');
  const count = root.querySelector<HTMLElement>('.ccount');
  let at = -1;
  if (steps) steps.hidden = false;
  const say = (): void => {
    const changes = visibleChanges(root);
    if (count)
      count.textContent =
        changes.length === 0 ? '' : `${Math.max(at + 1, 0)} ${count.dataset.of ?? '/'} ${changes.length}`;
  };
  const step = (by: number): void => {
    const changes = visibleChanges(root);
    if (changes.length === 0) return;
    at = (at + by + changes.length) % changes.length;
    const change = changes[at];
    root.querySelector('.crow.current')?.classList.remove('current');
    change?.classList.add('current');
    change?.scrollIntoView({ block: 'center' });
    history.replaceState(null, '', `${location.search}#${change?.id ?? ''}`);
    say();
  };
  root.querySelector('[data-step="next"]')?.addEventListener('click', () => step(1));
  root.querySelector('[data-step="previous"]')?.addEventListener('click', () => step(at < 0 ? 0 : -1));
  root.addEventListener('change', () => {
    rememberView(root);
    at = -1;
    say();
  });
  restoreView(root);
  openTarget();
  addEventListener('hashchange', openTarget);
  say();
}

function visibleChanges(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-change]')].filter((row) => row.offsetParent !== null);
}

function rememberView(root: HTMLElement): void {
  const view = root.querySelector<HTMLInputElement>('input[name="view"]:checked')?.value ?? 'changes';
  history.replaceState(null, '', `${view === 'changes' ? location.pathname : `?view=${view}`}${location.hash}`);
}

function restoreView(root: HTMLElement): void {
  const view = new URLSearchParams(location.search).get('view');
  const box = root.querySelector<HTMLInputElement>(`#view-${CSS.escape(view ?? 'changes')}`);
  if (box) box.checked = true;
}

/** A link into a closed run of unknown provisions opens it. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest('details');
  if (!closed || closed.open) return;
  closed.open = true;
  target?.scrollIntoView({ block: 'center' });
}
