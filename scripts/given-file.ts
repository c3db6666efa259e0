import { basename } from 'node:path';
import type { Draft } from '../src/import/draft.ts';
import { type LawReading, readLaw, sketchLaw } from '../src/import/read-law.ts';
import { orRefused, readDocument } from '../src/import/readers.ts';
import type { Provision } from '../src/law/provision.ts';
import { readFrontmatter } from '../src/markdown/frontmatter.ts';
import { parse } from '../src/markdown/parse.ts';
import { Misuse } from './outcome.ts';
import type { Recognised, Sample } from './recognise.ts';
import { readSource } from './source-files.ts';

/** A file on the command line: law text in Markdown, or a document as `import` reads it; `text` of one without any format of its own. */
export type GivenFile =
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly hasHead: boolean }
  | { readonly kind: 'document'; readonly name: string; readonly draft: Draft; readonly text: string | null };

/** Whether a name means a text rather than something of the content folder. */
export const isFile = (name: string): boolean => /\.(?:md|markdown|txt)$/iu.test(name);

/** Whether a name means a document of another format. */
export const isDocument = (name: string): boolean => /\.(?:docx?|odt|rtf|pdf|html?|xhtml|xml|json)$/iu.test(name);

/** Reads a file that a user named. */
export async function readGivenFile(name: string): Promise<GivenFile> {
  const bytes = await readSource(name);
  if ('kind' in bytes) throw new Misuse(`${name}: ${bytes.message}; ${bytes.hint}`);
  if (isDocument(name)) return { kind: 'document', name, draft: drafted(name, bytes), text: null };
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/u, '');
  const isPlain = /\.txt$/iu.test(name) && !/^#{1,6} /mu.test(text);
  if (isPlain) return { kind: 'document', name, draft: drafted(name, bytes), text };
  const hasHead = /^---[ \t]*\r?\n/u.test(text) && readFrontmatter(name, text).problems.length === 0;
  return { kind: 'file', name, text: hasHead ? readFrontmatter(name, text).body : text, hasHead };
}

function drafted(name: string, bytes: Uint8Array): Draft {
  const reading = readDocument(bytes);
  if (reading.kind === 'read') return reading.draft;
  throw new Misuse(`${name}: ${reading.message}; ${reading.hint}`);
}

/** So many signs tell the language and the shapes of numbers; reading a whole code by every parliament's would take longer than comparing it. */
const enough = 200_000;

/** The beginning of a file, to find out whose law it is. */
export function sampleOf(given: GivenFile): Sample {
  if (given.kind === 'file') {
    const text = beginningOf(given.text);
    return { words: text, unitsIn: (legislature, language) => parse(text, { language, legislature, file: '' }).root };
  }
  let left = enough;
  const blocks = given.draft.blocks.filter(({ text }) => {
    left -= text.length;
    return left > 0;
  });
  return {
    words: blocks.map(({ text }) => text).join('\n'),
    unitsIn: (legislature, language) => sketchLaw(blocks, { legislature, language }),
  };
}

const beginningOf = (text: string): string =>
  text.length <= enough ? text : text.slice(0, Math.max(text.lastIndexOf('\n\n', enough), enough / 2));

/** The units of a file; what a reader should know of how it was read goes to the remarks. */
export function lawIn(given: GivenFile, { language, legislature }: Recognised, remarks: string[]): Provision {
  const { name } = given;
  if (given.kind === 'document') {
    const law = orRefused(() => readLaw(given.draft, { fileName: basename(name), file: name, language, legislature }));
    if (!('kind' in law)) {
      remarks.push(...remarksOf(name, given.draft, law));
      return law.root;
    }
    if (given.text === null) throw new Misuse(`${name}: ${law.message}; ${law.hint}`);
    remarks.push(`${name}: ${law.message}; it is compared paragraph by paragraph`);
    return parse(given.text, { language, legislature, file: name }).root;
  }
  const { root, problems } = parse(given.text, { language, legislature, file: name });
  const [first] = problems;
  if (given.hasHead) remarks.push(`${name}: its head between "---" is not law and was left out`);
  if (first) remarks.push(`${name}:${first.line} ${first.message}${andMore(problems.length)}`);
  return root;
}

/** No word is dropped in silence: those that are not law are counted. */
function remarksOf(name: string, { format }: Draft, { count, notes, problems }: LawReading): readonly string[] {
  const beside = count.noted > 0 ? `; ${count.noted} in ${notes.length} notes around it are not compared` : '';
  const [first] = problems;
  return [
    `${name}: read as ${format}; ${count.kept} of ${count.words} words are law${beside}`,
    ...(first ? [`${name}: ${first.message}${andMore(problems.length)}`] : []),
  ];
}

const andMore = (all: number): string => (all > 1 ? `, and ${all - 1} more like it` : '');
