import type { Source } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { SourceId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { routes } from '../routes.ts';

/** A source as a statement names it: a short name that leads to its entry in the register. */
export interface SourceRef {
  readonly id: SourceId;
  readonly name: string;
  readonly href: string;
}

/** Anchor of a source in the register of the evidence page. */
export const sourceAnchor = (id: SourceId): string => `source-${id}`;

/** Sources by their ids; one that the register lacks keeps its id for a name. */
export const sourceRefs = (dossier: Dossier, ids: readonly SourceId[], lang: InterfaceLanguage): readonly SourceRef[] =>
  ids.map((id) => ({
    id,
    name: shortName(dossier.sources.get(id) ?? null) ?? id,
    href: `${routes.evidence(lang, dossier.bill.id)}#${sourceAnchor(id)}`,
  }));

/** Who published it says most in few words; a title stands in. */
function shortName(source: Source | null): string | null {
  const year = source?.date?.slice(0, 4);
  const name = source?.publisher ?? source?.title ?? null;
  return name && year ? `${name}, ${year}` : name;
}

/** Every source of a bill once: those of its register, with what its versions add, in the order of their ids. */
export function allSources(dossier: Dossier): readonly Source[] {
  const sources = new Map<SourceId, Source>(dossier.sources);
  for (const { sources: own } of dossier.versions) {
    for (const source of own) {
      const known = sources.get(source.id);
      sources.set(source.id, known ? merged(known, source) : source);
    }
  }
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const merged = (known: Source, other: Source): Source => ({
  id: known.id,
  title: known.title ?? other.title,
  publisher: known.publisher ?? other.publisher,
  date: known.date ?? other.date,
  url: known.url ?? other.url,
  retrieved: known.retrieved ?? other.retrieved,
  sha256: known.sha256 ?? other.sha256,
});
