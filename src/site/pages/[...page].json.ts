import type { APIRoute } from 'astro';
import { jsonFile } from '../../export/json.ts';
import { dossiers } from '../library.ts';
import { stepsOf } from '../routes.ts';
import type { Twin } from '../twins/twin.ts';
import { twins } from '../twins/twins.ts';

export const getStaticPaths = () =>
  twins(dossiers).map((twin) => ({ params: { page: stepsOf(twin.page) }, props: { twin } }));

/** Every page for machines, under its own address with `.json` for the last slash. */
export const GET: APIRoute<{ readonly twin: Twin }> = ({ props: { twin } }) =>
  new Response(jsonFile(twin.name, { page: twin.page, lang: twin.lang, ...twin.says() }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
