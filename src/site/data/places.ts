import { textOf, type Version } from '../../law/bill.ts';
import { cite, citeByAddress } from '../../law/cite.ts';
import { currentVersion, type Dossier, versionOf } from '../../law/dossier.ts';
import type { EId, VersionId } from '../../law/ids.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import { articlesOf, type Provision, provisionsByEId, walk } from '../../law/provision.ts';
import { routes } from '../routes.ts';

/** A provision as knowledge about it names it: where it can be read, and its words if they are held. */
export interface Place {
  readonly eId: EId;
  /** Its address in the lawyer's words: "Article 17, point 3". */
  readonly name: string;
  /** The page that shows it; null if the version does not hold it. */
  readonly href: string | null;
  readonly unit: Provision | null;
}

/** The provisions of one version, found by address. */
export interface Places {
  readonly version: Version;
  /** Language the words are really in; null if no text is held. */
  readonly language: Language | null;
  readonly root: Provision | null;
  readonly at: (eId: EId) => Place;
}

/** Finds provisions of a version; one that it does not hold is still named, by the numbers of a text that has it. */
export function placesIn(dossier: Dossier, version: Version, lang: InterfaceLanguage): Places {
  const text = textOf(version, lang);
  const root = text?.root ?? null;
  const units = root ? provisionsByEId(root) : new Map<EId, Provision>();
  const articleByUnit = new Map<EId, EId>();
  for (const article of root ? articlesOf(root) : []) {
    for (const unit of walk(article)) articleByUnit.set(unit.eId, article.eId);
  }
  const href = (eId: EId): string | null => {
    if (!units.has(eId)) return null;
    const article = articleByUnit.get(eId);
    const { bill } = dossier;
    return article
      ? routes.provision(lang, bill.id, version.id, article, eId)
      : `${routes.version(lang, bill.id, version.id)}#${eId}`;
  };
  return {
    version,
    language: text?.language ?? null,
    root,
    at: (eId) => ({ eId, name: nameOf(eId, dossier, version, lang), href: href(eId), unit: units.get(eId) ?? null }),
  };
}

/** The places of the version a statement was checked against; without one, those of the version that knowledge is read against. */
export function placesFor(dossier: Dossier, checked: VersionId | null, lang: InterfaceLanguage): Places | null {
  const version = (checked ? versionOf(dossier, checked) : null) ?? currentVersion(dossier);
  return version ? placesIn(dossier, version, lang) : null;
}

/** One set of places per version, made when it is first asked for: pages name many provisions of few versions. */
export function placeFinder(dossier: Dossier, lang: InterfaceLanguage): (checked: VersionId | null) => Places | null {
  const known = new Map<VersionId | null, Places | null>();
  return (checked) => {
    if (!known.has(checked)) known.set(checked, placesFor(dossier, checked, lang));
    return known.get(checked) ?? null;
  };
}

/** The version itself first, then the others from the newest: only printed numbers make a citation. */
function nameOf(eId: EId, dossier: Dossier, version: Version, lang: InterfaceLanguage): string {
  for (const candidate of [version, ...[...dossier.versions].reverse()]) {
    const root = textOf(candidate, lang)?.root;
    if (root && provisionsByEId(root).has(eId)) return cite(eId, root, dossier.legislature, lang);
  }
  return citeByAddress(eId);
}
