import type { Edit } from '../../law/comparison.ts';
import type { AmendmentId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { ResultBlock, ResultRow, WhatIfResult } from '../data/what-if-result.ts';
import { hindranceWords, type WhatIfWords } from '../data/what-if-words.ts';
import { element } from './element.ts';

export interface Showing {
  readonly lang: InterfaceLanguage;
  /** Language of the law. */
  readonly language: string;
  readonly words: WhatIfWords;
  readonly numberOf: (id: AmendmentId) => string;
}

/** A result as the elements that WhatIfBlocks.astro prints. */
export function viewOf(result: WhatIfResult, showing: Showing): readonly Node[] {
  const { lang, words } = showing;
  return [
    ...(result.hindrances.length > 0 ? [hindrancesOf(result, showing)] : []),
    ...(result.blocks.length === 0 ? [element('p', { lang }, words.unchanged)] : []),
    ...result.blocks.map((block) => blockOf(block, showing)),
  ];
}

function hindrancesOf({ hindrances }: WhatIfResult, { lang, words, numberOf }: Showing): Node {
  const items = hindrances.map((one) =>
    element(
      'li',
      {},
      hindranceWords(one, numberOf(one.amendment), words),
      one.message === null ? null : element('span', { class: 'small soft', lang: 'en' }, one.message),
    ),
  );
  return element(
    'section',
    { class: 'hindrances', lang },
    element('h3', {}, words.hindrances),
    element('ul', {}, ...items),
  );
}

function blockOf({ place, heading, rows }: ResultBlock, showing: Showing): Node {
  const { lang, language } = showing;
  const title = element(
    'h3',
    { class: 'cblock-title', lang },
    place,
    heading === '' ? null : element('span', { class: 'cblock-heading', lang: language }, heading),
  );
  return element(
    'section',
    { class: 'cblock' },
    place === '' ? null : title,
    ...rows.map((row) => rowOf(row, showing)),
  );
}

function rowOf({ kind, num, heading, text, by }: ResultRow, showing: Showing): Node {
  const { lang, words, numberOf } = showing;
  const names = by.map((id) => words.by.replace('{number}', numberOf(id))).join(', ');
  const head = heading.length === 0 ? null : element('strong', { class: 'c-heading' }, ...editsOf(heading, showing));
  return element(
    'div',
    { class: `crow is-${kind}` },
    element(
      'div',
      { class: 'c-inline' },
      element('span', { class: 'num' }, ...editsOf(num, showing)),
      element(
        'div',
        { class: 'words' },
        head,
        ...editsOf(text, showing),
        ' ',
        element('span', { class: 'soft small', lang }, names),
      ),
    ),
  );
}

function editsOf(edits: readonly Edit[], { lang, words }: Showing): readonly (Node | string)[] {
  const unseen = (text: string): Node => element('span', { class: 'visually-hidden', lang }, ` [${text}] `);
  return edits.map(({ kind, text, reason }) => {
    if (kind === 'same') return text;
    const attributes = { class: reason ?? null };
    return kind === 'added'
      ? element('ins', attributes, unseen(words.insStart), text, unseen(words.insEnd))
      : element('del', attributes, unseen(words.delStart), text, unseen(words.delEnd));
  });
}
