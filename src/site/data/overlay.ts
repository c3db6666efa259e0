import type { Target, TextSpan } from '../../law/anchor.ts';
import { citeByAddress } from '../../law/cite.ts';
import { versionOf } from '../../law/dossier.ts';
import type { EId, VersionId } from '../../law/ids.ts';
import { inLanguage } from '../../law/language.ts';
import type { Provision } from '../../law/provision.ts';
import { carry } from '../../link/carry.ts';
import { type Layers, layersOf } from '../../link/layers.ts';
import { findReferences } from '../../link/references.ts';
import { findTerms } from '../../link/terms.ts';
import { comparisonOf } from '../comparisons.ts';
import { labelsOf } from '../labels.ts';
import { routes } from '../routes.ts';
import type { Mark, Overlay, Reading, Segment } from './reading.ts';

/** A reading before its layers are laid over it. */
export type BareReading = Omit<Reading, keyof Overlay>;

/** A run of the text that leads somewhere. */
type Link = TextSpan & Omit<Segment, 'text'>;

/** Lays references, terms, duties, comments and amendments over a text. */
export function overlayOf(reading: BareReading): Overlay {
  const { dossier, version, root, language } = reading;
  // The act's own name is no reference to another act.
  const title = dossier.bill.title[language];
  const references = findReferences(root, { language, ...(title === undefined ? {} : { title }) });
  const terms = findTerms(root, dossier.terms, language);
  const layers = layersOf({
    root,
    references,
    terms,
    obligations: dossier.obligations,
    commentary: dossier.commentary,
    amendments: dossier.amendments.filter((amendment) => amendment.version === version.id),
    carriedTo: (checked, eId) => carriedTo(reading, checked, eId),
  });
  const links = new Map<EId, Link[]>();
  const put = (link: Link): void => void links.set(link.eId, [...(links.get(link.eId) ?? []), link]);
  for (const { from, to } of references) put({ ...from, ...referenceLink(reading, to) });
  for (const use of terms) put({ ...use.from, ...termLink(reading, use.term) });
  return {
    layers,
    segments: (unit) => segmentsOf(unit, links.get(unit.eId) ?? []),
    marks: (eId) => marksOf(reading, eId, layers.get(eId)),
  };
}

/** Where a statement that was checked against one version stands in the version that is read. */
function carriedTo({ dossier, version, lang }: BareReading, checked: VersionId, eId: EId) {
  const from = versionOf(dossier, checked);
  if (!from || from.id === version.id) return { kind: 'unchanged', eId } as const;
  const isEarlier = from.id < version.id;
  const comparison = isEarlier
    ? comparisonOf(dossier, from, version, lang)
    : comparisonOf(dossier, version, from, lang);
  return comparison ? carry(eId, comparison, isEarlier ? 'before' : 'after') : ({ kind: 'unknown' } as const);
}

function referenceLink(reading: BareReading, to: Target): Omit<Segment, 'text'> {
  switch (to.kind) {
    case 'provision':
      return { kind: 'reference', href: reading.href(to.eId), title: reading.cite(to.eId) };
    case 'range': {
      const [first] = to.eIds;
      return first
        ? { kind: 'reference', href: reading.href(first), title: to.eIds.map((eId) => reading.cite(eId)).join('; ') }
        : {};
    }
    case 'missing':
      return {
        kind: 'missing',
        title: labelsOf(reading.lang).t('reference-missing', { place: citeByAddress(to.eId) }),
      };
    case 'act':
      return { kind: 'act', title: labelsOf(reading.lang).t('reference-act') };
  }
}

function termLink({ dossier, lang }: BareReading, id: string): Omit<Segment, 'text'> {
  const term = dossier.terms.find((candidate) => candidate.id === id);
  const note = term ? inLanguage(term.note, lang)?.value : undefined;
  return { kind: 'term', href: `${routes.terms(lang, dossier.bill.id)}#${id}`, title: note };
}

/** Cuts a text at its links; where two overlap, the one that begins first is kept. */
export function segmentsOf(unit: Provision, links: readonly Link[]): readonly Segment[] {
  const text = unit.text ?? '';
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, kind, href, title } of [...links].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    if (start > at) segments.push({ text: text.slice(at, start) });
    segments.push({ text: text.slice(start, end), kind, href, title });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** What the margin of a provision says: how many duties, comments and amendments rest on it. */
function marksOf(reading: BareReading, eId: EId, layers: Layers | undefined): readonly Mark[] {
  if (!layers) return [];
  const { n } = labelsOf(reading.lang);
  const page = reading.href(reading.articleOf(eId));
  const marks: Mark[] = [];
  const duties = layers.obligations.filter(({ item }) => item.modality !== 'may').length;
  const rights = layers.obligations.length - duties;
  if (duties > 0) marks.push({ kind: 'duties', label: n('duties', duties), href: `${page}#duties` });
  if (rights > 0) marks.push({ kind: 'duties', label: n('rights', rights), href: `${page}#duties` });
  if (layers.commentary.length > 0)
    marks.push({ kind: 'comments', label: n('comments', layers.commentary.length), href: `${page}#commentary` });
  if (layers.amendments.length > 0)
    marks.push({
      kind: 'amendments',
      label: n('amendments-count', layers.amendments.length),
      href: `${page}#amendments`,
    });
  if (layers.citedBy.length > 0)
    marks.push({ kind: 'cited-by', label: n('cited-by', layers.citedBy.length), href: `${page}#cited-by` });
  return marks;
}
