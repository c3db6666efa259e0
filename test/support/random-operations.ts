import type { Operation } from '../../src/law/amendment.ts';
import { type EId, eId } from '../../src/law/ids.ts';
import { articlesOf, type Provision, walk } from '../../src/law/provision.ts';
import { wordingOf } from './draft-operations.ts';
import type { Draw } from './draw.ts';
import type { PrintingStyle } from './printing-styles.ts';

/** One operation on one article (or on something in it), and the article it is about. */
export interface Aimed {
  readonly article: EId;
  readonly operation: Operation;
}

/** Operations on different articles, at most one each: no two of them have anything to do with each other. */
export function independentOperations(root: Provision, style: PrintingStyle, draw: Draw): readonly Aimed[] {
  const articles = articlesOf(root).filter((unit) => unit.kind === 'article' && unit.number !== null);
  return articles.flatMap((article) => {
    const operation = draw.happens(0.7) ? operationOn(article, style, draw) : null;
    return operation ? [{ article: article.eId, operation }] : [];
  });
}

function operationOn(article: Provision, style: PrintingStyle, draw: Draw): Operation | null {
  const units = [...walk(article)].slice(1);
  const numbered = units.filter((unit) => unit.number !== null && !/__al_|__indent_/u.test(unit.eId));
  const fresh = `${draw.one(style.words)} ${draw.one(style.words)}`;
  const unit = numbered.length > 0 ? draw.one(numbered) : null;
  switch (draw.below(8)) {
    case 0:
      return article.heading === null
        ? null
        : { kind: 'replace', at: article.eId, part: 'heading', wording: in_(style, fresh) };
    case 1:
      return wordsIn(units, style, draw, fresh);
    case 2:
      return (
        unit && {
          kind: 'replace',
          at: unit.eId,
          part: 'whole',
          wording: in_(style, wordingOf({ ...unit, text: fresh, children: [] }, style)),
        }
      );
    case 3:
      return unit && { kind: 'delete', at: unit.eId };
    case 4:
      return unit && { kind: 'repeal', at: unit.eId, wording: in_(style, fresh) };
    case 5:
      return unit && insertBehind(unit, style, fresh);
    case 6:
      return unit?.text ? { kind: 'replace', at: unit.eId, part: 'opening', wording: in_(style, fresh) } : null;
    default:
      return {
        kind: 'renumber',
        at: article.eId,
        through: null,
        to: eId(article.eId.replace(/_[^_]+$/u, (number) => `${number}-77`)),
      };
  }
}

const in_ = (style: PrintingStyle, text: string) => ({ [style.language]: text });

function wordsIn(units: readonly Provision[], style: PrintingStyle, draw: Draw, fresh: string): Operation | null {
  const worded = units.filter((unit) => (unit.text ?? '').trim() !== '');
  if (worded.length === 0) return null;
  const unit = draw.one(worded);
  const word = /\p{L}+(?:[-’'ʼ]\p{L}+)*/u.exec(unit.text ?? '')?.[0];
  const list = (text: string) => ({ [style.language]: [text] });
  return word ? { kind: 'words', at: unit.eId, find: list(word), put: list(fresh), every: true, nth: null } : null;
}

/** `2-77)` behind `2)`; letters take no addition. */
function insertBehind(unit: Provision, style: PrintingStyle, text: string): Operation | null {
  if (!/^\d+$/u.test(unit.number ?? '')) return null;
  const number = `${unit.number}-77`;
  const made: Provision = {
    ...unit,
    num: (unit.num ?? '').replace(unit.number ?? '', number),
    number,
    text,
    children: [],
  };
  return { kind: 'insert', at: eId(`${unit.eId}-77`), after: unit.eId, wording: in_(style, wordingOf(made, style)) };
}
