import { writeFile } from 'node:fs/promises';
import type { Text } from '../src/compare/compare.ts';
import { docxRedline } from '../src/export/docx-redline.ts';
import type { Comparison } from '../src/law/comparison.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../src/law/language.ts';
import { causesBetween } from '../src/library/proved-causes.ts';
import type { Given } from './compare-texts.ts';
import { Misuse } from './outcome.ts';

/** A comparison with the texts it is of and what the user named them by. */
export interface ComparedSides {
  readonly comparison: Comparison;
  readonly before: Text;
  readonly after: Text;
  readonly sides: readonly [Given, Given];
}

/** Writes a comparison as a Word document with tracked changes and says so; authors are named where the dossier proves them. */
export async function writeDocx(path: string, { comparison, before, after, sides }: ComparedSides): Promise<string> {
  if (!/\.docx$/iu.test(path)) throw new Misuse(`--docx is "${path}"; name a file that ends in .docx`);
  const [from, to] = sides;
  const isOneBill = from.kind === 'version' && to.kind === 'version' && from.dossier === to.dossier;
  const file = docxRedline({
    comparison,
    before: before.root,
    after: after.root,
    lang: interfaceLanguages.find((known): known is InterfaceLanguage => known === comparison.language) ?? 'en',
    date: to.kind === 'version' ? to.version.date : null,
    authors: isOneBill ? to.dossier.bill.authors : {},
    causes: isOneBill ? causesBetween(to.dossier, from.version, to.version, comparison) : null,
  });
  await writeFile(path, file).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new Misuse(`there is no folder for ${path}; make it first`) : error;
  });
  return `wrote ${path}`;
}
