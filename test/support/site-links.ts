import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { dist, filesOf, readBuilt } from './site.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** A page of a built site, read. */
export interface BuiltPage {
  readonly path: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** A built site, read from disk. */
export interface BuiltSite {
  /** Path below which it is served: `/` or `/oqylym/`. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

/** Reads all pages of a built site. */
export function readSite(folder: string = dist, base = '/'): BuiltSite {
  const files = new Set(filesOf(folder));
  const pages = [...files].filter((path) => path.endsWith('.html')).map((path) => readPage(path, folder));
  return { base, files, pages: new Map(pages.map((page) => [page.path, page])) };
}

function readPage(path: string, folder: string): BuiltPage {
  const elements = [...elementsOf(parse(readBuilt(path, folder)))];
  return {
    path,
    elements,
    ids: new Set(elements.map((element) => attribute(element, 'id')).filter((id) => id !== null)),
  };
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The value of an attribute; null if the element has none. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** Attributes that hold an address: those of HTML and those that our scripts read. */
const holding = ['href', 'src', 'action', 'data-guide', 'data-sheet', 'data-index', 'data-url'];

/** Links of all pages that lead to a page, a file or a place that the site does not have. */
export const brokenLinks = (site: BuiltSite): readonly string[] =>
  [...site.pages.values()].flatMap(({ path, elements }) =>
    elements.flatMap((element) =>
      holding.flatMap((name) => {
        const href = attribute(element, name);
        // The index is a folder of files that has no page; a sheet may stand on the page itself.
        const isOther = (name === 'data-index' && href === `${site.base}search-index/`) || href?.startsWith('{');
        const problem = href === null || isOther ? null : problemWith(href, path, site);
        return problem === null ? [] : [`${path}: ${href} (${problem})`];
      }),
    ),
  );

/** What is wrong with an address on a page, or null. Addresses of other hosts are not asked: the tests use no network. */
function problemWith(href: string, from: string, { base, files, pages }: BuiltSite): string | null {
  const place = new URL(from.replace(/index\.html$/u, ''), `http://localhost:4321${base}`);
  const url = new URL(href, place);
  if (url.origin !== place.origin)
    return /^(?:https?|mailto):$/u.test(url.protocol) ? null : `protocol ${url.protocol}`;
  if (!url.pathname.startsWith(base)) return `outside of ${base}`;
  const path = decodeURIComponent(url.pathname).slice(base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'no such file';
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || pages.get(file)?.ids.has(id) ? null : 'no such place on the page';
}
