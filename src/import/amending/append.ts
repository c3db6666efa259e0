import type { EId } from '../../law/ids.ts';
import type { Instruction, NamedPlace } from '../../law/instruction.ts';
import { provisionsByEId } from '../../law/provision.ts';
import type { Addressing } from './addresses.ts';
import { all, none, type Operations, worded } from './outcome.ts';

type Append = Extract<Instruction['deed'], { kind: 'append' }>;

/**
 * Words or a sentence at the end of a unit (Akoma Ntoso: an insertion with `pos="end"`). A sentence goes behind the last one. Words go to
 * the end of the last sentence: in Russian and Kazakh acts its closing sign stays the last, «хранит журнал.» + «и реестр» → «хранит
 * журнал и реестр.»; in English ones words go behind a semicolon or a comma. Where the words would go in another way nothing is read.
 */
export function appendOf(place: NamedPlace, at: EId, deed: Append, addressing: Addressing): Operations {
  const { text, grammar } = addressing;
  if (deed.words === null) return none('wording', 'the new sentence does not follow in quotation marks');
  const unit = text && provisionsByEId(text).get(at);
  const old = place.part === 'heading' ? unit?.heading : unit?.text;
  if (!unit || !old)
    return none('no-operation', `words at the end of ${at}: which words those are shows only in its text; give it`);
  if (place.part === 'whole' && unit.children.length > 0)
    return none('no-operation', `words at the end of ${at}: it holds units, and it is not said where they go`);
  const fresh: string | null = deed.isSentence
    ? withSentence(old, deed.words)
    : withWords(old, deed.words, grammar.closingSign);
  if (fresh === null)
    return none('no-operation', `words at the end of ${at}: how they join «${old.slice(-20)}» is not said`);
  if (place.part === 'heading')
    return all({ kind: 'replace', at, part: 'heading', wording: worded(fresh, addressing) });
  const list = (words: string) => ({ [grammar.language]: [words] });
  return all({ kind: 'words', at, find: list(old), put: list(fresh), every: false, nth: null });
}

/** Words at the beginning of a unit: before the first of its own words, whatever units it holds. */
export function prependOf(place: NamedPlace, at: EId, words: string, { text, grammar }: Addressing): Operations {
  const unit = text && provisionsByEId(text).get(at);
  const old = place.part === 'heading' ? unit?.heading : unit?.text;
  if (!unit || !old)
    return none('no-operation', `words at the beginning of ${at}: which words follow shows only in its text; give it`);
  const fresh = /[\s(«“]$/u.test(words) ? `${words}${old}` : `${words} ${old}`;
  if (place.part === 'heading')
    return all({ kind: 'replace', at, part: 'heading', wording: { [grammar.language]: fresh } });
  const list = (one: string) => ({ [grammar.language]: [one] });
  return all({ kind: 'words', at, find: list(old), put: list(fresh), every: false, nth: null });
}

const endsSentence = /[.!?]["»”]?$/u;

const withSentence = (old: string, words: string): string | null => (endsSentence.test(old) ? `${old} ${words}` : null);

function withWords(old: string, words: string, closing: 'stays-last' | 'stays'): string | null {
  // Words that are a sentence are one, whatever they are called.
  if (/^\p{Lu}/u.test(words) && endsSentence.test(words)) return withSentence(old, words);
  const [, stem = old, sign = ''] = /^(.*?)([.;,:!?]?)$/su.exec(old) ?? [];
  if (sign === '') return joined(old, words);
  if (closing === 'stays') return sign === ';' || sign === ',' ? joined(old, words) : null;
  const [, bare = words, own = ''] = /^(.*?)([.;,:!?]?)$/su.exec(words) ?? [];
  // A sign of their own takes the place of the same sign; another one would be a change that nobody named.
  return own === '' || own === sign ? `${joined(stem, bare)}${sign}` : null;
}

/** A sign that begins the words clings to the word before it. */
const joined = (first: string, second: string): string =>
  /^[\s,.;:)!?»”]/u.test(second) ? `${first}${second}` : `${first} ${second}`;
