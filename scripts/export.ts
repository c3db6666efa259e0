import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dossier, Library } from '../src/law/dossier.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../src/law/language.ts';
import { hintFor } from '../src/library/suggest.ts';
import { dossierOf, findVersion, loadLibrary } from './content.ts';
import { type ExportedFile, formats, type Wanted } from './export-files.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place } from './outcome.ts';

/** `export FORMAT`: content in a format that other programs use, written to a folder or, a single text, printed. */
export async function exportFiles(place: Place, [format = '']: readonly string[], options: Known): Promise<Outcome> {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!write) {
    throw new Misuse(`"${format}" is no format of an export; ${hintFor(format, Object.keys(formats))}`);
  }
  const library = await loadLibrary(place);
  const wanted = dossiersOf(library, options).map((dossier) => wantedOf(library, dossier, options));
  const files = (await Promise.all(wanted.map(write))).flat();
  const [only] = files;
  if (!only) throw new Misuse(`there is nothing to export as ${format}${options.lang ? ` in "${options.lang}"` : ''}`);
  const { out } = options;
  if (out !== undefined) await writeAll(out, files);
  else if (files.length > 1 || typeof only.content !== 'string') {
    const what = files.length === 1 ? `${only.path} is no text` : `these are ${files.length} files`;
    throw new Misuse(`${what}; name a folder for ${files.length === 1 ? 'it' : 'them'}: --out DIR`);
  }
  return outcomeOf(format, files, out);
}

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
