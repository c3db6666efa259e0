import type { Answer } from '../../search/answer.ts';
import type { SearchGuide } from '../data/search-guide.ts';
import { element } from './element.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { searchClient } from './search-client.ts';
import { showFacets } from './search-facets.ts';
import { moveBetweenHits } from './search-keys.ts';
import { searchNotes } from './search-notes.ts';
import { addressOf, type FacetKey, facetKeys, type SearchState, stateOf } from './search-state.ts';
import { foundText, hitItem } from './search-view.ts';

/** Each hit may cost a request: ten are enough to begin with. */
const PAGE = 10;
const PAUSE = 160;

const part = (id: string): HTMLElement => document.getElementById(id) ?? document.createElement('div');
const root = part('search');
const box = document.querySelector<HTMLInputElement>('#search-words');
const client = searchClient(root.dataset.index ?? '', root.dataset.manifest);
// Before anybody has typed a letter; a link with a question in it asks at once.
client.start();
/** Names and words of the interface. */
const guide: SearchGuide = JSON.parse(root.dataset.guide ?? '{}');
let state = stateOf(location.search);
let limit = PAGE;

/** Makes the page say what the state asks for. */
async function show(): Promise<void> {
  if (box && box.value !== state.query) box.value = state.query;
  const isAsked = state.query.trim() !== '';
  part('search-browse').hidden = isAsked;
  if (!isAsked) {
    part('search-answer').hidden = true;
    part('search-status').textContent = '';
    return showRecent();
  }
  part('search-recent').hidden = true;
  try {
    if (part('search-answer').hidden) part('search-status').textContent = guide.words['search-working'];
    const answer = await client.ask(state.query, { ...state.filters, limit });
    if (answer) showAnswer(answer);
  } catch {
    part('search-status').textContent = root.dataset.failed ?? '';
    part('search-browse').hidden = false;
  }
}

function showAnswer(answer: Answer): void {
  part('search-status').textContent = answer.total > 0 ? foundText(answer, guide) : guide.words['search-nothing'];
  part('search-answer').hidden = false;
  part('search-notes').replaceChildren(...searchNotes(answer, state, guide));
  part('search-hits').replaceChildren(...answer.hits.map((hit) => hitItem(hit, guide)));
  part('search-more').hidden = answer.hits.length < limit || answer.hits.length >= answer.total;
  showFacets(part('search-facets'), answer.facets, state, guide);
}

function showRecent(): void {
  const list = part('search-recent');
  const queries = recentSearches();
  list.hidden = queries.length === 0;
  if (queries.length === 0) return;
  const { words } = guide;
  const links = queries.map((query) =>
    element('li', {}, element('a', { class: 'chip', href: addressOf({ query, filters: {} }) }, query)),
  );
  const forget = element('button', { type: 'button', class: 'quiet' }, words['search-recent-clear']);
  forget.addEventListener('click', () => {
    forgetSearches();
    list.hidden = true;
    box?.focus();
  });
  list.replaceChildren(
    element('span', { class: 'soft' }, `${words['search-recent']}:`),
    element('ul', { class: 'chips' }, ...links),
    forget,
    element('span', { class: 'soft small' }, words['search-recent-note']),
  );
}

/** Typing replaces the address, a decision adds one to go back to. */
function go(next: SearchState, isDecision: boolean): void {
  state = next;
  limit = PAGE;
  const address = addressOf(next) || location.pathname;
  if (isDecision) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void show();
}

function filtersIn(form: HTMLFormElement): Partial<Record<FacetKey, string>> {
  const chosen = new FormData(form);
  const filters: Partial<Record<FacetKey, string>> = { ...state.filters };
  for (const key of facetKeys) {
    const value = chosen.get(key);
    if (typeof value === 'string') filters[key] = value === '' ? undefined : value;
  }
  return filters;
}

let timer = 0;
box?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => go({ ...state, query: box.value }, false), PAUSE);
});
document.querySelector('#search-form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const query = box?.value.trim() ?? '';
  if (query !== '') rememberSearch(query);
  go({ ...state, query }, true);
});
const facetForm = document.querySelector<HTMLFormElement>('#search-facets');
facetForm?.addEventListener('change', () => go({ ...state, filters: filtersIn(facetForm) }, true));
facetForm?.addEventListener('submit', (event) => event.preventDefault());
root.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
  if (link?.closest('#search-hits')) rememberSearch(state.query.trim());
  const isPlain =
    event instanceof MouseEvent && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain || !link.getAttribute('href')?.startsWith('?')) return;
  event.preventDefault();
  go(stateOf(new URL(link.href).search), true);
});
part('search-more').addEventListener('click', () => {
  limit += PAGE;
  void show();
});
addEventListener('popstate', () => {
  state = stateOf(location.search);
  limit = PAGE;
  void show();
});
moveBetweenHits(box, part('search-hits'));
void show();
