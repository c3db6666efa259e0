import type { ComparisonLayout } from '../comparison-layout.ts';
import { type Child, element } from '../html.ts';
import type { LeftReference } from '../left-references.ts';
import type { ComparisonLabels } from './labels.ts';
import type { Printing } from './marks.ts';
import { memberLink } from './member-link.ts';

/** The citations that nobody changed although what they cite went elsewhere, each with its words; nothing if there are none. */
export function leftReferenceList({ left }: ComparisonLayout, printing: Printing, id?: string): Child {
  const { labels, language, level } = printing;
  const { t, n, lang } = labels;
  if (left.length === 0) return null;
  return element(
    'section',
    { className: 'affected left-references', id, ariaLabel: t('left-title'), lang },
    element(
      `h${level}`,
      {},
      t('left-title'),
      ' ',
      element('span', { className: 'soft' }, n('references-count', left.length)),
    ),
    element('p', { className: 'small soft' }, t('left-intro')),
    element('ul', { className: 'affected-list' }, ...left.map((one) => item(one, labels, language))),
  );
}

function item({ at, words, meant, now, bearer }: LeftReference, { t }: ComparisonLabels, language: string): Child {
  return element(
    'li',
    {},
    memberLink(at),
    element(
      'p',
      { className: 'left-words', lang: language },
      words.before,
      element('strong', {}, words.number),
      words.after,
    ),
    element(
      'ul',
      {},
      element(
        'li',
        {},
        `${t('left-meant')} `,
        memberLink(meant),
        '. ',
        ...(now ? [`${t('left-now')} `, memberLink(now), '.'] : [t('left-gone')]),
      ),
      bearer ? element('li', {}, `${t('left-bearer')} `, memberLink(bearer), '.') : null,
    ),
  );
}
