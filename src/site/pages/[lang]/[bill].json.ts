import type { APIRoute } from 'astro';
import type { Dossier } from '../../../law/dossier.ts';
import { billJson, toJson } from '../../data/json.ts';
import { dossiers } from '../../library.ts';
import { billPaths } from '../../routes.ts';

export const getStaticPaths = () => billPaths(dossiers);

/** A bill for machines: what it is, its versions and its timeline. */
export const GET: APIRoute<{ readonly dossier: Dossier }> = ({ props: { dossier } }) =>
  toJson('bill', billJson(dossier));
