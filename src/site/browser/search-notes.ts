import type { Answer } from '../../search/answer.ts';
import type { SearchGuide } from '../data/search-guide.ts';
import { routes } from '../routes.ts';
import { element } from './element.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** What stands above the hits: the place that was named, a better spelling, or what to try when nothing was found. */
export function searchNotes(answer: Answer, state: SearchState, guide: SearchGuide): readonly HTMLElement[] {
  const { words } = guide;
  const link = (query: string) => element('a', { href: addressOf({ query, filters: state.filters }) }, query);
  const notes: HTMLElement[] = [];
  if (answer.didYouMean)
    notes.push(element('p', { class: 'did-you-mean' }, `${words['search-did-you-mean']} `, link(answer.didYouMean)));
  if (answer.citation && !answer.citation.isFound)
    notes.push(element('p', { class: 'notice' }, words['search-citation-missing']));
  if (answer.total === 0) notes.push(nothingFound(state, guide));
  return notes;
}

function nothingFound(state: SearchState, guide: SearchGuide): HTMLElement {
  const { words, lang, bills } = guide;
  const isFiltered = Object.values(state.filters).some((value) => value !== undefined);
  const withoutFilters = element(
    'a',
    { href: addressOf({ query: state.query, filters: {} }) },
    words['search-nothing-filters'],
  );
  const article = element('a', { href: addressOf({ query: '17', filters: {} }) }, words['search-try-article']);
  const terms = bills.map(({ id }) =>
    element('li', {}, element('a', { href: routes.terms(lang, id) }, words['search-try-terms'])),
  );
  return element(
    'div',
    { class: 'nothing' },
    element('p', {}, `${words['search-nothing-try']}:`),
    element(
      'ul',
      {},
      isFiltered ? element('li', {}, withoutFilters) : null,
      element('li', {}, words['search-try-shorter']),
      element('li', {}, words['search-try-language']),
      element('li', {}, article),
      ...terms,
    ),
  );
}
