import type { FacetCount, Facets } from '../../search/answer.ts';
import type { SearchGuide } from '../data/search-guide.ts';
import { element } from './element.ts';
import type { FacetKey, SearchState } from './search-state.ts';

interface Group {
  readonly key: FacetKey;
  readonly title: string;
  readonly values: readonly {
    readonly value: string;
    readonly name: string;
    readonly count: number | null;
    readonly lang?: string | undefined;
  }[];
}

/** Fills the form of filters; the one that has the focus keeps it. */
export function showFacets(form: HTMLElement, facets: Facets, state: SearchState, guide: SearchGuide): void {
  const focused =
    document.activeElement instanceof HTMLInputElement && form.contains(document.activeElement)
      ? document.activeElement.id
      : null;
  const groups = groupsOf(facets, guide).filter(({ key, values }) => values.length > 1 || state.filters[key]);
  const wasOpen = form.querySelector('details')?.open ?? matchMedia('(min-width: 62rem)').matches;
  const details = element(
    'details',
    { class: 'facet-groups' },
    element('summary', {}, form.getAttribute('aria-label') ?? ''),
    ...groups.map((group) => fieldset(group, state, guide)),
  );
  details.open = wasOpen;
  form.replaceChildren(...(groups.length > 0 ? [details] : []));
  if (focused) document.getElementById(focused)?.focus();
}

function groupsOf(facets: Facets, guide: SearchGuide): readonly Group[] {
  const labels = new Map<string, string>(
    guide.bills.flatMap(({ versions }) => versions.map(({ id, label }) => [id, label])),
  );
  const kinds = new Map<string, string>(Object.entries(guide.kinds));
  const named = (counts: readonly FacetCount[], name: (value: string) => string) =>
    counts.map(({ value, count }) => ({ value, count, name: name(value) }));
  const roles = new Map(guide.bills.flatMap((bill) => Object.entries(bill.roles)));
  const order = [...labels.keys()];
  const versions = facets.version.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  return [
    {
      key: 'bill',
      title: guide.words['facet-bill'],
      values:
        guide.bills.length > 1
          ? guide.bills.map(({ id, title, titleLanguage }) => ({
              value: id,
              name: title,
              count: null,
              lang: titleLanguage,
            }))
          : [],
    },
    { key: 'kind', title: guide.words['facet-kind'], values: named(facets.kind, (value) => kinds.get(value) ?? value) },
    {
      key: 'version',
      title: guide.words['facet-version'],
      values: named(versions, (value) => labels.get(value) ?? value),
    },
    {
      key: 'lang',
      title: guide.words['facet-language'],
      values: named(facets.lang, (value) => guide.languages[value] ?? value),
    },
    { key: 'chapter', title: guide.words['facet-chapter'], values: named(facets.chapter, (value) => value) },
    { key: 'who', title: guide.words['duty-who'], values: named(facets.who, (role) => roles.get(role) ?? role) },
  ];
}

function fieldset({ key, title, values }: Group, state: SearchState, guide: SearchGuide): HTMLFieldSetElement {
  const chosen = state.filters[key] ?? '';
  const isListed = chosen === '' || values.some(({ value }) => value === chosen);
  const all = [
    { value: '', name: guide.words['facet-any'], count: null },
    ...values,
    ...(isListed ? [] : [{ value: chosen, name: chosen, count: 0 }]),
  ];
  const options = all.map(({ value, name, count }, at) => {
    const input = element('input', { type: 'radio', name: key, value, id: `facet-${key}-${at}` });
    input.checked = value === chosen;
    return element(
      'label',
      {},
      input,
      element('span', {}, name),
      count === null ? null : element('span', { class: 'facet-count' }, String(count)),
    );
  });
  return element('fieldset', {}, element('legend', {}, title), ...options);
}
