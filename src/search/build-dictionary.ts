import { compareText } from '../law/problem.ts';
import type { Analysis } from './analysis.ts';
import { ByteWriter } from './bytes.ts';
import { writeTerms } from './shard.ts';
import type { Forms } from './term-store.ts';

const PAGE_LENGTH = 2500;

/** Words too rare in a large collection are more often misprints than what somebody meant. */
const RARE = 1;
const LARGE = 40_000;

/**
 * The word list for typing errors, in pages by first letter: each stem with its most frequent form, because a stem alone cannot be
 * shown ("did you mean маркировк?").
 */
export function buildDictionary(
  forms: Forms,
  analysis: Analysis,
  emit: (name: string, bytes: Uint8Array) => void,
): readonly string[] {
  const stems = gather(forms, analysis);
  const terms = [...stems.keys()].sort(compareText);
  const firsts: string[] = [];
  let page: string[] = [];
  const close = (): void => {
    if (page.length === 0) return;
    emit(`d${firsts.length}`, writePage(page, stems));
    firsts.push(page[0] ?? '');
    page = [];
  };
  for (const term of terms) {
    if (page.length >= PAGE_LENGTH || page[0]?.[0] !== term[0]) close();
    page.push(term);
  }
  close();
  return firsts;
}

interface Entry {
  form: string;
  times: number;
  total: number;
}

function gather(forms: Forms, analysis: Analysis): ReadonlyMap<string, Entry> {
  const stems = new Map<string, Entry>();
  for (const [form, times] of forms) {
    if (form.length < 3 || (forms.size > LARGE && times <= RARE)) continue;
    const stem = analysis.termOf(form);
    const entry = stems.get(stem);
    if (!entry) stems.set(stem, { form, times, total: times });
    else {
      entry.total += times;
      if (times > entry.times || (times === entry.times && form < entry.form)) Object.assign(entry, { form, times });
    }
  }
  return stems;
}

function writePage(terms: readonly string[], stems: ReadonlyMap<string, Entry>): Uint8Array {
  const writer = new ByteWriter();
  const totals = new ByteWriter();
  const entries = terms.map((term) => stems.get(term) ?? { form: term, times: 0, total: 0 });
  for (const { total } of entries) totals.number(Math.round(Math.log2(1 + total) * 4));
  writer.number(terms.length);
  writeTerms(writer, terms);
  writer.text(entries.map(({ form }, index) => formAfter(terms[index] ?? '', form)).join('\n'));
  writer.bytes(totals.view());
  return writer.view().slice();
}

/** What follows the stem in the form, or `=` and the whole form where the stem is no beginning of it (`policy`, `polici`). */
const formAfter = (stem: string, form: string): string =>
  form.startsWith(stem) ? form.slice(stem.length) : `=${form}`;
