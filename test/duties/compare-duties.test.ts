import { describe, expect, it } from 'vitest';
import { dutyRules } from '../../src/duties/compare-duties.ts';
import { outcomeOf } from '../../src/duties/turn.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import type { DutyComparison } from '../../src/law/duty-change.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { dutiesBetween } from '../../src/library/compare-duties.ts';
import { meaningOf } from '../../src/library/compare-meaning.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { asFiles, smallContent, withFile } from '../support/content.ts';

const words = `### Статья 1. Понятия

1) система – объект информатизации.

### Статья 2. Обязанности

1. Владелец обязан вести журнал.

2. Владелец отвечает за вред.
`;
const head = (extent: string, wording = 'official') => `---
stage: second-reading
follows: 02-first-reading
wording: { ru: ${wording} }
extent: ${extent}
sources:
  - id: gazette
---
`;

/** The duties of the small content between its first reading and a second one in these words. */
function duties(text: string, extent = 'whole', wording = 'official'): DutyComparison | null {
  const contents = withFile(
    'bills/example/versions/03-second-reading/ru.md',
    text,
    withFile('bills/example/versions/03-second-reading/version.md', head(extent, wording), smallContent),
  );
  const [dossier] = buildLibrary(asFiles(contents)).dossiers;
  if (!dossier) throw new Error('no dossier');
  return between(dossier, '02-first-reading', '03-second-reading');
}

function between(dossier: Dossier, from: string, to: string): DutyComparison | null {
  const [before, after] = [from, to].map((id) => dossier.versions.find((version) => version.id === id));
  const comparison = before && after && compareVersions(dossier, before, after, 'ru');
  if (!comparison) throw new Error('nothing to compare');
  const compareWith = (a: typeof before, b: typeof after, language: string) => compareVersions(dossier, a, b, language);
  const meaning = meaningOf(dossier, before, after, comparison, compareWith);
  return dutiesBetween(dossier, before, after, { comparison, meaning }, compareWith);
}

const outcome = (text: string, extent = 'whole') => duties(text, extent)?.changes.map((change) => change.outcome);

describe('compareDuties', () => {
  it('leaves a duty alone whose words stayed', () => {
    expect(outcome(words)).toEqual(['same']);
  });

  it('tells relaxed, reworded and gone apart, and cites the words', () => {
    const relaxed = duties(words.replace('обязан вести', 'вправе вести'));
    expect(relaxed?.changes[0]).toMatchObject({
      outcome: 'relaxed',
      rules: [{ rule: 'modality', turn: 'looser', before: ['обязан'], after: ['вправе'] }],
    });
    expect(outcome(words.replace('вести журнал', 'вести реестр'))).toEqual(['reworded']);
    expect(outcome(words.replace('1. Владелец обязан вести журнал.\n\n2. ', '1. '))).toEqual(['gone']);
  });

  it('claims neither tighter nor looser where a text is restated', () => {
    const told = duties(words.replace('обязан вести', 'вправе вести'), 'whole', 'restatement');
    expect(told?.changes[0]).toMatchObject({ outcome: 'other', rules: [{ rule: 'modality', turn: 'other' }] });
  });

  it('follows a duty that was renumbered', () => {
    const later = words.replace('### Статья 2.', '### Статья 2. Новая\n\nОрган ведёт реестр систем.\n\n### Статья 3.');
    expect(duties(later)?.changes[0]?.basis).toEqual([{ before: 'art_2__para_1', after: 'art_3__para_1' }]);
    expect(outcome(later)).toEqual(['same']);
  });

  it('does not take the silence of a partial text for an end of the duty', () => {
    expect(outcome('### Статья 1. Понятия\n\n1) система – объект информатизации.\n', 'partial')).toEqual(['unknown']);
  });

  it('lists a new "must" on which no duty of the register rests', () => {
    const later = words.replace('2. Владелец отвечает', '2. Владелец обязан платить и отвечает');
    expect(duties(later)?.unregistered).toEqual([
      { before: 'art_2__para_2', after: 'art_2__para_2', words: { before: [], after: ['обязан'] } },
    ]);
  });
});

describe('dutyRules', () => {
  it.each([
    ['Владелец обязан в течение 30 дней', 'Владелец обязан в течение 10 дней', 'ru', 'tightened'],
    ['Владелец обязан в течение 10 дней', 'Владелец обязан в течение одного месяца', 'ru', 'relaxed'],
    ['Владелец обязан хранить', 'Владелец обязан хранить, кроме банков', 'ru', 'relaxed'],
    ['влечёт штраф 15 МРП', 'влечёт штраф 50 МРП', 'ru', 'tightened'],
    ['обязан за 30 дней', 'вправе за 10 дней', 'ru', 'other'],
    ['решает Правительство', 'решает уполномоченный орган', 'ru', 'other'],
    ['Меншік иесі құқылы', 'Меншік иесі міндетті', 'kk', 'tightened'],
    ['30 күн ішінде', '10 күн ішінде', 'kk', 'tightened'],
    ['The owner may tell', 'The owner must tell', 'en', 'tightened'],
    ['The owner must not sell', 'The owner may sell', 'en', 'relaxed'],
    ['must tell within 30 days', 'must tell immediately', 'en', 'tightened'],
  ])('turns "%s" into "%s" (%s): %s', (before, after, language, expected) => {
    expect(outcomeOf(dutyRules(before, after, language))).toBe(expected);
  });
});
