import type { APIRoute } from 'astro';
import { csvFile } from '../../../../export/csv.ts';
import { provisionsTable } from '../../../../export/provisions-table.ts';
import { textOf } from '../../../../law/bill.ts';
import { dossiers } from '../../../library.ts';
import { textPaths, type VersionProps } from '../../../paths.ts';

export const getStaticPaths = () => textPaths(dossiers);

/** The units of a version as a table: number, heading, words, and what each rests on. */
export const GET: APIRoute<VersionProps> = ({ props: { lang, version } }) => {
  const language = textOf(version, lang)?.language ?? lang;
  const table = provisionsTable(version, language, lang);
  return new Response(table ? csvFile(table) : '', { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
