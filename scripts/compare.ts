import { basename } from 'node:path';
import { compare, type Text } from '../src/compare/compare.ts';
import type { Version } from '../src/law/bill.ts';
import type { Comparison } from '../src/law/comparison.ts';
import type { Dossier } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { type Meaning, meaningOf, meaningOfTexts } from '../src/library/compare-meaning.ts';
import { compareVersions } from '../src/library/compare-versions.ts';
import { readFrontmatter } from '../src/markdown/frontmatter.ts';
import { parse } from '../src/markdown/parse.ts';
import { writeDocx } from './compare-docx.ts';
import { shownComparison } from './compare-view.ts';
import { commonLanguage, findVersion, loadLibrary, readGiven, textIn } from './content.ts';
import { shownMeaning } from './meaning-view.ts';
import type { Known } from './new.ts';
import type { Outcome, Place } from './outcome.ts';
import { type Recognised, recognise } from './recognise.ts';

/** One side as the user named it. */
export type Given =
  | { readonly kind: 'version'; readonly dossier: Dossier; readonly version: Version }
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly hasHead: boolean };

/** `compare A B`: what changed between two versions, two Markdown files of law text, or one of each. */
export async function compareTexts(
  place: Place,
  [a = '', b = '']: readonly string[],
  options: Known,
): Promise<Outcome> {
  const library = await loadLibrary(place);
  const given = (name: string): Promise<Given> | Given =>
    isFile(name) ? readFile(name) : { kind: 'version', ...findVersion(library, name) };
  const [before, after] = [await given(a), await given(b)];
  const reading = readingOf(before, after, library.legislatures, options);
  const remarks: string[] = [];
  const texts = { before: textOf(before, null, reading, remarks), after: textOf(after, before, reading, remarks) };
  const comparison = compared(before, after, texts, reading.language);
  const { language, legislature, because } = reading;
  const meaning = meant(before, after, texts, comparison);
  if (options.docx !== undefined) await writeDocx(options.docx, { comparison, ...texts, sides: [before, after] });
  return {
    exit: 0,
    text: [
      ...(options.docx === undefined ? [] : [`wrote ${options.docx}`]),
      shownComparison(comparison, { ...texts, reading, remarks }, place.paint),
      ...shownMeaning(meaning, place.paint),
    ].join('\n\n'),
    json: {
      schema: 'oqylym/compare@1',
      ...comparison,
      ...meaning,
      read_as: { language, legislature: legislature.id, because },
      remarks,
    },
  };
}

/** Two versions of one bill are compared with all that its dossier knows of which provision became which. */
function compared(
  before: Given,
  after: Given,
  texts: { readonly before: Text; readonly after: Text },
  language: Language,
): Comparison {
  const isOneBill = before.kind === 'version' && after.kind === 'version' && before.dossier === after.dossier;
  const known = isOneBill ? compareVersions(before.dossier, before.version, after.version, language) : null;
  if (!known) return compare(texts.before, texts.after);
  const [from, to] = [texts.before.id, texts.after.id];
  return {
    ...known,
    before: { ...known.before, id: from },
    after: { ...known.after, id: to },
    alignment: { ...known.alignment, before: from, after: to },
  };
}

/** What the comparison means: with the terms of the dossier between versions of one bill, else with what the texts define. */
function meant(
  before: Given,
  after: Given,
  texts: { readonly before: Text; readonly after: Text },
  comparison: Comparison,
): Meaning {
  if (before.kind !== 'version' || after.kind !== 'version' || before.dossier !== after.dossier) {
    return meaningOfTexts(comparison, { before: texts.before.root, after: texts.after.root });
  }
  const { dossier } = before;
  return meaningOf(dossier, before.version, after.version, comparison, (from, to, language) =>
    compareVersions(dossier, from, to, language),
  );
}

/** A version is `bill/version`; anything that ends like a text file is a file. */
const isFile = (name: string): boolean => /\.(?:md|markdown|txt)$/iu.test(name);

async function readFile(path: string): Promise<Given> {
  const text = new TextDecoder().decode(await readGiven(path)).replace(/^\uFEFF/u, '');
  const hasHead = /^---[ \t]*\r?\n/u.test(text) && readFrontmatter(path, text).problems.length === 0;
  return { kind: 'file', name: path, text: hasHead ? readFrontmatter(path, text).body : text, hasHead };
}

function readingOf(before: Given, after: Given, legislatures: readonly Legislature[], options: Known): Recognised {
  const [held] = [before, after].flatMap((side) => (side.kind === 'version' ? [side] : []));
  if (before.kind === 'version' && after.kind === 'version') {
    const language = options.lang ?? commonLanguage(before.dossier, before.version, after.version);
    const reason = options.lang ? 'you said so' : 'both are held in it';
    return {
      language,
      legislature: before.dossier.legislature,
      because: { language: reason, legislature: 'the bill says so' },
    };
  }
  const texts = [before, after].flatMap((side) => (side.kind === 'file' ? [side.text] : []));
  const legislature = options.legislature ?? held?.dossier.legislature.id;
  const reading = recognise(texts, legislatures, { lang: options.lang, legislature });
  const isFromBill = held !== undefined && options.legislature === undefined;
  return isFromBill ? { ...reading, because: { ...reading.because, legislature: 'the bill says so' } } : reading;
}

function textOf(side: Given, earlier: Given | null, { language, legislature }: Recognised, remarks: string[]): Text {
  if (side.kind === 'version') return textOfVersion(side.version, earlier, language);
  const { root, problems } = parse(side.text, { language, legislature, file: side.name });
  const [first] = problems;
  if (side.hasHead) remarks.push(`${side.name}: its head between "---" is not law and was left out`);
  if (first)
    remarks.push(
      `${side.name}:${first.line} ${first.message}${problems.length > 1 ? `, and ${problems.length - 1} more like it` : ''}`,
    );
  return { id: basename(side.name), language, root, wording: null, extent: 'whole' };
}

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
