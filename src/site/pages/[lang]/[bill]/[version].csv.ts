import type { APIRoute } from 'astro';
import { csvFile } from '../../../../export/csv.ts';
import { provisionsTable } from '../../../../export/provisions-table.ts';
import { textOf, type Version } from '../../../../law/bill.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly version: Version;
}

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions
      .filter((version) => textOf(version, props.lang) !== null)
      .map((version) => ({ params: { ...params, version: version.id }, props: { ...props, version } })),
  );

/** The units of a version as a table: number, heading, words, and what each rests on. */
export const GET: APIRoute<Props> = ({ props: { lang, version } }) => {
  const language = textOf(version, lang)?.language ?? lang;
  const table = provisionsTable(version, language, lang);
  return new Response(table ? csvFile(table) : '', { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
