import { describe, expect, it } from 'vitest';
import { walk } from '../../src/law/provision.ts';
import { amendmentPage } from '../../src/site/data/amendment-pages.ts';
import { readingOf } from '../../src/site/data/reading.ts';
import { type WordOrigins, wordOrigins } from '../../src/site/data/word-origins.ts';
import { fourReadings } from '../support/four-readings.ts';

const dossier = await fourReadings();
const version = (id: string) => dossier.versions.find((one) => one.id === id) ?? dossier.versions[0];

function originsIn(id: string, article: string): WordOrigins | null {
  const found = version(id);
  const reading = found && readingOf(dossier, found, 'ru');
  const unit = reading?.articles.find(({ eId }) => eId === article);
  if (!reading || !unit) throw new Error(`${id} has no ${article}`);
  return wordOrigins(reading, unit);
}

describe('origins of words', () => {
  it('name the amendment, its author and its reading, and the words it put there', () => {
    const origins = originsIn('04-fourth', 'art_1')?.origins ?? [];
    expect(
      origins.map(({ label, reading, runs }) => [label, reading.label, runs.map(({ words }) => words)]),
    ).toContainEqual([
      'Поправка 1 (Депутат Ветров, 10 марта 2031 г.): доказано',
      expect.any(String),
      [expect.stringContaining('общественные отношения')],
    ]);
  });
  it('say of a change that no amendment explains at which reading it came, and nothing of its cause', () => {
    const entered = originsIn('04-fourth', 'art_7')?.origins.filter(({ kind }) => kind === 'entered') ?? [];
    expect(entered.map(({ label, href }) => [label, href])).toEqual([
      ['Появились в этом чтении; причина неизвестна', null],
    ]);
  });
  it('are not told of the first text, which has none before it', () => {
    expect(originsIn('01-first', 'art_1')).toBeNull();
  });
  it('leave every word of the text in its place', () => {
    const last = version('04-fourth');
    const reading = last && readingOf(dossier, last, 'ru');
    for (const article of reading?.articles ?? []) {
      const origins = reading && wordOrigins(reading, article);
      if (!origins) continue;
      for (const unit of walk(article)) {
        expect(
          origins
            .segments(unit)
            .map(({ text }) => text)
            .join(''),
        ).toBe(unit.text ?? '');
      }
    }
  });
  it('stand on the page of the amendment as its effect in the text', () => {
    const first = dossier.amendments[0];
    if (!first) throw new Error('the fixture has no amendments');
    const { inText } = amendmentPage(dossier, first, 'ru');
    expect(
      inText.map(({ place, runs }) => [place.name, runs.filter(({ operation }) => operation === 1).length]),
    ).toEqual([['Статья 1', 1]]);
  });
});
