import type { EId } from '../../law/ids.ts';
import type { Provision, ProvisionKind } from '../../law/provision.ts';
import { tag, type XmlElement } from '../xml.ts';

/**
 * Elements for kinds that the hierarchy of the standard has no name for (Akoma Ntoso 1.0 Part 1, 7.3): a headed one is an `hcontainer`
 * with its name, one inside an article a `level` with its class.
 */
const FOREIGN: Readonly<Partial<Record<ProvisionKind, readonly [string, Readonly<Record<string, string>>]>>> = {
  annex: ['hcontainer', { name: 'annex' }],
  hcontainer: ['hcontainer', { name: 'unit' }],
  subpoint: ['level', { class: 'subpoint' }],
  item: ['level', { class: 'item' }],
};

/** What stands around the units of a text. */
export interface Surroundings {
  /** `wId` of each unit. */
  readonly origins: ReadonlyMap<EId, string>;
  /** In a partial text a unit without words is one whose words are not known. */
  readonly isPartial: boolean;
}

/** eId of the part that holds the words of the act itself, outside its units: a preamble, else a title, else the body. */
export function rootAddress({ text, heading }: Provision): string {
  if (text !== null) return 'preamble';
  return heading === null ? 'body' : 'preface';
}

/** The printed parts of a document in their order: title, words before the first unit, units. */
export function textOf(root: Provision, around: Surroundings): readonly XmlElement[] {
  const { heading, text } = root;
  const title =
    heading === null ? [] : [tag('preface', { eId: 'preface' }, [tag('p', {}, [tag('docTitle', {}, [heading])])])];
  const preamble = text === null ? [] : [tag('preamble', { eId: 'preamble' }, [words(text)])];
  const units = root.children.map((child) => unit(child, around));
  const empty = tag('hcontainer', { eId: 'hcontainer_1', name: 'unit', status: 'unknown' });
  return [...title, ...preamble, tag('body', { eId: 'body' }, units.length > 0 ? units : [empty])];
}

function unit(provision: Provision, around: Surroundings): XmlElement {
  const { eId, kind, num, heading, text, children } = provision;
  const [name, own] = FOREIGN[kind] ?? [kind, {}];
  const attributes = { ...own, eId, wId: around.origins.get(eId) ?? eId, status: statusOf(provision, around) };
  return tag(name, attributes, [
    ...(num === null ? [] : [tag('num', {}, [num])]),
    ...(heading === null ? [] : [tag('heading', {}, [heading])]),
    ...(text === null ? [] : [tag(children.length > 0 ? 'intro' : 'content', {}, [words(text)])]),
    ...children.map((child) => unit(child, around)),
  ]);
}

/** Values of the schema's `statusType`: a stub that keeps a number, words that nobody reported. */
function statusOf({ isRepealed, text, children }: Provision, { isPartial }: Surroundings): string | null {
  if (isRepealed) return 'removed';
  return isPartial && text === null && children.length === 0 ? 'unknown' : null;
}

/** Words of a unit; a line of its own stays one. */
const words = (text: string): XmlElement =>
  tag(
    'p',
    {},
    text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [tag('br'), `\n${line}`])),
  );
