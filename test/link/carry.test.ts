import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eId } from '../../src/law/ids.ts';
import { carry, carryAlong } from '../../src/link/carry.ts';
import { comparison, kept } from './support.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const since = '02-second';

describe('carry', () => {
  it('follows a renumbered provision whose words stayed', () => {
    expect(carry(eId('art_9'), comparison(['art_9 art_10', 'art_10 art_11']))).toEqual({
      kind: 'unchanged',
      eId: 'art_10',
    });
  });

  it('says that the words are others, in the provision or in a part of it', () => {
    const changed = comparison(['art_9 art_10', 'art_9__para_1 art_10__para_1!']);
    expect(carry(eId('art_9'), changed)).toEqual({ kind: 'reworded', eId: 'art_10', since });
  });

  it('counts a point that came or went as other words of its article', () => {
    const repealed = { kind: 'repealed' as const, before: eId('art_9__para_1'), after: null };
    expect(carry(eId('art_9'), comparison(['art_9'], [repealed]))).toMatchObject({ kind: 'reworded' });
    expect(carry(eId('art_9__para_1'), comparison(['art_9'], [repealed]))).toEqual({
      kind: 'gone',
      since,
    });
  });

  it('gives every part of a split', () => {
    expect(carry(eId('art_7'), comparison(['art_7 art_9', 'art_7 art_10']))).toEqual({
      kind: 'split',
      eIds: ['art_9', 'art_10'],
      since,
    });
  });

  it('never takes the new holder of an old number for it', () => {
    const inserted = { kind: 'inserted' as const, after: eId('art_9') };
    expect(carry(eId('art_9'), comparison(['art_9 art_10'], [inserted]))).toEqual({
      kind: 'unchanged',
      eId: 'art_10',
    });
  });

  it('does not know what a partial version is silent about', () => {
    const unknown = {
      kind: 'unknown' as const,
      before: eId('art_9__para_2'),
      after: null,
      why: 'after-partial' as const,
    };
    const partial = comparison(['art_9'], [unknown]);
    expect(carry(eId('art_9__para_2'), partial)).toEqual({ kind: 'unknown' });
    expect(carry(eId('art_9'), partial)).toEqual({ kind: 'unknown' });
    expect(carry(eId('art_99'), partial)).toEqual({ kind: 'unknown' });
  });

  it('goes back to the earlier version', () => {
    const inserted = { kind: 'inserted' as const, after: eId('art_12') };
    const forward = comparison(['art_9 art_10!'], [inserted]);
    expect(carry(eId('art_10'), forward, 'after')).toEqual({ kind: 'reworded', eId: 'art_9', since: '01-first' });
    expect(carry(eId('art_12'), forward, 'after')).toEqual({ kind: 'gone', since: '01-first' });
  });

  it('leaves an edit that only follows a renumbering aside', () => {
    const renumbering = comparison([], [kept('art_5', 'art_5', true, true)]);
    const { alignment } = comparison(['art_5']);
    expect(carry(eId('art_5'), { ...renumbering, alignment })).toEqual({ kind: 'unchanged', eId: 'art_5' });
  });

  it('changes nothing on the way to the same version', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^art_\d{1,2}$/u)), fc.stringMatching(/^art_\d{1,2}$/u), (ids, anchor) => {
        const same = comparison(ids.map((id) => `${id} art_1!`));
        const toItself = { ...same, after: same.before };
        expect(carry(eId(anchor), toItself)).toEqual({ kind: 'unchanged', eId: anchor });
        expect(carryAlong(eId(anchor), [])).toEqual({ kind: 'unchanged', eId: anchor });
      }),
    );
  });
});

describe('carryAlong', () => {
  const second = {
    ...comparison(['art_10 art_11', 'art_12 art_13']),
    before: { id: since, wording: null, extent: 'whole' as const },
  };
  const third = { ...second, after: { id: '03-third', wording: null, extent: 'whole' as const } };

  it('names the first version in which the words changed', () => {
    expect(carryAlong(eId('art_9'), [comparison(['art_9 art_10!']), third])).toEqual({
      kind: 'reworded',
      eId: 'art_11',
      since,
    });
  });

  it('carries every part of a split on', () => {
    const split = comparison(['art_9 art_10', 'art_9 art_12']);
    expect(carryAlong(eId('art_9'), [split, third])).toEqual({ kind: 'split', eIds: ['art_11', 'art_13'], since });
  });

  it('stops where the provision is gone', () => {
    const gone = comparison([], [{ kind: 'repealed', before: eId('art_9'), after: null }]);
    expect(carryAlong(eId('art_9'), [gone, third])).toEqual({ kind: 'gone', since });
  });
});
