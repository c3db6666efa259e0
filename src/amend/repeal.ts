import type { Operation } from '../law/amendment.ts';
import type { Language, Translated } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { isHeaded, type ProvisionKind } from '../law/provision.ts';
import { type Asked, done, findInAct, overlapAt, type Result } from './frame.ts';
import { rewritten } from './puts.ts';
import { refused } from './refusal.ts';
import { everIn, touch, type Unit } from './unit.ts';
import { lineOf, readWording } from './wording.ts';

/**
 * `признать утратившим силу`: the words go and the number stays, so that no other provision ever bears it. `2) хранить журнал` → `2)
 * Исключен`, or the words that the amendment gives for the stub.
 */
export function repeal({ at, wording }: Extract<Operation, { kind: 'repeal' }>, asked: Asked): Result {
  const { text, legislature } = asked.frame;
  const found = findInAct(asked, at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  const overlap = overlapAt(asked, at, unit, ['whole', 'words', 'heading', 'opening', 'inside'], 'inside');
  if (overlap) return overlap;
  if (unit.number === null)
    return refused(asked, at, 'number', `${at} has no number that could stay`, 'write delete instead of repeal');
  const stub =
    wording[text.language] === undefined
      ? stubWords(unit.kind, legislature, text.language)
      : stubGiven(at, wording, asked);
  if (stub === null)
    return refused(
      asked,
      at,
      'wording',
      'what stands in the place of a repealed unit is not known in this language',
      `give it under "## ${at} ${text.language}", or write delete`,
    );
  if (typeof stub !== 'string') return stub;
  takeOut(unit, asked);
  unit.isGone = false;
  unit.isRepealed = true;
  unit.heading = isHeaded(unit) ? rewritten(unit.heading, stub, asked.mark) : null;
  unit.text = isHeaded(unit) ? null : rewritten(unit.text, stub, asked.mark);
  for (const child of unit.children) child.isGone = true;
  return done(unit);
}

/** `подпункт 2) исключить`, as bills are worked over between readings: unit and number go, the number is free for another. */
export function remove({ at }: Extract<Operation, { kind: 'delete' }>, asked: Asked): Result {
  const found = findInAct(asked, at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  const overlap = overlapAt(
    asked,
    at,
    unit,
    ['whole', 'words', 'heading', 'opening', 'inside', 'number', 'place'],
    'inside',
  );
  if (overlap) return overlap;
  takeOut(unit, asked);
  return done(unit);
}

function takeOut(unit: Unit, { mark }: Asked): void {
  for (const inner of everIn(unit)) touch(inner, mark, 'whole');
  unit.isGone = true;
}

function stubGiven(at: Extract<Operation, { kind: 'repeal' }>['at'], wording: Translated<string>, asked: Asked) {
  const read = readWording(asked, at, wording);
  return read.kind === 'read' ? lineOf(read.units) : read;
}

/**
 * The legislature's word for a repealed unit, in the gender of the unit's name where the language has genders: статья исключена, приложение
 * исключено, пункт исключен.
 */
function stubWords(kind: ProvisionKind, legislature: Legislature, language: Language): string | null {
  const words = legislature.repealed[language] ?? [];
  const name = legislature.units.find((unit) => unit.kind === kind)?.name[language] ?? '';
  const ending = /[аяь]$/u.test(name) ? 'а' : /[ео]$/u.test(name) ? 'о' : null;
  return words.find((word) => ending !== null && word.endsWith(ending)) ?? words[0] ?? null;
}
