import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { versionFile } from '../src/export/dossier-page/file.ts';
import { kindsIn } from '../src/export/dossier-page/law.ts';
import { withDates } from '../src/export/pdf-dates.ts';
import type { Version } from '../src/law/bill.ts';
import { inLanguage } from '../src/law/language.ts';
import { findBrowser, howToGetABrowser } from './browser.ts';
import { labelsFor } from './compare-labels.ts';
import { heldText } from './export-dossier.ts';
import type { Wanted } from './export-files.ts';
import { Misuse, type Outcome } from './outcome.ts';
import { printPdf } from './print-pdf.ts';
import { styleSheets } from './style-sheets.ts';

/** `export pdf`: a version as it is printed, with what kind of text it is at the head of every page. */
export async function exportPdf(wanted: Wanted, out: string | undefined): Promise<Outcome> {
  const [version] = wanted.versions;
  const { id } = wanted.dossier.bill;
  if (!version) throw new Misuse(`say which version is printed: --bill ${id} --version NN-slug`);
  if (out === undefined) throw new Misuse('a PDF is a file; name a folder for it: --out DIR');
  const browser = findBrowser();
  if (browser === null) return failed(howToGetABrowser);
  const { title, head, html } = printed(wanted, version);
  const pdf = await printPdf({ browser, html, head, title });
  if (pdf === null) return failed('A PDF is printed with the package playwright-core: npm install playwright-core');
  const path = join(out, id, `${version.id}.${wanted.lang}.pdf`);
  await mkdir(join(out, id), { recursive: true });
  await writeFile(path, withDates(pdf, version.date));
  return {
    exit: 0,
    text: `wrote ${path}`,
    json: { schema: 'oqylym/export@1', format: 'pdf', files: [path], text: null },
  };
}

function printed({ dossier, lang }: Wanted, version: Version) {
  const labels = labelsFor(lang);
  const held = heldText(dossier, version, lang);
  if (held.text === null) throw new Misuse(`of ${dossier.bill.id}/${version.id} no text is held`);
  const { stage, date, wording, extent, language } = kindsIn(held, labels);
  const title = inLanguage(dossier.bill.title, lang)?.value ?? dossier.bill.id;
  const kinds = [wording, extent, language].filter((kind) => kind !== null).join(', ');
  return {
    title,
    head: `${version.id} · ${stage}, ${date} · ${kinds}`,
    html: versionFile(title, held, labels, styleSheets('law', 'dossier-file')),
  };
}

const failed = (text: string): Outcome => ({
  exit: 1,
  text,
  json: { schema: 'oqylym/export@1', format: 'pdf', files: [], text },
});
