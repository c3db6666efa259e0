import { describe, expect, it } from 'vitest';
import { blame, type Reading } from '../../src/amend/blame.ts';
import type { Text } from '../../src/compare/compare.ts';
import type { Operation } from '../../src/law/amendment.ts';
import { eId, versionId } from '../../src/law/ids.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { amendmentsOf } from '../support/draft-operations.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');

const reading = (
  id: string,
  law: string,
  operations: readonly Operation[] = [],
  fields: Partial<Text> = {},
): Reading => ({
  version: versionId(id),
  amendments: amendmentsOf(operations),
  text: {
    id,
    language: 'ru',
    root: parse(law, { language: 'ru', legislature: kz, file: 'law.md' }).root,
    wording: 'official',
    extent: 'whole',
    ...fields,
  },
});

const words = (at: string, find: string, put: string): Operation => ({
  kind: 'words',
  at: eId(at),
  find: { ru: [find] },
  put: { ru: [put] },
  every: false,
  nth: null,
});

/** The words of a unit with the cause of each run. */
function told(readings: readonly Reading[], at = 'art_1'): readonly string[] {
  const runs = blame(readings, applyOptions(kz, 'ru')).get(eId(at))?.text ?? [];
  return runs.map(
    ({ text, cause }) =>
      `${text.trim()} ← ${cause.kind === 'amendment' ? `${cause.mark.amendment}/${cause.mark.operation}` : `${cause.kind} ${cause.version}`}`,
  );
}

const law = (text: string, number = 1): string => `## Статья ${number}. Журнал\n\n${text}\n`;

describe('blame', () => {
  it('follows words through three readings to the amendment of each', () => {
    const readings = [
      reading('01', law('Владелец вправе вести журнал.')),
      reading('02', law('Владелец обязан вести журнал.'), [words('art_1', 'вправе', 'обязан')]),
      reading('03', law('Владелец обязан вести журнал и реестр.'), []),
    ];
    expect(told(readings)).toEqual([
      'Владелец ← first 01',
      'обязан ← 02-next/001/1',
      'вести журнал ← first 01',
      'и реестр ← entered 03',
      '. ← first 01',
    ]);
  });

  it('keeps the cause of words when their unit takes another number', () => {
    const readings = [
      reading('01', law('Владелец вправе вести журнал.')),
      reading('02', law('Владелец вправе вести журнал.', 5), [
        { kind: 'renumber', at: eId('art_1'), through: null, to: eId('art_5') },
      ]),
    ];
    expect(told(readings, 'art_5')).toEqual(['Владелец вправе вести журнал. ← first 01']);
  });

  it('gives no amendment the credit for words that the later text has otherwise', () => {
    const readings = [
      reading('01', law('Владелец вправе вести журнал.')),
      reading('02', law('Владелец должен вести журнал.'), [words('art_1', 'вправе', 'обязан')]),
    ];
    expect(told(readings)[1]).toBe('должен ← entered 02');
  });

  it('does not say when words came that the text before is silent about', () => {
    const silent = reading('01', '## Статья 1.\n', [], { extent: 'partial' });
    expect(told([silent, reading('02', law('Владелец ведёт журнал.'))])).toEqual([
      'Владелец ведёт журнал. ← held-since 02',
    ]);
  });

  it('does not follow single words of a restatement', () => {
    const restated = (id: string, text: string): Reading => reading(id, law(text), [], { wording: 'restatement' });
    const readings = [restated('01', 'Журнал вести можно.'), restated('02', 'Журнал вести нужно.')];
    expect(told(readings)).toEqual(['Журнал вести нужно. ← held-since 02']);
    expect(told([...readings, reading('03', law('Журнал вести нужно.'))])).toEqual([
      'Журнал вести нужно. ← held-since 03',
    ]);
  });
});
