import { describe, expect, it } from 'vitest';
import { jsonFile } from '../../src/export/json.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import { twins } from '../../src/site/twins/twins.ts';
import { hardDossier } from '../export/support.ts';
import { fourReadings } from '../support/four-readings.ts';
import { faultsOf, schemaNamed, schemaNames } from '../support/schemas.ts';
import { dossierOf } from './small-dossier.ts';

/** What is wrong with the JSON of each page of a bill. */
const faultsIn = (dossiers: readonly Dossier[]): readonly string[] =>
  twins(dossiers).flatMap(({ page, lang, name, says }) => {
    const fault = faultsOf(jsonFile(name, { page, lang, ...says() }));
    return fault === '' ? [] : [`${page}: ${fault}`];
  });

describe('a page in JSON', () => {
  it('is valid against its schema, in a Kazakh bill that holds what is hard to write and in a small one', () => {
    expect(faultsIn([hardDossier, dossierOf()])).toEqual([]);
  });

  it('is valid for forty amendments of every kind, with verdict, relations and the words they put', async () => {
    const dossier = await fourReadings();
    const amending = twins([dossier]).filter(({ name, lang }) => /amend|what-if/u.test(name) && lang === 'kk');
    expect(amending.length).toBeGreaterThan(40);
    const faults = amending.map(({ page, lang, name, says }) => faultsOf(jsonFile(name, { page, lang, ...says() })));
    expect(faults.filter((fault) => fault !== '')).toEqual([]);
  });

  it('says of two texts without a common language that they cannot be compared', () => {
    const [kk] = hardDossier.versions;
    if (!kk) throw new Error('a bill without versions');
    const { kk: root, ...texts } = kk.texts;
    const other = { ...kk, texts: { ...texts, ...(root ? { ru: root } : {}) } };
    const two = {
      ...hardDossier,
      versions: [kk, { ...other, id: hardDossier.versions[1]?.id ?? kk.id, follows: kk.id }],
    };
    const compared = twins([two]).filter(({ page }) => page.includes('..'));
    expect(compared.map(({ name }) => name)).toEqual(Array.from({ length: 6 }, () => 'comparisons'));
    expect(compared[0]?.says()).toMatchObject({ pairs: [{ language: null, changed: null, isHeld: true }] });
    expect(faultsIn([two])).toEqual([]);
  });

  it('has an address of its own', () => {
    const pages = twins([hardDossier, dossierOf()]).map(({ page }) => page);
    expect(pages.length).toBe(new Set(pages).size);
  });
});

describe('the schemas', () => {
  it('say the same of the same thing wherever they name it', () => {
    const said = new Map<string, string>();
    const differing = schemaNames.flatMap((name) => {
      const { $defs = {} } = schemaNamed(name);
      return Object.entries($defs).flatMap(([thing, definition]) => {
        const text = JSON.stringify(definition);
        const known = said.get(thing) ?? text;
        said.set(thing, known);
        return known === text ? [] : [`${name}: ${thing}`];
      });
    });
    expect(differing).toEqual([]);
  });
});
