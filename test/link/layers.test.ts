import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../src/law/amendment.ts';
import type { Carried } from '../../src/law/anchor.ts';
import { amendmentId, billId, type EId, eId, slug, versionId } from '../../src/law/ids.ts';
import type { Commentary, Obligation } from '../../src/law/knowledge.ts';
import { type LayersOptions, layersOf, unplaced } from '../../src/link/layers.ts';
import { findReferences } from '../../src/link/references.ts';
import { law } from './support.ts';

const checked = versionId('05-signed');
const root = law('### Статья 1. А\n\n1. Текст.\n\n2. По пункту 1.\n\n### Статья 2. Б\n\nТекст.\n', 'ru');

const obligation: Obligation = {
  slug: slug('label'),
  code: 'OB-22',
  modality: 'must',
  words: {},
  who: ['owner'],
  topic: null,
  basis: [eId('art_1__para_1'), eId('art_9')],
  otherBasis: [],
  sanctions: null,
  compare: [],
  checked,
  sources: [],
  sure: null,
  file: 'label.md',
};
const commentary: Commentary = {
  slug: slug('what'),
  words: {},
  about: [eId('art_2')],
  author: null,
  publisher: null,
  date: null,
  language: null,
  url: null,
  seen: null,
  checked: null,
  file: 'what.md',
};
const amendment: Amendment = {
  id: amendmentId('02-second/001'),
  bill: billId('kz-ai'),
  version: versionId('02-second'),
  number: '1',
  title: {},
  by: null,
  date: null,
  outcome: 'accepted',
  sources: [],
  sure: null,
  changes: [{ kind: 'repeal', at: eId('art_2'), wording: {} }],
  changeLines: [1],
  accepted: null,
  reason: '',
  file: '001.md',
};

const options: LayersOptions = {
  root,
  obligations: [obligation],
  commentary: [commentary],
  amendments: [amendment],
  terms: [{ from: { eId: eId('art_2'), start: 0, end: 5 }, term: 'text' }],
  references: findReferences(root, { language: 'ru' }),
  carriedTo: (_version, id: EId): Carried =>
    id === 'art_9'
      ? { kind: 'gone', since: versionId('06-amended') }
      : { kind: 'split', eIds: [id, eId('art_2')], since: checked },
};

describe('layersOf', () => {
  it('hangs statements where they have been carried to, and references on both ends', () => {
    const layers = layersOf(options);
    expect([...layers.keys()]).toEqual(['art_1__para_1', 'art_1__para_2', 'art_2']);
    expect(layers.get(eId('art_1__para_1'))).toMatchObject({
      obligations: [{ item: obligation, checked }],
      citedBy: [{}],
    });
    expect(layers.get(eId('art_1__para_2'))).toMatchObject({ cites: [{ to: { eId: 'art_1__para_1' } }] });
    expect(layers.get(eId('art_2'))).toMatchObject({
      obligations: [{ anchor: 'art_1__para_1' }],
      amendments: [amendment],
      terms: [{ term: 'text' }],
    });
  });

  it('keeps what has no place apart, and does not know a statement that nobody checked', () => {
    const { obligations, commentary: comments } = unplaced(options);
    expect(obligations).toMatchObject([{ anchor: 'art_9', carried: { kind: 'gone' } }]);
    expect(comments).toMatchObject([{ anchor: 'art_2', carried: { kind: 'unknown' } }]);
  });
});
