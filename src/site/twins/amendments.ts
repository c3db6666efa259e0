import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { VersionId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { adopted, relationsIn } from '../../library/what-if.ts';
import { type AmendmentRow, amendmentPage, amendmentsPage, type ChangeView } from '../data/amendment-pages.ts';
import type { VerdictView } from '../data/verdict-view.ts';
import { type WhatIfProps, whatIfSheetFor } from '../data/what-if.ts';
import type { AmendmentProps, BillProps } from '../paths.ts';
import { routes } from '../routes.ts';
import { placeRef } from './place-ref.ts';
import { allTextKinds, type TextKind, textKind } from './text-kind.ts';

/** All amendments by the version they were considered for, whether they explain it, and the positions around them. */
export function amendmentsTwin({ dossier, lang }: BillProps): object {
  const page = amendmentsPage(dossier, lang);
  return {
    bill: dossier.bill.id,
    textKinds: allTextKinds(dossier, lang),
    versions: page.groups.map(({ id, verdict, rows }) => ({
      version: id,
      verdict: verdict && verdictJson(verdict),
      amendments: rows.map(rowJson),
    })),
    counts: Object.fromEntries(page.counts.map(({ outcome, count }) => [outcome, count])),
    positions: page.positions.map(({ position: { line: _line, ...position }, places, sources }) => ({
      ...position,
      about: places.map(placeRef),
      sources,
    })),
  };
}

const rowJson = ({ amendment, title, href, places, effect }: AmendmentRow): object => ({
  id: amendment.id,
  number: amendment.number,
  title,
  by: amendment.by,
  date: amendment.date,
  outcome: amendment.outcome,
  effect,
  href,
  places: places.map(placeRef),
  sources: amendment.sources,
  sure: amendment.sure,
});

const verdictJson = ({
  before,
  after,
  language,
  isRestated,
  tally,
  open,
  unapplied,
  refused,
}: VerdictView): object => ({
  before: before.id,
  after: after.id,
  language,
  isRestated,
  tally,
  open: open.map((one) => ({ ...one, place: placeRef(one.place) })),
  unapplied,
  refused,
});

/** One amendment: what it asks, word for word, and where its words stand in the text it led to. */
export function amendmentTwin({ dossier, amendment, lang }: AmendmentProps): object {
  const page = amendmentPage(dossier, amendment, lang);
  const { file: _file, changeLines: _lines, bill: _bill, via, ...facts } = amendment;
  return {
    bill: dossier.bill.id,
    textKinds: kindsOf(dossier, [page.before?.id ?? null, page.after?.id ?? null], lang),
    amendment: { ...facts, via: via ?? null },
    before: page.before?.id ?? null,
    after: page.after?.id ?? null,
    effect: page.effect,
    isRestated: page.isRestated,
    changes: page.changes.map(changeJson),
    inText: page.inText.map(({ place, language, runs }) => ({ place: placeRef(place), language, runs })),
    sources: page.sources,
    previous: page.previous?.id ?? null,
    next: page.next?.id ?? null,
  };
}

const changeJson = ({ targets, behind, ...view }: ChangeView): object => ({
  ...view,
  targets: targets.map(({ eId, before, after }) => ({
    eId,
    before: before && placeRef(before),
    after: after && placeRef(after),
  })),
  behind: behind && placeRef(behind),
});

/** All that is needed to execute any choice of amendments: the page's script works on this very file. */
export function whatIfTwin({ dossier, version, lang }: WhatIfProps): object {
  const sheet = whatIfSheetFor(dossier, version, lang);
  return {
    bill: dossier.bill.id,
    version: version.id,
    textKinds: kindsOf(dossier, [version.follows], lang),
    ...sheet,
    adopted: [...adopted(sheet)].map((id) => ({ id, href: routes.amendment(lang, dossier.bill.id, id) })),
    relations: relationsIn(sheet),
  };
}

const kindsOf = (dossier: Dossier, ids: readonly (VersionId | null)[], lang: InterfaceLanguage): readonly TextKind[] =>
  ids.flatMap((id) => {
    const version = id && versionOf(dossier, id);
    return version ? [textKind(version, lang)] : [];
  });
