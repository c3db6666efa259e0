import type { EId } from '../../src/law/ids.ts';
import { type Provision, walk } from '../../src/law/provision.ts';
import { type Draft, drafts } from './draft.ts';
import type { Draw } from './draw.ts';

/** What was truly done to one reference to an article, and the unit it stands in. */
export interface ReferenceTruth {
  readonly kind: 'consequential' | 'stale' | 'dangling' | 'substantive';
  readonly in: Draft;
  readonly was: string;
  readonly is: string;
}

const word = `(?:статьи|статье|статьей|статью|статья|статей|статьями|статьях|статьям|[Aa]rticles?|[Ss]ections?|§§?)`;
const number = String.raw`(?:[LRDA]\. ?)?\p{N}+(?:[-.]\p{N}+)*\p{Ll}?(?![\p{L}\p{N}])`;
const joint = `(?:, | – | и | или | по | and | or | to | through | et | ou | à | und | bis )`;
const abroad = String.raw`(?!.{0,25}(?:du code|de la loi|Закона|Конституци|Гражданского|Уголовн|of title|of the \p{Lu}))`;
const reference = new RegExp(String.raw`(${word}[ \u2002\u00a0]{1,2})(${number}(?:${joint}${number})*)${abroad}`, 'gu');
const eachNumber = new RegExp(number, 'gu');

/** References follow the renumbering, but one in twelve is left behind and one in thirty is pointed elsewhere. */
export function rewriteReferences(before: Provision, root: Draft, draw: Draw): readonly ReferenceTruth[] {
  const targets = newNumbers(before, root);
  const all = [...targets.keys()];
  const truths: ReferenceTruth[] = [];
  for (const unit of drafts(root)) {
    if (!unit.text || unit.origins.size === 0) continue;
    const rewrite = (printed: string): string => {
      const was = plain(printed);
      const next = targets.get(was);
      if (next === undefined) return printed;
      const is = draw.happens(1 / 30) ? draw.one(all) : next === null || draw.happens(1 / 12) ? was : next;
      const kind = kindOf(was, is, next);
      if (kind) truths.push({ kind, in: unit, was, is });
      return is === was ? printed : printed.replace(/\p{N}.*$/u, is.replace(/^[LRDA]/u, ''));
    };
    unit.text = unit.text.replace(
      reference,
      (_, lead: string, list: string) => lead + list.replace(eachNumber, rewrite),
    );
  }
  return truths;
}

function kindOf(was: string, is: string, next: string | null): ReferenceTruth['kind'] | null {
  if (is === was) return next === null ? 'dangling' : next === was ? null : 'stale';
  return is === next ? 'consequential' : 'substantive';
}

const plain = (number: string): string => number.replace(/[. ]/gu, '');

/** For every article number of the earlier law, the number its article bears now; null if it is gone. */
function newNumbers(before: Provision, root: Draft): ReadonlyMap<string, string | null> {
  const now = new Map<EId, string>();
  for (const unit of drafts(root)) {
    if (unit.kind !== 'article') continue;
    for (const origin of unit.origins) if (!now.has(origin)) now.set(origin, unit.number ?? '');
  }
  const numbers = new Map<string, string | null>();
  for (const unit of walk(before)) {
    if (unit.kind === 'article' && unit.number) numbers.set(plain(unit.number), now.get(unit.eId) ?? null);
  }
  return numbers;
}
