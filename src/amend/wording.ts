import type { EId } from '../law/ids.ts';
import type { Translated } from '../law/language.ts';
import type { Provision } from '../law/provision.ts';
import { type Asked, type Unknown, unknown } from './frame.ts';
import { type Refused, refused } from './refusal.ts';
import { lastStep } from './unit.ts';

/** The units that a wording holds. */
export interface Read {
  readonly kind: 'read';
  readonly units: readonly Provision[];
}

/**
 * Reads the wording meant for an address, in the language of the text. The first unit must bear the number of the address: a wording of
 * point 3 is not put in the place of point 2. Only a wording without any number, the bare words, is taken for any place.
 */
export function readWording(asked: Asked, at: EId, wording: Translated<string>): Read | Refused | Unknown {
  const { text, parseWording } = asked.frame;
  const given = wording[text.language];
  if (given === undefined) return unknown('no-wording');
  const units = parseWording(given, at);
  const [first] = units;
  if (!first)
    return refused(asked, at, 'wording', 'its wording is empty', `write it under "## ${at} ${text.language}"`);
  if (first.number === null || lastStep(first.eId) === lastStep(at)) return { kind: 'read', units };
  return refused(
    asked,
    at,
    'wording',
    `its wording bears the number ${first.num ?? first.number}`,
    `begin the wording with the number of ${at}, or correct the address`,
  );
}

/** The one line of words that a wording gives: a heading, or what stands in the place of a repealed unit. */
export function lineOf(units: readonly Provision[]): string | null {
  const [only, ...others] = units;
  if (!only || others.length > 0 || only.children.length > 0) return null;
  return only.heading !== null && only.text !== null ? null : (only.heading ?? only.text);
}
