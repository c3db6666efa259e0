import type { Version } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import { type InterfaceLanguage, inLanguage, type Language } from '../../law/language.ts';

/** The stage of a version in words: "First reading". */
export const stageName = (dossier: Dossier, version: Version, lang: InterfaceLanguage): string =>
  inLanguage(dossier.legislature.stages[version.stage] ?? {}, lang)?.value ?? version.stage;

/** The stage, and to tell two versions of one stage apart the date: "First reading 2025-05-14"; without a date, the id. */
export const shortLabel = (dossier: Dossier, version: Version, lang: InterfaceLanguage): string => {
  const isAlone = dossier.versions.filter(({ stage }) => stage === version.stage).length === 1;
  return isAlone
    ? stageName(dossier, version, lang)
    : `${stageName(dossier, version, lang)} ${version.date ?? idBesideStage(version)}`;
};

/** The id without the stage, which is said in words before it: `03-consolidated` → `03`. */
const idBesideStage = ({ id, stage }: Version): string => {
  const [number = '', ...rest] = id.split('-');
  return rest.join('-') === stage ? number : id;
};

/** What a citation says of the text that is cited: "On Artificial Intelligence, Signed (2025-11-17), restatement". */
export function citedAs(dossier: Dossier, version: Version, lang: InterfaceLanguage, wording: string): string {
  const title = inLanguage(dossier.bill.title, lang)?.value ?? dossier.bill.id;
  return `${title}, ${stageName(dossier, version, lang)} (${version.date ?? version.id}), ${wording}`;
}

/** Addresses of the official text, in the languages in which it has force; the reader's own first. */
export function officialTexts(
  { bill }: Dossier,
  lang: InterfaceLanguage,
): readonly { readonly language: Language; readonly href: string }[] {
  const authentic = bill.authentic.flatMap((language) => {
    const href = bill.official[language];
    return href === undefined ? [] : [{ language, href }];
  });
  return authentic.sort((a, b) => Number(b.language === lang) - Number(a.language === lang));
}
