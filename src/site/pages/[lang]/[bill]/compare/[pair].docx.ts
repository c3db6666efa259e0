import type { APIRoute } from 'astro';
import { docxRedline } from '../../../../../export/docx-redline.ts';
import { causesBetween } from '../../../../../library/proved-causes.ts';
import { comparisonOf } from '../../../../comparisons.ts';
import { shortLabel } from '../../../../data/version-label.ts';
import { dossiers } from '../../../../library.ts';
import { comparedPaths, type PairProps } from '../../../../paths.ts';

export const getStaticPaths = () => comparedPaths(dossiers);

/** A comparison as a Word document with tracked changes. */
export const GET: APIRoute<PairProps> = ({ props: { lang, dossier, before, after } }) => {
  const comparison = comparisonOf(dossier, before, after, lang);
  const [was, is] = comparison ? [before.texts[comparison.language], after.texts[comparison.language]] : [];
  if (!comparison || !was || !is) throw new Error(`${before.id} and ${after.id} have no text in common`);
  const file = docxRedline({
    comparison,
    before: was,
    after: is,
    lang,
    names: { before: shortLabel(dossier, before, lang), after: shortLabel(dossier, after, lang) },
    date: after.date,
    authors: dossier.bill.authors,
    causes: causesBetween(dossier, before, after, comparison),
  });
  return new Response(file, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
