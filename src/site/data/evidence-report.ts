import { type Certainty, certainties, type Source, textOf, type Version, type Wording } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { CommonError, CrosswalkRow, OpenQuestion } from '../../law/knowledge.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import type { ParityFinding } from '../../law/parity.ts';
import { articlesOf, walk } from '../../law/provision.ts';
import { parityIn, type VersionParity } from '../../library/parity.ts';
import { type DatedFinding, type ReferenceState, referenceHistory } from '../../library/reference-history.ts';
import { comparisonOf } from '../comparisons.ts';
import { type Place, placeFinder } from './places.ts';
import { allSources, type SourceRef, sourceRefs } from './source-refs.ts';

/** What is held of one version and how sure it is. */
export interface Holding {
  readonly version: Version;
  readonly texts: readonly { readonly language: Language; readonly wording: Wording | null }[];
  readonly articles: number;
  /** Units with words of their own. */
  readonly units: number;
  /** Provisions with evidence of their own, by certainty; a version that is held whole rests on its source as a whole. */
  readonly certainties: readonly { readonly sure: Certainty; readonly count: number }[];
  readonly absent: readonly Place[];
  readonly sources: readonly SourceRef[];
}

/** A source and the versions that rest on it. */
export interface SourceEntry {
  readonly source: Source;
  readonly usedIn: readonly Version[];
}

/** The references of a version, and what is wrong with them. */
export interface ReferenceView {
  readonly state: ReferenceState;
  readonly rows: readonly {
    readonly dated: DatedFinding;
    readonly place: Place;
    readonly target: Place | null;
    readonly back: Place | null;
  }[];
}

/** Two languages of a version, and what they differ in. */
export interface ParityView extends Pick<VersionParity, 'version' | 'languages' | 'compared'> {
  readonly findings: readonly { readonly finding: ParityFinding; readonly place: Place }[];
}

/** Everything the evidence page prints. */
export interface EvidenceReport {
  readonly holdings: readonly Holding[];
  readonly sources: readonly SourceEntry[];
  readonly errors: readonly {
    readonly error: CommonError;
    readonly places: readonly Place[];
    readonly sources: readonly SourceRef[];
  }[];
  readonly questions: readonly { readonly question: OpenQuestion; readonly places: readonly Place[] }[];
  /** What is wrong with the references of each version. */
  readonly references: readonly ReferenceView[];
  /** Versions held in two languages, and what these differ in. */
  readonly parity: readonly ParityView[];
  readonly crosswalk: readonly { readonly row: CrosswalkRow; readonly places: readonly Place[] }[];
}

/** What we hold, what it rests on, what is told wrongly and what is not known. */
export function evidenceReport(dossier: Dossier, lang: InterfaceLanguage): EvidenceReport {
  const placesOf = placeFinder(dossier, lang);
  const at = (checked: Version['id'] | null, eIds: readonly Place['eId'][]) =>
    eIds.flatMap((eId) => placesOf(checked)?.at(eId) ?? []);
  return {
    holdings: dossier.versions.map((version) => holding(dossier, version, lang, (eIds) => at(version.id, eIds))),
    sources: allSources(dossier).map((source) => ({
      source,
      usedIn: dossier.versions.filter((version) => version.sources.some(({ id }) => id === source.id)),
    })),
    errors: dossier.errors.map((error) => ({
      error,
      places: at(error.checked, error.about),
      sources: sourceRefs(dossier, error.sources, lang),
    })),
    questions: dossier.questions.map((question) => ({ question, places: at(null, question.about) })),
    references: referenceHistory(dossier, lang, (from, to, language) => comparisonOf(dossier, from, to, language)).map(
      (state) => referenceView(state, (eId) => at(state.version.id, [eId])[0] ?? null),
    ),
    parity: parityIn(dossier).map((one) => parityView(one, (eIds) => at(one.version.id, eIds))),
    crosswalk: dossier.crosswalk.map((row) => ({ row, places: at(row.checked, row.here) })),
  };
}

/** A level is told by what does exist there, a circle by the reference that leads back. */
function referenceView(state: ReferenceState, placeAt: (eId: Place['eId']) => Place | null): ReferenceView {
  const rows = (state.findings ?? []).flatMap((dated) => {
    const { finding } = dated;
    const place = placeAt(finding.reference.from.eId);
    const back = finding.kind === 'circular' ? placeAt(finding.back.from.eId) : null;
    const target =
      finding.kind === 'circular' ? null : placeAt(finding.kind === 'level' ? finding.exists : finding.eId);
    return place ? [{ dated, place, target, back }] : [];
  });
  return { state, rows };
}

const parityView = (
  { version, languages, findings, compared }: VersionParity,
  placesAt: (eIds: readonly Place['eId'][]) => readonly Place[],
): ParityView => ({
  version,
  languages,
  compared,
  findings: findings.flatMap((finding) => {
    const [place] = placesAt([finding.at]);
    return place ? [{ finding, place }] : [];
  }),
});

function holding(
  dossier: Dossier,
  version: Version,
  lang: InterfaceLanguage,
  placesAt: (eIds: readonly Place['eId'][]) => readonly Place[],
): Holding {
  const root = textOf(version, lang)?.root;
  const evidence = [...version.evidence.values()];
  return {
    version,
    texts: Object.keys(version.texts)
      .sort()
      .map((language) => ({ language, wording: version.wording[language] ?? null })),
    articles: root ? articlesOf(root).length : 0,
    units: root ? [...walk(root)].filter(({ text }) => text !== null).length : 0,
    certainties: certainties
      .map((sure) => ({ sure, count: evidence.filter((entry) => entry.sure === sure).length }))
      .filter(({ count }) => count > 0),
    absent: placesAt(version.absent.map(({ provision }) => provision)),
    sources: sourceRefs(
      dossier,
      version.sources.map(({ id }) => id),
      lang,
    ),
  };
}
