import { type Certainty, certainties, textOf, type Version, type Wording } from '../../law/bill.ts';
import { currentVersion, type Dossier, versionOf } from '../../law/dossier.ts';
import type { IsoDate, VersionId } from '../../law/ids.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';

/** What kind of text the words of a file rest on, as the banner of a page says it. */
export interface TextKind {
  readonly bill: string;
  readonly version: VersionId;
  readonly stage: string;
  readonly date: IsoDate | null;
  /** Language the words are really in; null if no words are held. */
  readonly language: Language | null;
  /** Official, translation or restatement; null if not known. */
  readonly wording: Wording | null;
  readonly extent: Version['extent'];
  /** The version whose numbers are borrowed as addresses. */
  readonly numbering: VersionId | null;
  /** How many provisions have evidence of their own, by certainty. */
  readonly sure: Readonly<Record<Certainty, number>>;
}

/** The kind of one text as a reader of a language gets it. */
export function textKind(version: Version, lang: InterfaceLanguage): TextKind {
  const language = textOf(version, lang)?.language ?? null;
  const evidence = [...version.evidence.values()];
  const count = (sure: Certainty): number => evidence.filter((one) => one.sure === sure).length;
  const [confirmed, single, inferred, unsourced] = certainties.map(count);
  return {
    bill: version.bill,
    version: version.id,
    stage: version.stage,
    date: version.date,
    language,
    wording: language === null ? null : (version.wording[language] ?? null),
    extent: version.extent,
    numbering: version.numbering,
    sure: { confirmed: confirmed ?? 0, single: single ?? 0, inferred: inferred ?? 0, unsourced: unsourced ?? 0 },
  };
}

/** Of all texts of a bill. */
export const allTextKinds = ({ versions }: Dossier, lang: InterfaceLanguage): readonly TextKind[] =>
  versions.map((version) => textKind(version, lang));

/** Of the texts that statements were checked against; what was checked against none is read against the current one. */
export function checkedTextKinds(
  dossier: Dossier,
  checked: readonly (VersionId | null)[],
  lang: InterfaceLanguage,
): readonly TextKind[] {
  const ids = new Set(checked.map((id) => (id && versionOf(dossier, id) ? id : currentVersion(dossier)?.id)));
  return dossier.versions.filter(({ id }) => ids.has(id)).map((version) => textKind(version, lang));
}
