import { layOut } from '../src/export/comparison-layout.ts';
import type { ToldAmendment } from '../src/export/dossier-page/amendments.ts';
import type { ToldDuty } from '../src/export/dossier-page/duties.ts';
import { dossierFile } from '../src/export/dossier-page/file.ts';
import type { HeldText } from '../src/export/dossier-page/law.ts';
import { exportedDuties } from '../src/export/duties.ts';
import { authorName, textOf, type Version } from '../src/law/bill.ts';
import { type Dossier, versionOf } from '../src/law/dossier.ts';
import { type InterfaceLanguage, inLanguage } from '../src/law/language.ts';
import { amendmentRows } from '../src/library/amendment-rows.ts';
import { commonLanguage, compareVersions, textFor } from '../src/library/compare-versions.ts';
import { amendmentsFor, explainVersion } from '../src/library/explain-version.ts';
import { labelsFor } from './compare-labels.ts';
import { type PlaceAt, placesIn, toldCommentary, toldPositions, toldTerms } from './dossier-knowledge.ts';
import type { ExportedFile, Wanted } from './export-files.ts';
import { styleSheets } from './style-sheets.ts';

/** `export dossier`: a bill as one HTML file that works without network and without script. */
export function dossierFiles({ dossier, versions, lang }: Wanted): readonly ExportedFile[] {
  const shown = versions.length > 0 ? versions : dossier.versions;
  const held = placesIn(dossier, shown, lang);
  const content = dossierFile({
    title: inLanguage(dossier.bill.title, lang)?.value ?? dossier.bill.id,
    number: dossier.bill.number,
    texts: shown.map((version) => heldText(dossier, version, lang)),
    layouts: shown.flatMap((version) => layoutOf(dossier, version, lang)),
    amendments: shown.flatMap((version) => {
      const told = toldAmendments(dossier, version, lang);
      return told.length === 0 ? [] : [[`${version.id} · ${stageOf(dossier, version, lang)}`, told] as const];
    }),
    positions: toldPositions(dossier, held),
    duties: toldDuties(dossier, lang, held),
    terms: toldTerms(dossier, lang, held),
    commentary: toldCommentary(dossier, lang, held),
    timeline: dossier.timeline,
    sources: dossier.sources,
    labels: labelsFor(lang),
    styles: styleSheets('law', 'dossier-file'),
  });
  return [{ path: `${dossier.bill.id}/dossier.${lang}.html`, content }];
}

const stageOf = (dossier: Dossier, version: Version, lang: InterfaceLanguage): string =>
  inLanguage(dossier.legislature.stages[version.stage] ?? {}, lang)?.value ?? version.stage;

/** The words of a version in the reader's language, or in the one that stands in for it. */
export const heldText = (dossier: Dossier, version: Version, lang: InterfaceLanguage): HeldText => ({
  version,
  stage: stageOf(dossier, version, lang),
  text: textOf(version, lang),
});

/** The comparison with the version that it follows, if there is one and the two have a language in common. */
function layoutOf(dossier: Dossier, version: Version, lang: InterfaceLanguage) {
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const language = before && commonLanguage(before, version, lang);
  const comparison = before && language ? compareVersions(dossier, before, version, language) : null;
  const [was, is] = comparison ? [before?.texts[comparison.language], version.texts[comparison.language]] : [];
  if (!comparison || !was || !is) return [];
  const { legislature } = dossier;
  return [layOut({ comparison, before: was, after: is, legislature, lang, prefix: `to-${version.id}-` })];
}

function toldAmendments(dossier: Dossier, version: Version, lang: InterfaceLanguage): readonly ToldAmendment[] {
  const amendments = amendmentsFor(dossier, version);
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const language = before && (commonLanguage(before, version, lang) ?? textOf(before, lang)?.language);
  const text = before && language ? textFor(before, language) : null;
  const rows = text ? amendmentRows(text, amendments, dossier.legislature, lang) : [];
  const verdict = explainVersion(dossier, version, lang);
  return amendments.map((amendment) => ({
    amendment: { ...amendment, by: amendment.by && authorName(dossier.bill, amendment.by, lang) },
    title: inLanguage(amendment.title, lang)?.value ?? null,
    effect:
      verdict?.effects.find((one) => one.amendment === amendment.id)?.result ??
      verdict?.unapplied.find((one) => one.amendment === amendment.id)?.why ??
      'unknown',
    rows: rows.filter((row) => row.amendment === amendment),
  }));
}

function toldDuties(dossier: Dossier, lang: InterfaceLanguage, placeAt: PlaceAt): readonly ToldDuty[] {
  const duties = exportedDuties(dossier, lang, { cite: (eId, checked) => placeAt(eId, checked).name, url: () => null });
  return dossier.obligations.flatMap((obligation, index) => {
    const told = duties[index];
    const explanation = inLanguage(obligation.words, lang)?.value.explanation ?? '';
    const places = obligation.basis.map((eId) => placeAt(eId, obligation.checked));
    return told ? [{ ...told, explanation, places, sourceIds: obligation.sources }] : [];
  });
}
