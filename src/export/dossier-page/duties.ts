import type { SourceId } from '../../law/ids.ts';
import type { ExportedDuty } from '../duties.ts';
import { type Child, element } from '../html.ts';
import type { DossierLabels } from './labels.ts';
import { type PlaceRef, places } from './places.ts';
import { prose } from './prose.ts';
import { sourceTitles, type Titles } from './sources.ts';

/** A duty and what the table of duties leaves out. */
export interface ToldDuty extends ExportedDuty {
  readonly explanation: string;
  /** Where it rests, as far as the dossier holds it. */
  readonly places: readonly PlaceRef[];
  readonly sourceIds: readonly SourceId[];
}

/** A duty in words: who, what, when, on which basis, and what a breach may cost. */
export function duty(told: ToldDuty, labels: DossierLabels, titles: Titles): Child {
  const { say } = labels;
  const entries: readonly (readonly [string, Child])[] = [
    [say('duty-who'), told.who.join(', ') || null],
    [say('duty-what'), told.sentence],
    [say('duty-if'), told.condition],
    [say('duty-unless'), told.exception],
    [say('duty-when'), told.deadline],
    [say('duty-basis'), basis(told)],
    [say('duty-sanction'), sanctions(told, labels)],
    [say('duty-explanation'), told.explanation.trim() === '' ? null : prose(told.explanation)],
    [say('sources'), sourceTitles(told.sourceIds, titles, labels)],
  ];
  return element(
    'section',
    { className: 'dossier-duty', lang: told.language ?? labels.lang },
    element('h3', {}, [told.code, told.title].filter((part) => part !== null).join(' '), ' ', modality(told, labels)),
    element(
      'dl',
      {},
      ...entries.flatMap(([term, words]) =>
        words === null
          ? []
          : [element('dt', { lang: labels.lang }, term), element('dd', { className: 'as-written' }, words)],
      ),
    ),
    told.checked === null
      ? null
      : element('p', { className: 'small soft', lang: labels.lang }, say('read-against', { version: told.checked })),
  );
}

function basis({ places: at, otherBasis }: ToldDuty): Child {
  const others = otherBasis.map(named).join('; ');
  if (at.length === 0 && others === '') return null;
  return element('span', {}, ...places(at), at.length > 0 && others !== '' ? '; ' : null, others);
}

const modality = ({ modality: kind }: ToldDuty, { say, lang }: DossierLabels): Child =>
  element('span', { className: ['badge', `modality-${kind}`], lang }, say(`modality-${kind}`));

const named = ({ act, article }: { readonly act: string; readonly article: string | null }): string =>
  [act, article].filter((part) => part !== null).join(' ');

function sanctions({ sanctions: known }: ToldDuty, { say }: DossierLabels): string {
  if (known === null) return say('sanction-unknown-long');
  return known.length > 0 ? known.map(named).join('; ') : say('sanction-none-long');
}
