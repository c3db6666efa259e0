import type { Carried } from '../../law/anchor.ts';
import type { Version } from '../../law/bill.ts';
import type { Comparison } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { isContainer, type Provision, pathTo, walk } from '../../law/provision.ts';
import { carry, eIdsOf } from '../../link/carry.ts';
import type { Layers } from '../../link/layers.ts';
import { comparisonOf } from '../comparisons.ts';
import { type Fate, fatesOf } from './article-fate.ts';
import { type Reading, readingOf } from './reading.ts';

/** What one version knows of an article. */
export interface LifeStep {
  readonly version: Version;
  /** Null for the version that is read. */
  readonly carried: Carried | null;
  /** A source says that it was not there. */
  readonly isAbsent: boolean;
  /** Where the comparison with that version tells of it. */
  readonly anchor: string;
}

/** Everything the page of one article prints. */
export interface ArticlePage {
  readonly reading: Reading;
  readonly article: Provision;
  readonly containers: readonly Provision[];
  readonly previous: Provision | null;
  readonly next: Provision | null;
  /** Layers of the article and of everything in it, outermost first. */
  readonly layers: readonly (readonly [EId, Layers])[];
  readonly life: readonly LifeStep[];
  /** That it was split, joined or taken out later, and out of what it was made. */
  readonly fates: readonly Fate[];
}

export function articlePage(dossier: Dossier, version: Version, lang: InterfaceLanguage, eId: EId): ArticlePage {
  const reading = readingOf(dossier, version, lang);
  const at = reading?.articles.findIndex((article) => article.eId === eId) ?? -1;
  const article = reading?.articles[at];
  if (!reading || !article) throw new Error(`${version.id} has no article ${eId} in ${lang}`);
  return {
    reading,
    article,
    containers: pathTo(reading.root, eId).filter((unit) => unit.eId !== eId && isContainer(unit)),
    previous: reading.articles[at - 1] ?? null,
    next: reading.articles[at + 1] ?? null,
    layers: [...walk(article)].flatMap((unit) => {
      const layers = reading.layers.get(unit.eId);
      return layers ? [[unit.eId, layers] as const] : [];
    }),
    life: dossier.versions.map((other) => lifeStep(dossier, version, other, lang, eId)),
    fates: fatesOf(dossier, version, eId, (before, after) => comparisonOf(dossier, before, after, lang)),
  };
}

function lifeStep(dossier: Dossier, version: Version, other: Version, lang: InterfaceLanguage, eId: EId): LifeStep {
  const isAbsent = other.absent.some(({ provision }) => provision === eId);
  if (other.id === version.id) return { version: other, carried: null, isAbsent, anchor: eId };
  const isLater = other.id > version.id;
  const comparison = isLater
    ? comparisonOf(dossier, version, other, lang)
    : comparisonOf(dossier, other, version, lang);
  const carried: Carried = comparison ? carry(eId, comparison, isLater ? 'before' : 'after') : { kind: 'unknown' };
  return { version: other, carried, isAbsent, anchor: isLater ? anchorOf(carried, comparison, eId) : eId };
}

/** The row of an article in the comparison with a later version: its new address, its stub, or the mark of what is gone. */
function anchorOf(carried: Carried, comparison: Comparison | null, eId: EId): string {
  const [place] = eIdsOf(carried);
  const gone = comparison?.changes.find((change) => change.kind === 'repealed' && change.before === eId);
  return place ?? gone?.after ?? `before-${eId}`;
}
