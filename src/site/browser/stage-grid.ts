import { follow, readThreads, ribbon, type Threads } from './stage-grid-threads.ts';

const drawing = document.querySelector<SVGSVGElement>('.grid-drawing');
if (drawing) start(drawing);

/** Arrow keys go from box to box, and a box that is pointed at lights its article through all versions. */
function start(svg: SVGSVGElement): void {
  const threads = readThreads(svg);
  const caption = document.querySelector<HTMLElement>('.grid-caption');
  if (caption) {
    caption.hidden = false;
    caption.textContent = caption.dataset.hint ?? '';
  }
  const show = (cell: Element | null): void => {
    light(svg, threads, cell);
    if (caption) caption.textContent = cell?.querySelector('title')?.textContent ?? caption.dataset.hint ?? '';
  };
  oneTabStop(svg);
  svg.addEventListener('pointerover', (event) => show(cellAt(event.target)));
  svg.addEventListener('pointerleave', () => show(cellAt(document.activeElement)));
  svg.addEventListener('focusin', (event) => show(cellAt(event.target)));
  svg.addEventListener('focusout', () => show(null));
  svg.addEventListener('keydown', (event) => {
    const cell = cellAt(event.target);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = steps[event.key]?.(cell, threads);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) goTo(svg, next);
  });
}

const cellAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.cells > *') : null;

function light(svg: SVGSVGElement, threads: Threads, cell: Element | null): void {
  for (const old of svg.querySelectorAll('.cells > .lit')) old.classList.remove('lit');
  const lit = cell ? new Set([...follow(cell, threads.back), ...follow(cell, threads.on)]) : new Set<Element>();
  for (const one of lit) one.classList.add('lit');
  svg.classList.toggle('has-lit', lit.size > 0);
  const ribbons = [...lit].flatMap((one) =>
    (threads.on.get(one) ?? []).filter((next) => lit.has(next)).map((next) => ribbon(svg, threads, one, next)),
  );
  svg.querySelector('.ribbons > .lit')?.setAttribute('d', ribbons.join(''));
}

/** Where a key leads: a box, null where there is none, undefined for other keys. */
const steps: Readonly<Record<string, (cell: Element, threads: Threads) => Element | null>> = {
  ArrowUp: (cell, { columnOf }) => inColumn(cell, columnOf, -1),
  ArrowDown: (cell, { columnOf }) => inColumn(cell, columnOf, 1),
  ArrowLeft: (cell, { back }) => firstBox(follow(cell, back).slice(1)),
  ArrowRight: (cell, { on }) => firstBox(follow(cell, on).slice(1)),
  Home: (cell, { columnOf }) => firstBox(columnOf.get(cell)?.cells ?? []),
  End: (cell, { columnOf }) => firstBox((columnOf.get(cell)?.cells ?? []).toReversed()),
};

const firstBox = (cells: readonly Element[]): Element | null => cells.find((cell) => cell.matches('a')) ?? null;

function inColumn(cell: Element, columnOf: Threads['columnOf'], by: 1 | -1): Element | null {
  const cells = columnOf.get(cell)?.cells ?? [];
  const at = cells.indexOf(cell);
  return firstBox(by > 0 ? cells.slice(at + 1) : cells.slice(0, at).reverse());
}

/** The whole grid is one stop of the Tab key; arrow keys go on from there. */
function oneTabStop(svg: SVGSVGElement): void {
  const boxes = [...svg.querySelectorAll('.cells > a')];
  boxes.forEach((box, index) => {
    box.setAttribute('tabindex', index === 0 ? '0' : '-1');
  });
}

function goTo(svg: SVGSVGElement, cell: Element): void {
  svg.querySelector('.cells > a[tabindex="0"]')?.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  if (cell instanceof SVGElement) cell.focus();
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
