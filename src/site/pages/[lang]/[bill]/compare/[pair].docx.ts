import type { APIRoute } from 'astro';
import { docxRedline } from '../../../../../export/docx-redline.ts';
import type { Version } from '../../../../../law/bill.ts';
import type { Dossier } from '../../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../../law/language.ts';
import { causesBetween } from '../../../../../library/proved-causes.ts';
import { commonLanguage, comparisonOf } from '../../../../comparisons.ts';
import { shortLabel } from '../../../../data/version-label.ts';
import { dossiers } from '../../../../library.ts';
import { billPaths } from '../../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly before: Version;
  readonly after: Version;
}

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions.flatMap((before, index) =>
      props.dossier.versions
        .slice(index + 1)
        .filter((after) => commonLanguage(before, after, props.lang) !== null)
        .map((after) => ({
          params: { ...params, pair: `${before.id}..${after.id}` },
          props: { ...props, before, after },
        })),
    ),
  );

/** A comparison as a Word document with tracked changes. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, before, after } }) => {
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
    causes: causesBetween(dossier, before, after, comparison.language),
  });
  return new Response(file, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
