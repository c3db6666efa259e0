import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import { type Provision, walk } from '../law/provision.ts';
import { rootAddress, textOf } from './akoma-ntoso/body.ts';
import { type Identity, identityOf } from './akoma-ntoso/identity.ts';
import {
  identification,
  lifecycle,
  publication,
  references,
  temporalData,
  versionReference,
  workflow,
} from './akoma-ntoso/metadata.ts';
import { passiveModifications } from './akoma-ntoso/modifications.ts';
import { originsOf } from './akoma-ntoso/origins.ts';
import { EDITOR, notesOf, provenanceOf } from './akoma-ntoso/provenance.ts';
import { tag, writeXml, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What is written, and what is known of how it came about. */
export interface AkomaNtosoOptions {
  readonly dossier: Dossier;
  readonly version: Version;
  readonly language: Language;
  /** Comparisons of neighbours up to this version, oldest first (`historyOf`): they give `wId` and modifications. */
  readonly history: readonly Comparison[];
}

/**
 * A version in one language as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0): the words of the law and nothing else in the body, what is known
 * about them in the metadata. Null if the version has no text in that language.
 */
export function akomaNtoso(options: AkomaNtosoOptions): string | null {
  const { dossier, version, language, history } = options;
  const root = version.texts[language];
  if (!root) return null;
  const identity = identityOf(dossier, version, language);
  const origins = originsOf(root, version.id, history);
  const body = textOf(root, { origins, isPartial: version.extent === 'partial' });
  return writeXml(
    tag('akomaNtoso', { xmlns: NAMESPACE }, [
      tag(identity.element, { name: identity.element, contains: 'singleVersion' }, [
        metadata(options, root, identity),
        ...body,
      ]),
    ]),
  );
}

function metadata(options: AkomaNtosoOptions, root: Provision, identity: Identity): XmlElement {
  const { dossier, version, language } = options;
  const notes = notesOf(version);
  return tag('meta', {}, [
    identification(dossier, version, language, identity),
    ...publication(version),
    ...lifecycle(dossier, version),
    ...workflow(dossier, version),
    ...analysis(options, root),
    ...temporalData(version),
    references(dossier, version, language, identity),
    ...(notes === null ? [] : [notes]),
    provenanceOf(version, language),
  ]);
}

/** Only the step from the version that this one follows: earlier steps are told by earlier expressions. */
function analysis({ dossier, version, language, history }: AkomaNtosoOptions, root: Provision): readonly XmlElement[] {
  const last = history.at(-1);
  const before = dossier.versions.find(({ id }) => id === last?.before.id);
  if (!last || !before || last.after.id !== version.id) return [];
  const modifications = passiveModifications(last, {
    before: identityOf(dossier, before, language).expression,
    source: versionReference(version),
    units: new Map([...walk(root)].map((unit) => [unit.eId, unit === root ? rootAddress(root) : unit.eId])),
    root: root.eId,
    isPartial: last.before.extent === 'partial' || last.after.extent === 'partial',
  });
  return modifications === null ? [] : [tag('analysis', { source: `#${EDITOR}` }, [modifications])];
}
