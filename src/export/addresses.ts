import type { BillId, Slug, VersionId } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';

/** Whole addresses of the pages of one bill in one language: what leaves the site must lead back to it. */
export interface Addresses {
  readonly bill: string;
  readonly version: (version: VersionId) => string;
  readonly compare: (before: VersionId, after: VersionId) => string;
  readonly dutyChanges: (before: VersionId, after: VersionId) => string;
  readonly duty: (duty: Slug) => string;
  /** A feed: of the bill, of an article (`art_17`) or of a role (`role/owner`). */
  readonly feed: (of: string | null, ending: 'xml' | 'json') => string;
}

/** The addresses of a bill on a site that is served at an address: `https://example.org/oqylym`. */
export function addressesAt(site: string, lang: InterfaceLanguage, bill: BillId): Addresses {
  const home = `${site.replace(/\/+$/u, '')}/${lang}/${bill}`;
  return {
    bill: `${home}/`,
    version: (version) => `${home}/${version}/`,
    compare: (before, after) => `${home}/compare/${before}..${after}/`,
    dutyChanges: (before, after) => `${home}/duties/compare/${before}..${after}/`,
    duty: (duty) => `${home}/duties/${duty}/`,
    feed: (of, ending) => `${home}/feed${of === null ? '' : `/${of}`}.${ending}`,
  };
}
