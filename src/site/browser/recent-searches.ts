const KEY = 'recent-searches';
const MOST = 8;

/** The last queries, newest first; they are kept in this browser and sent nowhere. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a query first; a browser that keeps nothing is left in peace. */
export function rememberSearch(query: string): void {
  const others = recentSearches().filter((known) => known !== query);
  try {
    localStorage.setItem(KEY, JSON.stringify([query, ...others].slice(0, MOST)));
  } catch {
    // Private windows may refuse to store: the search works without.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
