import { expect, it } from 'vitest';
import { eId, versionId } from '../../src/law/ids.ts';
import { placeFinder, placesFor } from '../../src/site/data/places.ts';
import { dossierOf } from './small-dossier.ts';

const dossier = dossierOf();

it('names a provision in the lawyer’s words and links the page of its article', () => {
  const place = placesFor(dossier, versionId('02-first-reading'), 'ru')?.at(eId('art_2__para_1'));
  expect(place?.name).toBe('Статья 2, пункт 1');
  expect(place?.href).toBe('/ru/example/02-first-reading/art_2/#art_2__para_1');
  expect(place?.unit?.text).toBe('Владелец обязан вести журнал.');
});

it('names a provision that the version does not hold by the text that has it, and links nothing', () => {
  const place = placesFor(dossier, versionId('01-presented'), 'ru')?.at(eId('art_2__para_1'));
  expect(place).toMatchObject({ name: 'Статья 2, пункт 1', href: null, unit: null });
});

it('says which language the words are in when the wanted one is missing', () => {
  expect(placesFor(dossier, versionId('02-first-reading'), 'kk')?.language).toBe('en');
});

it('reads a statement that was never checked against the current version', () => {
  expect(placeFinder(dossier, 'en')(null)?.version.id).toBe('02-first-reading');
});
