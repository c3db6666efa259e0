import { describe, expect, it } from 'vitest';
import { elementsOf, readXml, textOf } from '../../src/import/xml.ts';
import { filesOf, readBuilt } from '../support/site.ts';

/** The address that a page gives as its own, unless it stands in for another one. */
const canonicalOf = (html: string): string | null =>
  /name="robots" content="noindex"/u.test(html) ? null : (/rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? null);

describe('the sitemap of the built site', () => {
  const urls = elementsOf(readXml(readBuilt('sitemap.xml')), 'url');
  const places = urls.flatMap((url) => elementsOf(url, 'loc').map(textOf));

  it('names every page, and no page that is not there (src/site/data/sitemap.ts)', () => {
    const pages = filesOf().filter((path) => path.endsWith('.html') && path !== '404.html');
    const canonical = new Set(pages.flatMap((path) => canonicalOf(readBuilt(path)) ?? []));
    expect(places.toSorted()).toEqual([...canonical].sort());
  });

  it('names each page once, and for each its translations, itself included', () => {
    expect(new Set(places).size).toBe(places.length);
    for (const url of urls) {
      const [own] = elementsOf(url, 'loc').map(textOf);
      const translations = elementsOf(url, 'link').map(({ attributes: { href } }) => href);
      expect(translations).toHaveLength(3);
      expect(translations).toContain(own);
      expect(places).toEqual(expect.arrayContaining(translations));
    }
  });
});
