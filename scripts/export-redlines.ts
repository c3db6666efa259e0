import { docxRedline } from '../src/export/docx-redline.ts';
import { versionOf } from '../src/law/dossier.ts';
import { commonLanguage, compareVersions } from '../src/library/compare-versions.ts';
import { causesBetween } from '../src/library/proved-causes.ts';
import type { ExportedFile, Wanted } from './export-files.ts';

/** `export docx`: every version against the one it follows, as a Word document with tracked changes; with `--version` that one alone. */
export function redlineFiles({ dossier, versions, language: asked, lang }: Wanted): readonly ExportedFile[] {
  const shown = versions.length > 0 ? versions : dossier.versions;
  return shown.flatMap((after) => {
    const before = after.follows === null ? null : versionOf(dossier, after.follows);
    const language = before && commonLanguage(before, after, asked ?? dossier.bill.authentic[0] ?? lang);
    const comparison = before && language ? compareVersions(dossier, before, after, language) : null;
    const [was, is] = comparison ? [before?.texts[comparison.language], after.texts[comparison.language]] : [];
    if (!before || !comparison || !was || !is || (asked !== null && asked !== comparison.language)) return [];
    const content = docxRedline({
      comparison,
      before: was,
      after: is,
      lang,
      date: after.date,
      authors: dossier.bill.authors,
      causes: causesBetween(dossier, before, after, comparison),
    });
    return [{ path: `${dossier.bill.id}/${before.id}..${after.id}.${comparison.language}.docx`, content }];
  });
}
