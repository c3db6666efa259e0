import type { ChangeKind } from '../../law/change-kind.ts';
import type { Block, PlacedRow, Section } from '../comparison-blocks.ts';
import type { Ghost } from '../comparison-rows.ts';
import { type Child, element } from '../html.ts';
import type { Printing } from './marks.ts';
import { badge } from './notes.ts';
import { row } from './row.ts';

/** An article with all its rows, or a grey run of what one of the two texts does not know. */
export function section(part: Section, printing: Printing): Child {
  if (part.kind === 'block') return block(part.block, printing);
  const { t, lang } = printing.labels;
  const [first, last] = [part.blocks[0]?.place ?? '', part.blocks.at(-1)?.place ?? ''];
  const places = part.blocks.length === 1 ? first : `${first} – ${last}`;
  return element(
    'details',
    { className: 'cunknown' },
    element('summary', { lang }, t(`unknown-${part.side}`, { places })),
    ...part.blocks.map((one) => block(one, printing)),
  );
}

function block(part: Block, printing: Printing): Child {
  const { n, lang } = printing.labels;
  const silent = part.rows.filter(({ kind }) => kind === 'unknown').length;
  const isSilent = part.kind !== 'unknown' && silent > 0;
  const isTitled = !part.isContainer && part.place !== '';
  return element(
    'section',
    { className: ['cblock', `block-${part.kind}`, ...kindsOf(part)] },
    isTitled ? title(part, printing) : null,
    ...part.rows.flatMap((one) => placed(one, printing, isTitled ? part.kind : null)),
    isSilent ? element('p', { className: 'cblock-silent', lang }, n('silent', silent)) : null,
  );
}

/** Classes by which style sheets hide an article, in the text and in the list. */
export const kindsOf = ({ isContainer, isQuiet, lightness, picks }: Block): readonly string[] => [
  ...(isContainer ? ['container'] : []),
  ...(isQuiet ? ['quiet'] : []),
  ...(lightness === null ? [] : [`light-${lightness}`]),
  ...picks.map((pick) => `k-${pick}`),
];

function title({ id, place, heading, kind, changed, rows }: Block, { labels, language, level }: Printing): Child {
  const { n, lang } = labels;
  return element(
    `h${level}`,
    { className: 'cblock-title', lang },
    element('a', { href: `#${rows[0]?.id ?? id}` }, place),
    heading === '' || heading === place
      ? null
      : element('span', { className: 'cblock-heading', lang: language }, heading),
    kind === 'same' ? null : badge(kind, labels),
    changed > 1 && kind === 'reworded' ? element('span', { className: 'soft small' }, n('changes', changed)) : null,
  );
}

/** Names of both texts above their columns, where they are shown side by side. */
export const sideHead = (names: { readonly before: string; readonly after: string }, lang: string): Child =>
  element(
    'p',
    { className: 'c-side-head', lang },
    element('span', {}, `− ${names.before}`),
    element('span', {}, `+ ${names.after}`),
  );

const placed = (one: PlacedRow, printing: Printing, above: ChangeKind | null): readonly Child[] => [
  row(one, printing, above),
  ...one.ghosts.map((mark) => ghost(mark, printing)),
];

/** Where a moved unit stood: the other end of its move. */
export function ghost({ id, place, to }: Ghost, { labels }: Printing): Child {
  const { t, lang } = labels;
  return element(
    'p',
    { className: 'cghost', id, lang },
    badge('moved', labels),
    ` ${t('stood-here', { place })} `,
    element('a', { href: to.href }, t('becomes', { place: to.place })),
  );
}
