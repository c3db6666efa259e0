import type { Position } from '../../law/knowledge.ts';
import { inLanguage } from '../../law/language.ts';
import { type Child, element } from '../html.ts';
import { positionKind } from '../position-kind.ts';
import type { DossierLabels } from './labels.ts';
import { type PlaceRef, places } from './places.ts';
import { sourceTitles, type Titles } from './sources.ts';

/** What somebody wanted, and the provisions it is about. */
export interface ToldPosition {
  readonly position: Position;
  readonly about: readonly PlaceRef[];
}

/** Positions as a table: who, what was wanted, of which provisions, and what became of it. */
export function positionsTable(told: readonly ToldPosition[], labels: DossierLabels, titles: Titles): Child {
  const { say } = labels;
  const heads = [say('position-by'), say('position-wanted'), say('provisions'), say('outcome')];
  return element(
    'table',
    { className: 'dossier-table dossier-positions' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...told.map((one) => row(one, labels, titles))),
  );
}

function row({ position, about }: ToldPosition, labels: DossierLabels, titles: Titles): Child {
  const { say, lang, date } = labels;
  const kind = positionKind(position.kind);
  const [by, title, note] = [position.by, position.title, position.note].map((words) => inLanguage(words, lang));
  const when = position.date === null ? null : date(position.date);
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('span', { lang: by?.language }, by?.value ?? ''),
      element(
        'span',
        { className: 'dossier-line small soft' },
        [kind === null ? position.kind : say(kind), when].filter((part) => part !== null).join(', '),
      ),
    ),
    element(
      'td',
      {},
      element('span', { lang: title?.language }, title?.value ?? ''),
      note ? element('span', { className: 'dossier-line small soft', lang: note.language }, note.value) : null,
      element(
        'span',
        { className: 'dossier-line small soft' },
        `${say('sources')}: ${sourceTitles(position.sources, titles, labels)}`,
      ),
    ),
    element('td', {}, ...(about.length === 0 ? [say('provisions-none')] : places(about))),
    element('td', {}, say(`position-outcome-${position.outcome}`)),
  );
}
