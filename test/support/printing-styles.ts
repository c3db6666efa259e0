import type { Language } from '../../src/law/language.ts';
import type { Legislature } from '../../src/law/legislature.ts';
import type { ProvisionKind } from '../../src/law/provision.ts';
import { legislature } from './legislatures.ts';

/** A way of printing law: whose, in which language, and the shapes from the outermost list inwards. */
export interface PrintingStyle {
  readonly legislature: Legislature;
  readonly language: Language;
  readonly container: readonly [ProvisionKind, string];
  readonly article: readonly [ProvisionKind, string];
  readonly lists: readonly (readonly [ProvisionKind, string])[];
  readonly words: readonly string[];
}

const russian = [
  'система',
  'владелец',
  'обязан',
  'пользователь',
  'до 1 января 2026 года',
  '«данные»',
  'ИИ',
  '№ 230-VIII',
];
const kazakh = ['жүйе', 'меншік', 'иесі', 'міндетті', 'пайдаланушы', '2026 жылғы 1 қаңтарға', '«деректер»', 'ЖИ'];
const english = ['system', 'owner', 'shall', 'user', 'before 1 January 2026', '“data”', 'AI', 'No. 230-VIII'];
/** The styles of the five legislatures; Kazakh and Russian first. */
export const printingStyles: Readonly<Record<string, PrintingStyle>> = {
  kk: style(
    'kz',
    'kk',
    ['chapter', '{}-тарау.'],
    ['article', '{}-бап.'],
    [
      ['paragraph', '1.'],
      ['point', '1)'],
      ['indent', '–'],
    ],
    kazakh,
  ),
  ru: style(
    'kz',
    'ru',
    ['chapter', 'Глава {}.'],
    ['article', 'Статья {}.'],
    [
      ['paragraph', '1.'],
      ['point', '1)'],
      ['indent', '–'],
    ],
    russian,
  ),
  'ru with letters': style(
    'kz',
    'ru',
    ['section', 'Раздел {}.'],
    ['article', 'Статья {}.'],
    [
      ['paragraph', '1.'],
      ['point', 'а)'],
    ],
    russian,
  ),
  us: style(
    'us',
    'en',
    ['title', 'Title {}.'],
    ['section', 'Sec. {}.'],
    [
      ['subsection', '(a)'],
      ['paragraph', '(1)'],
      ['subparagraph', '(A)'],
      ['clause', '(i)'],
      ['subclause', '(I)'],
    ],
    english,
  ),
  eu: style(
    'eu',
    'en',
    ['chapter', 'Chapter {}'],
    ['article', 'Article {}'],
    [
      ['paragraph', '1.'],
      ['point', '(a)'],
      ['subpoint', '(i)'],
    ],
    english,
  ),
  es: style(
    'es',
    'es',
    ['title', 'Título {}.'],
    ['article', 'Artículo {}.'],
    [
      ['paragraph', '1.'],
      ['point', 'a)'],
      ['indent', '–'],
    ],
    ['sistema', 'titular', 'deberá', 'año 2026'],
  ),
  de: style(
    'de',
    'de',
    ['chapter', 'Kapitel {}'],
    ['article', '§ {} –'],
    [
      ['paragraph', '(1)'],
      ['point', '1.'],
      ['subpoint', 'a)'],
    ],
    ['System', 'Inhaber', 'muss', 'größer', '§§ 1 bis 3'],
  ),
};

function style(
  id: string,
  language: Language,
  container: PrintingStyle['container'],
  article: PrintingStyle['article'],
  lists: PrintingStyle['lists'],
  words: readonly string[],
): PrintingStyle {
  return { legislature: legislature(id), language, container, article, lists, words };
}
