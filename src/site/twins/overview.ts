import { textOf } from '../../law/bill.ts';
import { isChanged } from '../../law/comparison.ts';
import { currentVersion, type Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { articlesOf } from '../../law/provision.ts';
import { comparisonOf } from '../comparisons.ts';
import { glossary } from '../data/glossary.ts';
import { homeOf } from '../data/home.ts';
import { placesFor } from '../data/places.ts';
import { headline } from '../data/reading.ts';
import type { BillProps, PairProps } from '../paths.ts';
import { routes } from '../routes.ts';
import { allTextKinds, type TextKind, textKind } from './text-kind.ts';

/** Every bill with its state, what changed last, and how many duties it brings. */
export const homeTwin = (dossiers: readonly Dossier[], lang: InterfaceLanguage): object => ({
  textKinds: currentKinds(dossiers, lang),
  bills: dossiers.map((dossier) => {
    const { duties, rights, latest } = homeOf(dossier, lang);
    const current = currentVersion(dossier);
    return {
      id: dossier.bill.id,
      title: dossier.bill.title,
      href: routes.bill(lang, dossier.bill.id),
      current: current?.id ?? null,
      force: current?.force ?? null,
      duties,
      rights,
      latest: latest.map(({ version, ...step }) => ({ version: version.id, ...step })),
    };
  }),
});

/** What can be found without a search: the articles of the current texts and the defined terms. */
export const browseTwin = (dossiers: readonly Dossier[], lang: InterfaceLanguage): object => ({
  textKinds: currentKinds(dossiers, lang),
  bills: dossiers.map((dossier) => {
    const places = placesFor(dossier, null, lang);
    return {
      id: dossier.bill.id,
      version: places?.version.id ?? null,
      articles: (places?.root ? articlesOf(places.root) : []).map((article) => ({
        eId: article.eId,
        name: places?.at(article.eId).name ?? article.eId,
        headline: headline(article),
        href: places?.at(article.eId).href ?? null,
      })),
      terms: glossary(dossier, lang).map(({ term, name }) => ({
        id: term.id,
        name,
        href: `${routes.terms(lang, dossier.bill.id)}#${term.id}`,
      })),
    };
  }),
});

const currentKinds = (dossiers: readonly Dossier[], lang: InterfaceLanguage): readonly TextKind[] =>
  dossiers.flatMap((dossier) => {
    const current = currentVersion(dossier);
    return current ? [textKind(current, lang)] : [];
  });

/** Every pair of versions, and in how many places they differ. */
export const comparisonsTwin = ({ dossier, lang }: BillProps): object => ({
  bill: dossier.bill.id,
  textKinds: allTextKinds(dossier, lang),
  pairs: dossier.versions.flatMap((before, at) =>
    dossier.versions.slice(at + 1).map((after) => pairJson({ dossier, lang, before, after })),
  ),
});

/** Two versions without a language in common: a list of one pair that says that it cannot be compared. */
export const uncomparedTwin = (props: PairProps): object => ({
  bill: props.dossier.bill.id,
  textKinds: [textKind(props.before, props.lang), textKind(props.after, props.lang)],
  pairs: [pairJson(props)],
});

function pairJson({ dossier, lang, before, after }: PairProps): object {
  const comparison = comparisonOf(dossier, before, after, lang);
  return {
    before: before.id,
    after: after.id,
    isNext: after.follows === before.id,
    isHeld: textOf(before, lang) !== null && textOf(after, lang) !== null,
    language: comparison?.language ?? null,
    changed: comparison?.changes.filter(isChanged).length ?? null,
    href: routes.compare(lang, dossier.bill.id, before.id, after.id),
  };
}
