import type { APIRoute } from 'astro';
import { siteUrl } from '../data/exports.ts';
import { sitemap } from '../data/sitemap.ts';
import { dossiers } from '../library.ts';

/** All pages of the site for search engines. */
export const GET: APIRoute = ({ site }) =>
  new Response(sitemap(dossiers, siteUrl(site)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
