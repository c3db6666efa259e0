import { compareText } from '../law/problem.ts';
import { ByteWriter } from './bytes.ts';
import { writeTerms } from './shard.ts';
import type { Forms } from './term-store.ts';

const PAGE_LENGTH = 2500;

/** In a large collection a word written once is more often a misprint than what somebody meant. */
const LARGE = 40_000;

/**
 * The word list for typing errors, in pages by first letter: every form as it is written, because an error may lie in the ending and a
 * stem alone cannot be shown ("did you mean маркировк?").
 */
export function buildDictionary(forms: Forms, emit: (name: string, bytes: Uint8Array) => void): readonly string[] {
  const words = [...forms.keys()].filter(
    (form) => form.length > 2 && (forms.size < LARGE || (forms.get(form) ?? 0) > 1),
  );
  const firsts: string[] = [];
  let page: string[] = [];
  const close = (): void => {
    if (page.length === 0) return;
    emit(`d${firsts.length}`, writePage(page, forms));
    firsts.push(page[0] ?? '');
    page = [];
  };
  for (const word of words.sort(compareText)) {
    if (page.length >= PAGE_LENGTH || page[0]?.[0] !== word[0]) close();
    page.push(word);
  }
  close();
  return firsts;
}

function writePage(words: readonly string[], forms: Forms): Uint8Array {
  const writer = new ByteWriter();
  writer.number(words.length);
  writeTerms(writer, words);
  // How often is only needed to tell frequent from rare: a logarithm fits in fewer bits and packs well.
  for (const word of words) writer.number(Math.round(Math.log2(1 + (forms.get(word) ?? 0))));
  return writer.view().slice();
}
