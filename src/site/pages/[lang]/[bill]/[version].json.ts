import type { APIRoute } from 'astro';
import type { Version } from '../../../../law/bill.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { toJson, versionJson } from '../../../data/json.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly version: Version;
}

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions.map((version) => ({
      params: { ...params, version: version.id },
      props: { ...props, version },
    })),
  );

/** A version for machines: its head and its tree with addresses. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, version } }) =>
  toJson('version', { bill: dossier.bill.id, ...versionJson(version, lang) });
