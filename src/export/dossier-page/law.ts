import { evidenceOf, type Version } from '../../law/bill.ts';
import type { Language } from '../../law/language.ts';
import { isHeaded, type Provision } from '../../law/provision.ts';
import { type Child, element } from '../html.ts';
import type { DossierLabels } from './labels.ts';
import { prose } from './prose.ts';

/** The words of a version in one language; null where none are held. */
export interface HeldText {
  readonly version: Version;
  /** The stage in words. */
  readonly stage: string;
  readonly text: { readonly language: Language; readonly root: Provision } | null;
}

/** The words of a version under what kind of text they are. `level` is that of the highest heading inside the law. */
export function lawText(held: HeldText, labels: DossierLabels, level: number): readonly Child[] {
  const { version, text } = held;
  const notice = (words: string): Child => element('p', { className: 'notice small' }, words);
  return [
    element('p', { className: 'banner-line' }, ...kindOfText(held, labels)),
    version.extent === 'partial' ? notice(labels.say('extent-partial-long')) : null,
    version.numbering === null ? null : notice(labels.say('numbering-borrowed', { version: version.numbering })),
    text
      ? element(
          'div',
          { className: 'law', lang: text.language },
          ...ownWords(text.root, version, labels),
          ...text.root.children.map((child) => unit(child, { version, labels, level })),
        )
      : notice(labels.say('text-missing')),
    ...notes(version, labels),
  ];
}

/** Stage, date, official or not, whole or not, and the language if it is another one: as words, for banners and heads of pages. */
export function kindsIn({ version, stage, text }: HeldText, { say, date, lang, languageName }: DossierLabels) {
  const wording = (text && version.wording[text.language]) ?? 'unknown';
  const isOther = text !== null && text.language !== lang;
  return {
    stage,
    date: version.date === null ? say('date-unknown') : date(version.date),
    wording: say(`wording-${wording}`),
    extent: say(`extent-${version.extent}`),
    language: isOther ? say('in-language', { language: languageName(text.language) }) : null,
  };
}

function kindOfText(held: HeldText, labels: DossierLabels): readonly Child[] {
  const { stage, date, ...kinds } = kindsIn(held, labels);
  const badges = [kinds.wording, kinds.extent, kinds.language].filter((kind) => kind !== null);
  return [
    element('strong', {}, stage),
    `, ${date} `,
    ...badges.flatMap((kind) => [element('span', { className: 'badge' }, kind), ' ']),
  ];
}

interface UnitOptions {
  readonly version: Version;
  readonly labels: DossierLabels;
  readonly level: number;
}

function unit(provision: Provision, options: UnitOptions): Child {
  const { version, labels, level } = options;
  const { kind, num, heading, isRepealed, children } = provision;
  const id = `${version.id}-${provision.eId}`;
  const state = isRepealed ? ['repealed'] : [];
  const own = ownWords(provision, version, labels);
  if (isHeaded(provision)) {
    const title = [num, heading].filter((part) => part !== null).join(' ');
    return element(
      'section',
      { id, className: ['unit', 'headed', `kind-${kind}`, ...state] },
      title === '' ? null : element(`h${Math.min(level, 6)}`, { className: 'unit-heading' }, title),
      ...own,
      ...children.map((child) => unit(child, { ...options, level: level + 1 })),
    );
  }
  return element(
    'div',
    { id, className: ['unit', 'block', `kind-${kind}`, ...(num === null ? ['unnumbered'] : []), ...state] },
    element('div', { className: 'row' }, element('span', { className: 'num' }, num ?? ''), element('div', {}, ...own)),
    children.length === 0
      ? null
      : element('div', { className: 'inner' }, ...children.map((child) => unit(child, options))),
  );
}

/** A unit's own words and, in a partial text, what they rest on; a gap of a partial text is said to be one. */
function ownWords({ eId, text, heading, children }: Provision, version: Version, labels: DossierLabels) {
  const isPartial = version.extent === 'partial';
  if (text === null) {
    const isGap = isPartial && children.length === 0 && heading === null;
    return isGap ? [element('p', { className: 'unknown-words', lang: labels.lang }, labels.say('unknown-stage'))] : [];
  }
  const sure = isPartial ? evidenceOf(version, eId)?.sure : undefined;
  return [
    element(
      'div',
      { className: 'words own' },
      text,
      sure
        ? element('span', { className: `sure sure-${sure}`, lang: labels.lang }, ` ${labels.say(`sure-${sure}`)}`)
        : null,
    ),
  ];
}

function notes({ note, notes: found }: Version, { say }: DossierLabels): readonly Child[] {
  const block = (title: string, ...content: readonly Child[]): Child =>
    element('div', { className: 'dossier-notes small' }, element('p', {}, element('strong', {}, title)), ...content);
  return [
    note.trim() === '' ? null : block(say('editor-note'), prose(note)),
    found.length === 0
      ? null
      : block(say('editorial-notes'), ...found.map(({ text }) => element('p', { className: 'as-written' }, text))),
  ];
}
