import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/schemas.ts';
import { dist, filesOf, readBuilt } from '../support/site.ts';

/** Tells nothing that a program could want: the page of a wrong address. */
const empty = ['404.html'];

const files = filesOf(dist);
const pages = files.filter((path) => path.endsWith('.html') && !empty.includes(path));

interface Link {
  readonly href: string;
  /** In the head, for programs; in the page, for people. */
  readonly isVisible: boolean;
}

describe('every page of the built site', () => {
  const links = new Map(pages.map((path) => [path, [...jsonLinks(parse(readBuilt(path)))]]));

  it('names one file in JSON, in its head and where people see it', () => {
    const odd = [...links].filter(([, all]) => {
      const hidden = all.filter(({ isVisible }) => !isVisible).map(({ href }) => href);
      return hidden.length !== 1 || !all.some(({ isVisible, href }) => isVisible && href === hidden[0]);
    });
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('has a file in JSON that is there and that is valid against its schema', () => {
    const faults = [...new Set([...links.values()].flat().map(({ href }) => href.slice(1)))].flatMap((path) => {
      const fault = files.includes(path) ? faultsOf(readBuilt(path)) : 'no such file';
      return fault === '' ? [] : [`${path}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('says in JSON which page it is, in which language, and what kind of text its words rest on', () => {
    for (const path of pages) {
      const [link] = links.get(path) ?? [];
      const file = JSON.parse(readBuilt(link?.href.slice(1) ?? ''));
      expect(`${file.page.replace(/\/$/u, '')}.json`).toBe(link?.href);
      expect(file.lang).toBe(file.page.split('/')[1]);
      expect(file.textKinds.length, path).toBeGreaterThan(0);
    }
  });

  it('has no file in JSON that no page names', () => {
    const named = new Set([...links.values()].flat().map(({ href }) => href.slice(1)));
    const others = /^schemas\/|^search-index\/|\/search\/guide\.json$|\/feed(?:\.json$|\/)/u;
    expect(files.filter((path) => path.endsWith('.json') && !named.has(path) && !others.test(path))).toEqual([]);
  });
});

function* jsonLinks(node: DefaultTreeAdapterTypes.ParentNode): Generator<Link> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const attribute = (name: string): string | null => child.attrs.find((attr) => attr.name === name)?.value ?? null;
    const href = attribute('href');
    if (child.tagName === 'link' && attribute('type') === 'application/json' && href) yield { href, isVisible: false };
    if (child.tagName === 'a' && href?.endsWith('.json') && !href.endsWith('feed.json') && !href.includes('/feed/'))
      yield { href, isVisible: true };
    yield* jsonLinks(child);
  }
}
