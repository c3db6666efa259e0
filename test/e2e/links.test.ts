import { describe, expect, it } from 'vitest';
import { attribute, brokenLinks, type Element, readSite } from '../support/site-links.ts';

const site = readSite();
const { pages } = site;

describe('every page of the built site', () => {
  it('links only to pages and places that exist', () => {
    expect(brokenLinks(site)).toEqual([]);
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

function isPolicy(element: Element): boolean {
  const content = attribute(element, 'content') ?? '';
  const isStrict = content.includes("default-src 'none'") && !/unsafe|https?:|\*/u.test(content);
  return element.tagName === 'meta' && attribute(element, 'http-equiv') === 'Content-Security-Policy' && isStrict;
}
