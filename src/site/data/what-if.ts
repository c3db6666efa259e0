import type { Amendment } from '../../law/amendment.ts';
import { authorName, type Version } from '../../law/bill.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { AmendmentId } from '../../law/ids.ts';
import { type InterfaceLanguage, inLanguage, type Localised } from '../../law/language.ts';
import { amendmentsFor } from '../../library/explain-version.ts';
import {
  adopted,
  isExecutable,
  type Relation,
  relationsIn,
  type WhatIfSheet,
  whatIfSheet,
} from '../../library/what-if.ts';
import { billPaths, routes } from '../routes.ts';
import { placesInWords, type WhatIfResult, whatIfResult } from './what-if-result.ts';

export interface WhatIfProps {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly version: Version;
}

/** Parameters of the pages: one for each version whose amendments can be executed on the text before. */
export const whatIfPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions
      .filter((version) => hasWhatIf(props.dossier, version, props.lang))
      .map((version) => ({ params: { ...params, version: version.id }, props: { ...props, version } })),
  );

/** Whether a choice between amendments can be offered at all. */
export const hasWhatIf = (dossier: Dossier, version: Version, lang: InterfaceLanguage): boolean =>
  whatIfSheet(dossier, version, lang) !== null;

/** The sheet that the browser gets: without reasons and sources, which executing does not need. */
export function whatIfSheetFor(dossier: Dossier, version: Version, lang: InterfaceLanguage): WhatIfSheet {
  const sheet = whatIfSheet(dossier, version, lang);
  if (!sheet) throw new Error(`${version.id} has no amendments that can be executed`);
  return { ...sheet, amendments: sheet.amendments.map((one) => ({ ...one, reason: '', sources: [] })) };
}

/** What an amendment does to another one, seen from this one. */
export interface RelationView {
  readonly kind: Relation['kind'] | 'mooted' | 'needed';
  readonly other: { readonly id: AmendmentId; readonly number: string };
  readonly places: string;
}

/** An amendment that may be chosen, or that cannot be because its words are not known. */
export interface ChoiceRow {
  readonly amendment: Amendment;
  readonly key: string;
  readonly title: Localised<string> | null;
  /** Who brought it in; null if that is not known. */
  readonly by: string | null;
  readonly href: string;
  readonly isExecutable: boolean;
  readonly isAdopted: boolean;
  readonly relations: readonly RelationView[];
}

/** Everything the page prints. */
export interface WhatIfPage {
  readonly before: Version | null;
  readonly sheet: WhatIfSheet;
  readonly rows: readonly ChoiceRow[];
  readonly result: WhatIfResult;
  readonly chosen: number;
}

/** The name of an amendment in the address of a choice: the file name, which is its own within a version. */
export const keyOf = (id: AmendmentId): string => id.split('/').pop() ?? id;

export function whatIfPage(dossier: Dossier, version: Version, lang: InterfaceLanguage): WhatIfPage {
  const sheet = whatIfSheetFor(dossier, version, lang);
  const choice = adopted(sheet);
  const relations = relationsIn(sheet);
  return {
    before: version.follows === null ? null : versionOf(dossier, version.follows),
    sheet,
    rows: amendmentsFor(dossier, version).map((amendment) => ({
      amendment,
      key: keyOf(amendment.id),
      title: inLanguage(amendment.title, lang),
      by: amendment.by === null ? null : authorName(dossier.bill, amendment.by, lang),
      href: routes.amendment(lang, dossier.bill.id, amendment.id),
      isExecutable: isExecutable(amendment),
      isAdopted: choice.has(amendment.id),
      relations: relations.flatMap((relation) => viewFrom(amendment.id, relation, sheet, lang)),
    })),
    result: whatIfResult(sheet, choice, lang),
    chosen: choice.size,
  };
}

const reversed: Readonly<Record<Relation['kind'], RelationView['kind']>> = {
  excludes: 'excludes',
  overlaps: 'overlaps',
  moots: 'mooted',
  needs: 'needed',
};

function viewFrom(
  id: AmendmentId,
  { kind, first, second, at }: Relation,
  sheet: WhatIfSheet,
  lang: InterfaceLanguage,
): readonly RelationView[] {
  if (id !== first && id !== second) return [];
  const other = id === first ? second : first;
  const number = sheet.amendments.find((one) => one.id === other)?.number ?? other;
  return [
    {
      kind: id === first ? kind : reversed[kind],
      other: { id: other, number },
      places: placesInWords(at, sheet, lang),
    },
  ];
}
