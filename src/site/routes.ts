import type { Dossier } from '../law/dossier.ts';
import type { AmendmentId, BillId, EId, Slug, VersionId } from '../law/ids.ts';
import { eIdPath } from '../law/ids.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../law/language.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** Address of a page below the site's root, with the base path it is served under: `/en/kz-ai/`. */
const page = (...steps: readonly string[]): string => `${base}/${steps.map((step) => `${step}/`).join('')}`;

/** A file that stands in for a page and is read by machines: `/en/kz-ai/05-signed.json`. */
const twin = (ending: string, ...steps: readonly string[]): string => `${base}/${steps.join('/')}.${ending}`;

/** The steps of a page's address below the site's root: `/oqylym/en/kz-ai/` → `en/kz-ai`. */
export const stepsOf = (href: string): string => href.slice(base.length + 1).replace(/\/$/u, '');

/** Every address of the site is made here. */
export const routes = {
  root: (): string => `${base}/`,
  asset: (path: string): string => `${base}/${path}`,
  searchIndex: (): string => `${base}/search-index/`,
  /** The same page for machines: `/en/kz-ai/terms/` → `/en/kz-ai/terms.json`. */
  json: (href: string): string => twin('json', stepsOf(href)),
  home: (lang: InterfaceLanguage) => page(lang),
  search: (lang: InterfaceLanguage) => page(lang, 'search'),
  about: (lang: InterfaceLanguage) => page(lang, 'about'),
  bill: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill),
  billTwin: (lang: InterfaceLanguage, bill: BillId, ending: string) => twin(ending, lang, bill),
  version: (lang: InterfaceLanguage, bill: BillId, version: VersionId) => page(lang, bill, version),
  versionTwin: (lang: InterfaceLanguage, bill: BillId, version: VersionId, ending: string) =>
    twin(ending, lang, bill, version),
  article: (lang: InterfaceLanguage, bill: BillId, version: VersionId, article: EId) =>
    page(lang, bill, version, article),
  /** A provision on the page of its article; the article itself has no fragment. */
  provision: (lang: InterfaceLanguage, bill: BillId, version: VersionId, article: EId, eId: EId) =>
    page(lang, bill, version, article) + (eId === article ? '' : `#${eId}`),
  compareIndex: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'compare'),
  compare: (lang: InterfaceLanguage, bill: BillId, before: VersionId, after: VersionId) =>
    page(lang, bill, 'compare', `${before}..${after}`),
  compareTwin: (lang: InterfaceLanguage, bill: BillId, before: VersionId, after: VersionId, ending: string) =>
    twin(ending, lang, bill, 'compare', `${before}..${after}`),
  amendments: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'amendments'),
  amendment: (lang: InterfaceLanguage, bill: BillId, id: AmendmentId) =>
    page(lang, bill, 'amendments', ...id.split('/')),
  whatIf: (lang: InterfaceLanguage, bill: BillId, version: VersionId) =>
    page(lang, bill, 'amendments', version, 'what-if'),
  duties: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'duties'),
  dutiesTwin: (lang: InterfaceLanguage, bill: BillId, ending: string) => twin(ending, lang, bill, 'duties'),
  dutyChanges: (lang: InterfaceLanguage, bill: BillId, before: VersionId, after: VersionId) =>
    page(lang, bill, 'duties', 'compare', `${before}..${after}`),
  dutyChangesTwin: (lang: InterfaceLanguage, bill: BillId, before: VersionId, after: VersionId, ending: string) =>
    twin(ending, lang, bill, 'duties', 'compare', `${before}..${after}`),
  duty: (lang: InterfaceLanguage, bill: BillId, duty: Slug) => page(lang, bill, 'duties', duty),
  dutiesForMe: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'duties', 'for-me'),
  commentary: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'commentary'),
  terms: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'terms'),
  evidence: (lang: InterfaceLanguage, bill: BillId) => page(lang, bill, 'evidence'),
  /** What changed, for feed readers: of the bill, of an article (`art_17`) or of a role (`role/owner`). */
  feed: (lang: InterfaceLanguage, bill: BillId, of: string | null, ending: 'xml' | 'json') =>
    twin(ending, lang, bill, ...(of === null ? ['feed'] : ['feed', of])),
  sitemap: (): string => `${base}/sitemap.xml`,
} as const;

/** Parameters of pages that exist once a language. */
export const languagePaths = () => interfaceLanguages.map((lang) => ({ params: { lang }, props: { lang } }));

/** Parameters of pages that exist once a language and bill. */
export const billPaths = (dossiers: readonly Dossier[]) =>
  languagePaths().flatMap(({ props: { lang } }) =>
    dossiers.map((dossier) => ({ params: { lang, bill: dossier.bill.id }, props: { lang, dossier } })),
  );

/** Parameters of pages that exist once a language, bill and pair of versions, the earlier one first. */
export const pairPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions.flatMap((before, index) =>
      props.dossier.versions.slice(index + 1).map((after) => ({
        params: { ...params, pair: `${before.id}..${after.id}` },
        props: { ...props, before, after },
      })),
    ),
  );

/** The outermost step of an address: `art_5__para_2` → `art_5`. */
export const outermost = (eId: EId): EId => eIdPath(eId)[0] ?? eId;
