import type { Phrase } from './citation-phrases.ts';
import type { Grammar } from './grammar.ts';
import { rankOf } from './unit-order.ts';

/**
 * "пунктом 2 и подпунктом 3) пункта 4 статьи 5" names the article once: what leads outward shares the outer steps of the citation
 * after it, what leads inward those of the citation before it ("13-баптың 1-тармағы, 2-тармағының 3) тармақшасы").
 */
export function shareOuter(phrases: readonly Phrase[], { numberFirst }: Grammar): readonly Phrase[] {
  const shared = [...phrases];
  if (numberFirst) {
    for (let index = 1; index < shared.length; index += 1) {
      const [lender, phrase] = [shared[index - 1], shared[index]];
      if (lender && phrase?.isJoined) shared[index] = withOuter(phrase, lender);
    }
    return shared;
  }
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [phrase, lender] = [shared[index], shared[index + 1]];
    if (phrase && lender?.isJoined) shared[index] = withOuter(phrase, lender);
  }
  return shared;
}

function withOuter(phrase: Phrase, lender: Phrase): Phrase {
  const [outermost] = phrase.steps;
  if (!outermost || lender.steps.length === 0 || phrase.act || outermost.pointer) return phrase;
  const rank = rankOf(outermost);
  // Articles run through the act, so they share nothing; only an annex has sections of its own.
  const outer = lender.steps.filter((step) => rankOf(step) < rank && (rank > ARTICLE || step.kinds.includes('annex')));
  const isAct = lender.act?.kind === 'other' && (outer.length > 0 || rank <= ARTICLE);
  return { ...phrase, steps: [...outer, ...phrase.steps], act: isAct ? lender.act : null };
}

const ARTICLE = rankOf({ kinds: ['article'] });
