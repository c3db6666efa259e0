import { describe, expect, it } from 'vitest';
import { comparisonCauses, comparisonText } from '../../src/export/comparison-page/text.ts';
import { comparePage } from '../../src/site/data/compare-page.ts';
import { labelsOf } from '../../src/site/labels.ts';
import { fourReadings } from '../support/four-readings.ts';

const dossier = await fourReadings();

function printed(from: string, to: string): { readonly text: string; readonly table: string } {
  const [before, after] = [from, to].map((id) => dossier.versions.find((one) => one.id === id));
  const page = before && after ? comparePage(dossier, before, after, 'ru') : null;
  if (!page) throw new Error(`no page for ${from}..${to}`);
  const printing = { labels: labelsOf('ru'), language: page.language, level: 2 } as const;
  return {
    text: comparisonText(page.layout, printing, { before: from, after: to }),
    table: comparisonCauses(page.layout, printing),
  };
}

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, one = '']) => one);

describe('the page of a comparison', () => {
  it('leads from every changed phrase to the statement of its cause, which says who and at which reading', () => {
    const { text } = printed('01-first', '04-fourth');
    const links = all(text, /<a class="origin" href="#([^"]+)"/gu);
    const statements = new Set(all(text, /<li id="([^"]+)" data-origin/gu));
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((id) => !statements.has(id))).toEqual([]);
    expect(text).toContain('title="Поправка 4 (Депутат Ветров, 10 марта 2031 г.), Первое чтение: доказано"');
  });

  it('has no changed words without a cause', () => {
    const { text } = printed('01-first', '04-fourth');
    const phrases = all(text, /<(?:ins|del)>(.*?)<\/(?:ins|del)>/gu);
    expect(phrases.length).toBeGreaterThan(40);
    expect(phrases.filter((phrase) => !phrase.includes('data-origin'))).toEqual([]);
  });

  it('says of the change that no amendment explains with which reading it came', () => {
    const { text, table } = printed('02-second', '03-third');
    expect(text).toContain('title="С текста «Второе чтение»; причина неизвестна"');
    expect(table).toContain(
      '<th scope="row">С текста «Второе чтение»; причина неизвестна</th><td><a href="#art_7__para_1">',
    );
  });

  it('does not name the one text with which all changes came at each of them, but says once that no cause is known', () => {
    const silent = { ...dossier, amendments: [] };
    const [before, after] = silent.versions;
    const page = before && after ? comparePage(silent, before, after, 'ru') : null;
    expect(page?.layout.causes).toBe('none-known');
    expect(page?.layout.changed).toBeGreaterThan(5);
  });
});
