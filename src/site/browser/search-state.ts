/** What can be filtered by, as it stands in the address. */
export const facetKeys = ['kind', 'version', 'lang', 'chapter', 'bill', 'who'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** What the reader asked for; it stands in the address, so that it can be linked and gone back to. */
export interface SearchState {
  readonly query: string;
  readonly filters: Readonly<Partial<Record<FacetKey, string>>>;
}

/** Reads `?q=…&kind=…`. */
export function stateOf(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Partial<Record<FacetKey, string>> = {};
  for (const key of facetKeys) {
    const value = parameters.get(key);
    if (value) filters[key] = value;
  }
  return { query: parameters.get('q') ?? '', filters };
}

/** Writes `?q=…&kind=…`; nothing asked is an empty text. */
export function addressOf({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const key of facetKeys) if (filters[key]) parameters.set(key, filters[key]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
