import { tag, writeXml, type XmlElement } from '../../export/xml.ts';
import { textOf, type Version } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../law/language.ts';
import { articlesOf } from '../../law/provision.ts';
import { routes } from '../routes.ts';
import { hasWhatIf } from './what-if.ts';

/** A page by its address in each language. */
type PageIn = (lang: InterfaceLanguage) => string;

/**
 * The addresses of all pages with those of their translations (sitemaps.org 0.9, and `xhtml:link` as search engines read it). Without
 * `lastmod`: the build knows no clock.
 */
export function sitemap(dossiers: readonly Dossier[], site: URL): string {
  const whole = (path: string): string => new URL(path, site).href;
  const pages = [routes.home, routes.search, ...dossiers.flatMap(pagesOf)];
  const urls = pages.flatMap((page) => {
    const translations = interfaceLanguages.map((lang) =>
      tag('xhtml:link', { rel: 'alternate', hreflang: lang, href: whole(page(lang)) }),
    );
    return interfaceLanguages.map(
      (lang): XmlElement => tag('url', {}, [tag('loc', {}, [whole(page(lang))]), ...translations]),
    );
  });
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return writeXml(tag('urlset', namespaces, urls));
}

function pagesOf(dossier: Dossier): readonly PageIn[] {
  const { bill, versions, amendments, obligations, applicability } = dossier;
  const sections = ['bill', 'compareIndex', 'amendments', 'duties', 'commentary', 'terms', 'evidence'] as const;
  return [
    ...sections.map(
      (section): PageIn =>
        (lang) =>
          routes[section](lang, bill.id),
    ),
    ...versions.flatMap((version) => versionPages(dossier, version)),
    ...amendments.map(
      ({ id }): PageIn =>
        (lang) =>
          routes.amendment(lang, bill.id, id),
    ),
    ...obligations.map(
      ({ slug }): PageIn =>
        (lang) =>
          routes.duty(lang, bill.id, slug),
    ),
    ...(applicability === null ? [] : [(lang: InterfaceLanguage) => routes.dutiesForMe(lang, bill.id)]),
  ];
}

/** A version, its articles, its comparisons with all later versions, and what other amendments would have made of it. */
function versionPages(dossier: Dossier, version: Version): readonly PageIn[] {
  const { bill, versions } = dossier;
  const text = textOf(version, 'en');
  const later = versions.slice(versions.indexOf(version) + 1);
  return [
    (lang) => routes.version(lang, bill.id, version.id),
    ...(text ? articlesOf(text.root) : []).map(
      ({ eId }): PageIn =>
        (lang) =>
          routes.article(lang, bill.id, version.id, eId),
    ),
    ...later.map(
      ({ id }): PageIn =>
        (lang) =>
          routes.compare(lang, bill.id, version.id, id),
    ),
    ...later.map(
      ({ id }): PageIn =>
        (lang) =>
          routes.dutyChanges(lang, bill.id, version.id, id),
    ),
    ...(hasWhatIf(dossier, version, 'en')
      ? [(lang: InterfaceLanguage) => routes.whatIf(lang, bill.id, version.id)]
      : []),
  ];
}
