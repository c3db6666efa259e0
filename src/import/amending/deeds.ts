import type { Deed, NamedPlace } from '../../law/instruction.ts';
import { occurrenceOf, type Slots, wordsOfList } from './formulas.ts';
import type { AmendingGrammar, Formula } from './grammar.ts';
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
export function deedOf({ kind }: Formula, groups: Slots, reader: Sense): Deed | null {
  const { masked, grammar } = reader;
  const list = (words: string | undefined): readonly string[] =>
    words === undefined ? [] : wordsOfList(words, masked, grammar);
  const named = (words: string | undefined): readonly NamedPlace[] | null => {
    const places = words === undefined ? [] : placesIn(words, reader);
    return places?.some(({ such }) => such !== undefined) ? null : places;
  };
  const wording = groups.wording === undefined ? null : wordingOf(groups.wording, masked);
  switch (kind) {
    case 'context':
      return null;
    case 'words':
    case 'strike':
    case 'after':
    case 'before':
      return wordsDeed(kind, list(groups.find), list(groups.put), groups, reader);
    case 'append': {
      const [words, ...others] = list(groups.put);
      return words === undefined || others.length > 0 ? null : { kind: 'append', words, isSentence: false };
    }
    case 'sentence':
      return { kind: 'append', words: wording, isSentence: true };
    case 'prepend': {
      const [words, ...others] = list(groups.put);
      return words === undefined || others.length > 0 ? null : { kind: 'prepend', words };
    }
    case 'stretch':
      return stretchDeed(list(groups.from), list(groups.until), list(groups.put), groups);
    case 'replace':
      return { kind: 'replace', wording };
    case 'insert': {
      const [units, behind] = [named(groups.units), named(groups.behind)];
      if (!units || !behind || behind.length > 1) return null;
      return { kind: 'insert', units, after: behind[0] ?? null, wording };
    }
    case 'repeal':
    case 'delete':
      return { kind };
    case 'renumber': {
      const to = named(groups.to);
      return to && to.length > 0 ? { kind: 'renumber', to } : null;
    }
    case 'move': {
      const [behind, to] = [named(groups.behind), named(groups.to)];
      const [after] = behind ?? [];
      if (!to || !after || (behind?.length ?? 0) > 1 || to.length > 1) return null;
      return { kind: 'move', after, to: to[0] ?? null };
    }
    case 'split': {
      const [into, from] = [named(groups.to), named(groups.first)];
      return into && from && into.length > 1 ? { kind: 'split', into, from } : null;
    }
    case 'join': {
      const to = named(groups.to);
      const [into] = to ?? [];
      return into && to?.length === 1 ? { kind: 'join', into } : null;
    }
    case 'designate': {
      const [as, ...others] = named(groups.to) ?? [];
      return as && others.length === 0 ? { kind: 'designate', as } : null;
    }
  }
}

/** `the words from “X” to “Y”`, to the end where no words are quoted there. */
function stretchDeed(
  from: readonly string[],
  until: readonly string[],
  put: readonly string[],
  groups: Slots,
): Deed | null {
  if (from.length > 1 || until.length > 1 || put.length > 1) return null;
  if (groups.from !== undefined && from.length === 0) return null;
  const [first = null, last = null, fresh = ''] = [from[0], until[0], put[0]];
  return first === null && last === null ? null : { kind: 'stretch', first, last, put: fresh };
}

/** Words exchanged, struck out, or put beside others. */
function wordsDeed(
  kind: 'words' | 'strike' | 'after' | 'before',
  find: readonly string[],
  put: readonly string[],
  groups: Slots,
  { grammar, failures }: Sense,
): Deed | null {
  const occurrence = occurrenceOf([groups.when, groups.also], grammar);
  if (!occurrence || find.length === 0 || [...find, ...put].some((one) => one.trim() === '')) return null;
  if (kind === 'strike') return { kind: 'words', find, put: find.map(() => ''), ...occurrence };
  const isPaired = kind === 'words' ? find.length === put.length : find.length === 1 && put.length === 1;
  if (!isPaired) {
    const message = `${find.length} and ${put.length} words are named: which goes with which is not said`;
    failures.push({ kind: 'not', why: 'ambiguous', message });
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
