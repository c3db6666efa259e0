import { amendmentId, type EId, eId, slug, type VersionId } from '../law/ids.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../law/language.ts';
import type { Hit } from '../search/answer.ts';
import { mainUnitOf } from '../search/order.ts';
import type { GuideBill } from './data/search-guide.ts';
import { routes } from './routes.ts';

/** The page that shows a hit in one of its versions; it opens at the place and lights the words there. */
export function hitHref(
  hit: Hit,
  version: VersionId | null,
  lang: InterfaceLanguage,
  bill: GuideBill | undefined,
): string {
  switch (hit.kind) {
    case 'amendment':
      return hit.slug ? routes.amendment(lang, hit.bill, amendmentId(hit.slug)) : routes.amendments(lang, hit.bill);
    case 'obligation':
      return hit.slug ? routes.duty(lang, hit.bill, slug(hit.slug)) : routes.duties(lang, hit.bill);
    case 'term':
      return `${routes.terms(lang, hit.bill)}#${hit.slug ?? ''}`;
    case 'commentary':
      return `${routes.commentary(lang, hit.bill)}#${hit.slug ?? ''}`;
    case 'provision':
      return provisionHref(hit, version, pageLanguage(hit, version, lang, bill), bill);
  }
}

function provisionHref(
  hit: Hit,
  version: VersionId | null,
  lang: InterfaceLanguage,
  bill: GuideBill | undefined,
): string {
  if (!version) return routes.bill(lang, hit.bill);
  if (!hit.eId) return routes.version(lang, hit.bill, version);
  const main = eId(mainUnitOf(hit.eId));
  const address = hasPage(main, bill)
    ? routes.provision(lang, hit.bill, version, main, hit.eId)
    : `${routes.version(lang, hit.bill, version)}#${hit.eId}`;
  return withLit(address, litWords(hit));
}

/** An article has a page of its own; of other units only those the guide lists (an annex, a US section). */
const hasPage = (main: EId, bill: GuideBill | undefined): boolean =>
  (main.split('__').pop() ?? '').startsWith('art_') || (bill?.otherUnits.includes(main) ?? false);

/**
 * Words in another language are shown on the pages of that language, if the interface speaks it; those a page falls back to
 * stay where the reader is.
 */
function pageLanguage(
  hit: Hit,
  version: VersionId | null,
  lang: InterfaceLanguage,
  bill: GuideBill | undefined,
): InterfaceLanguage {
  const shown = bill?.versions.find(({ id }) => id === version)?.language;
  if (shown === hit.lang) return lang;
  return interfaceLanguages.find((known) => known === hit.lang) ?? lang;
}

/** The words of the snippet that the query found, as printed, each once. */
export const litWords = (hit: Hit): readonly string[] => [
  ...new Set(hit.snippet.filter(({ lit }) => lit).flatMap(({ text }) => text.toLowerCase().split(/\s+/u))),
];

/** `/en/kz-ai/05-signed/art_17/#art_17__para_3` with words → the same with `?lit=…` before the fragment. */
function withLit(href: string, words: readonly string[]): string {
  if (words.length === 0) return href;
  const [path = '', fragment] = href.split('#');
  const query = new URLSearchParams({ lit: words.join(' ') });
  return `${path}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
