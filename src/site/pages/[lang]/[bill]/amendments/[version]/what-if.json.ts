import type { APIRoute } from 'astro';
import { type WhatIfProps, whatIfPaths, whatIfSheetFor } from '../../../../../data/what-if.ts';
import { dossiers } from '../../../../../library.ts';

export const getStaticPaths = () => whatIfPaths(dossiers);

/** What the page's script executes a choice on: the earlier text, the amendments, the legislature's units. It has no promised shape. */
export const GET: APIRoute<WhatIfProps> = ({ props: { lang, dossier, version } }) =>
  new Response(JSON.stringify(whatIfSheetFor(dossier, version, lang)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
