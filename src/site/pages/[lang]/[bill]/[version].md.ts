import type { APIRoute } from 'astro';
import { textOf, type Version } from '../../../../law/bill.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { print } from '../../../../markdown/print.ts';
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

/** The words of a version as law-text Markdown, the form in which they are kept. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, version } }) => {
  const text = textOf(version, lang);
  const body = text ? print(text.root, { language: text.language, legislature: dossier.legislature }) : '';
  return new Response(body, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
