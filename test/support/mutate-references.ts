import type { EId } from '../../src/law/ids.ts';
import { type Provision, walk } from '../../src/law/provision.ts';
import { type Draft, drafts } from './draft.ts';
import type { Draw } from './draw.ts';
import { readReferences } from './read-references.ts';

/** What was truly done to one reference to an article, and the unit it stands in. */
export interface ReferenceTruth {
  readonly kind: 'consequential' | 'stale' | 'dangling' | 'substantive';
  readonly in: Draft;
  readonly was: string;
  readonly is: string;
}

/** References follow the renumbering, but one in twelve is left behind and one in thirty is pointed elsewhere. */
export function rewriteReferences(before: Provision, root: Draft, draw: Draw): readonly ReferenceTruth[] {
  const targets = newNumbers(before, root);
  const all = [...targets.keys()];
  const truths: ReferenceTruth[] = [];
  for (const unit of drafts(root)) {
    if (!unit.text || unit.origins.size === 0) continue;
    const { text } = unit;
    let done = 0;
    let rewritten = '';
    for (const { start, end } of readReferences(text)) {
      const was = plain(text.slice(start, end));
      const next = targets.get(was);
      if (next === undefined) continue;
      const is = draw.happens(1 / 30) ? draw.one(all) : next === null || draw.happens(1 / 12) ? was : next;
      const kind = kindOf(was, is, next);
      if (kind) truths.push({ kind, in: unit, was, is });
      rewritten +=
        text.slice(done, start) + (is === was ? text.slice(start, end) : printed(is, text.slice(start, end)));
      done = end;
    }
    unit.text = rewritten + text.slice(done);
  }
  return truths;
}

function kindOf(was: string, is: string, next: string | null): ReferenceTruth['kind'] | null {
  if (is === was) return next === null ? 'dangling' : next === was ? null : 'stale';
  return is === next ? 'consequential' : 'substantive';
}

/** `L. 432-6` and `L432-6` are one number, and so are `R.* 632-2` and `R*632-2`; `16-4601.02` keeps its dot. */
const plain = (number: string): string => number.replace(/^(\p{Lu})[. ]*(\*?)[. ]*/u, '$1$2');

/** The number as the law prints it: with dot and space after the letter where the one before had them. */
function printed(number: string, like: string): string {
  const gap = /^\p{Lu}([. ]*)/u.exec(like)?.[1] ?? '. ';
  return number.replace(/^(\p{Lu})(\*?)/u, (_, letter, star) => `${letter}${star ? `${gap.trimEnd()}* ` : gap}`);
}

/**
 * For every article number of the earlier law, the number its article bears now; null if it is gone. A number that two articles bear,
 * two states of one article in one text, is left out: whom a citation of it means cannot be said.
 */
function newNumbers(before: Provision, root: Draft): ReadonlyMap<string, string | null> {
  const now = new Map<EId, string>();
  for (const unit of drafts(root)) {
    if (unit.kind !== 'article') continue;
    for (const origin of unit.origins) if (!now.has(origin)) now.set(origin, unit.number ?? '');
  }
  const numbers = new Map<string, string | null>();
  const doubles = new Set<string>();
  for (const unit of walk(before)) {
    if (unit.kind !== 'article' || !unit.number) continue;
    if (numbers.has(plain(unit.number))) doubles.add(plain(unit.number));
    numbers.set(plain(unit.number), now.get(unit.eId) ?? null);
  }
  for (const number of doubles) numbers.delete(number);
  return numbers;
}
