import { bringIntoView } from './bring-into-view.ts';
import { fitWidth, isShown, rememberView, restoreView } from './compare-view.ts';

/** Steps through the changes of a comparison and opens what a link points into; the view and the filters are in `compare-view.ts`. */
const page = document.querySelector<HTMLElement>('[data-compare]');
if (page) start(page);

function start(root: HTMLElement): void {
  const steps = root.querySelector<HTMLElement>('[data-steps]');
  const counter = root.querySelector<HTMLElement>('.ccount');
  // A text node that is put in or taken out makes the browser ask all `:has()` rules of the page again; one that changes does not.
  const count = document.createTextNode('');
  // A browser may not know how Kazakh groups digits, and then takes its own language: Russian groups them the same way.
  const number = new Intl.NumberFormat([document.documentElement.lang, 'ru']);
  counter?.append(count);
  const all = [...root.querySelectorAll<HTMLElement>('[data-change]')];
  let changes: readonly HTMLElement[] = [];
  let at = -1;
  if (steps) steps.hidden = false;
  const say = (): void => {
    const place = at < 0 ? '–' : number.format(at + 1);
    count.data = changes.length === 0 ? '' : `${place} ${counter?.dataset.of ?? '/'} ${number.format(changes.length)}`;
  };
  const refresh = (): void => {
    changes = all.filter((row) => isShown(root, row));
    at = changes.findIndex((row) => row.id === targetId());
    say();
  };
  const step = (by: number): void => {
    if (changes.length === 0) return;
    at = (at + by + changes.length) % changes.length;
    show(root, changes[at]);
    say();
  };
  /** To the first change of the next article, or of the one before. */
  const stepByArticle = (by: number): void => {
    const home = changes[at]?.closest('.cblock');
    const next = changes.findIndex((row, index) => index > at && row.closest('.cblock') !== home);
    const last = changes.findLastIndex((row, index) => index < at && row.closest('.cblock') !== home);
    const found =
      by > 0 ? next : changes.findIndex((row) => row.closest('.cblock') === changes[last]?.closest('.cblock'));
    if (found < 0) return;
    at = found;
    show(root, changes[at]);
    say();
  };
  document.addEventListener('step-article', (event) => {
    if (!(event instanceof CustomEvent)) return;
    stepByArticle(Number(event.detail));
    event.preventDefault();
  });
  root.querySelector('[data-step="next"]')?.addEventListener('click', () => step(1));
  root.querySelector('[data-step="previous"]')?.addEventListener('click', () => step(at < 0 ? 0 : -1));
  root.addEventListener('change', () => {
    rememberView(root);
    refresh();
  });
  restoreView(root);
  fitWidth(root);
  openTarget(root);
  refresh();
  addEventListener('hashchange', () => {
    openTarget(root);
    refresh();
  });
}

function targetId(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function show(root: HTMLElement, change: HTMLElement | undefined): void {
  root.querySelector('.crow.current')?.classList.remove('current');
  change?.classList.add('current');
  history.replaceState(null, '', `${location.search}#${change?.id ?? ''}`);
  bringIntoView(change);
}

/** A link into a closed run of unknown provisions opens it; one to a place that this view or filter hides shows the whole text. */
function openTarget(root: HTMLElement): void {
  const target = document.getElementById(targetId());
  if (!target || !root.contains(target)) return;
  const closed = target.closest('details');
  if (closed) closed.open = true;
  if (!target.checkVisibility()) {
    for (const id of ['view-full', 'only-all']) {
      const box = root.querySelector<HTMLInputElement>(`#${id}`);
      if (box) box.checked = true;
    }
  }
  bringIntoView(target);
}
