import { basename } from 'node:path';
import type { Text } from '../src/compare/compare.ts';
import type { Version } from '../src/law/bill.ts';
import type { Dossier, Library } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import { readFrontmatter } from '../src/markdown/frontmatter.ts';
import { parse } from '../src/markdown/parse.ts';
import { commonLanguage, findVersion, readGiven, textIn } from './content.ts';
import type { Known } from './new.ts';
import { Misuse } from './outcome.ts';
import { type Readable, type Recognised, recognise } from './recognise.ts';

/** One text as the user named it. */
export type Given =
  | { readonly kind: 'version'; readonly dossier: Dossier; readonly version: Version }
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly hasHead: boolean };

/** Whether a name on the command line means a file rather than something of the content folder: it ends like a text file. */
export const isFile = (name: string): boolean => /\.(?:md|markdown|txt)$/iu.test(name);

/** What `import` reads and the comparison does not. */
const isDocument = (name: string): boolean => /\.(?:docx?|odt|rtf|pdf|html?|xhtml|xml|json)$/iu.test(name);

/** The text of a file, or a version that is named `bill/version`. */
export async function givenFrom(library: Library, name: string): Promise<Given> {
  if (isDocument(name)) {
    throw new Misuse(
      `${name} is no law text in Markdown; make it a version first: npm run oqylym -- import ${name} --bill BILL --version NN-slug --lang CODE`,
    );
  }
  return isFile(name) ? readFile(name) : { kind: 'version', ...findVersion(library, name) };
}

async function readFile(path: string): Promise<Given> {
  const text = new TextDecoder().decode(await readGiven(path)).replace(/^\uFEFF/u, '');
  const hasHead = /^---[ \t]*\r?\n/u.test(text) && readFrontmatter(path, text).problems.length === 0;
  return { kind: 'file', name: path, text: hasHead ? readFrontmatter(path, text).body : text, hasHead };
}

/** The language and the numbering in which all texts are read. */
export function readingOf(given: readonly Given[], library: Readable, options: Known): Recognised {
  const held = given.flatMap((side) => (side.kind === 'version' ? [side] : []));
  const texts = given.flatMap((side) => (side.kind === 'file' ? [side.text] : []));
  const [one] = held;
  if (one && texts.length === 0) {
    const language =
      options.lang ??
      commonLanguage(
        one.dossier,
        held.map(({ version }) => version),
      );
    const reason = options.lang ? 'you said so' : `${held.length === 2 ? 'both' : 'all'} are held in it`;
    return {
      language,
      legislature: one.dossier.legislature,
      because: { language: reason, legislature: 'the bill says so' },
    };
  }
  const legislature = options.legislature ?? one?.dossier.legislature.id;
  const reading = recognise(texts, library, { lang: options.lang, legislature });
  const isFromBill = one !== undefined && options.legislature === undefined;
  return isFromBill ? { ...reading, because: { ...reading.because, legislature: 'the bill says so' } } : reading;
}

/** A text to compare; what a reader should know of how it was read goes to the remarks. */
export function textOf(
  side: Given,
  earlier: Given | null,
  { language, legislature }: Recognised,
  remarks: string[],
): Text {
  if (side.kind === 'version') return textOfVersion(side.version, earlier, language);
  const { root, problems } = parse(side.text, { language, legislature, file: side.name });
  const [first] = problems;
  if (side.hasHead) remarks.push(`${side.name}: its head between "---" is not law and was left out`);
  if (first) {
    const more = problems.length > 1 ? `, and ${problems.length - 1} more like it` : '';
    remarks.push(`${side.name}:${first.line} ${first.message}${more}`);
  }
  return { id: nameOf(side.name, earlier), language, root, wording: null, extent: 'whole' };
}

/** A file is named without its folders, unless the text before it would bear the same name. */
const nameOf = (path: string, earlier: Given | null): string =>
  earlier?.kind === 'file' && basename(earlier.name) === basename(path) ? path : basename(path);

function textOfVersion(version: Version, earlier: Given | null, language: Language): Text {
  const isNext =
    earlier?.kind === 'version' && earlier.version.bill === version.bill && earlier.version.id === version.follows;
  return {
    id: `${version.bill}/${version.id}`,
    language,
    root: textIn(version, language),
    wording: version.wording[language] ?? null,
    extent: version.extent,
    absent: version.absent.map(({ provision }) => provision),
    // What a person declared holds from the version this one follows, and from no other.
    ...(isNext ? { lineage: version.lineage } : {}),
  };
}
