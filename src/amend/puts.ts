import { edits } from '../compare/edits.ts';
import { type Cause, type Mark, type Run, sliceRuns } from '../law/explanation.ts';
import type { Stretch } from './find-words.ts';
import { causeOf, joinRuns, lossesOf, type Replacement, runsOf, type Words, wordsFrom } from './words.ts';

/**
 * What is really put in where found words are replaced by others: words that both have stay what they were. `после слов "журнал" дополнить
 * словами "и реестр"` written as `журнал` → `журнал и реестр` puts ` и реестр` alone. Words taken out take one space along.
 */
export function putsOf(text: string, found: Stretch, put: string): Replacement {
  if (put === '') {
    const gap = withSpace(text, found);
    return { ...gap, puts: [{ ...gap, put: '' }] };
  }
  const puts: { from: number; to: number; put: string }[] = [];
  let at = found.from;
  for (const edit of edits(text.slice(found.from, found.to), put)) {
    const last = puts[puts.length - 1];
    const open = last && last.to === at ? last : { from: at, to: at, put: '' };
    if (edit.kind !== 'same' && open !== last) puts.push(open);
    if (edit.kind === 'added') open.put += edit.text;
    if (edit.kind === 'removed') open.to += edit.text.length;
    if (edit.kind !== 'added') at += edit.text.length;
  }
  return { from: found.from, to: found.to, puts };
}

function withSpace(text: string, { from, to }: Stretch): Stretch {
  const after = /^\s+/u.exec(text.slice(to))?.[0].length ?? 0;
  const before = /\s+$/u.exec(text.slice(0, from))?.[0].length ?? 0;
  if (after > 0 && (before > 0 || from === 0)) return { from, to: to + after };
  return { from: from - before, to };
}

/** New words for old ones: what both share keeps its cause, the rest is the operation's. */
export function rewritten(old: Words | null, text: string | null, by: Mark): Words | null {
  if (text === null) return null;
  if (old === null) return wordsFrom(overwritten([], text, causeOf(by)));
  const { fresh, taken } = writtenOver(runsOf(old), text, causeOf(by));
  return wordsFrom(fresh, [...lossesOf(old), ...taken.map((run) => ({ run, by }))]);
}

/** A text written over another: the words that stay keep their causes, the new ones have this one. */
export const overwritten = (runs: readonly Run[], text: string, cause: Cause): readonly Run[] =>
  writtenOver(runs, text, cause).fresh;

function writtenOver(
  runs: readonly Run[],
  text: string,
  cause: Cause,
): { readonly fresh: readonly Run[]; readonly taken: readonly Run[] } {
  const fresh: Run[] = [];
  const taken: Run[] = [];
  let at = 0;
  for (const edit of edits(runs.map((run) => run.text).join(''), text)) {
    const old = edit.kind === 'added' ? [] : sliceRuns(runs, at, at + edit.text.length);
    if (edit.kind === 'added') fresh.push({ text: edit.text, cause });
    else (edit.kind === 'same' ? fresh : taken).push(...old);
    if (edit.kind !== 'added') at += edit.text.length;
  }
  return { fresh: joinRuns(fresh), taken };
}
