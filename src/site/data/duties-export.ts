import { csv } from '../../export/csv.ts';
import { dutiesTable, type ExportedDuty, exportedDuties as exported } from '../../export/duties.ts';
import type { Table } from '../../export/table.ts';
import { worded } from '../../export/worded.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { labelsOf } from '../labels.ts';
import { routes } from '../routes.ts';
import { placeFinder } from './places.ts';

/** The register as plain data, with the addresses of this site and its names for provisions. */
export function exportedDuties(dossier: Dossier, lang: InterfaceLanguage): readonly ExportedDuty[] {
  const placesOf = placeFinder(dossier, lang);
  return exported(dossier, lang, {
    cite: (eId, checked) => placesOf(checked)?.at(eId).name ?? eId,
    url: (duty) => routes.duty(lang, dossier.bill.id, duty.slug),
  });
}

/** The register as a table for people: titles and words in the reader's language. */
export const dutiesSheet = (dossier: Dossier, lang: InterfaceLanguage): Table =>
  worded(dutiesTable(exportedDuties(dossier, lang), lang), labelsOf(lang).word);

/** The register as CSV. */
export const dutiesCsv = (duties: readonly ExportedDuty[]): string => csv(dutiesTable(duties, 'en'));
