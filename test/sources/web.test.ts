import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchTexts, type Wanted } from '../../src/sources/web.ts';
import { historyPage, ID, lawPage, site } from './support/adilet.ts';
import { inTurn, open, type Play, page, type Stage, status } from './support/server.ts';

let stage: Stage;
afterEach(() => stage.close());

const everything: Wanted = { name: ID, languages: [], hasEditions: true };
const russian: Wanted = { name: `https://adilet.zan.kz/rus/docs/${ID}`, languages: ['ru'], hasEditions: false };
const PATH = `/rus/docs/${ID}`;

/** Plays the site with some parts changed, and fetches. */
async function fetched(changes: Readonly<Record<string, Play>>, wanted: Wanted = russian) {
  stage = await open({ ...site(), ...changes });
  return fetchTexts(wanted, stage.world);
}

const refusal = async (changes: Readonly<Record<string, Play>>, wanted: Wanted = russian): Promise<string> => {
  const harvest = await fetched(changes, wanted);
  return harvest.kind === 'texts' ? `${harvest.texts.length} texts` : `${harvest.message} → ${harvest.hint}`;
};

describe('a document of adilet', () => {
  it('comes in three languages with all its editions, each with address, day and sum', async () => {
    const harvest = await fetched({}, everything);
    if (harvest.kind !== 'texts') throw new Error(harvest.message);
    expect(harvest.texts.map(({ date, language }) => `${date} ${language}`)).toEqual([
      '2025-11-17 kk',
      '2025-11-17 ru',
      '2025-11-17 en',
      '2026-02-01 kk',
      '2026-02-01 ru',
      '2026-02-01 en',
    ]);
    expect(harvest.texts[1]?.page).toMatchObject({
      url: `https://adilet.zan.kz/rus/archive/docs/${ID}/17.11.2025`,
      retrieved: '2026-03-01',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(new TextDecoder().decode(harvest.texts[1]?.page.bytes)).toBe(lawPage('rus', '1'));
  });

  it('is asked for one page a second, robots.txt first and once', async () => {
    await fetched({}, everything);
    expect(stage.asked.map(({ path }) => path).filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(stage.asked[0]?.path).toBe('/robots.txt');
    const gaps = stage.asked.slice(1).map(({ at }, index) => at - (stage.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1);
    expect(stage.asked).toHaveLength(10);
  });

  it('is left a longer pause where robots.txt asks for one', async () => {
    await fetched({ '/robots.txt': page('User-agent: *\nCrawl-delay: 7\n') });
    expect(stage.asked.map(({ at }) => at)).toEqual([0, 7]);
  });

  it('may lack a language; the others come', async () => {
    const harvest = await fetched({ [`/eng/docs/${ID}`]: status(404) }, everything);
    if (harvest.kind !== 'texts') throw new Error(harvest.message);
    expect(harvest.texts).toHaveLength(4);
    expect(harvest.gaps.map(({ message }) => message)).toEqual([
      `there is no https://adilet.zan.kz/eng/docs/${ID} (404)`,
    ]);
  });

  it('is read from the JSON service where its page is only a frame', async () => {
    const frame = page('<html><body><div id="root"></div></body></html>');
    const json = JSON.stringify({ is_actual: true, text_content: '<h3>Статья 1. Журнал</h3><p>Слова.</p>' });
    const harvest = await fetched({ [PATH]: frame, [`/api/documents/by-ngr/${ID}?language=rus`]: page(json) });
    expect(harvest).toMatchObject({ kind: 'texts', texts: [{ language: 'ru' }] });
    expect(stage.asked.at(-1)?.path).toBe(`/api/documents/by-ngr/${ID}?language=rus`);
  });

  it('is not asked for again unless it has changed, former editions never', async () => {
    const asked: (string | undefined)[] = [];
    const conditional: Play = (response, _turn, { headers }) => {
      asked.push(headers['if-none-match']);
      if (headers['if-none-match'] === '"rus-2"') response.writeHead(304).end();
      else page(lawPage('rus', '2'), { etag: '"rus-2"' })(response, 1, response.req);
    };
    const wanted = { ...everything, languages: ['ru'] };
    const first = await fetched({ [PATH]: conditional }, wanted);
    const before = stage.asked.length;
    const second = await fetchTexts(wanted, stage.world);
    expect(second).toEqual(first);
    expect(asked).toEqual([undefined, '"rus-2"']);
    expect(stage.asked.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', PATH, `${PATH}/history`]);
  });

  it('goes on where a run broke off', async () => {
    const former = `/rus/archive/docs/${ID}`;
    const wanted = { ...everything, languages: ['ru'] };
    const busy = Array.from({ length: 5 }, () => status(500));
    const first = await fetched(
      {
        [`${PATH}/history`]: page(historyPage('rus', ['17.11.2025', '01.01.2026'], '01.02.2026')),
        [`${former}/01.01.2026`]: inTurn(...busy, page(lawPage('rus', '1a'))),
      },
      wanted,
    );
    expect(first.kind).toBe('refused');
    expect(await fetchTexts(wanted, stage.world)).toMatchObject({ kind: 'texts', texts: { length: 3 } });
    expect(stage.asked.filter(({ path }) => path === `${former}/17.11.2025`)).toHaveLength(1);
  });
});

describe('a faulty site', () => {
  it('that is busy is asked again when it says so', async () => {
    const parts = { [PATH]: inTurn(status(429, { 'retry-after': '30' }), status(503), page(lawPage('rus', '2'))) };
    expect(await refusal(parts)).toBe('1 texts');
    const [, first, second, third] = stage.asked.map(({ at }) => at);
    expect([(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)]).toEqual([30, 2]);
  });

  it('that wants an hour of rest is left alone', async () => {
    expect(await refusal({ [PATH]: status(429, { 'retry-after': '3600' }) })).toBe(
      'adilet.zan.kz asks to be left alone for 60 minutes → try again later: what was fetched is kept and not fetched twice',
    );
    expect(stage.asked).toHaveLength(2);
  });

  it('may name a date until which it wants rest', async () => {
    const parts = {
      [PATH]: inTurn(status(503, { 'retry-after': 'Sun, 01 Mar 2026 10:01:00 GMT' }), page(lawPage('rus', '2'))),
    };
    expect(await refusal(parts)).toBe('1 texts');
    expect(stage.asked.at(-1)?.at).toBe(60);
  });

  it('that only fails is given up after five tries, each after a longer pause', async () => {
    expect(await refusal({ [PATH]: status(500) })).toBe(
      `adilet.zan.kz answers 500 (${PATH}, 5 tries) → try again later: what was fetched is kept and not fetched twice`,
    );
    expect(stage.asked.slice(1).map(({ at }) => at)).toEqual([1, 2, 4, 8, 16]);
  });

  it('that cuts connections is asked again, and given up if it goes on', async () => {
    const cut: Play = (response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('<html><body><article>');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await refusal({ [PATH]: inTurn(cut, cut, page(lawPage('rus', '2'))) })).toBe('1 texts');
    await stage.close();
    expect(await refusal({ [PATH]: cut })).toMatch(/^adilet\.zan\.kz .+ \(.+, 5 tries\) → try again later/u);
    expect(stage.kept.size).toBe(0);
  });

  it('that sends half a page as if it were whole is not believed', async () => {
    expect(await refusal({ [PATH]: page(lawPage('rus', '2').slice(0, -30)) })).toContain(
      `${PATH} came without its end`,
    );
  });

  it('that looks otherwise than it did is named, with a way round it', async () => {
    expect(await refusal({ [PATH]: page('<html><body><div class="new">Статья 1</div></body></html>') })).toBe(
      `https://adilet.zan.kz${PATH} does not look as adilet’s pages do: the site may have changed → download the document there as .docx and import the file with --url`,
    );
    await stage.close();
    expect(await refusal({ [`${PATH}/history`]: page('<html><body></body></html>') }, everything)).toContain(
      '/history',
    );
  });

  it('that leads round in a circle, elsewhere, or to what its robots.txt forbids is not followed', async () => {
    const to = (location: string): Play => status(302, { location });
    expect(await refusal({ [PATH]: to('/a'), '/a': to('/b'), '/b': to('/a') })).toContain(
      'leads from page to page without end',
    );
    await stage.close();
    expect(await refusal({ [PATH]: to('file:///etc/passwd') })).toContain(
      'leads to "file:///etc/passwd", which is not followed',
    );
    await stage.close();
    expect(await refusal({ [PATH]: to('http://adilet.zan.kz/open') })).toContain('which is not followed');
    await stage.close();
    expect(await refusal({ [PATH]: to('/search?x=1') })).toContain('does not let programs read /search');
    await stage.close();
    expect(await refusal({ [PATH]: to(`${PATH}-moved`), [`${PATH}-moved`]: page(lawPage('rus', '2')) })).toBe(
      '1 texts',
    );
  });

  it('that sends a gzip bomb is cut off, its memory bounded', { timeout: 60_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(400 * 1024 * 1024), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    const parts = {
      [PATH]: (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    } satisfies Record<string, Play>;
    expect(await refusal(parts)).toContain('sends more than 64 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 1024 * 1024);
    expect(stage.asked).toHaveLength(2);
  });

  it('that sends what is no gzip is given up', async () => {
    const parts = { [PATH]: page('no gzip', { 'content-encoding': 'gzip' }) };
    expect(await refusal(parts)).toMatch(/5 tries/u);
  });
});

describe('robots.txt', () => {
  const CARD = 'https://legalacts.egov.kz/npa/view?id=15';

  it('keeps the portal of draft acts closed: its pages are not asked for', async () => {
    const robots = page('User-agent: *\nDisallow: /npa/view\nDisallow: /application\n');
    expect(await refusal({ '/robots.txt': robots }, { name: CARD, languages: ['ru'], hasEditions: false })).toBe(
      'robots.txt of legalacts.egov.kz does not let programs read /npa/view → open the page in a browser, save it and import the file; name the address with --url',
    );
    expect(stage.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('that cannot be read closes the site', async () => {
    expect(await refusal({ '/robots.txt': status(500) })).toContain('robots.txt of adilet.zan.kz could not be read');
    expect(new Set(stage.asked.map(({ path }) => path))).toEqual(new Set(['/robots.txt']));
  });

  it('that is not there opens it', async () => {
    expect(await refusal({ '/robots.txt': status(404) })).toBe('1 texts');
  });
});

describe('any other address', () => {
  const name = 'https://example.org/act.html';
  const parts = { '/act.html': page('<html><body><h3>Article 1. Scope</h3><p>Words.</p></body></html>') };

  it('is the single document that stands there', async () => {
    expect(await fetched(parts, { name, languages: ['en'], hasEditions: true })).toMatchObject({
      kind: 'texts',
      texts: [{ language: 'en', date: null, page: { url: name } }],
    });
  });

  it('needs its language said, and has to be an address', async () => {
    expect(await refusal(parts, { name, languages: [], hasEditions: false })).toContain(
      'nothing says in which language',
    );
    await stage.close();
    expect(
      await refusal(parts, { name: 'https://user:pass@example.org/', languages: ['en'], hasEditions: false }),
    ).toContain('is no address of a page');
  });
});
