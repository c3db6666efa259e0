import type { ComparisonLayout } from '../../export/comparison-layout.ts';
import { layOut } from '../../export/comparison-layout.ts';
import { type CauseWords, causeTeller } from '../../export/told-causes.ts';
import type { Version } from '../../law/bill.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import { causesOf } from '../causes.ts';
import { commonLanguage, comparisonOf } from '../comparisons.ts';
import { labelsOf } from '../labels.ts';
import { routes } from '../routes.ts';
import { type CompareMeaning, compareMeaning } from './compare-meaning.ts';
import { shortLabel } from './version-label.ts';

export interface ComparePage {
  readonly language: Language;
  readonly meaning: CompareMeaning;
  readonly layout: ComparisonLayout;
}

/** Everything the page of one comparison prints; null if the two versions have no language in common. */
export function comparePage(
  dossier: Dossier,
  before: Version,
  after: Version,
  lang: InterfaceLanguage,
): ComparePage | null {
  const comparison = comparisonOf(dossier, before, after, lang);
  const language = commonLanguage(before, after, lang);
  const [earlier, later] = language === null ? [] : [before.texts[language], after.texts[language]];
  if (!comparison || language === null || !earlier || !later) return null;
  const { legislature, bill } = dossier;
  const hrefBefore = (eId: string): string => `${routes.version(lang, bill.id, before.id)}#${eId}`;
  const meaning = compareMeaning(dossier, before, after, lang);
  const { findingsOf } = meaning;
  const causes = {
    of: causesOf(dossier, before, after, comparison),
    tell: causeTeller(dossier, causeWords(dossier, lang)),
  };
  const layout = layOut({
    comparison,
    before: earlier,
    after: later,
    legislature,
    lang,
    hrefBefore,
    findingsOf,
    causes,
  });
  const left = new Set(layout.left.map(({ at }) => at.eId));
  return { language, meaning: withoutLeft(meaning, left), layout };
}

/** What is affected, without the references that are listed as left behind: nobody is told twice. */
function withoutLeft(meaning: CompareMeaning, left: ReadonlySet<EId>): CompareMeaning {
  const affected = meaning.affected.flatMap((one) => {
    const isLeft = one.eId !== null && left.has(one.eId);
    const through = isLeft ? one.through.filter(({ kind }) => kind !== 'pointing') : one.through;
    return through.length === 0 ? [] : [{ ...one, through }];
  });
  return { ...meaning, affected };
}

/** Names and addresses of what causes are told with. */
function causeWords(dossier: Dossier, lang: InterfaceLanguage): CauseWords {
  const { t, date } = labelsOf(lang);
  return {
    t,
    lang,
    date,
    nameOf: (id) => {
      const version = versionOf(dossier, id);
      return version ? shortLabel(dossier, version, lang) : id;
    },
    hrefOf: ({ amendment, operation }) => `${routes.amendment(lang, dossier.bill.id, amendment)}#change-${operation}`,
  };
}
