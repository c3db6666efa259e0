import type { WordList } from '../../law/amendment.ts';
import type { EId } from '../../law/ids.ts';
import type { Deed, Instruction, NamedPart, NamedPlace } from '../../law/instruction.ts';
import { type Addressing, addressOf } from './addresses.ts';
import { appendOf, prependOf } from './append.ts';
import { insertOf, replaceAll, replaceOf } from './new-wordings.ts';
import { all, none, type Operations } from './outcome.ts';
import { joinOf, moveOf, renumberOf, splitOf } from './rearrangements.ts';
import { stretchOf } from './stretch.ts';

/** Turns an instruction into operations: all of it, or nothing and why. */
export function operationsOf(given: Instruction, addressing: Addressing): Operations {
  // A new article goes into the act without saying so.
  const instruction = given.deed.kind === 'insert' && given.places.length === 0 ? { ...given, places: [ACT] } : given;
  const { deed, places } = instruction;
  if (places.length === 0) return none('place', 'it is not said where');
  const outside = places.map(({ part }) => outsideText(part, deed.kind)).find((why) => why !== null);
  if (outside) return none('no-operation', outside);
  const made = deed.kind === 'join' ? [joinOf(places, deed.into, addressing)] : eachOf(instruction, addressing);
  const failed = made.find((one) => one.kind === 'none');
  if (failed) return failed;
  return all(...made.flatMap((one) => (one.kind === 'operations' ? one.operations : [])));
}

/** Why a part of a unit is none that an operation can be done to, or null: words are looked for in the whole unit. */
function outsideText(part: NamedPart, deed: Deed['kind']): string | null {
  const isOfWords = deed === 'words' || deed === 'stretch';
  switch (part) {
    case 'contents':
      return 'a table of contents is not part of the text held: it is made from the numbers and headings of the units';
    case 'designation':
      return 'a designation is the number and the heading of a unit: renumber it, or give it a new heading';
    case 'title':
      return 'the title of an act is no part of its units';
    case 'table':
      return isOfWords ? null : 'a table in a unit has no address of its own: exchange words in it';
    case 'sentence':
      return deed === 'words' ? null : 'a sentence has no address of its own, and its words are not quoted: quote them';
    case 'text':
      return isOfWords ? null : 'the text of a unit without its heading has no address of its own: name the unit';
    case 'whole':
    case 'heading':
    case 'lead-in':
      return null;
  }
}

const ACT: NamedPlace = { units: [], through: null, part: 'whole', act: null, cited: [] };

function eachOf(instruction: Instruction, addressing: Addressing): readonly Operations[] {
  const { deed, places } = instruction;
  if (deed.kind === 'renumber') return [renumberOf(places, deed.to, addressing)];
  if (deed.kind === 'replace' && places.length > 1) return [replaceAll(places, deed.wording, addressing)];
  return places.map((place) => {
    const address = addressOf(place, addressing);
    if (address.kind === 'none') return none('place', address.why);
    if (place.through) return none('place', 'a range: which units lie in it shows only in the text; name each');
    return operationAt(instruction, place, address.eId, addressing);
  });
}

function operationAt(instruction: Instruction, place: NamedPlace, at: EId | null, addressing: Addressing): Operations {
  const { deed } = instruction;
  const language = addressing.grammar.language;
  const list = (words: readonly string[]): WordList => ({ [language]: words });
  if (deed.kind === 'words') {
    const { find, put, every, nth } = deed;
    if (every && isFirstPart(place)) return none('place', 'the first part of a unit has no address of its own');
    return all({ kind: 'words', at, find: list(find), put: list(put), every, nth });
  }
  if (deed.kind === 'insert') return insertOf(place, at, deed, addressing);
  if (at === null) return none('place', 'this cannot be done to the whole act: no unit is named');
  if (isFirstPart(place) && addressing.text === null)
    return none('place', 'the first part of a unit has no address of its own');
  switch (deed.kind) {
    case 'replace':
      return replaceOf(place, at, deed.wording, addressing);
    case 'repeal':
    case 'delete':
      if (place.part !== 'whole') return none('no-operation', 'a heading or opening words alone cannot be taken out');
      // In an act in force the number of what is taken out is not used again; in a bill later units close up.
      if (deed.kind === 'delete' && (place.act === null || !addressing.grammar.keepsNumbers))
        return all({ kind: 'delete', at });
      return all({ kind: 'repeal', at, wording: {} });
    case 'append':
      return appendOf(place, at, deed, addressing);
    case 'prepend':
      return prependOf(place, at, deed.words, addressing);
    case 'stretch':
      return stretchOf(place, at, deed, addressing);
    case 'move':
      return moveOf(place, at, deed, addressing);
    case 'split':
      return splitOf(place, at, deed, addressing);
    case 'designate':
      return none('no-operation', `the words of ${at} become a unit in it: no operation says this; replace the unit`);
    case 'renumber':
    case 'join':
      return none('no-operation', 'several units are named');
  }
}

const isFirstPart = ({ units }: NamedPlace): boolean => {
  const last = units.at(-1);
  return last?.kind === 'alinea' && last.number === '1';
};
