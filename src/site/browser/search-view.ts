import type { VersionId } from '../../law/ids.ts';
import type { Answer, Hit } from '../../search/answer.ts';
import type { GuideBill, SearchGuide } from '../data/search-guide.ts';
import { hitHref } from '../hit-href.ts';
import { element } from './element.ts';

/** One hit: kind and place, the link, the words found, the versions that have this wording. */
export function hitItem(hit: Hit, guide: SearchGuide): HTMLLIElement {
  const bill = guide.bills.find(({ id }) => id === hit.bill);
  const foreign = hit.lang === guide.lang ? null : hit.lang;
  const isInner = hit.kind === 'provision' && hit.path.length > 0 && !hit.eId?.split('__').pop()?.startsWith('art_');
  const around = isInner ? hit.path.slice(0, -1) : hit.path;
  const title = (isInner ? [hit.path.at(-1), hit.title] : [hit.title]).filter(Boolean).join(' · ');
  const address = { href: hitHref(hit, hit.version, guide.lang, bill) };
  const number = numberOf(hit, bill);
  const words = element('span', { lang: foreign }, title || guide.kinds[hit.kind]);
  const name = element('a', address, ...(number ? [`${number}. `, words] : [words]));
  const place = [...(guide.bills.length > 1 && bill ? [bill.title] : []), ...around].join(' › ');
  return element(
    'li',
    { class: `hit hit-${hit.kind}` },
    element('h3', {}, name),
    element(
      'p',
      { class: 'hit-place' },
      element('span', { class: 'hit-kind' }, guide.kinds[hit.kind]),
      place === '' ? null : element('span', { lang: foreign }, place),
      foreign
        ? element(
            'span',
            { class: 'badge' },
            fill(guide.words['in-language'], { language: guide.languages[hit.lang] ?? hit.lang }),
          )
        : null,
      hit.via ? element('span', { class: 'soft' }, fill(guide.words['search-via'], { term: hit.via })) : null,
    ),
    snippet(hit, foreign),
    versions(hit, guide),
  );
}

/** A heading that is known without its text was published without its number, which the reader needs all the same. */
function numberOf(hit: Hit, bill: GuideBill | undefined): string | null {
  const version = bill?.versions.find(({ id }) => id === hit.version);
  const isHeadingOnly = hit.kind === 'provision' && version !== undefined && !version.held.includes(hit.lang);
  return isHeadingOnly ? (bill?.names[hit.eId ?? ''] ?? null) : null;
}

function snippet(hit: Hit, foreign: string | null): HTMLElement | null {
  const text = hit.snippet.map((part) => part.text).join('');
  const isLit = hit.snippet.some(({ lit }) => lit);
  if (text === '' || (text === hit.title && !isLit)) return null;
  // The fields of a duty stand on lines of their own: a dot keeps them apart.
  const parts = hit.snippet.map((part) =>
    part.lit ? element('mark', {}, part.text) : part.text.replaceAll(/\n+/gu, ' · '),
  );
  return element('p', { class: 'hit-words', lang: foreign }, ...parts);
}

function versions(hit: Hit, guide: SearchGuide): HTMLElement | null {
  if (hit.kind !== 'provision') return null;
  const bill = guide.bills.find(({ id }) => id === hit.bill);
  const chip = (id: VersionId): HTMLElement => {
    const label = bill?.versions.find((version) => version.id === id)?.label ?? id;
    return element('li', {}, element('a', { class: 'chip', href: hitHref(hit, id, guide.lang, bill) }, label));
  };
  return element(
    'div',
    { class: 'hit-versions' },
    element('span', { class: 'soft' }, `${guide.words['search-in-versions']}:`),
    element('ul', { class: 'chips' }, ...hit.versions.map(chip)),
    hit.isCurrent ? null : element('span', { class: 'soft' }, guide.words['search-not-current']),
  );
}

/** "12 results" in the form of the number. */
export function foundText(answer: Answer, guide: SearchGuide): string {
  const form = new Intl.PluralRules(guide.lang).select(answer.total);
  const text = guide.found[form] ?? guide.found.other ?? '{count}';
  return fill(text, { count: new Intl.NumberFormat([guide.lang, 'ru']).format(answer.total) });
}

/** Puts values into the places of a text: `in {language}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
