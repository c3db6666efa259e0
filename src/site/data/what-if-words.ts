import type { Labels } from '../labels.ts';
import type { Hindrance } from './what-if-result.ts';

/** The words that the page and its script both need. */
export interface WhatIfWords {
  readonly status: string;
  readonly unchanged: string;
  readonly hindrances: string;
  readonly change: string;
  readonly by: string;
  readonly insStart: string;
  readonly insEnd: string;
  readonly delStart: string;
  readonly delEnd: string;
  /** Why an operation was not executed, by the rule it breaks. */
  readonly refused: Readonly<Record<string, string>>;
}

const rules = [
  'amend-target',
  'amend-words',
  'amend-ambiguous',
  'amend-overlap',
  'amend-number',
  'amend-wording',
  'not-known',
] as const;

export const whatIfWords = ({ t }: Labels): WhatIfWords => ({
  status: t('what-if-status'),
  unchanged: t('what-if-unchanged'),
  hindrances: t('what-if-hindrances'),
  change: t('what-if-change'),
  by: t('what-if-by'),
  insStart: t('ins-start'),
  insEnd: t('ins-end'),
  delStart: t('del-start'),
  delEnd: t('del-end'),
  refused: Object.fromEntries(rules.map((rule) => [rule, t(`refused-${rule}`)])),
});

/** "№ 39, change 1: another chosen amendment changes the same words". */
export function hindranceWords({ operation, rule }: Hindrance, number: string, words: WhatIfWords): string {
  const name = words.change.replace('{number}', number).replace('{operation}', String(operation));
  return `${name}: ${words.refused[rule] ?? rule}. `;
}

/** How many are chosen, and what became of their operations. */
export function statusWords(
  chosen: number,
  done: number,
  hindrances: readonly Hindrance[],
  words: WhatIfWords,
): string {
  const unknown = hindrances.filter(({ rule }) => rule === 'not-known').length;
  const counts: Readonly<Record<string, number>> = { chosen, done, unknown, refused: hindrances.length - unknown };
  return words.status.replace(/\{(\w+)\}/gu, (whole, name: string) => String(counts[name] ?? whole));
}
