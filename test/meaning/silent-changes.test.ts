import { describe, expect, it } from 'vitest';
import { day } from '../support/day.ts';
import { silentLines } from './support.ts';

const russian = `### Статья 1. Понятия

В настоящем Законе используются следующие понятия:

1) мельница – сооружение с крыльями;

2) смотритель – лицо, которое отвечает за мельницу;

3) помол – количество зерна за один день.

### Статья 2. Обязанности

1. Смотритель ведёт журнал мельниц.

2. Помол указывается в журнале, предусмотренном пунктом 1 настоящей статьи.

### Статья 3. Срок

Журнал хранится десять лет.

### Статья 4. Ответственность

Нарушение статьи 2 влечёт штраф 15 МРП.

### Статья 5. Хранение

Сведения хранятся в срок, указанный в статье 3.
`;

describe('silentChanges', () => {
  it('finds nothing where nothing changed', () => {
    expect(silentLines(russian, russian, 'ru')).toEqual([]);
  });

  it('follows a definition to its uses in any case, and on through a definition that rests on it', () => {
    expect(silentLines(russian, russian.replace('сооружение с крыльями', 'строение с крыльями'), 'ru')).toEqual([
      'art_1__point_2 term "мельницу" мельница ← art_1__point_1',
      'art_2__para_1 term "Смотритель" смотритель > мельница ← art_1__point_1',
      'art_2__para_1 term "мельниц" мельница ← art_1__point_1',
    ]);
  });

  it('follows a reference to the provision whose words changed', () => {
    expect(silentLines(russian, russian.replace('десять лет', 'пять лет'), 'ru')).toEqual([
      'art_5 reference "статье 3" ← art_3',
    ]);
  });

  it('names a provision whose sanction changed', () => {
    expect(silentLines(russian, russian.replace('штраф 15 МРП', 'штраф 50 МРП'), 'ru')).toEqual([
      'art_2 sanction "статьи 2" ← art_4',
    ]);
  });

  it('names a reference that leads to another article because the numbers moved', () => {
    const later = russian
      .replace('### Статья 3. Срок', '### Статья 3. Новая\n\nРеестр ведёт орган.\n\n### Статья 4. Срок')
      .replace('### Статья 4. Ответственность', '### Статья 5. Ответственность')
      .replace('### Статья 5. Хранение', '### Статья 6. Хранение');
    expect(silentLines(russian, later, 'ru')).toContain('art_6 pointing "статье 3" art_3 → art_3');
  });

  it('names a term that is no longer defined', () => {
    expect(silentLines(russian, russian.replace(/3\) помол – [^\n]+\n/u, ''), 'ru')).toEqual([
      'art_2__para_2 term "Помол" помол ← -art_1__point_3',
    ]);
  });

  it('names sums whose counting unit has another value in the year of the later text', () => {
    const unit = { unit: 'MCI', currency: 'KZT', from: day('2025-01-01'), sure: null };
    const values = [
      { ...unit, year: 2025, amount: 3932 },
      { ...unit, year: 2026, amount: 4325 },
    ];
    expect(silentLines(russian, russian, 'ru', { values, years: { before: 2025, after: 2026 } })).toEqual([
      'art_4 unit "15 МРП" 3932 → 4325',
    ]);
    expect(silentLines(russian, russian, 'ru', { values, years: { before: 2025, after: null } })).toEqual([]);
  });

  it('reads Kazakh forms of a term and Kazakh references', () => {
    const kazakh = `### 1-бап. Ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) диірмен – қанаттары бар құрылыс.

### 2-бап. Міндеттер

Иесі диірменнің журналын жүргізеді.

### 3-бап. Мерзім

Журнал 2-бапта көзделген тәртіппен сақталады.
`;
    expect(silentLines(kazakh, kazakh.replace('бар құрылыс', 'бар ғимарат'), 'kk')).toEqual([
      'art_2 term "диірменнің" диірмен ← art_1__point_1',
    ]);
    expect(silentLines(kazakh, kazakh.replace('журналын жүргізеді', 'журналын жүргізуге құқылы'), 'kk')).toEqual([
      'art_3 reference "2-бапта" ← art_2',
    ]);
  });

  it('reads English definitions and references', () => {
    const english = `### Article 1. Definitions

1) mill – a building with sails;

### Article 2. Duties

The owner of a mill keeps a log.

### Article 3. Term

The log under Article 2 is kept for ten years.
`;
    expect(silentLines(english, english.replace('a building', 'a structure'), 'en')).toEqual([
      'art_2 term "mill" mill ← art_1__point_1',
    ]);
    expect(silentLines(english, english.replace('keeps a log', 'keeps two logs'), 'en')).toEqual([
      'art_3 reference "Article 2" ← art_2',
    ]);
  });
});
