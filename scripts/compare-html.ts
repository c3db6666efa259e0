import { type ComparisonLayout, layOut } from '../src/export/comparison-layout.ts';
import { comparisonFile } from '../src/export/comparison-page/file.ts';
import type { DossierLabels } from '../src/export/dossier-page/labels.ts';
import { causeTeller, type TellCause } from '../src/export/told-causes.ts';
import type { Told } from './compare.ts';
import type { Step } from './compare-all.ts';
import { interfaceLanguageOf, labelsFor } from './compare-labels.ts';
import type { Given } from './compare-texts.ts';
import { styleSheets } from './style-sheets.ts';

/** The comparisons as one file in the site's own look: what changed from first to last, then step by step. */
export function comparisonHtml({ given, compared, reading, remarks, hidesNumbering }: Told): string {
  const { steps, overall } = compared;
  const lang = interfaceLanguageOf(reading.language);
  const labels = labelsFor(lang);
  const tell = tellerOf(given, labels);
  const laidOut = ({ before, after, comparison, meaning, causesOf }: Step, prefix: string): ComparisonLayout => {
    const findings = new Map(meaning.materiality.map((one) => [`${one.before} ${one.after}`, one.findings]));
    return layOut({
      comparison,
      before: before.root,
      after: after.root,
      legislature: reading.legislature,
      lang,
      prefix,
      ...(causesOf && tell ? { causes: { of: causesOf, tell } } : {}),
      findingsOf: (change) =>
        findings.get(`${change.kind === 'inserted' ? null : change.before} ${change.after}`) ?? [],
    });
  };
  return comparisonFile({
    language: reading.language,
    layouts:
      steps.length === 1
        ? [laidOut(overall, '')]
        : [laidOut(overall, 'all-'), ...steps.map((step, index) => laidOut(step, `step-${index + 1}-`))],
    labels,
    remarks,
    styles: styleSheets(),
    hidesNumbering,
  });
}

/** Words for causes, where the texts are versions of one bill; a version goes by the name that the user gave it. */
function tellerOf([first]: readonly Given[], { t, lang, date }: DossierLabels): TellCause | null {
  if (first?.kind !== 'version') return null;
  return causeTeller(first.dossier, { t, lang, date, nameOf: (version) => version, hrefOf: () => null });
}
