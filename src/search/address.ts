import type { SearchDocument } from './documents.ts';
import { fold } from './tokens.ts';

/** Aliases of containers that a citation may name alone, by the word that stands for them in a term. */
const containers: Readonly<Record<string, string>> = { chp: 'chapter', sec: 'section', annex: 'annex' };

/**
 * The term under which a provision is found by its number: `art_17__para_3__point_6` → `#17/3/6`, `art_17__al_2` → `#17/~2`
 * (an unnumbered part), `chp_3` → `#chapter:3`; null if it has none. Which unit a number counts differs from
 * parliament to parliament, so only the numbers are kept.
 */
export function addressTerm(document: SearchDocument): string | null {
  if (document.kind !== 'provision') return null;
  if (document.eId === null) return document.number === null ? null : `#${fold(document.number)}`;
  const steps = document.eId.split('__').map(stepOf);
  const article = steps.findIndex(({ alias }) => alias === 'art');
  const main = article >= 0 ? article : steps.findLastIndex(({ alias }) => alias in containers);
  const outer = steps[main];
  if (outer === undefined) return document.number === null ? null : `#${fold(document.number)}`;
  const inner = steps.slice(main + 1).map(({ alias, number }) => (alias === 'al' ? `~${number}` : number));
  const first = outer.alias === 'art' ? outer.number : `${containers[outer.alias] ?? outer.alias}:${outer.number}`;
  return `#${[first, ...inner].join('/')}`;
}

function stepOf(step: string): { readonly alias: string; readonly number: string } {
  const at = step.indexOf('_');
  return at < 0 ? { alias: step, number: '' } : { alias: step.slice(0, at), number: step.slice(at + 1) };
}
