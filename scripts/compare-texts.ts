import { basename } from 'node:path';
import type { Text } from '../src/compare/compare.ts';
import type { Version } from '../src/law/bill.ts';
import type { Dossier, Library } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import { commonLanguage, findVersion, textIn } from './content.ts';
import { type GivenFile, isDocument, isFile, lawIn, readGivenFile, sampleOf } from './given-file.ts';
import type { Known } from './new.ts';
import { type Readable, type Recognised, recognise } from './recognise.ts';

/** One text as the user named it. */
export type Given = { readonly kind: 'version'; readonly dossier: Dossier; readonly version: Version } | GivenFile;

/** The text of a file, or a version that is named `bill/version`. */
export async function givenFrom(library: Library, name: string): Promise<Given> {
  const isNamedAsFile = isFile(name) || isDocument(name);
  return isNamedAsFile ? readGivenFile(name) : { kind: 'version', ...findVersion(library, name) };
}

/** The language and the numbering in which all texts are read. */
export function readingOf(given: readonly Given[], library: Readable, options: Known): Recognised {
  const held = given.flatMap((side) => (side.kind === 'version' ? [side] : []));
  const files = given.flatMap((side) => (side.kind === 'version' ? [] : [side]));
  const [one] = held;
  if (one && files.length === 0) {
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
  const reading = recognise(files.map(sampleOf), library, { lang: options.lang, legislature });
  const isFromBill = one !== undefined && options.legislature === undefined;
  return isFromBill ? { ...reading, because: { ...reading.because, legislature: 'the bill says so' } } : reading;
}

/** A text to compare; what a reader should know of how it was read goes to the remarks. */
export function textOf(side: Given, earlier: Given | null, reading: Recognised, remarks: string[]): Text {
  const { language } = reading;
  if (side.kind === 'version') return textOfVersion(side.version, earlier, language);
  const root = lawIn(side, reading, remarks);
  return { id: nameOf(side.name, earlier), language, root, wording: null, extent: 'whole' };
}

/** A file is named without its folders, unless the text before it would bear the same name. */
const nameOf = (path: string, earlier: Given | null): string =>
  earlier !== null && earlier.kind !== 'version' && basename(earlier.name) === basename(path) ? path : basename(path);

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
