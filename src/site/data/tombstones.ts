import type { Version } from '../../law/bill.ts';
import { cite } from '../../law/cite.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { Provision } from '../../law/provision.ts';
import { comparisonOf } from '../comparisons.ts';
import { routes } from '../routes.ts';
import { goneArticles } from './gone-articles.ts';

/** An article that the version before had and this one has not. */
export interface Tombstone {
  readonly place: string;
  readonly heading: string | null;
  /** The text as it was. */
  readonly href: string;
  readonly previous: Version;
}

/** The articles of the version that is followed which are not in this one, by the article after which they stood. */
export function tombstonesOf(
  dossier: Dossier,
  version: Version,
  after: Provision,
  lang: InterfaceLanguage,
): ReadonlyMap<EId | null, readonly Tombstone[]> {
  const previous = version.follows === null ? null : versionOf(dossier, version.follows);
  const comparison = previous && comparisonOf(dossier, previous, version, lang);
  const before = previous && comparison ? previous.texts[comparison.language] : undefined;
  if (!previous || !comparison || !before) return new Map();
  const stone = ({ eId, heading }: Provision): Tombstone => ({
    place: cite(eId, before, dossier.legislature, lang),
    heading,
    href: routes.article(lang, dossier.bill.id, previous.id, eId),
    previous,
  });
  const gone = goneArticles({ comparison, before, after });
  return new Map([...gone].map(([eId, articles]) => [eId, articles.map(stone)]));
}
