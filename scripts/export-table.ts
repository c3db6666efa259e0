import type { Text } from '../src/compare/compare.ts';
import { type ChainRow, chainTable, comparativeTable } from '../src/export/comparative-table.ts';
import { csvFile } from '../src/export/csv.ts';
import { docxTable } from '../src/export/docx-table.ts';
import { htmlTable } from '../src/export/html-table.ts';
import { recordOf } from '../src/export/record.ts';
import type { Table } from '../src/export/table.ts';
import { xlsx } from '../src/export/xlsx.ts';
import type { Amendment } from '../src/law/amendment.ts';
import type { Version } from '../src/law/bill.ts';
import { type Dossier, versionOf } from '../src/law/dossier.ts';
import type { InterfaceLanguage, Language } from '../src/law/language.ts';
import { amendmentRows } from '../src/library/amendment-rows.ts';
import { chainRows } from '../src/library/chain-rows.ts';
import { textFor } from '../src/library/compare-versions.ts';
import { hintFor } from '../src/library/suggest.ts';
import { Misuse } from './outcome.ts';

/** What is asked of a table. */
export interface TableWanted {
  readonly dossier: Dossier;
  /** The version whose amendments are shown; the newest that has some, unless named. */
  readonly version: Version | null;
  /** Versions side by side, instead of amendments; empty if none is named. */
  readonly chain: readonly Version[];
  readonly language: Language | null;
  readonly lang: InterfaceLanguage;
  readonly formats: readonly string[];
  /** The files of amendments by their path, to be carried along; null if they are left out. */
  readonly files: ReadonlyMap<string, string> | null;
}

/** A file of a table, and what a reader has to know of it. */
export interface TableExport {
  readonly files: readonly { readonly path: string; readonly content: string | Uint8Array }[];
  readonly notes: readonly string[];
}

const writers: Readonly<Record<string, (table: Table, language: Language) => Promise<string | Uint8Array>>> = {
  docx: async (table, language) => docxTable(table, language),
  html: async (table, language) => htmlTable(table, language),
  csv: async (table) => csvFile(table, 'title'),
  xlsx: async (table) => xlsx([table]),
};

/** A comparative table in each format that is wanted: amendments against the text they amend, or versions side by side. */
export async function tableFiles(wanted: TableWanted): Promise<TableExport> {
  const { table, name, language, notes } = wanted.chain.length > 0 ? chainOf(wanted) : amendmentsOf(wanted);
  const files = await Promise.all(
    wanted.formats.map(async (format) => {
      const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
      if (!write) throw new Misuse(`"${format}" is no format of a table; ${hintFor(format, Object.keys(writers))}`);
      const path = `${wanted.dossier.bill.id}/${name}.table.${language}.${format}`;
      return { path, content: await write(table, language) };
    }),
  );
  return { files, notes };
}

interface Made {
  readonly table: Table;
  readonly name: string;
  readonly language: Language;
  readonly notes: readonly string[];
}

function amendmentsOf({ dossier, version, language, lang, files }: TableWanted): Made {
  const later = version ?? dossier.versions.findLast(({ id }) => dossier.amendments.some((one) => one.version === id));
  if (!later)
    throw new Misuse(`${dossier.bill.id} holds no amendment; name versions instead: --chain 01-first,02-second`);
  const amendments = dossier.amendments.filter((one) => one.version === later.id);
  if (amendments.length === 0) throw new Misuse(`no amendment is held for ${dossier.bill.id}/${later.id}`);
  const before = later.follows === null ? null : versionOf(dossier, later.follows);
  if (!before) throw new Misuse(`${dossier.bill.id}/${later.id} follows no version: there is no text that they amend`);
  const text = textIn(dossier, before, language);
  const rows = amendmentRows(text, amendments, dossier.legislature, lang);
  const record = files && ((amendment: Amendment) => recordOf(files.get(amendment.file) ?? ''));
  return {
    table: comparativeTable(rows, lang, record),
    name: later.id,
    language: text.language,
    notes: rows.flatMap(({ amendment, refusal }) =>
      refusal === null ? [] : [`amendment ${amendment.id} cannot be executed: ${refusal}`],
    ),
  };
}

function chainOf({ dossier, chain, language, lang }: TableWanted): Made {
  const [first] = chain;
  if (!first || chain.length < 2) throw new Misuse('a chain has two versions or more: --chain 01-first,02-second');
  const shared =
    language ??
    [...dossier.bill.authentic, ...Object.keys(first.texts)].find((one) => chain.every(({ texts }) => texts[one]));
  if (shared === undefined) throw new Misuse(`no language is held of all: ${chain.map(({ id }) => id).join(', ')}`);
  for (const version of chain) textIn(dossier, version, shared);
  const rows: readonly ChainRow[] = chainRows(dossier, chain, shared, lang);
  const names = chain.map(({ id }) => id);
  return { table: chainTable(names, rows, lang), name: names.join('..'), language: shared, notes: [] };
}

function textIn({ bill }: Dossier, version: Version, wanted: Language | null): Text {
  const order = wanted === null ? [...bill.authentic, ...Object.keys(version.texts).sort()] : [wanted];
  const language = order.find((one) => version.texts[one]);
  const text = language === undefined ? null : textFor(version, language);
  if (text) return text;
  throw new Misuse(
    `${bill.id}/${version.id} is not held in "${order.join(', ')}"; choose --lang ${Object.keys(version.texts).join(', ')}`,
  );
}
