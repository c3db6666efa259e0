import type { Amendment } from '../../law/amendment.ts';
import { evidenceOf } from '../../law/bill.ts';
import { versionOf } from '../../law/dossier.ts';
import type { EId, VersionId } from '../../law/ids.ts';
import { inLanguage } from '../../law/language.ts';
import type { Provision } from '../../law/provision.ts';
import type { Attached } from '../../link/layers.ts';
import { articlePage } from '../data/article-page.ts';
import type { Reading } from '../data/reading.ts';
import { wordOrigins } from '../data/word-origins.ts';
import type { ArticleProps } from '../paths.ts';
import { routes } from '../routes.ts';
import { textKind } from './text-kind.ts';

/** An article with its life through all versions, where its words came from, and everything that hangs on it. */
export function articleTwin({ dossier, version, lang, eId }: ArticleProps): object {
  const page = articlePage(dossier, version, lang, eId);
  const { reading, article } = page;
  const { bill } = dossier;
  const layers = page.layers.map(([at, layer]) => ({ at, ...layer }));
  return {
    bill: bill.id,
    version: version.id,
    textKinds: [textKind(version, lang)],
    language: reading.language,
    name: reading.cite(eId),
    article,
    headingElsewhere: reading.knownHeading(eId) ?? reading.borrowedHeading(eId)?.text ?? null,
    evidence: evidenceOf(version, eId),
    containers: page.containers.map(unitRef),
    previous: page.previous && unitRef(page.previous),
    next: page.next && unitRef(page.next),
    life: page.life.map(({ version: other, carried, isAbsent }) => ({
      version: other.id,
      carried,
      isAbsent,
      compare: compareHref(reading, other.id),
    })),
    fates: page.fates.map(({ kind, version: other, eIds }) => ({ kind, version: other.id, eIds })),
    origins: (wordOrigins(reading, article)?.origins ?? []).map(({ kind, label, href, runs }) => ({
      kind,
      label,
      href,
      runs: runs.map((run) => ({ eId: run.eId, words: run.words })),
    })),
    duties: layers.flatMap(({ at, obligations }) =>
      obligations.map((attached) => ({
        ...attachment(at, attached),
        slug: attached.item.slug,
        modality: attached.item.modality,
        title: inLanguage(attached.item.words, lang)?.value.title ?? null,
        href: routes.duty(lang, bill.id, attached.item.slug),
      })),
    ),
    commentary: layers.flatMap(({ at, commentary }) =>
      commentary.map((attached) => ({
        ...attachment(at, attached),
        slug: attached.item.slug,
        title: inLanguage(attached.item.words, lang)?.value.title ?? null,
        href: `${routes.commentary(lang, bill.id)}#${attached.item.slug}`,
      })),
    ),
    amendments: layers.flatMap(({ at, amendments }) => amendments.map((one) => amendmentRef(at, one, reading))),
    cites: layers.flatMap(({ cites }) => cites),
    citedBy: layers.flatMap(({ at, citedBy }) => citedBy.map((reference) => ({ at, from: reference.from }))),
    terms: layers.flatMap(({ terms }) => terms),
  };
}

const unitRef = ({ eId, num, heading }: Provision): object => ({ eId, num, heading });

const attachment = <Item>(at: EId, { anchor, checked, carried }: Attached<Item>) => ({ at, anchor, checked, carried });

const amendmentRef = (at: EId, { id, number, outcome }: Amendment, { lang, dossier }: Reading): object => ({
  at,
  id,
  number,
  outcome,
  href: routes.amendment(lang, dossier.bill.id, id),
});

/** The comparison with another version, the earlier one first; null for the version that is read. */
function compareHref({ version, lang, dossier }: Reading, other: VersionId): string | null {
  const [before, after] = [version.id, other].sort().map((id) => versionOf(dossier, id));
  if (!before || !after || before.id === after.id) return null;
  return routes.compare(lang, dossier.bill.id, before.id, after.id);
}
