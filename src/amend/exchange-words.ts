import type { Operation } from '../law/amendment.ts';
import type { Mark } from '../law/explanation.ts';
import { findWords, nearestWords, type Stretch } from './find-words.ts';
import { type Asked, done, type Found, find, overlap, type Result, touchedBy, type Unknown, unknown } from './frame.ts';
import { putsOf } from './puts.ts';
import { type Refused, refused } from './refusal.ts';
import { everIn, touch, type Unit } from './unit.ts';
import { baseOf, replaceIn, type Words } from './words.ts';

type Exchange = Extract<Operation, { kind: 'words' }>;

/** A heading or a text in which words are looked for, as it stood before. */
interface Place {
  readonly unit: Unit;
  readonly part: 'heading' | 'text';
  readonly words: string;
  /** Another operation set these words anew or took them out. */
  readonly isTaken: Mark | null;
}

interface Hit extends Stretch {
  readonly place: Place;
  readonly put: string;
}

/**
 * `слово "вправе" заменить словом "обязан"`: words of a unit and all it holds, or of the whole act, one by one or "соответственно". The
 * words must stand there exactly once unless it is said which or that all are meant; they are looked for in the text as it stood before
 * the set.
 */
export function exchangeWords(operation: Exchange, asked: Asked): Result {
  const { text, root } = asked.frame;
  const finds = operation.find[text.language];
  const puts = operation.put[text.language];
  if (!finds || !puts) return unknown('no-wording');
  const scope: Found = operation.at === null ? { kind: 'found', unit: root } : find(asked, operation.at);
  if (scope.kind !== 'found') return scope;
  const places = placesIn(scope.unit, asked);
  const hits: Hit[] = [];
  for (const [index, wanted] of finds.entries()) {
    const chosen = choose(operation, wanted, places, asked);
    if ('kind' in chosen) return chosen;
    hits.push(...chosen.map((hit) => ({ ...hit, put: puts[index] ?? '' })));
  }
  return exchangeAll(operation, hits, asked);
}

/** New units are searched only where they are named themselves: whoever asked for words to be changed had not seen them. */
function placesIn(scope: Unit, asked: Asked): readonly Place[] {
  return [...everIn(scope)].flatMap((unit) => {
    if (unit.madeBy && scope.madeBy === null) return [];
    return (['heading', 'text'] as const).flatMap((part): Place[] => {
      const current = unit[part];
      const words = unit.madeBy ? current && baseOf(current) : unit.was[part];
      if (words === null || words === undefined) return [];
      const taken = unit.madeBy
        ? null
        : touchedBy(unit, asked, part === 'heading' ? ['whole', 'heading'] : ['whole', 'opening'], 'own');
      return [{ unit, part, words, isTaken: taken?.by ?? null }];
    });
  });
}

/** The occurrences that are meant, or why it cannot be said which. */
function choose(
  { at, every, nth }: Exchange,
  wanted: string,
  places: readonly Place[],
  asked: Asked,
): readonly Omit<Hit, 'put'>[] | Refused | Unknown {
  const all = places.flatMap((place) => findWords(place.words, wanted).map((stretch) => ({ ...stretch, place })));
  const { text } = asked.frame;
  if (all.length === 0) {
    // What a partial text or a restatement does not have may well stand in the text itself.
    if (text.extent === 'partial' || text.wording === 'restatement') return unknown('words-not-known');
    const near = nearestWords(
      places.map(({ words }) => words),
      wanted,
    );
    const hint = near
      ? `the nearest words there are «${near}»; correct "find", or name another place`
      : 'name another place';
    return refused(asked, at, 'words', `the words «${wanted}» do not stand there`, hint);
  }
  if (every) {
    const free = all.filter(({ place }) => place.isTaken === null);
    const [first] = all;
    return free.length === 0 && first?.place.isTaken ? overlap(asked, at, first.place.isTaken) : free;
  }
  if (all.length > 1 && nth === null) {
    const where = [...new Set(all.map(({ place }) => place.unit.origins[0] ?? 'a new unit'))];
    const hint = `say which (nth: 1 to ${all.length}), name a smaller unit, or write every: true; they stand in ${where.slice(0, 5).join(', ')}${where.length > 5 ? ' …' : ''}`;
    return refused(asked, at, 'ambiguous', `the words «${wanted}» stand there ${all.length} times`, hint);
  }
  const hit = nth === -1 ? all.at(-1) : all[(nth ?? 1) - 1];
  if (!hit)
    return refused(
      asked,
      at,
      'words',
      `the words «${wanted}» stand there ${all.length} times, not ${nth}`,
      'correct "nth"',
    );
  return hit.place.isTaken ? overlap(asked, at, hit.place.isTaken) : [hit];
}

/** Exchanges all or, where one cannot be, none. */
function exchangeAll({ at }: Exchange, hits: readonly Hit[], asked: Asked): Result {
  const changed = new Map<Place, Words>();
  const crossing = crossed(hits);
  if (crossing)
    return refused(
      asked,
      at,
      'ambiguous',
      `the words «${crossing}» overlap others of the list`,
      'write two changes, one for each',
    );
  for (const hit of hits) {
    const { place } = hit;
    const words = changed.get(place) ?? place.unit[place.part];
    if (!words) continue;
    const replaced = replaceIn(words, putsOf(place.words, hit, hit.put), asked.mark);
    if ('amendment' in replaced) return overlap(asked, at, replaced);
    changed.set(place, replaced);
  }
  for (const [{ unit, part }, words] of changed) {
    unit[part] = words;
    touch(unit, asked.mark, at === null ? 'act-wide' : 'words');
  }
  return done(...new Set([...changed.keys()].map(({ unit }) => unit)));
}

/** Words that two entries of a list both want to replace. */
function crossed(hits: readonly Hit[]): string | null {
  for (const [index, a] of hits.entries()) {
    const other = hits
      .slice(index + 1)
      .find((b) => a.place === b.place && Math.max(a.from, b.from) < Math.min(a.to, b.to));
    if (other) return other.place.words.slice(other.from, other.to);
  }
  return null;
}
