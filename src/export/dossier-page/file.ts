import type { Source } from '../../law/bill.ts';
import type { SourceId } from '../../law/ids.ts';
import type { TimelineEvent } from '../../law/knowledge.ts';
import { inLanguage } from '../../law/language.ts';
import type { ComparisonLayout } from '../comparison-layout.ts';
import { comparisons } from '../comparison-page/comparisons.ts';
import { type Child, element } from '../html.ts';
import { selfContained } from '../self-contained.ts';
import { amendmentsTable, type ToldAmendment } from './amendments.ts';
import { duty, type ToldDuty } from './duties.ts';
import type { DossierLabels } from './labels.ts';
import { type HeldText, lawText } from './law.ts';
import { sourceList, sourceTitles } from './sources.ts';

/** Everything a dossier tells, read out of a bill. */
export interface DossierFile {
  readonly title: string;
  readonly number: string | null;
  readonly texts: readonly HeldText[];
  /** Of neighbouring versions. */
  readonly layouts: readonly ComparisonLayout[];
  /** Amendments by the text they were put to: the stage in words, then what was proposed. */
  readonly amendments: readonly (readonly [string, readonly ToldAmendment[]])[];
  readonly duties: readonly ToldDuty[];
  readonly timeline: readonly TimelineEvent[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly labels: DossierLabels;
  readonly styles: string;
}

/** A bill as one HTML file: texts, comparisons, amendments, duties, timeline, sources. */
export function dossierFile(file: DossierFile): string {
  const { title, number, labels, styles } = file;
  const parts = partsOf(file);
  const links = parts.map(({ id, name }) => element('li', {}, element('a', { href: `#${id}` }, name)));
  return selfContained({ lang: labels.lang, title, styles, advice: labels.say('file-advice') }, [
    element('h1', {}, title),
    number === null ? null : element('p', { className: 'soft' }, number),
    element('nav', { ariaLabel: labels.say('contents'), className: 'dossier-contents' }, element('ol', {}, ...links)),
    ...parts.map(({ id, name, content }) =>
      element('section', { id, className: 'dossier-part' }, element('h2', {}, name), ...content),
    ),
  ]);
}

/** One version as one HTML file, made to be printed. */
export const versionFile = (title: string, held: HeldText, labels: DossierLabels, styles: string): string =>
  selfContained({ lang: labels.lang, title, styles, advice: labels.say('file-advice') }, [
    element('h1', {}, title),
    ...lawText(held, labels, 2),
    element('section', {}, element('h2', {}, labels.say('sources')), sourceList(byId(held), labels)),
  ]);

const byId = ({ version }: HeldText) => new Map(version.sources.map((source) => [source.id, source]));

interface Part {
  readonly id: string;
  readonly name: string;
  readonly content: readonly Child[];
}

function partsOf(file: DossierFile): readonly Part[] {
  const { labels, texts, layouts, sources } = file;
  const { say } = labels;
  const parts: readonly Part[] = [
    { id: 'timeline', name: say('timeline'), content: [timeline(file)] },
    { id: 'texts', name: say('nav-text'), content: texts.map((held) => oneText(held, labels)) },
    {
      id: 'comparisons',
      name: say('nav-compare'),
      content: layouts.length === 0 ? [] : [comparisons({ layouts, labels, remarks: [], hidesNumbering: false }, 3)],
    },
    { id: 'amendments', name: say('nav-amendments'), content: amendments(file) },
    { id: 'duties', name: say('nav-duties'), content: duties(file) },
    { id: 'sources', name: say('sources'), content: [sourceList(sources, labels)] },
  ];
  return parts.filter(({ content }) => content.length > 0);
}

const oneText = (held: HeldText, labels: DossierLabels): Child =>
  element(
    'section',
    { id: `text-${held.version.id}`, className: 'dossier-text' },
    element('h3', {}, `${held.version.id} · ${held.stage}`),
    ...lawText(held, labels, 4),
  );

function amendments({ amendments: sets, labels, sources }: DossierFile): readonly Child[] {
  if (sets.length === 0) return [element('p', {}, labels.say('amendments-none'))];
  return sets.flatMap(([stage, told]) => [element('h3', {}, stage), amendmentsTable(told, labels, sources)]);
}

const duties = ({ duties: told, labels, sources }: DossierFile): readonly Child[] =>
  told.length === 0 ? [element('p', {}, labels.say('duties-none'))] : told.map((one) => duty(one, labels, sources));

function timeline({ timeline: events, labels, sources }: DossierFile): Child {
  return element(
    'ol',
    { className: 'dossier-timeline' },
    ...events.map(({ date, title, note, sources: from }) => {
      const [name, more] = [inLanguage(title, labels.lang), inLanguage(note, labels.lang)];
      return element(
        'li',
        {},
        element('time', { dateTime: date }, labels.date(date)),
        ' · ',
        element('span', { lang: name?.language }, name?.value ?? ''),
        more === null ? null : element('p', { className: 'as-written small', lang: more.language }, more.value),
        element('p', { className: 'small soft' }, sourceTitles(from, sources, labels)),
      );
    }),
  );
}
