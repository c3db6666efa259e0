import { type Change, type Comparison, type Edit, editsHere, isChanged } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { printedAddress } from './printed-address.ts';
import { say } from './words.ts';
import { tag, writeFragment, type XmlElement } from './xml.ts';

/** A reader of feeds shows one entry as one page: beyond this the page of the comparison serves better. */
const MOST = 200;

/** What a redline needs: the comparison, its texts, and where the whole of it can be read. */
export interface RedlineOptions {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
  readonly url: string;
  readonly lang: InterfaceLanguage;
  /** Which changes are of interest; all if left out. */
  readonly isWanted?: (change: Change) => boolean;
}

/** The changed units of a comparison as HTML with `ins` and `del`; null if none is wanted. */
export function redline(options: RedlineOptions): string | null {
  const { comparison, url, lang, isWanted = () => true } = options;
  const changes = comparison.changes.filter((change) => isChanged(change) && isWanted(change));
  if (changes.length === 0) return null;
  const [before, after] = [provisionsByEId(options.before), provisionsByEId(options.after)];
  const units = changes.slice(0, MOST).map((change) => unit(change, { ...options, units: { before, after } }));
  const rest = changes.length - units.length;
  const more = rest > 0 ? [tag('p', {}, [tag('a', { href: url }, [`${say('more', lang)}: ${rest}`])])] : [];
  return writeFragment([...caveats(comparison, lang), ...units, ...more]);
}

/** What a reader must know before trusting a difference. */
function caveats({ before, after }: Comparison, lang: InterfaceLanguage): readonly XmlElement[] {
  const sides = [before, after];
  const isRestated = sides.some(({ wording }) => wording === 'restatement');
  const isPartial = sides.some(({ extent }) => extent === 'partial');
  const found = [isRestated && say('restatement', lang), isPartial && say('partial', lang)];
  return found.flatMap((words) => (words === false ? [] : [tag('p', { lang }, [tag('em', {}, [words])])]));
}

interface UnitContext extends RedlineOptions {
  readonly units: { readonly before: ReadonlyMap<EId, Provision>; readonly after: ReadonlyMap<EId, Provision> };
}

function unit(change: Change, { comparison, before, after, lang, units }: UnitContext): XmlElement {
  const paragraph = (place: string, note: string | null, words: readonly (XmlElement | string)[]): XmlElement =>
    tag('p', { lang: comparison.language }, [
      ...(place === '' ? [] : [tag('strong', {}, [place])]),
      ...(note === null ? [] : [' ', tag('em', { lang }, [`(${note})`])]),
      ' ',
      ...words,
    ]);
  switch (change.kind) {
    case 'inserted': {
      const words = wordsOf(units.after.get(change.after));
      return paragraph(printedAddress(after, change.after), say('inserted', lang), [tag('ins', {}, [words])]);
    }
    case 'repealed': {
      const words = wordsOf(units.before.get(change.before));
      return paragraph(printedAddress(before, change.before), say('repealed', lang), [tag('del', {}, [words])]);
    }
    case 'kept': {
      const was = printedAddress(before, change.before);
      const place = printedAddress(after, change.after);
      const note = was === place ? null : `${say('renumbered', lang)}: ${was}`;
      const text = editsHere(change.text);
      const heading = editsHere(change.heading);
      const gap = heading.length > 0 && text.length > 0 ? [' '] : [];
      return paragraph(place, note, [...heading.map(marked), ...gap, ...text.map(marked)]);
    }
    case 'unknown':
      return paragraph(change.after ?? change.before ?? '', null, []);
  }
}

const wordsOf = (provision: Provision | undefined): string =>
  [provision?.heading, provision?.text].filter((part) => part !== null && part !== undefined).join(' ');

function marked({ kind, text }: Edit): XmlElement | string {
  if (kind === 'same') return text;
  return tag(kind === 'added' ? 'ins' : 'del', {}, [text]);
}
