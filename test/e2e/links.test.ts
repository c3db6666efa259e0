import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, readBuilt } from '../support/site.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface BuiltPage {
  readonly path: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

const pages = new Map<string, BuiltPage>();
let files: ReadonlySet<string> = new Set();

beforeAll(() => {
  files = new Set(filesOf());
  for (const path of files) if (path.endsWith('.html')) pages.set(path, readPage(path));
});

describe('every page of the built site', () => {
  it('links only to pages and places that exist', () => {
    const broken = [...pages.values()].flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        const href = attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'action');
        const problem = href === null ? null : problemWith(href, path);
        return problem === null ? [] : [`${path}: ${href} (${problem})`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('uses each id once', () => {
    const repeated = [...pages.values()].flatMap(({ path, elements, ids }) => {
      const all = elements.map((element) => attribute(element, 'id')).filter((id) => id !== null);
      return all.length === ids.size ? [] : [`${path}: ${all.filter((id, at) => all.indexOf(id) !== at).join(', ')}`];
    });
    expect(repeated).toEqual([]);
  });

  it('has no inline script or style and states a policy that allows files of this site only', () => {
    const bad = [...pages.values()].flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        if (element.tagName === 'script' && attribute(element, 'src') === null) return [`${path}: an inline script`];
        if (element.tagName === 'style') return [`${path}: an inline style sheet`];
        return element.attrs
          .filter(({ name }) => name === 'style' || name.startsWith('on'))
          .map(({ name }) => `${path}: ${name} on ${element.tagName}`);
      }),
    );
    expect(bad).toEqual([]);
    const withoutPolicy = [...pages.values()]
      .filter(({ elements }) => !elements.some(isPolicy))
      .map(({ path }) => path);
    expect(withoutPolicy).toEqual([]);
  });

  it('has one first heading and says its language', () => {
    const odd = [...pages.values()].filter(({ elements }) => {
      const html = elements.find(({ tagName }) => tagName === 'html');
      return elements.filter(({ tagName }) => tagName === 'h1').length !== 1 || !html || !attribute(html, 'lang');
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

function readPage(path: string): BuiltPage {
  const elements = [...elementsOf(parse(readBuilt(path)))];
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

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** What is wrong with an address on a page, or null. Addresses of other hosts are not asked: the tests use no network. */
function problemWith(href: string, from: string): string | null {
  const base = new URL(from.replace(/index\.html$/u, ''), 'http://localhost:4321/');
  const url = new URL(href, base);
  if (url.origin !== base.origin) return /^(?:https?|mailto):$/u.test(url.protocol) ? null : `protocol ${url.protocol}`;
  const path = decodeURIComponent(url.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'no such file';
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || pages.get(file)?.ids.has(id) ? null : 'no such place on the page';
}

function isPolicy(element: Element): boolean {
  const content = attribute(element, 'content') ?? '';
  const isStrict = content.includes("default-src 'none'") && !/unsafe|https?:|\*/u.test(content);
  return element.tagName === 'meta' && attribute(element, 'http-equiv') === 'Content-Security-Policy' && isStrict;
}
