/** The lines of a text that came from pages: what runs through, and what each page repeats around it. */
export interface Pages {
  readonly lines: readonly string[];
  /** Heads, feet and margins, a line a page. */
  readonly furniture: readonly string[];
  /** What repeats, once each, for the person who checks. */
  readonly kinds: readonly string[];
}

/** How many written lines at each edge of a page may be furniture. */
const EDGE = 6;
/** Share of the pages on which furniture stands. */
const MOST = 0.6;

/**
 * Takes heads, feet and margins out of a text that a program took from a PDF; such a text has a form feed before each page. Furniture is
 * what comes back word for word at the edges of most pages, but for a number that grows with them; nothing is known about any
 * publisher. A sentence that a page cut in two becomes one again.
 */
export function pagesOf(text: string): Pages {
  const pages = text.split('\f').map((page) => page.split(/\r\n|[\r\n\u2028\u2029]/u));
  if (pages.length < 3) return { lines: pages.flat(), furniture: [], kinds: [] };
  const margins = recurring(
    pages.map((page) => page.flatMap((line) => marginOf(line) ?? [])),
    pages.length,
  );
  const edges = recurring(pages.map(edgeLines), pages.length);
  const cut = pages.map((page, index) => cutPage(page, { edges, margins, isFirst: index === 0 }));
  const furniture = cut.map(({ taken }) => taken.filter((line) => line !== '').join(' ')).filter((line) => line !== '');
  return {
    lines: joined(cut.map(({ kept }) => kept)),
    furniture,
    kinds: [...edges.values(), ...ownMargins(margins, edges)],
  };
}

/** Margins that are not just the end of a line at the edge. */
const ownMargins = (margins: ReadonlyMap<string, string>, edges: ReadonlyMap<string, string>): readonly string[] =>
  [...margins].flatMap(([shape, line]) => ([...edges.keys()].some((edge) => edge.endsWith(shape)) ? [] : [line]));

interface Known {
  readonly edges: ReadonlyMap<string, string>;
  readonly margins: ReadonlyMap<string, string>;
  readonly isFirst: boolean;
}

/** The lines of a page that run through, and what was taken from it. */
function cutPage(page: readonly string[], { edges, margins, isFirst }: Known) {
  const masthead = isFirst ? mastheadEnd(page, edges) : -1;
  const places = edgePlaces(page);
  const kept: string[] = [];
  const taken: string[] = [];
  for (const [place, line] of page.entries()) {
    const margin = marginOf(line);
    const isMargin = margin !== null && margins.has(shapeOf(margin));
    const rest = isMargin ? line.slice(0, line.lastIndexOf(margin)).trimEnd() : line;
    const isEdge = places.has(place) && (edges.has(shapeOf(line)) || edges.has(shapeOf(rest)));
    if (place <= masthead || isEdge) taken.push(line.trim());
    else kept.push(rest);
    if (isMargin && place > masthead && !isEdge) taken.push(margin);
  }
  return { kept, taken };
}

const isWritten = (line: string): boolean => /\S/u.test(line);

/** Places of the written lines at the head and the foot of a page. */
function edgePlaces(page: readonly string[]): ReadonlySet<number> {
  const written = page.flatMap((line, place) => (isWritten(line) ? [place] : []));
  return new Set([...written.slice(0, EDGE), ...written.slice(-EDGE)]);
}

const edgeLines = (page: readonly string[]): readonly string[] => {
  const places = edgePlaces(page);
  return page.filter((_line, place) => places.has(place));
};

/** What stands far to the right of a line, or alone far from the left: `…   cve: BOCG-15-B-110-1`. */
const marginOf = (line: string): string | null =>
  /^(?:.*\S)?\s{2,}(?<margin>\S(?:\S| (?! ))*)$/u.exec(line)?.groups?.margin ?? null;

/** A line without the width of its gaps and the value of its numbers. */
const shapeOf = (line: string): string => line.trim().replace(/\s+/gu, ' ').replace(/\d+/gu, '#');

const numbersOf = (line: string): readonly number[] => (line.match(/\d+/gu) ?? []).map(Number);

/** The shapes that stand on most pages, with one line as an example; a page's own number may grow, every other must stay. */
function recurring(linesOfPages: readonly (readonly string[])[], count: number): ReadonlyMap<string, string> {
  const byShape = new Map<string, { page: number; line: string }[]>();
  for (const [page, lines] of linesOfPages.entries()) {
    const seen = new Set<string>();
    for (const line of lines) {
      const shape = shapeOf(line);
      if (seen.has(shape)) continue;
      seen.add(shape);
      byShape.set(shape, [...(byShape.get(shape) ?? []), { page, line }]);
    }
  }
  return new Map(
    [...byShape]
      .filter(([, found]) => found.length >= Math.max(2, count * MOST) && isOfPages(found))
      .map(([shape, found]) => [shape, (found[0]?.line ?? '').trim().replace(/\s+/gu, ' ')]),
  );
}

function isOfPages(found: readonly { readonly page: number; readonly line: string }[]): boolean {
  const [first] = found;
  const start = numbersOf(first?.line ?? '');
  const growing = start.flatMap((number, place) => {
    const isSame = found.every(({ line }) => numbersOf(line)[place] === number);
    return isSame ? [] : [place];
  });
  // A page's number stands at an end of its line: `Статья 3. Предмет` counts something else.
  const shape = shapeOf(first?.line ?? '');
  const isAtEnd = (place: number): boolean =>
    (place === 0 && shape.startsWith('#')) || (place === start.length - 1 && /#\P{L}*$/u.test(shape));
  return growing.every(
    (place) =>
      isAtEnd(place) &&
      found.every(
        ({ page, line }) => (numbersOf(line)[place] ?? 0) - (start[place] ?? 0) === page - (first?.page ?? 0),
      ),
  );
}

/** The head of the first page is larger: it ends with the line that has the page's number as the others have theirs (`Pág. 1`). */
function mastheadEnd(page: readonly string[], edges: ReadonlyMap<string, string>): number {
  const ends = [...edges.keys()].flatMap((shape) => /\p{L}[^ ]* #$/u.exec(shape)?.[0] ?? []);
  const head = [...edgePlaces(page)].slice(0, EDGE);
  const last = head.find((place) => ends.some((end) => shapeOf(page[place] ?? '').endsWith(` ${end}`)));
  return last ?? -1;
}

/** Pages one after the other; a sentence that goes on loses the gap between them. */
function joined(pages: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  for (const page of pages) {
    const own = trimmed(page);
    const isCut = /[^.;:»”")\]\s]$/u.test(all.at(-1) ?? '') || /^\s*\p{Ll}/u.test(own[0] ?? '');
    if (all.length > 0 && !isCut) all.push('');
    all.push(...own);
  }
  return all;
}

function trimmed(page: readonly string[]): readonly string[] {
  const first = page.findIndex(isWritten);
  const last = page.findLastIndex(isWritten);
  return first < 0 ? [] : page.slice(first, last + 1);
}
