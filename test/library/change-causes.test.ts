import { describe, expect, it } from 'vitest';
import { type Change, editsHere } from '../../src/law/comparison.ts';
import type { ChangeCause, ChangeCauses } from '../../src/law/explanation.ts';
import { changeCauses } from '../../src/library/change-causes.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { fourReadings } from '../support/four-readings.ts';

const dossier = await fourReadings();

function told(from: string, to: string): readonly (readonly [Change, ChangeCauses])[] {
  const [before, after] = [from, to].map((id) => dossier.versions.find((one) => one.id === id));
  const comparison = before && after ? compareVersions(dossier, before, after, 'ru') : null;
  if (!before || !after || !comparison) throw new Error('no such versions');
  const causesOf = changeCauses(dossier, before, after, comparison);
  return comparison.changes.flatMap((change) => {
    const causes = causesOf(change);
    return causes ? [[change, causes] as const] : [];
  });
}
const words = (cause: ChangeCause): string =>
  cause.kind === 'amendment'
    ? cause.marks.map((mark) => `${mark.amendment}/${mark.operation}`).join(' ')
    : `${cause.kind} ${'version' in cause ? cause.version : ''}`;
const phrases = ({ added, removed, unit }: ChangeCauses): readonly string[] => [
  ...(['heading', 'text'] as const).flatMap((part) => [
    ...removed[part].flatMap(({ text, cause }) => (cause ? [`-${text} ← ${words(cause)}`] : [])),
    ...added[part].flatMap(({ text, cause }) => (cause ? [`+${text} ← ${words(cause)}`] : [])),
  ]),
  ...unit.map((cause) => `unit ← ${words(cause)}`),
];
/** The causes at an address of the later text, or of the earlier one where the unit is gone. */
const at = (from: string, to: string, address: string): readonly string[] =>
  told(from, to).flatMap(([change, causes]) =>
    (change.after ?? ('before' in change ? change.before : null)) === address ? phrases(causes) : [],
  );

describe('causes of changes', () => {
  it('name for each changed phrase the operation that put it there, and the one that took the old words out', () => {
    expect(at('01-first', '02-second', 'art_5__para_2')).toEqual([
      '-год ← 02-second/004/1',
      '+квартал ← 02-second/004/1',
    ]);
    expect(at('01-first', '02-second', 'art_3__para_2')).toEqual([
      '-Закон не распространяется на мельницы, построенные до 1900 года. ← 02-second/003/1',
      'unit ← 02-second/003/1',
      'unit ← 02-second/003/2',
    ]);
  });

  it('tell in one unit whose words came with different amendments, also between versions far apart', () => {
    expect(at('01-first', '04-fourth', 'art_5__para_2')).toEqual([
      '-Уполномоченный орган  ← 04-fourth/033/1',
      '-год ← 02-second/004/1',
      '+Палата мельниц  ← 04-fourth/033/1',
      '+квартал ← 02-second/004/1',
    ]);
    expect(at('01-first', '04-fourth', 'art_13-1__para_2')).toEqual([
      '+Договор страхования заключается на  ← 03-third/027/1',
      '+срок не менее одного года ← 04-fourth/034/1',
      '+. ← 03-third/027/1',
      'unit ← 03-third/027/1',
    ]);
  });

  it('of words that one amendment put in and a later one exchanged name the first for the old words, the later for the new', () => {
    expect(at('01-first', '04-fourth', 'art_12__para_3')).toEqual([
      '-смотритель ← 02-second/008/2',
      '+Палата мельниц ← 04-fourth/033/1',
    ]);
  });

  it('name the reading and no cause where no amendment explains the words, in every pair that spans it', () => {
    for (const [from, to] of [
      ['02-second', '03-third'],
      ['01-first', '03-third'],
      ['01-first', '04-fourth'],
    ] as const)
      expect(at(from, to, 'art_7__para_1')).toEqual(['+ или не вращается более трёх лет ← entered 03-third']);
    const lines = told('01-first', '04-fourth').flatMap(([, causes]) => phrases(causes));
    expect(lines.filter((line) => line.includes('entered'))).toHaveLength(1);
  });

  it('put the words of a stub down to the repeal, and units that were joined to the join, whose words nobody put in', () => {
    expect(at('02-second', '03-third', 'art_10__point_2')).toContain('+Исключен. ← 03-third/025/1');
    const joined = at('02-second', '03-third', 'art_9');
    expect(joined).toContain('unit ← 03-third/024/1');
    expect(joined.join(' ')).not.toContain('+За включение');
  });

  it('leave no changed phrase of any pair without a cause, and give back the words of each side', () => {
    const ids = dossier.versions.map(({ id }) => id);
    const pairs = ids.flatMap((from, index) => ids.slice(index + 1).map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      for (const [change, causes] of told(from, to)) {
        if (change.kind !== 'kept') continue;
        for (const part of ['heading', 'text'] as const) {
          for (const side of ['added', 'removed'] as const) {
            const edits = editsHere(change[part]).filter(({ kind }) => kind === 'same' || kind === side);
            const runs = causes[side][part];
            expect(runs.map(({ text }) => text).join('')).toBe(edits.map(({ text }) => text).join(''));
            const open = runs.filter(({ text, cause }) => cause === null && text.trim() !== '');
            const same = edits.filter(({ kind }) => kind === 'same').map(({ text }) => text);
            expect(open.map(({ text }) => text)).toEqual(same.filter((text) => text.trim() !== ''));
          }
        }
      }
    }
  });

  it('are not known between two versions of which neither goes on from the other', () => {
    const [first, , , last] = dossier.versions;
    const forked = last && { ...last, follows: null };
    const comparison = first && forked ? compareVersions(dossier, first, forked, 'ru') : null;
    if (!first || !forked || !comparison) throw new Error('the fixture has four versions');
    const causesOf = changeCauses(dossier, first, forked, comparison);
    const lines = comparison.changes.flatMap((change) => {
      const causes = causesOf(change);
      return causes ? phrases(causes) : [];
    });
    expect([...new Set(lines.map((line) => line.split(' ← ')[1]))]).toEqual(['unknown 04-fourth']);
  });
});
