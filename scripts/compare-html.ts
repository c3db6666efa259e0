import { type ComparisonLayout, layOut } from '../src/export/comparison-layout.ts';
import { comparisonFile } from '../src/export/comparison-page/file.ts';
import type { Told } from './compare.ts';
import type { Step } from './compare-all.ts';
import { interfaceLanguageOf, labelsFor } from './compare-labels.ts';
import { styleSheets } from './style-sheets.ts';

/** The comparisons as one file in the site's own look: what changed from first to last, then step by step. */
export function comparisonHtml({ compared, reading, remarks, hidesNumbering }: Told): string {
  const { steps, overall } = compared;
  const lang = interfaceLanguageOf(reading.language);
  const laidOut = ({ before, after, comparison, meaning }: Step, prefix: string): ComparisonLayout => {
    const findings = new Map(meaning.materiality.map((one) => [`${one.before} ${one.after}`, one.findings]));
    return layOut({
      comparison,
      before: before.root,
      after: after.root,
      legislature: reading.legislature,
      lang,
      prefix,
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
    labels: labelsFor(lang),
    remarks,
    styles: styleSheets(),
    hidesNumbering,
  });
}
