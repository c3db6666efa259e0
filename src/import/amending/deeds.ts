import type { Deed, NamedPlace } from '../../law/instruction.ts';
import { occurrenceOf, type Slots, wordsOfList } from './formulas.ts';
import type { AmendingGrammar, Formula, FormulaKind } from './grammar.ts';
import { CLOSE, type Masked, OPEN, unmasked } from './masked.ts';
import type { PlaceReader } from './places.ts';
import { under } from './scopes.ts';
import { wordingOf } from './wordings.ts';

/** Why a clause is not understood. */
export interface Failure {
  readonly kind: 'not';
  readonly why: 'no-formula' | 'ambiguous' | 'place' | 'no-operation';
  readonly message: string;
}

/** What the words of a formula's slots are made sense of with; failures are noted, because another formula may fit. */
export interface Sense {
  readonly grammar: AmendingGrammar;
  readonly readPlace: PlaceReader;
  readonly masked: Masked;
  readonly failures: Failure[];
}

/** The places that a clause names; `by striking paragraph (3)`: a unit in the place. */
export function wherein(groups: Slots, reader: Sense): readonly NamedPlace[] | null | 'nowhere' {
  const [place, inner] = [groups.place, groups.inner].map((words) =>
    words === undefined ? null : (placesIn(words, reader) ?? 'nowhere'),
  );
  if (place === 'nowhere' || inner === 'nowhere') return 'nowhere';
  if (!inner || !place) return inner ?? place ?? null;
  const scoped = under(place, inner, reader.grammar);
  return typeof scoped === 'string' ? 'nowhere' : scoped;
}

/** A place's words; a quoted letter in them is a number: `подпункт "а"`. */
function placesIn(words: string, { readPlace, masked, failures }: Sense): readonly NamedPlace[] | null {
  const spelt = words.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu'), (sign, index) => {
    const quoted = masked.quotations[Number(index)]?.text ?? '';
    return /^\p{L}\)?$/u.test(quoted) ? `${quoted.replace(')', '')})` : sign;
  });
  const places = readPlace(spelt);
  if (!places)
    failures.push({ kind: 'not', why: 'place', message: `the place «${unmasked(words, masked)}» is not understood` });
  return places;
}

/** What a formula orders, with what its slots say; null where they say something it cannot mean. */
export function deedOf({ kind }: Formula, groups: Slots, sense: Sense): Deed | null {
  const { masked, grammar } = sense;
  return deeds[kind]({
    groups,
    sense,
    words: (slot) => (groups[slot] === undefined ? [] : wordsOfList(groups[slot], masked, grammar)),
    places: (slot) => {
      const places = groups[slot] === undefined ? [] : placesIn(groups[slot], sense);
      return places?.some(({ such }) => such !== undefined) ? null : places;
    },
    wording: groups.wording === undefined ? null : wordingOf(groups.wording, masked),
  });
}

/** What the slots of a formula say. */
interface Said {
  readonly groups: Slots;
  readonly sense: Sense;
  readonly words: (slot: string) => readonly string[];
  /** None where the slot is empty; null where it is not understood. */
  readonly places: (slot: string) => readonly NamedPlace[] | null;
  readonly wording: string | null;
}

/** What each kind of formula makes of its slots. */
const deeds: Readonly<Record<FormulaKind, (said: Said) => Deed | null>> = {
  context: () => null,
  words: (said) => wordsDeed('words', said),
  strike: (said) => wordsDeed('strike', said),
  after: (said) => wordsDeed('after', said),
  before: (said) => wordsDeed('before', said),
  stretch: stretchDeed,
  append: (said) => {
    const words = onlyOne(said.words('put'));
    return words === null ? null : { kind: 'append', words, isSentence: false };
  },
  prepend: (said) => {
    const words = onlyOne(said.words('put'));
    return words === null ? null : { kind: 'prepend', words };
  },
  sentence: ({ wording }) => ({ kind: 'append', words: wording, isSentence: true }),
  replace: ({ wording }) => ({ kind: 'replace', wording }),
  insert: ({ places, wording }) => {
    const [units, behind] = [places('units'), places('behind')];
    if (!units || !behind || behind.length > 1) return null;
    return { kind: 'insert', units, after: behind[0] ?? null, wording };
  },
  repeal: () => ({ kind: 'repeal' }),
  delete: () => ({ kind: 'delete' }),
  renumber: ({ places }) => {
    const to = places('to');
    return to && to.length > 0 ? { kind: 'renumber', to } : null;
  },
  move: ({ places }) => {
    const [after, to] = [onlyOne(places('behind')), places('to')];
    return after === null || !to || to.length > 1 ? null : { kind: 'move', after, to: to[0] ?? null };
  },
  split: ({ places }) => {
    const [into, from] = [places('to'), places('first')];
    return into && from && into.length > 1 ? { kind: 'split', into, from } : null;
  },
  join: ({ places }) => {
    const into = onlyOne(places('to'));
    return into === null ? null : { kind: 'join', into };
  },
  designate: ({ places }) => {
    const as = onlyOne(places('to'));
    return as === null ? null : { kind: 'designate', as };
  },
};

/** The one there is; null if there is none, or more than one. */
const onlyOne = <One>(list: readonly One[] | null): One | null => (list?.length === 1 ? (list[0] ?? null) : null);

/** `the words from “X” to “Y”`, to the end where no words are quoted there. */
function stretchDeed({ groups, words }: Said): Deed | null {
  const [from, until, put] = [words('from'), words('until'), words('put')];
  if (from.length > 1 || until.length > 1 || put.length > 1) return null;
  if (groups.from !== undefined && from.length === 0) return null;
  const [first = null, last = null, fresh = ''] = [from[0], until[0], put[0]];
  return first === null && last === null ? null : { kind: 'stretch', first, last, put: fresh };
}

/** Words exchanged, struck out, or put beside others. */
function wordsDeed(kind: 'words' | 'strike' | 'after' | 'before', said: Said): Deed | null {
  const { groups, sense } = said;
  const [find, put] = [said.words('find'), said.words('put')];
  const occurrence = occurrenceOf([groups.when, groups.also], sense.grammar);
  if (!occurrence || find.length === 0 || [...find, ...put].some((one) => one.trim() === '')) return null;
  if (kind === 'strike') return { kind: 'words', find, put: find.map(() => ''), ...occurrence };
  const isPaired = kind === 'words' ? find.length === put.length : find.length === 1 && put.length === 1;
  if (!isPaired) {
    const message = `${find.length} and ${put.length} words are named: which goes with which is not said`;
    sense.failures.push({ kind: 'not', why: 'ambiguous', message });
    return null;
  }
  if (kind === 'words') return { kind: 'words', find, put, ...occurrence };
  const [anchor = '', fresh = ''] = [find[0], put[0]];
  const whole = kind === 'after' ? beside(anchor, fresh) : beside(fresh, anchor);
  return { kind: 'words', find, put: [whole], ...occurrence };
}

/** Two pieces of a text one behind the other; a sign clings to the word before it. */
const beside = (first: string, second: string): string =>
  /^[\s,.;:)!?»”]/u.test(second) || /[\s(«“]$/u.test(first) ? `${first}${second}` : `${first} ${second}`;
