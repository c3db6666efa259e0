import { writeFile } from 'node:fs/promises';
import type { Text } from '../src/compare/compare.ts';
import { causesJson } from '../src/export/causes-json.ts';
import { type Compared, compareAll, type Step } from './compare-all.ts';
import { writeDocx } from './compare-docx.ts';
import { comparisonHtml } from './compare-html.ts';
import { type Given, givenFrom, readingOf, textOf } from './compare-texts.ts';
import { shownComparison, shownThreads } from './compare-view.ts';
import { loadLibrary } from './content.ts';
import { shownMeaning } from './meaning-view.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place } from './outcome.ts';
import type { Recognised } from './recognise.ts';
import { wrapLines } from './wrap-lines.ts';

/** `compare A B …`: what changed from text to text: versions, files of law text in Markdown, documents, or some of each. */
export async function compareTexts(place: Place, names: readonly string[], options: Known): Promise<Outcome> {
  const library = await loadLibrary(place);
  const given: Given[] = [];
  for (const name of names) given.push(await givenFrom(library, name));
  const reading = readingOf(given, library, options);
  const remarks: string[] = [];
  const texts = given.map((side, index) => textOf(side, given[index - 1] ?? null, reading, remarks));
  const compared = compareAll(given, texts, reading.language);
  const told = { given, texts, compared, reading, remarks, hidesNumbering: options.hideConsequential !== undefined };
  const written = [
    ...(options.html === undefined ? [] : [await writeHtml(options.html, comparisonHtml(told))]),
    ...(options.docx === undefined ? [] : [await writeDocx(options.docx, { ...compared.overall, sides: ends(given) })]),
  ];
  return {
    exit: 0,
    text: wrapLines(
      [...(written.length > 0 ? [written.join('\n')] : []), shown(told, place)].join('\n\n'),
      place.width ?? null,
    ),
    json: { schema: 'oqylym/compare@1', ...jsonOf(compared), ...readAs(reading), remarks },
  };
}

/** Everything there is to tell of the texts that were compared. */
export interface Told {
  readonly given: readonly Given[];
  readonly texts: readonly Text[];
  readonly compared: Compared;
  readonly reading: Recognised;
  readonly remarks: readonly string[];
  /** Changes that only follow a renumbering are counted and not shown. */
  readonly hidesNumbering: boolean;
}

/** Two texts give one comparison; more give one for each step, one from the first to the last, and the lives of the articles. */
function jsonOf({ steps, overall, threads }: Compared): object {
  const [only] = steps;
  if (steps.length === 1 && only) return weighedJson(only);
  return {
    language: overall.comparison.language,
    texts: [...steps.map(({ comparison }) => comparison.before), overall.comparison.after],
    steps: steps.map(weighedJson),
    overall: weighedJson(overall),
    threads: threads.map((eIds) => ({ eIds })),
  };
}

const weighedJson = ({ comparison, meaning, causesOf }: Step): object => ({
  ...comparison,
  ...meaning,
  causes: causesOf && causesJson(comparison, causesOf),
});

const readAs = ({ language, legislature, because }: Recognised) => ({
  read_as: { language, legislature: legislature.id, because },
});

function shown(told: Told, { paint }: Place): string {
  const { steps, threads } = told.compared;
  const parts = steps.map((step, index) =>
    [
      shownComparison(step, { ...told, remarks: index === 0 ? told.remarks : [] }, paint),
      ...shownMeaning(step.meaning, paint),
    ].join('\n\n'),
  );
  return steps.length === 1 ? parts.join('\n\n') : [...parts, shownThreads(told.texts, threads, paint)].join('\n\n\n');
}

/** A document shows the way from the first text to the last. */
function ends(given: readonly Given[]): readonly [Given, Given] {
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) throw new Error('no texts to compare');
  return [first, last];
}

async function writeHtml(path: string, content: string): Promise<string> {
  try {
    await writeFile(path, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new Misuse(`there is no folder for ${path}; make it first or name another file`);
    if (code === 'EISDIR') throw new Misuse(`${path} is a folder; name a file in it`);
    if (code === 'EACCES' || code === 'EROFS') throw new Misuse(`${path} may not be written; name another file`);
    throw error;
  }
  return `wrote ${path}`;
}
