/** Address of the repository, put in by `astro.config.mjs`; empty if nobody said where it is. */
declare const __OQYLYM_REPOSITORY__: string;

/**
 * Where a reader proposes a correction of a page: the form for corrections with the page's address filled in (`.github/ISSUE_TEMPLATE/correction.yml`).
 * Null if the repository is not known: a link that leads nowhere is worse than none.
 */
export function correctionHref(page: string, repository: string = __OQYLYM_REPOSITORY__): string | null {
  if (!/^https:\/\/[^/]+\/[^/]+\/[^/]+$/u.test(repository)) return null;
  return `${repository}/issues/new?template=correction.yml&page=${encodeURIComponent(page)}`;
}
