import { causesJson } from '../../export/causes-json.ts';
import { billJson, versionJson } from '../../export/json.ts';
import type { Dossier } from '../../law/dossier.ts';
import { causesOf } from '../causes.ts';
import { commonLanguage, comparisonOf } from '../comparisons.ts';
import { exportedDuties } from '../data/duties-export.ts';
import { dutyComparison } from '../data/duty-comparison.ts';
import { whatIfPaths } from '../data/what-if.ts';
import { meaningBetween } from '../meanings.ts';
import {
  amendmentPaths,
  articlePaths,
  comparedPaths,
  dutyPaths,
  type PairProps,
  questionedPaths,
  versionPaths,
} from '../paths.ts';
import { billPaths, languagePaths, pairPaths, routes } from '../routes.ts';
import { amendmentsTwin, amendmentTwin, whatIfTwin } from './amendments.ts';
import { articleTwin } from './article.ts';
import { commentaryTwin, dutyTwin, evidenceTwin, forMeTwin, termsTwin } from './knowledge.ts';
import { browseTwin, comparisonsTwin, homeTwin, uncomparedTwin } from './overview.ts';
import { allTextKinds, checkedTextKinds, textKind } from './text-kind.ts';
import { type Twin, twinsOf } from './twin.ts';

/** Every page of the site for machines. A new page gets its line here and its schema in `public/schemas`. */
export function twins(dossiers: readonly Dossier[]): readonly Twin[] {
  const languages = languagePaths();
  const bills = billPaths(dossiers);
  return [
    ...twinsOf(languages, {
      name: 'home',
      page: ({ lang }) => routes.home(lang),
      says: ({ lang }) => homeTwin(dossiers, lang),
    }),
    ...twinsOf(languages, {
      name: 'browse',
      page: ({ lang }) => routes.search(lang),
      says: ({ lang }) => browseTwin(dossiers, lang),
    }),
    ...twinsOf(bills, {
      name: 'bill',
      page: ({ lang, dossier }) => routes.bill(lang, dossier.bill.id),
      says: ({ lang, dossier }) => ({ textKinds: allTextKinds(dossier, lang), ...billJson(dossier) }),
    }),
    ...twinsOf(versionPaths(dossiers), {
      name: 'version',
      page: ({ lang, dossier, version }) => routes.version(lang, dossier.bill.id, version.id),
      says: ({ lang, version }) => ({ textKinds: [textKind(version, lang)], ...versionJson(version, lang) }),
    }),
    ...twinsOf(articlePaths(dossiers), {
      name: 'article',
      page: ({ lang, dossier, version, eId }) => routes.article(lang, dossier.bill.id, version.id, eId),
      says: articleTwin,
    }),
    ...comparing(dossiers),
    ...amending(dossiers),
    ...knowing(dossiers),
  ];
}

function causesBetween({ lang, dossier, before, after }: PairProps): ReturnType<typeof causesJson> | null {
  const comparison = comparisonOf(dossier, before, after, lang);
  return comparison && causesJson(comparison, causesOf(dossier, before, after, comparison));
}

function comparing(dossiers: readonly Dossier[]): readonly Twin[] {
  const compared = comparedPaths(dossiers);
  const uncompared = pairPaths(dossiers).filter(
    ({ props: { before, after, lang } }) => commonLanguage(before, after, lang) === null,
  );
  const words = ({ lang, dossier, before, after }: PairProps) =>
    routes.compare(lang, dossier.bill.id, before.id, after.id);
  const duties = ({ lang, dossier, before, after }: PairProps) =>
    routes.dutyChanges(lang, dossier.bill.id, before.id, after.id);
  const kinds = ({ lang, before, after }: PairProps) => ({
    textKinds: [textKind(before, lang), textKind(after, lang)],
  });
  return [
    ...twinsOf(billPaths(dossiers), {
      name: 'comparisons',
      page: ({ lang, dossier }) => routes.compareIndex(lang, dossier.bill.id),
      says: comparisonsTwin,
    }),
    ...twinsOf(compared, {
      name: 'compare',
      page: words,
      says: (props) => ({
        ...kinds(props),
        ...comparisonOf(props.dossier, props.before, props.after, props.lang),
        ...meaningBetween(props.dossier, props.before, props.after, props.lang),
        causes: causesBetween(props),
      }),
    }),
    ...twinsOf(compared, {
      name: 'duty-changes',
      page: duties,
      says: (props) => ({
        bill: props.dossier.bill.id,
        ...kinds(props),
        before: props.before.id,
        after: props.after.id,
        ...dutyComparison(props.dossier, props.before, props.after, props.lang),
      }),
    }),
    ...[words, duties].flatMap((page) => twinsOf(uncompared, { name: 'comparisons', page, says: uncomparedTwin })),
  ];
}

const amending = (dossiers: readonly Dossier[]): readonly Twin[] => [
  ...twinsOf(billPaths(dossiers), {
    name: 'amendments',
    page: ({ lang, dossier }) => routes.amendments(lang, dossier.bill.id),
    says: amendmentsTwin,
  }),
  ...twinsOf(amendmentPaths(dossiers), {
    name: 'amendment',
    page: ({ lang, dossier, amendment }) => routes.amendment(lang, dossier.bill.id, amendment.id),
    says: amendmentTwin,
  }),
  ...twinsOf(whatIfPaths(dossiers), {
    name: 'what-if',
    page: ({ lang, dossier, version }) => routes.whatIf(lang, dossier.bill.id, version.id),
    says: whatIfTwin,
  }),
];

function knowing(dossiers: readonly Dossier[]): readonly Twin[] {
  const bills = billPaths(dossiers);
  return [
    ...twinsOf(bills, {
      name: 'duties',
      page: ({ lang, dossier }) => routes.duties(lang, dossier.bill.id),
      says: ({ lang, dossier }) => ({
        bill: dossier.bill.id,
        textKinds: checkedTextKinds(
          dossier,
          dossier.obligations.map(({ checked }) => checked),
          lang,
        ),
        duties: exportedDuties(dossier, lang),
      }),
    }),
    ...twinsOf(dutyPaths(dossiers), {
      name: 'duty',
      page: ({ lang, dossier, duty }) => routes.duty(lang, dossier.bill.id, duty.slug),
      says: dutyTwin,
    }),
    ...twinsOf(questionedPaths(dossiers), {
      name: 'for-me',
      page: ({ lang, dossier }) => routes.dutiesForMe(lang, dossier.bill.id),
      says: forMeTwin,
    }),
    ...twinsOf(bills, {
      name: 'commentary',
      page: ({ lang, dossier }) => routes.commentary(lang, dossier.bill.id),
      says: commentaryTwin,
    }),
    ...twinsOf(bills, {
      name: 'terms',
      page: ({ lang, dossier }) => routes.terms(lang, dossier.bill.id),
      says: termsTwin,
    }),
    ...twinsOf(bills, {
      name: 'evidence',
      page: ({ lang, dossier }) => routes.evidence(lang, dossier.bill.id),
      says: evidenceTwin,
    }),
  ];
}
