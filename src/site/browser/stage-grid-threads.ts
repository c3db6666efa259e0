/** A column of the drawing: its cells in order, and which of them go on from a column before it. */
export interface Column {
  readonly x: number;
  readonly cells: readonly Element[];
}

/** Ways from a cell along its article. */
export interface Threads {
  readonly back: ReadonlyMap<Element, readonly Element[]>;
  readonly on: ReadonlyMap<Element, readonly Element[]>;
  readonly columnOf: ReadonlyMap<Element, Column>;
}

/** `0-0*12 12-14` → from 0 to 0 and eleven more in step, from 12 to 14. */
function* pairsOf(text: string): Generator<readonly [number, number]> {
  for (const [, from, to, length] of text.matchAll(/(\d+)-(\d+)(?:\*(\d+))?/gu)) {
    for (let step = 0; step < Number(length ?? 1); step += 1) yield [Number(from) + step, Number(to) + step];
  }
}

/** Reads from the drawing which boxes are one article. */
export function readThreads(svg: SVGSVGElement): Threads {
  const groups = [...svg.querySelectorAll<SVGGElement>('.cells')];
  const columns = groups.map((group): Column => ({ x: Number(group.dataset.x), cells: [...group.children] }));
  const [back, on] = [new Map<Element, Element[]>(), new Map<Element, Element[]>()];
  const columnOf = new Map(columns.flatMap((column) => column.cells.map((cell) => [cell, column] as const)));
  const put = (map: Map<Element, Element[]>, key: Element, value: Element): void => {
    map.set(key, [...(map.get(key) ?? []), value]);
  };
  groups.forEach(({ dataset }, index) => {
    const base = columns[Number(dataset.base ?? -1)];
    for (const [from, to] of base ? pairsOf(dataset.links ?? '') : []) {
      const [before, after] = [base?.cells[from], columns[index]?.cells[to]];
      if (!before || !after) continue;
      put(back, after, before);
      put(on, before, after);
    }
  });
  return { back, on, columnOf };
}

/** All cells that a cell leads to one way, itself first. */
export function follow(cell: Element, ways: ReadonlyMap<Element, readonly Element[]>): readonly Element[] {
  const found = new Set([cell]);
  for (const one of found) for (const next of ways.get(one) ?? []) found.add(next);
  return [...found];
}

/** The outline of a ribbon from one box to another, as the build draws them. */
export function ribbon(svg: SVGSVGElement, { columnOf }: Threads, before: Element, after: Element): string {
  const left = (columnOf.get(before)?.x ?? 0) + Number(svg.dataset.box);
  const right = columnOf.get(after)?.x ?? 0;
  const [from, to] = [edgeOf(before), edgeOf(after)];
  const middle = (left + right) / 2;
  const down = `M${left} ${from.top}C${middle} ${from.top} ${middle} ${to.top} ${right} ${to.top}`;
  return `${down}V${to.bottom}C${middle} ${to.bottom} ${middle} ${from.bottom} ${left} ${from.bottom}z`;
}

function edgeOf(cell: Element): { readonly top: number; readonly bottom: number } {
  const box = [...cell.querySelectorAll('path')].at(-1)?.getBBox();
  return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
}
