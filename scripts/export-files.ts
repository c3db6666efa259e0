import { type Addresses, addressesAt } from '../src/export/addresses.ts';
import { akomaNtoso } from '../src/export/akoma-ntoso.ts';
import { historyOf } from '../src/export/ancestry.ts';
import { billEvents } from '../src/export/bill-events.ts';
import { billFeed } from '../src/export/bill-feeds.ts';
import { calendar } from '../src/export/calendar.ts';
import { comparisonTable } from '../src/export/comparison-table.ts';
import { csvFile } from '../src/export/csv.ts';
import { dutiesTable, exportedDuties } from '../src/export/duties.ts';
import { atom, jsonFeed } from '../src/export/feed.ts';
import { billJson, jsonFile, versionJson } from '../src/export/json.ts';
import { printedAddress } from '../src/export/printed-address.ts';
import { provisionsTable } from '../src/export/provisions-table.ts';
import type { Table } from '../src/export/table.ts';
import { worded } from '../src/export/worded.ts';
import { xlsx } from '../src/export/xlsx.ts';
import { textOf, type Version } from '../src/law/bill.ts';
import { currentVersion, type Dossier, versionOf } from '../src/law/dossier.ts';
import { type InterfaceLanguage, inLanguage, type Language } from '../src/law/language.ts';
import { commonLanguage, compareVersions } from '../src/library/compare-versions.ts';
import { print } from '../src/markdown/print.ts';
import { documentsOf } from '../src/search/documents.ts';
import { openSearchBulk, openSearchIndex } from '../src/search/opensearch.ts';
import { postgresScript } from '../src/search/postgres-load.ts';
import { wordOf } from './compare-labels.ts';
import { dossierFiles } from './export-dossier.ts';
import { redlineFiles } from './export-redlines.ts';

/** What is exported. */
export interface Wanted {
  readonly dossier: Dossier;
  /** The versions that were named; empty: all of the bill. */
  readonly versions: readonly Version[];
  /** Only texts in this language; null: in all that are held. */
  readonly language: Language | null;
  /** Language of titles and of names. */
  readonly lang: InterfaceLanguage;
  /** Address of the site that feeds and calendars lead back to. */
  readonly site: string;
}

/** A file to be written, below the folder of exports. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The files of each format. A format that has nothing to tell gives no file. */
export const formats: Readonly<Record<string, (wanted: Wanted) => Promise<readonly ExportedFile[]>>> = {
  akn: async (wanted) => eachText(wanted, 'akn.xml', (version, language) => aknOf(wanted.dossier, version, language)),
  md: async (wanted) =>
    eachText(wanted, 'md', (version, language) => {
      const root = version.texts[language];
      return root ? print(root, { language, legislature: wanted.dossier.legislature }) : null;
    }),
  json: async (wanted) => [
    ...(wanted.versions.length > 0
      ? []
      : [{ path: `${wanted.dossier.bill.id}.json`, content: jsonFile('bill', billJson(wanted.dossier)) }]),
    ...eachText(wanted, 'json', (version, language) => jsonFile('version', versionJson(version, language))),
  ],
  csv: async (wanted) => [
    ...(wanted.versions.length > 0 ? [] : [named(wanted, 'duties', 'csv', csvFile(dutiesOf(wanted)))]),
    ...eachText(wanted, 'csv', (version, language) => {
      const table = provisionsTable(version, language, wanted.lang);
      return table && csvFile(table);
    }),
  ],
  xlsx: async (wanted) => [
    named(wanted, wanted.versions[0]?.id ?? 'dossier', 'xlsx', await xlsx(peopleSheets(wanted))),
  ],
  docx: async (wanted) => redlineFiles(wanted),
  dossier: async (wanted) => dossierFiles(wanted),
  ics: async (wanted) => {
    const { dossier, lang } = wanted;
    const title = inLanguage(dossier.bill.title, lang)?.value ?? dossier.bill.id;
    const content = calendar(title, billEvents({ dossier, lang, addresses: addressesOf(wanted) }));
    return content === null ? [] : [named(wanted, 'calendar', 'ics', content)];
  },
  atom: async (wanted) => [named(wanted, 'feed', 'xml', atom(feedOf(wanted)))],
  jsonfeed: async (wanted) => [named(wanted, 'feed', 'json', jsonFeed(feedOf(wanted)))],
  'search-opensearch': async ({ dossier }) => [
    { path: `${dossier.bill.id}/opensearch-index.json`, content: `${JSON.stringify(openSearchIndex, null, 2)}\n` },
    { path: `${dossier.bill.id}/opensearch-bulk.ndjson`, content: openSearchBulk(documentsOf(dossier)) },
  ],
  'search-postgres': async ({ dossier }) => [
    { path: `${dossier.bill.id}/postgres.sql`, content: [...postgresScript(documentsOf(dossier))].join('') },
  ],
};

function feedOf(wanted: Wanted) {
  const { dossier, lang } = wanted;
  const compare = (before: Version, after: Version) => comparisonOf(dossier, before, after, lang);
  return billFeed({ dossier, lang, addresses: addressesOf(wanted), compare });
}

const addressesOf = ({ dossier, lang, site }: Wanted): Addresses => addressesAt(site, lang, dossier.bill.id);

const named = (
  { dossier, lang }: Wanted,
  name: string,
  ending: string,
  content: string | Uint8Array,
): ExportedFile => ({
  path: `${dossier.bill.id}/${name}.${lang}.${ending}`,
  content,
});

/** A file for each version and each language its words are held in. */
function eachText(
  { dossier, versions, language }: Wanted,
  ending: string,
  write: (version: Version, language: Language) => string | null,
): readonly ExportedFile[] {
  return (versions.length > 0 ? versions : dossier.versions).flatMap((version) =>
    Object.keys(version.texts)
      .filter((held) => language === null || held === language)
      .sort()
      .flatMap((held) => {
        const content = write(version, held);
        return content === null ? [] : [{ path: `${dossier.bill.id}/${version.id}.${held}.${ending}`, content }];
      }),
  );
}

function aknOf(dossier: Dossier, version: Version, language: Language): string | null {
  const compare = (before: Version, after: Version) => compareVersions(dossier, before, after, language);
  return akomaNtoso({ dossier, version, language, history: historyOf(dossier, version, compare) });
}

function comparisonOf(dossier: Dossier, before: Version, after: Version, wanted: Language) {
  const language = commonLanguage(before, after, wanted);
  return language === null ? null : compareVersions(dossier, before, after, language);
}

function dutiesOf(wanted: Wanted): Table {
  const { dossier, lang } = wanted;
  const addresses = addressesOf(wanted);
  const duties = exportedDuties(dossier, lang, {
    cite: (eId, checked) => {
      const version = (checked && versionOf(dossier, checked)) ?? currentVersion(dossier);
      const root = version && textOf(version, lang)?.root;
      return root ? printedAddress(root, eId) : eId;
    },
    url: ({ slug }) => addresses.duty(slug),
  });
  return dutiesTable(duties, lang);
}

/** A workbook is read by people: codes stand in it as the pages of the site say them. */
const peopleSheets = (wanted: Wanted): readonly Table[] =>
  sheetsOf(wanted).map((table) => worded(table, wordOf(wanted.lang)));

/** The register, the units of the version (the current one unless named), and its comparison with the version it follows. */
function sheetsOf(wanted: Wanted): readonly Table[] {
  const { dossier, lang, versions } = wanted;
  const version = versions[0] ?? currentVersion(dossier);
  if (!version) return [dutiesOf(wanted)];
  const provisions = provisionsTable(version, wanted.language ?? textOf(version, lang)?.language ?? lang, lang);
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const comparison = before && comparisonOf(dossier, before, version, wanted.language ?? lang);
  const [was, is] = comparison ? [before.texts[comparison.language], version.texts[comparison.language]] : [];
  return [
    dutiesOf(wanted),
    ...(provisions ? [provisions] : []),
    ...(comparison && was && is ? [comparisonTable(comparison, { before: was, after: is }, lang)] : []),
  ];
}
