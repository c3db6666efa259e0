import type { Carried } from '../../law/anchor.ts';
import type { Version } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import { type FineTable, fineTable, tablesFor, valueOn } from '../../law/fines.ts';
import type { EId, IsoDate } from '../../law/ids.ts';
import type { Obligation, Sanction } from '../../law/knowledge.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { UnitValue } from '../../law/legislature.ts';
import { eIdsOf } from '../../link/carry.ts';
import { type DutyRow, dutyRows } from './duty-register.ts';
import { type Place, type Places, placesFor, placesIn } from './places.ts';
import { type SourceRef, sourceRefs } from './source-refs.ts';

/** A basis of a duty, and where it stands in the newest text. */
export interface BasisView {
  readonly place: Place;
  /** Null if the newest text is the one it was checked against. */
  readonly carried: Carried | null;
  readonly now: readonly Place[];
}

/** A day of the law's life, and the value of the unit of a fine on it; null if none is held for it. */
export interface FineDay {
  readonly kind: 'version' | 'force';
  readonly version: Version;
  readonly date: IsoDate;
  readonly value: UnitValue | null;
}

/** A table of fines with the days that matter for the duty. */
export interface DatedFines {
  readonly fines: FineTable;
  readonly days: readonly FineDay[];
}

/** Everything the page of one duty prints. */
export interface DutyPage {
  readonly row: DutyRow;
  /** The text the duty was checked against; null if no text is held. */
  readonly places: Places | null;
  readonly newest: Version | null;
  readonly basis: readonly BasisView[];
  readonly sanctions: readonly { readonly sanction: Sanction; readonly tables: readonly DatedFines[] }[] | null;
  readonly sources: readonly SourceRef[];
  readonly previous: DutyRow | null;
  readonly next: DutyRow | null;
}

/** Where an address of one version stands in another one. */
export type CarryTo = (from: Version, to: Version, eId: EId) => Carried;

/** One duty with the words it rests on, what a breach may cost and whether the words are still the same. */
export function dutyPage(dossier: Dossier, duty: Obligation, lang: InterfaceLanguage, carryTo: CarryTo): DutyPage {
  const rows = dutyRows(dossier, lang);
  const at = rows.findIndex((row) => row.duty.slug === duty.slug);
  const row = rows[at];
  if (!row) throw new Error(`${dossier.bill.id} has no duty ${duty.slug}`);
  const places = placesFor(dossier, duty.checked, lang);
  const newest = dossier.versions.at(-1) ?? null;
  return {
    row,
    places,
    newest,
    basis: places ? row.basis.map((place) => basisView(dossier, place, { places, newest, lang, carryTo })) : [],
    sanctions:
      duty.sanctions?.map((sanction) => ({
        sanction,
        tables: tablesFor(sanction, dossier.sanctions)
          .map((table) => fineTable(table, dossier.legislature.values))
          .map((fines) => ({ fines, days: fineDays(fines, [places?.version ?? null, newest]) })),
      })) ?? null,
    sources: sourceRefs(dossier, duty.sources, lang),
    previous: rows[at - 1] ?? null,
    next: rows[at + 1] ?? null,
  };
}

/** The day of each version and of its entry into force, as far as they are known. */
const fineDays = ({ values }: FineTable, versions: readonly (Version | null)[]): readonly FineDay[] =>
  [...new Set(versions)].flatMap((version): FineDay[] => {
    if (!version) return [];
    const dates = [
      { kind: 'version', date: version.date },
      { kind: 'force', date: version.force },
    ] as const;
    return dates.flatMap(({ kind, date }) =>
      date === null ? [] : [{ kind, version, date, value: valueOn(values, date) }],
    );
  });

interface Reading {
  readonly places: Places;
  readonly newest: Version | null;
  readonly lang: InterfaceLanguage;
  readonly carryTo: CarryTo;
}

function basisView(dossier: Dossier, place: Place, { places, newest, lang, carryTo }: Reading): BasisView {
  if (!newest || newest.id === places.version.id) return { place, carried: null, now: [] };
  const carried = carryTo(places.version, newest, place.eId);
  const there = placesIn(dossier, newest, lang);
  return { place, carried, now: eIdsOf(carried).map(there.at) };
}
