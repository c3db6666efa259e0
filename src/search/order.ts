import { compareText } from '../law/problem.ts';
import { documentKinds, type SearchDocument } from './documents.ts';

/** Documents of one provision: an article, all its points, all their wordings. They stand together and give one hit. */
export interface Group {
  readonly documents: readonly SearchDocument[];
}

/**
 * Puts the documents of one language in the order of the index: by bill, kind and provision; what is one wording becomes one
 * document. Neighbours in the index are then neighbours in the law, which packs well and lets a heading stand for a run of documents.
 */
export function inGroups(documents: readonly SearchDocument[]): Group[] {
  const groups = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    const key = groupKey(document);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const rank = (document: SearchDocument | undefined): number => (document ? documentKinds.indexOf(document.kind) : 0);
  return [...groups.values()]
    .map((group) => ({ documents: distinctWordings(group).sort((a, b) => depthOf(a) - depthOf(b)) }))
    .sort(({ documents: [a] }, { documents: [b] }) => compareText(a?.bill ?? '', b?.bill ?? '') || rank(a) - rank(b));
}

/** One document for what reads the same at the same address, in the order in which it was first met. */
function distinctWordings(group: readonly SearchDocument[]): SearchDocument[] {
  const wordings = new Map<string, SearchDocument>();
  for (const document of group) {
    const wording = [document.eId, document.title, document.text].join('\n');
    const known = wordings.get(wording);
    wordings.set(wording, known ? sameWording(known, document) : document);
  }
  return [...wordings.values()];
}

/** The article itself comes before its points, also where its newest version has no words of its own. */
const depthOf = ({ eId }: SearchDocument): number => (eId === null || eId === mainUnitOf(eId) ? 0 : 1);

/** Aliases of units that group articles (Akoma Ntoso); each of them is a provision of its own. */
const CONTAINER = /^(?:title|book|part|subpart|sec|chp|subchp|dvs|hcontainer)_/u;

function groupKey(document: SearchDocument): string {
  const { bill, kind, eId, id, slug } = document;
  if (kind !== 'provision') return [bill, kind, slug ?? id].join('\n');
  return [bill, kind, eId === null ? id : mainUnitOf(eId)].join('\n');
}

/** The article that an address lies in: `art_17__para_3` → `art_17`, `chp_2__sec_4__subsec_a` → `chp_2__sec_4`. */
export function mainUnitOf(eId: string): string {
  const steps = eId.split('__');
  const article = steps.findIndex((step) => step.startsWith('art_'));
  if (article >= 0) return steps.slice(0, article + 1).join('__');
  const inner = steps.findIndex((step) => !CONTAINER.test(step) && !step.startsWith('annex_'));
  return inner > 0 ? steps.slice(0, inner).join('__') : eId;
}

function sameWording(known: SearchDocument, other: SearchDocument): SearchDocument {
  const versions = [...new Set([...known.versions, ...other.versions])].sort(compareText);
  return { ...known, versions, isCurrent: known.isCurrent || other.isCurrent };
}
