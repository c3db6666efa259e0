import type { Source } from '../../law/bill.ts';
import type { SourceId } from '../../law/ids.ts';
import type { TimelineEvent } from '../../law/knowledge.ts';
import { inLanguage } from '../../law/language.ts';
import type { ComparisonLayout } from '../comparison-layout.ts';
import { comparisons } from '../comparison-page/comparisons.ts';
import { type Child, element } from '../html.ts';
import { selfContained } from '../self-contained.ts';
import { amendmentsTable, type ToldAmendment } from './amendments.ts';
import { comment, type ToldComment } from './commentary.ts';
import { duty, type ToldDuty } from './duties.ts';
import type { DossierLabels } from './labels.ts';
import { type HeldText, lawText } from './law.ts';
import { positionsTable, type ToldPosition } from './positions.ts';
import { prose } from './prose.ts';
import { sourceList, sourceTitles } from './sources.ts';
import { type ToldTerm, term } from './terms.ts';

/** Everything a dossier tells, read out of a bill. */
export interface DossierFile {
  readonly title: string;
  readonly number: string | null;
  readonly texts: readonly HeldText[];
  /** Of neighbouring versions. */
  readonly layouts: readonly ComparisonLayout[];
  /** Amendments by the text they were put to: the stage in words, then what was proposed. */
  readonly amendments: readonly (readonly [string, readonly ToldAmendment[]])[];
  readonly positions: readonly ToldPosition[];
  readonly duties: readonly ToldDuty[];
  readonly terms: readonly ToldTerm[];
  readonly commentary: readonly ToldComment[];
  readonly timeline: readonly TimelineEvent[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly labels: DossierLabels;
  readonly styles: string;
}

/** A bill as one HTML file: timeline, texts, comparisons, amendments, positions, duties, terms, commentary, sources. */
export function dossierFile(file: DossierFile): string {
  const { title, number, labels, styles } = file;
  const parts = partsOf(file);
  const link = (id: string, name: string, ...inner: readonly Child[]): Child =>
    element('li', {}, element('a', { href: `#${id}` }, name), ...inner);
  const links = parts.map(({ id, name, inner }) =>
    link(id, name, inner.length > 1 ? element('ul', {}, ...inner.map((one) => link(one.id, one.name))) : null),
  );
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
  /** Places in it that the contents name. */
  readonly inner: readonly { readonly id: string; readonly name: string }[];
}

function partsOf(file: DossierFile): readonly Part[] {
  const { labels, texts, layouts, sources } = file;
  const { say } = labels;
  const part = (id: string, name: string, content: readonly Child[], inner: Part['inner'] = []): Part => ({
    id,
    name,
    content,
    inner,
  });
  const compared =
    layouts.length === 0 ? [] : [comparisons({ layouts, labels, remarks: [], hidesNumbering: false }, 3)];
  const versions = texts.map(({ version, stage }) => ({ id: `text-${version.id}`, name: `${version.id} · ${stage}` }));
  const parts = [
    part('timeline', say('timeline'), [timeline(file)]),
    part(
      'texts',
      say('nav-text'),
      texts.map((held) => oneText(held, labels)),
      versions,
    ),
    part('comparisons', say('nav-compare'), compared),
    part('amendments', say('nav-amendments'), amendments(file)),
    part('positions', say('positions'), positions(file)),
    part('duties', say('nav-duties'), duties(file)),
    part(
      'terms',
      say('nav-terms'),
      file.terms.map((one) => term(one, labels)),
    ),
    part(
      'commentary',
      say('nav-commentary'),
      file.commentary.map((one) => comment(one, labels)),
    ),
    part('sources', say('sources'), [sourceList(sources, labels)]),
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

const positions = ({ positions: told, labels, sources }: DossierFile): readonly Child[] =>
  told.length === 0
    ? []
    : [element('p', { className: 'soft' }, labels.say('positions-intro')), positionsTable(told, labels, sources)];

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
        more === null ? null : prose(more.value, { className: 'small', lang: more.language }),
        element('p', { className: 'small soft' }, sourceTitles(from, sources, labels)),
      );
    }),
  );
}
