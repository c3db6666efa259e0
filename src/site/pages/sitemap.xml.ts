import type { APIRoute } from 'astro';
import { sitemap } from '../data/sitemap.ts';
import { dossiers } from '../library.ts';

/** All pages of the site for search engines. */
export const GET: APIRoute = ({ site }) =>
  new Response(sitemap(dossiers, site ?? new URL('http://localhost:4321')), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
