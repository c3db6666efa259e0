import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../src/amend/relations.ts';
import type { Text } from '../../src/compare/compare.ts';
import type { Operation, Outcome } from '../../src/law/amendment.ts';
import { amendmentId, eId } from '../../src/law/ids.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { amendmentOf } from '../support/draft-operations.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');
const text: Text = {
  id: '01-presented',
  language: 'ru',
  root: parse(
    `## Статья 1. Журнал

1. Владелец вправе вести журнал.

2. Журнал хранится один год.

## Статья 2. Срок

Срок – один год.
`,
    { language: 'ru', legislature: kz, file: 'law.md' },
  ).root,
  wording: 'official',
  extent: 'whole',
};

const words = (at: string | null, find: string, put: string): Operation => ({
  kind: 'words',
  at: at === null ? null : eId(at),
  find: { ru: [find] },
  put: { ru: [put] },
  every: at === null,
  nth: null,
});
const wording = { ru: '3. Журнал открыт.' };

/** Relations of amendments with one or more operations each, by their places in the list. */
function related(...sets: readonly (readonly Operation[])[]): readonly string[] {
  return relatedAs(sets.map((changes) => [changes, 'accepted']));
}

function relatedAs(sets: readonly (readonly [readonly Operation[], Outcome])[]): readonly string[] {
  const amendments = sets.map(([changes, outcome], index) =>
    amendmentOf(changes, { id: amendmentId(`x/${index + 1}`), outcome }),
  );
  return relationsOf(text, amendments, applyOptions(kz, 'ru')).map(
    ({ kind, first, second, at }) => `${first} ${kind} ${second}${at.length > 0 ? ` at ${at.join(', ')}` : ''}`,
  );
}

describe('relations between amendments', () => {
  it('are none where each changes something of its own', () => {
    expect(related([words('art_1__para_1', 'вправе', 'обязан')], [words('art_2', 'один', 'два')])).toEqual([]);
  });
  it('say that two exclude each other if both ask for the same words', () => {
    expect(
      related([words('art_1__para_1', 'вправе', 'обязан')], [words('art_1__para_1', 'вправе вести', 'ведёт')]),
    ).toEqual(['x/1 excludes x/2 at art_1__para_1']);
  });
  it('say that one makes the other moot if it takes out the unit that the other changes, whichever comes first', () => {
    const takes: readonly Operation[] = [{ kind: 'delete', at: eId('art_1__para_2') }];
    const changes = [words('art_1__para_2', 'один', 'два')];
    expect(related(takes, changes)).toEqual(['x/1 moots x/2 at art_1__para_2']);
    expect(related(changes, takes)).toEqual(['x/2 moots x/1 at art_1__para_2']);
  });
  it('say that one needs the other if its place is made by it', () => {
    const makes: readonly Operation[] = [{ kind: 'insert', at: eId('art_1__para_3'), after: null, wording }];
    expect(related(makes, [words('art_1__para_3', 'открыт', 'закрыт')])).toEqual(['x/2 needs x/1']);
  });
  it('say that two overlap if both change one unit and both can be executed', () => {
    expect(
      related([words('art_1__para_1', 'Владелец', 'Хозяин')], [words('art_1__para_1', 'журнал', 'реестр')]),
    ).toEqual(['x/1 overlaps x/2 at art_1__para_1']);
  });
  it('meet an amendment of the whole act, and take what was rejected as if it were accepted', () => {
    const whole = [words(null, 'год', 'месяц')];
    expect(
      relatedAs([
        [whole, 'rejected'],
        [[words('art_2', 'один год', 'два года')], 'withdrawn'],
      ]),
    ).toEqual(['x/1 excludes x/2']);
  });
});
