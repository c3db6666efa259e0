import type { Version } from '../law/bill.ts';
import { currentVersion, type Dossier } from '../law/dossier.ts';
import type { EId, VersionId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { isContainer, type Provision } from '../law/provision.ts';
import type { SearchDocument } from './documents.ts';

interface Draft {
  readonly document: Omit<SearchDocument, 'versions' | 'isCurrent'>;
  readonly versions: VersionId[];
}

/**
 * Every unit with words, each wording once per address. The newest version comes first, so its headings and its order are the
 * ones that are shown.
 */
export function provisionDocuments(dossier: Dossier): SearchDocument[] {
  const drafts = new Map<string, Draft>();
  const newestFirst = [...dossier.versions].reverse();
  for (const version of newestFirst) {
    for (const [language, root] of Object.entries(version.texts)) {
      if (root) addUnits({ dossier, version, language, drafts, provision: root, path: [] });
    }
    addHeadings(dossier, version, drafts);
  }
  const current = currentVersion(dossier)?.id;
  return [...drafts.values()].map(({ document, versions }) => ({
    ...document,
    versions: [...versions].reverse(),
    isCurrent: versions.some((version) => version === current),
  }));
}

interface Place {
  readonly dossier: Dossier;
  readonly version: Version;
  readonly language: Language;
  readonly drafts: Map<string, Draft>;
  readonly provision: Provision;
  readonly path: readonly string[];
}

function addUnits(place: Place): void {
  const { provision, path } = place;
  const title = titleOf(provision);
  const isRoot = provision.kind === 'act';
  const hasWords = provision.text !== null || provision.heading !== null;
  if (hasWords && !(isRoot && provision.text === null)) addUnit(place, title);
  const names = !isRoot && (isContainer(provision) || provision.kind === 'article') ? [...path, title] : path;
  for (const child of provision.children) addUnits({ ...place, provision: child, path: names });
}

function addUnit({ dossier, version, language, drafts, provision, path }: Place, title: string): void {
  const text = provision.text ?? '';
  add(drafts, version.id, {
    id: `${dossier.bill.id}/${language}/${version.id}/${provision.eId}`,
    bill: dossier.bill.id,
    kind: 'provision',
    language,
    eId: provision.eId,
    slug: null,
    title,
    path: path.filter((name) => name !== ''),
    text,
    number: provision.number,
    kindOfUnit: provision.kind,
  });
}

/** Headings that are known in a language whose text is not held: they can be looked for all the same. */
function addHeadings(dossier: Dossier, version: Version, drafts: Map<string, Draft>): void {
  for (const [eId, headings] of version.headings) {
    for (const [language, heading] of Object.entries(headings)) {
      if (heading === undefined || version.texts[language]) continue;
      add(drafts, version.id, {
        id: `${dossier.bill.id}/${language}/${version.id}/${eId}`,
        bill: dossier.bill.id,
        kind: 'provision',
        language,
        eId,
        slug: null,
        title: heading,
        path: [],
        text: '',
        number: numberIn(version, eId)?.number ?? null,
        kindOfUnit: numberIn(version, eId)?.kind ?? null,
      });
    }
  }
}

/** The unit with this address in whichever language has it: a number is the same in all of them. */
function numberIn(version: Version, id: EId): Provision | null {
  const find = (provision: Provision): Provision | null => {
    if (provision.eId === id) return provision;
    for (const child of provision.children) {
      const found = find(child);
      if (found) return found;
    }
    return null;
  };
  for (const root of Object.values(version.texts)) {
    const found = root ? find(root) : null;
    if (found) return found;
  }
  return null;
}

function add(drafts: Map<string, Draft>, version: VersionId, document: Draft['document']): void {
  const key = [document.language, document.eId, document.title, document.text].join('\n');
  const known = drafts.get(key);
  if (!known) drafts.set(key, { document, versions: [version] });
  else if (!known.versions.includes(version)) known.versions.push(version);
}

const titleOf = (provision: Provision): string =>
  [provision.num, provision.heading].filter((part) => part !== null).join(' ');
