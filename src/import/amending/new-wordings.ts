import type { Operation } from '../../law/amendment.ts';
import type { EId } from '../../law/ids.ts';
import type { Instruction, NamedPlace, NamedUnit } from '../../law/instruction.ts';
import type { Addressing } from './addresses.ts';
import type { AmendingGrammar } from './grammar.ts';
import { isNamed, unitsOfWording } from './new-units.ts';
import { addressesOf, all, besideOf, isOperations, none, type Operations, worded } from './outcome.ts';

/** A new wording for a unit, for its heading or for its opening words. */
export function replaceOf(place: NamedPlace, at: EId, wording: string | null, addressing: Addressing): Operations {
  if (wording === null) return none('wording', `the new wording of ${at} does not follow in quotation marks`);
  const part = place.part === 'lead-in' ? 'opening' : place.part;
  if (part === 'heading' || part === 'opening')
    return all({ kind: 'replace', at, part, wording: worded(wording, addressing) });
  return replaceAll([place], wording, addressing);
}

/** One wording for several units: each begins with its own number. */
export function replaceAll(places: readonly NamedPlace[], wording: string | null, addressing: Addressing): Operations {
  if (wording === null) return none('wording', 'the new wording does not follow in quotation marks');
  if (places.some(({ part, through }) => part !== 'whole' || through !== null))
    return none('no-operation', 'one wording for headings or for a range: name each unit');
  const ats = addressesOf(places, addressing);
  if (isOperations(ats)) return ats;
  const parts = wordingsFor(places, wording, addressing);
  if (typeof parts === 'string') return none('wording', parts);
  return all(
    ...ats.map(
      (at, index): Operation => ({
        kind: 'replace',
        at,
        part: 'whole',
        wording: worded(parts[index] ?? '', addressing),
      }),
    ),
  );
}

/** The wording of each unit, or why it cannot be told. */
function wordingsFor(
  places: readonly NamedPlace[],
  wording: string,
  addressing: Addressing,
): readonly string[] | string {
  const { legislature, grammar } = addressing;
  if (!legislature) {
    if (places.length === 1) return [wording];
    return `${places.length} units in one wording: say whose law it is (--legislature), so that they can be told apart`;
  }
  const units = unitsOfWording(wording, legislature, grammar.language);
  const [only, ...others] = places;
  const [first] = units;
  if (only && first && others.length === 0) {
    const named = only.units.at(-1);
    // Further blocks without a number belong to the unit that stands first.
    const isOne = units
      .slice(1)
      .every(({ unit }) => unit.number === null || named?.isCounted || first.unit.number === null);
    if (named && isNamed(first.unit, named) && isOne) return [wording];
    return `the wording begins with «${start(wording)}» and holds ${units.length} units, where ${named?.number ?? 'one'} alone was announced`;
  }
  const fits = units.length === places.length && units.every(({ unit }, index) => fitsPlace(unit, places[index]));
  if (fits) return units.map((one) => one.wording);
  return `${places.length} units were announced; the wording that begins with «${start(wording)}» holds ${units.length}`;
}

const fitsPlace = (unit: Parameters<typeof isNamed>[0], place: NamedPlace | undefined): boolean => {
  const named = place?.units.at(-1);
  return named !== undefined && (unit.number !== null || named.isCounted) && isNamed(unit, named);
};

const start = (wording: string): string =>
  (wording.length > 40 ? `${wording.slice(0, 40)}…` : wording).replace(/\s+/gu, ' ');

/** New units in a unit: their addresses by what the instruction names, their wordings by the numbers they begin with. */
export function insertOf(
  place: NamedPlace,
  parent: EId | null,
  { units, after, wording }: Extract<Instruction['deed'], { kind: 'insert' }>,
  addressing: Addressing,
): Operations {
  if (wording === null) return none('wording', 'the new wording does not follow in quotation marks');
  const behind = after && addressesOf([besideOf(place, after)], addressing);
  if (behind && isOperations(behind)) return behind;
  const named = units.length > 0 ? units : unitsSaidBy(wording, after ?? place, after !== null, addressing);
  if (typeof named === 'string') return none('wording', named);
  const places = named.map((unit) => besideOf(after && isInside(unit, after) ? besideOf(place, after) : place, unit));
  if (places.some(({ through }) => through !== null)) return none('wording', 'a range of new units: name each');
  const ats = addressesOf(places, addressing);
  if (isOperations(ats)) return ats;
  if (parent !== null && !ats.every((at) => at.startsWith(`${parent}__`) || !at.includes('__')))
    return none('place', `${ats.join(', ')} cannot stand in ${parent}`);
  const parts = wordingsFor(places, wording, addressing);
  if (typeof parts === 'string') return none('wording', parts);
  const [first] = behind ?? [];
  return all(
    ...ats.map(
      (at, index): Operation => ({
        kind: 'insert',
        at,
        // Each further unit goes behind the one before it.
        after: first ? (index === 0 ? first : (ats[index - 1] ?? first)) : null,
        wording: worded(parts[index] ?? '', addressing),
      }),
    ),
  );
}

/** `5-баптың 1-тармағынан кейін 2-1-тармақпен`: the new unit stands where the one stands that it goes behind. */
const isInside = (unit: NamedPlace, after: NamedPlace): boolean =>
  after.units.length > unit.units.length && after.units.at(-1)?.kind === unit.units.at(-1)?.kind;

/**
 * "the following" names no unit: the numbers of the wording do, beside the unit it goes behind; at the end of a unit they are those of
 * the next level in it.
 */
function unitsSaidBy(
  wording: string,
  near: NamedPlace,
  isBeside: boolean,
  { legislature, grammar }: Addressing,
): readonly NamedPlace[] | string {
  const last = near.units.at(-1)?.kind;
  const level = isBeside ? null : levelIn(last, grammar);
  const kind = isBeside ? last : level?.kind;
  if (!legislature || kind === undefined)
    return 'which units the new wording holds is not said; name them, or say whose law it is and behind which unit they go';
  const units = unitsOfWording(wording, legislature, grammar.language).map(({ unit }) => unit);
  const isLike = (unit: (typeof units)[number]): boolean =>
    unit.number !== null && (level ? level.shape.test(unit.number) : unit.kind === kind);
  if (units.length === 0 || !units.every(isLike))
    return isBeside
      ? `the wording that begins with «${start(wording)}» does not hold units like the one it goes behind`
      : `the wording that begins with «${start(wording)}» does not hold units that can stand in the ${last}`;
  return units.map((unit) => ({
    units: [{ kind, number: unit.number ?? '', isCounted: false }],
    through: null,
    part: 'whole',
    act: null,
    cited: [],
  }));
}

/** The level of units that stands in units of a kind, where the language numbers them level by level. */
function levelIn(
  kind: NamedUnit['kind'] | undefined,
  { nested }: AmendingGrammar,
): AmendingGrammar['nested'][number] | null {
  const outer = nested.findIndex((one) => one.kind === kind);
  return outer < 0 ? null : (nested[outer + 1] ?? null);
}
