import type { Version } from '../../law/bill.ts';
import { type ChangeKind, kindOf } from '../../law/change-kind.ts';
import { cite } from '../../law/cite.ts';
import { isChanged } from '../../law/comparison.ts';
import { currentVersion, type Dossier, versionOf } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { commonLanguage, comparisonOf } from '../comparisons.ts';
import { routes } from '../routes.ts';
import { shortLabel, stageName } from './version-label.ts';

/** What the first screen says of a bill. */
export interface HomeOfBill {
  readonly stage: string;
  readonly duties: number;
  readonly rights: number;
  readonly compareHref: string;
  readonly latest: readonly {
    readonly version: Version;
    readonly label: string;
    readonly href: string;
    readonly changes: readonly { readonly place: string; readonly href: string; readonly kind: ChangeKind }[];
  }[];
}

export function homeOf(dossier: Dossier, lang: InterfaceLanguage): HomeOfBill {
  const current = currentVersion(dossier);
  const rights = dossier.obligations.filter(({ modality }) => modality === 'may').length;
  const steps = dossier.versions
    .filter(({ follows }) => follows !== null)
    .slice(-2)
    .reverse();
  const lastPair = steps[0];
  return {
    stage: current ? stageName(dossier, current, lang) : '',
    duties: dossier.obligations.length - rights,
    rights,
    compareHref: lastPair?.follows
      ? routes.compare(lang, dossier.bill.id, lastPair.follows, lastPair.id)
      : routes.compareIndex(lang, dossier.bill.id),
    latest: steps.flatMap((version) => {
      const before = version.follows ? versionOf(dossier, version.follows) : null;
      return before ? [latestStep(dossier, before, version, lang)] : [];
    }),
  };
}

function latestStep(
  dossier: Dossier,
  before: Version,
  after: Version,
  lang: InterfaceLanguage,
): HomeOfBill['latest'][number] {
  const href = routes.compare(lang, dossier.bill.id, before.id, after.id);
  const comparison = comparisonOf(dossier, before, after, lang);
  const language = commonLanguage(before, after, lang) ?? '';
  const changes = (comparison?.changes ?? []).filter(isChanged).flatMap((change) => {
    const onAfter = change.kind !== 'repealed' && change.after !== null;
    const eId = onAfter ? change.after : change.kind === 'inserted' ? change.after : change.before;
    const root = (onAfter ? after : before).texts[language];
    return eId && root
      ? [{ place: cite(eId, root, dossier.legislature, lang), href: `${href}#${eId}`, kind: kindOf(change) }]
      : [];
  });
  return {
    version: after,
    label: `${shortLabel(dossier, before, lang)} → ${shortLabel(dossier, after, lang)}`,
    href,
    changes: changes.slice(0, 6),
  };
}
