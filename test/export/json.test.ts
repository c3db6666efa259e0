import { describe, expect, it } from 'vitest';
import { addressesAt } from '../../src/export/addresses.ts';
import { exportedDuties } from '../../src/export/duties.ts';
import { billJson, jsonFile, versionJson } from '../../src/export/json.ts';
import { legislationMetadata } from '../../src/export/legislation-metadata.ts';
import { load } from '../../src/library/load.ts';
import { faultsOf } from '../support/schemas.ts';
import { hardDossier, optionsFor } from './support.ts';

const project = await load('content');
const dossiers = [hardDossier, ...project.dossiers];

describe('JSON', () => {
  it('of every bill is valid against the schema we ship', () => {
    for (const dossier of dossiers) expect(faultsOf(jsonFile('bill', billJson(dossier)))).toBe('');
  });

  it('of every version is valid, in a language that stands in too', () => {
    for (const { versions } of dossiers) {
      for (const version of versions) expect(faultsOf(jsonFile('version', versionJson(version, 'kk')))).toBe('');
    }
  });

  it('of the register of duties is valid', () => {
    for (const dossier of dossiers) {
      const duties = exportedDuties(dossier, 'kk', { cite: (eId) => eId, url: () => null });
      expect(faultsOf(jsonFile('duties', { bill: dossier.bill.id, lang: 'kk', duties }))).toBe('');
    }
  });
});

describe('metadata of a version', () => {
  const addresses = addressesAt('https://example.org', 'kk', hardDossier.bill.id);
  const metadata = (id: string) =>
    legislationMetadata({
      dossier: hardDossier,
      version: optionsFor(hardDossier, id, 'kk').version,
      language: 'kk',
      addresses,
    });

  it('name the law, its dates and its language for schema.org and ELI', () => {
    expect(metadata('02-signed')).toMatchObject({
      '@type': ['Legislation', 'eli:LegalExpression'],
      '@id': 'https://example.org/kk/mysal/02-signed/',
      name: '«Мысал» туралы',
      legislationIdentifier: '7-VIII',
      legislationDate: '2025-11-17',
      legislationJurisdiction: 'KZ',
      'eli:language': { '@id': 'http://publications.europa.eu/resource/authority/language/KAZ' },
      'eli:first_date_entry_in_force': '2026-01-18',
      isBasedOn: 'https://example.org/kk/mysal/01-presented/',
    });
  });

  it('claim no number, no date and no force for a bill that has none', () => {
    expect(metadata('01-presented')).not.toHaveProperty('legislationDate');
    expect(metadata('01-presented')).not.toHaveProperty('eli:first_date_entry_in_force');
    expect(metadata('01-presented')).toMatchObject({ legislationIdentifier: '/akn/kz/bill/2025-03-01/mysal' });
  });
});
