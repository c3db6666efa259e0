import { describe, expect, it } from 'vitest';
import { amendmentId } from '../../src/law/ids.ts';
import { wordsOf } from '../../src/law/provision.ts';
import { adopted, relationsIn, type WhatIfSheet, whatIf, whatIfSheet } from '../../src/library/what-if.ts';
import { whatIfResult } from '../../src/site/data/what-if-result.ts';
import { fourReadings } from '../support/four-readings.ts';

const dossier = await fourReadings();

/** The sheet as the browser gets it: through JSON. */
function sheet(id: string): WhatIfSheet {
  const version = dossier.versions.find((one) => one.id === id);
  const made = version && whatIfSheet(dossier, version, 'ru');
  if (!made) throw new Error(`${id} has no amendments`);
  return JSON.parse(JSON.stringify(made));
}
const choice = (...ids: readonly string[]) => new Set(ids.map(amendmentId));

describe('what if', () => {
  it('gives the next reading for the amendments that were adopted, where they prove it', () => {
    const second = sheet('02-second');
    const version = dossier.versions.find(({ id }) => id === '02-second');
    const root = version?.texts.ru;
    const { applied } = whatIf(second, adopted(second));
    expect(wordsOf(applied.text.root)).toBe(root && wordsOf(root));
  });
  it('changes nothing for no amendment, and only what is named for one', () => {
    const fourth = sheet('04-fourth');
    expect(whatIfResult(fourth, choice(), 'ru').blocks).toEqual([]);
    const { blocks, done } = whatIfResult(fourth, choice('04-fourth/037'), 'ru');
    expect([done, blocks.length, blocks[0]?.place]).toEqual([1, 1, 'Статья 18']);
    expect(blocks[0]?.rows.map(({ by, text }) => [by, text.filter(({ kind }) => kind !== 'same')])).toEqual([
      [
        ['04-fourth/037'],
        [
          { kind: 'removed', text: 'двух' },
          { kind: 'added', text: 'трёх' },
        ],
      ],
    ]);
  });
  it('says which of two amendments to the same words is not executed, and that they exclude each other', () => {
    const fourth = sheet('04-fourth');
    const { hindrances } = whatIfResult(fourth, choice('04-fourth/038', '04-fourth/039'), 'kk');
    expect(hindrances).toEqual([{ amendment: '04-fourth/039', operation: 1, rule: 'amend-overlap', message: null }]);
    expect(whatIfResult(fourth, choice('04-fourth/039'), 'kk').hindrances).toEqual([]);
    expect(relationsIn(fourth)).toContainEqual({
      kind: 'excludes',
      first: '04-fourth/038',
      second: '04-fourth/039',
      at: ['art_6__para_3__point_2'],
    });
  });
  it('executes what was rejected too, if it is chosen', () => {
    const [rejected] = [...sheet('02-second').amendments].filter(({ outcome }) => outcome === 'rejected');
    if (!rejected) throw new Error('the fixture has no rejected amendment');
    expect(whatIfResult(sheet('02-second'), new Set([rejected.id]), 'en').done).toBeGreaterThan(0);
  });
});
