import { describe, expect, it } from 'vitest';
import { addressesAt } from '../../src/export/addresses.ts';
import { articleFeed, billFeed, type FeedOptions, roleFeed } from '../../src/export/bill-feeds.ts';
import { atom, jsonFeed } from '../../src/export/feed.ts';
import { elementsOf, everyElement, readXml, textOf } from '../../src/import/xml.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import { eId } from '../../src/law/ids.ts';
import { commonLanguage, compareVersions } from '../../src/library/compare-versions.ts';
import { load } from '../../src/library/load.ts';
import { routes } from '../../src/site/routes.ts';
import { hardDossier } from './support.ts';

const SITE = 'https://example.org/oqylym/';
const feed = billFeed(optionsFor(hardDossier));

describe('the feed of a bill', () => {
  it('is the Atom file we reviewed', async () => {
    await expect(atom(feed)).toMatchFileSnapshot('../fixtures/export/bill.kk.atom.xml');
  });

  it('is the JSON Feed we reviewed', async () => {
    await expect(jsonFeed(feed)).toMatchFileSnapshot('../fixtures/export/bill.kk.feed.json');
  });

  it('has an entry a version, the newest first, with the redline inside', () => {
    const entries = elementsOf(readXml(atom(feed)), 'entry');
    expect(entries.map((entry) => elementsOf(entry, 'title').map(textOf)[0])).toEqual(['Қол қойылған', 'Таныстырылым']);
    const [html = ''] = elementsOf(entries[0] ?? readXml('<x/>'), 'content').map(textOf);
    expect(html).toContain(
      '<strong>1-тарау. 1-бап. 1-1)</strong> <em lang="kk">(жаңа)</em> <ins>модель – бағдарлама;</ins>',
    );
    expect(html).toContain('<del>');
    expect(html).toContain('(бұрын: 1-тарау. 3-бап.)');
  });

  it('is well-formed HTML inside: signs of the law are words, not marks', () => {
    for (const { html } of feed.entries) expect(() => readXml(`<div>${html}</div>`)).not.toThrow();
    expect(feed.entries.map(({ html }) => html).join()).toContain('екінші &#x26; &#x3C;үшінші>');
  });

  it('names every place by its whole address', () => {
    const links = [...everyElement(readXml(atom(feed)))].flatMap(({ attributes: { href } }) => href ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !href.startsWith(`${SITE}kk/mysal/`))).toEqual([]);
  });

  it('has no date of its making', () => {
    expect(elementsOf(readXml(atom(feed)), 'updated').map(textOf)).toEqual(['2025-11-17T00:00:00Z']);
  });

  it('warns where a text is restated or partial', async () => {
    const { dossiers } = await load('content');
    const html = dossiers.flatMap((dossier) => billFeed(optionsFor(dossier)).entries.map((entry) => entry.html)).join();
    expect(html).toContain('өз сөзімізбен баяндалған');
    expect(html).toContain('ішінара ғана белгілі');
  });
});

describe('the feed of an article', () => {
  it('follows it under the number it had before', () => {
    const { entries, title } = articleFeed(optionsFor(hardDossier), eId('art_4'));
    expect(title).toBe('Өзгерістер: «Мысал» туралы, 1-тарау. 4-бап.');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.html).toContain('4-бап.');
    expect(entries[0]?.html).not.toContain('аудит');
  });

  it('is silent about versions that left the article as it was', () => {
    const untouched = { ...optionsFor(hardDossier), compare: () => null };
    expect(articleFeed(untouched, eId('art_1')).entries).toEqual([]);
  });
});

describe('the feed of a role', () => {
  it('tells only of the provisions that give it its duties', () => {
    const { entries, self } = roleFeed(optionsFor(hardDossier), 'owner');
    expect(self.xml).toBe(`${SITE}kk/mysal/feed/role/owner.xml`);
    expect(entries.map(({ html }) => html).join()).toContain('Екінші жол');
    expect(entries.map(({ html }) => html).join()).not.toContain('модель');
  });
});

describe('addresses', () => {
  it('are those of the site', () => {
    const { bill } = hardDossier;
    const [first, second] = hardDossier.versions;
    if (!first || !second) throw new Error('two versions are needed');
    const ours = addressesAt('https://example.org', 'kk', bill.id);
    const site = (path: string): string => new URL(path, 'https://example.org').href;
    expect(ours.bill).toBe(site(routes.bill('kk', bill.id)));
    expect(ours.version(first.id)).toBe(site(routes.version('kk', bill.id, first.id)));
    expect(ours.compare(first.id, second.id)).toBe(site(routes.compare('kk', bill.id, first.id, second.id)));
    for (const { slug } of hardDossier.obligations) {
      expect(ours.duty(slug)).toBe(site(routes.duty('kk', bill.id, slug)));
    }
  });
});

function optionsFor(dossier: Dossier): FeedOptions {
  const compare: FeedOptions['compare'] = (before, after) => {
    const language = commonLanguage(before, after, 'kk');
    return language === null ? null : compareVersions(dossier, before, after, language);
  };
  return { dossier, lang: 'kk', addresses: addressesAt(SITE, 'kk', dossier.bill.id), compare };
}
