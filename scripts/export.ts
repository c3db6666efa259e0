import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dossier, Library } from '../src/law/dossier.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../src/law/language.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { hintFor } from '../src/library/suggest.ts';
import { dossierOf, findVersion, loadLibrary, readContent } from './content.ts';
import { type ExportedFile, formats, type Wanted } from './export-files.ts';
import { exportPdf } from './export-pdf.ts';
import { tableFiles } from './export-table.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place } from './outcome.ts';

/** `export FORMAT`: content in a format that other programs use, written to a folder or, a single text, printed. */
export async function exportFiles(place: Place, [format = '']: readonly string[], options: Known): Promise<Outcome> {
  if (format === 'table') return exportTables(place, options);
  if (format === 'pdf') return exportOnePdf(place, options);
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!write) {
    throw new Misuse(
      `"${format}" is no format of an export; ${hintFor(format, [...Object.keys(formats), 'table', 'pdf'])}`,
    );
  }
  const library = await loadLibrary(place);
  const wanted = dossiersOf(library, options).map((dossier) => wantedOf(library, dossier, options));
  const files = (await Promise.all(wanted.map(write))).flat();
  const [only] = files;
  if (!only) throw new Misuse(nothing(format, wanted, options));
  const { out } = options;
  if (out !== undefined) await writeAll(out, files);
  else if (files.length > 1 || typeof only.content !== 'string') {
    const what = files.length === 1 ? `${only.path} is no text` : `these are ${files.length} files`;
    throw new Misuse(`${what}; name a folder for ${files.length === 1 ? 'it' : 'them'}: --out DIR`);
  }
  return outcomeOf(format, files, out);
}

/** Why there is no file: mostly because the words are held in other languages. */
function nothing(format: string, wanted: readonly Wanted[], { lang }: Known): string {
  const shown = wanted.flatMap(({ dossier, versions }) => (versions.length > 0 ? versions : dossier.versions));
  const held = [...new Set(shown.flatMap(({ texts }) => Object.keys(texts)))].sort();
  const isElsewhere = lang !== undefined && held.length > 0 && !held.includes(lang);
  const begin = `there is nothing to export as ${format}`;
  return isElsewhere ? `${begin} in "${lang}"; words are held in ${held.join(', ')}` : begin;
}

/** `export table`: amendments against the text they amend, or with `--chain` versions side by side. */
async function exportTables(place: Place, options: Known): Promise<Outcome> {
  const content = await readContent(place);
  const library = buildLibrary(content);
  const [dossier, ...others] = dossiersOf(library, options);
  if (!dossier || others.length > 0) throw new Misuse('say which bill the table is of: --bill BILL');
  if (options.out === undefined) throw new Misuse('a table is a file; name a folder for it: --out DIR');
  const { versions, language, lang } = wantedOf(library, dossier, options);
  const chain = (options.chain ?? '').split(',').filter((one) => one !== '');
  const made = await tableFiles({
    dossier,
    version: versions[0] ?? null,
    chain: chain.map((id) => findVersion(library, `${dossier.bill.id}/${id.trim()}`).version),
    language,
    lang: options.lang === undefined ? langOf(dossier.bill.authentic[0]) : lang,
    formats: (options.as ?? '').split(',').map((one) => one.trim()),
    files: options.plain === undefined ? new Map(content.map(({ path, text }) => [path, text])) : null,
  });
  await writeAll(options.out, made.files);
  const outcome = outcomeOf('table', made.files, options.out);
  return {
    ...outcome,
    text: [...made.notes.map((note) => `Note: ${note.replace(/\.$/u, '')}.`), outcome.text].join('\n'),
  };
}

/** `export pdf`: one version of one bill. */
async function exportOnePdf(place: Place, options: Known): Promise<Outcome> {
  const library = await loadLibrary(place);
  const [dossier, ...others] = dossiersOf(library, options);
  if (!dossier || others.length > 0) throw new Misuse('say which bill is printed: --bill BILL');
  return exportPdf(wantedOf(library, dossier, options), options.out);
}

const langOf = (language: string | undefined): InterfaceLanguage =>
  interfaceLanguages.find((known): known is InterfaceLanguage => known === language) ?? 'en';

function outcomeOf(format: string, files: readonly ExportedFile[], out: string | undefined): Outcome {
  const written = out === undefined ? [] : files.map(({ path }) => join(out, path));
  const printed = files.map(({ content }) => (typeof content === 'string' ? content.trimEnd() : '')).join('\n');
  return {
    exit: 0,
    text: out === undefined ? printed : written.map((path) => `wrote ${path}`).join('\n'),
    json: {
      schema: 'oqylym/export@1',
      format,
      files: written,
      // A single text that no folder was named for.
      text: out === undefined ? printed : null,
    },
  };
}

const dossiersOf = (library: Library, { bill }: Known): readonly Dossier[] =>
  bill === undefined ? library.dossiers : [dossierOf(library, bill)];

function wantedOf(library: Library, dossier: Dossier, { version, lang, site }: Known): Wanted {
  const versions = version === undefined ? [] : [findVersion(library, `${dossier.bill.id}/${version}`).version];
  return {
    dossier,
    versions,
    language: lang ?? null,
    lang: interfaceLanguages.find((known): known is InterfaceLanguage => known === lang) ?? 'en',
    site: siteOf(site ?? process.env.SITE ?? 'http://localhost:4321'),
  };
}

function siteOf(site: string): string {
  if (URL.canParse(site) && /^https?:/u.test(site)) return site;
  throw new Misuse(`"${site}" is no address of a site; write it whole: --site https://example.org`);
}

async function writeAll(folder: string, files: readonly ExportedFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
