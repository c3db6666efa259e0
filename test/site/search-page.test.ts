import { describe, expect, it } from 'vitest';
import { billId, eId, versionId } from '../../src/law/ids.ts';
import type { Hit } from '../../src/search/answer.ts';
import { addressOf, stateOf } from '../../src/site/browser/search-state.ts';
import { searchGuide } from '../../src/site/data/search-guide.ts';
import { hitHref, litWords } from '../../src/site/hit-href.ts';
import { dossierOf } from './small-dossier.ts';

const guide = searchGuide([dossierOf()], 'kk');
const [bill] = guide.bills;
const version = versionId('02-first-reading');

const hit = (some: Partial<Hit>): Hit => ({
  bill: billId('example'),
  versions: [version],
  version,
  lang: 'ru',
  eId: eId('art_2__para_1'),
  kind: 'provision',
  slug: null,
  title: '1.',
  score: 1,
  snippet: [
    { text: 'Владелец обязан вести ', lit: false },
    { text: 'Журнал', lit: true },
  ],
  path: [],
  isCurrent: true,
  via: null,
  ...some,
});

describe('the link of a hit', () => {
  it('opens the place and lights its words, in the language they are in', () => {
    const href = hitHref(hit({}), version, 'kk', bill);
    expect(decodeURI(href)).toBe('/ru/example/02-first-reading/art_2/?lit=журнал#art_2__para_1');
  });

  it('stays in the reader’s language where its pages show these very words', () => {
    expect(hitHref(hit({ lang: 'en', snippet: [] }), version, 'kk', bill)).toBe(
      '/kk/example/02-first-reading/art_2/#art_2__para_1',
    );
  });

  it('leads a chapter to the whole text, and knowledge to its own page', () => {
    expect(hitHref(hit({ eId: eId('chp_1'), snippet: [] }), version, 'ru', bill)).toBe(
      '/ru/example/02-first-reading/#chp_1',
    );
    expect(hitHref(hit({ kind: 'obligation', slug: 'keep-a-log' }), null, 'ru', bill)).toBe(
      '/ru/example/duties/keep-a-log/',
    );
    expect(hitHref(hit({ kind: 'term', slug: 'system' }), null, 'ru', bill)).toBe('/ru/example/terms/#system');
    expect(hitHref(hit({ kind: 'amendment', slug: '02-first-reading/001' }), null, 'ru', bill)).toBe(
      '/ru/example/amendments/02-first-reading/001/',
    );
  });

  it('carries each lit word once', () => {
    const twice = [
      { text: 'Журнал', lit: true },
      { text: ' и ', lit: false },
      { text: 'журнал', lit: true },
    ];
    expect(litWords(hit({ snippet: twice }))).toEqual(['журнал']);
  });
});

describe('the guide', () => {
  it('names versions and says which language their pages show', () => {
    expect(bill?.versions.map(({ label, language }) => [label, language])).toEqual([
      ['Таныстырылым', 'ru'],
      ['Бірінші оқылым', 'en'],
    ]);
  });
});

describe('the address of a search', () => {
  it('keeps query and filters', () => {
    const state = { query: 'ст. 17 п. 3', filters: { kind: 'provision', chapter: 'Глава 1' } };
    expect(stateOf(addressOf(state))).toEqual(state);
  });

  it('is empty where nothing is asked', () => {
    expect(addressOf({ query: '', filters: {} })).toBe('');
  });
});
