import { describe, expect, it } from 'vitest';
import type { Version } from '../../src/law/bill.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import { billId, eId, legislatureId, slug, versionId } from '../../src/law/ids.ts';
import type { Modality } from '../../src/law/knowledge.ts';
import type { Provision } from '../../src/law/provision.ts';
import { documentsOf } from '../../src/search/documents.ts';

const modality: Modality = 'must';

const unit = (fields: Partial<Provision> & { readonly address: string }): Provision => ({
  eId: eId(fields.address),
  kind: 'article',
  num: null,
  number: null,
  heading: null,
  text: null,
  children: [],
  lines: { first: 1, last: 1 },
  isRepealed: false,
  ...fields,
});

const law = (text: string): Provision =>
  unit({
    address: 'act',
    kind: 'act',
    children: [
      unit({
        address: 'chp_1',
        kind: 'chapter',
        num: '1-тарау.',
        heading: 'Жалпы ережелер',
        children: [
          unit({
            address: 'art_5-1',
            num: '5-1-бап.',
            number: '5-1',
            heading: 'Таңбалау',
            children: [unit({ address: 'art_5-1__para_1', kind: 'paragraph', num: '1.', number: '1', text })],
          }),
        ],
      }),
    ],
  });

const version = (id: string, text: string, fields: Partial<Version> = {}): Version => ({
  id: versionId(id),
  bill: billId('law'),
  stage: 'signed',
  date: null,
  follows: null,
  published: null,
  force: null,
  wording: {},
  extent: 'whole',
  numbering: null,
  sources: [],
  evidence: new Map(),
  absent: [],
  lineage: new Map(),
  residue: [],
  headings: new Map(),
  places: new Map(),
  notes: [],
  note: '',
  texts: { kk: law(text) },
  file: '',
  ...fields,
});

const dossier = (versions: readonly Version[], fields: Partial<Dossier> = {}): Dossier => ({
  bill: {
    id: billId('law'),
    title: {},
    legislature: legislatureId('kz'),
    number: null,
    authentic: [],
    companions: [],
    official: {},
    roles: {},
    topics: {},
    acts: {},
    authors: {},
    note: '',
    file: '',
  },
  legislature: {
    id: legislatureId('kz'),
    name: {},
    country: null,
    languages: [],
    stages: {},
    units: [],
    letters: {},
    ordinals: {},
    repealed: {},
    notes: {},
    values: [],
  },
  sources: new Map(),
  versions,
  amendments: [],
  obligations: [],
  commentary: [],
  terms: [],
  timeline: [],
  errors: [],
  questions: [],
  positions: [],
  crosswalk: [],
  sanctions: [],
  applicability: null,
  ...fields,
});

describe('documentsOf', () => {
  it('makes one document of a wording that several versions share', () => {
    const documents = documentsOf(dossier([version('01-a', 'Таңбалайды.'), version('02-b', 'Таңбалайды.')]));
    expect(documents.filter(({ text }) => text !== '')).toMatchObject([
      { eId: 'art_5-1__para_1', versions: ['01-a', '02-b'], isCurrent: true, number: '1', kindOfUnit: 'paragraph' },
    ]);
  });

  it('keeps each wording and says which is current', () => {
    const documents = documentsOf(dossier([version('01-a', 'Бұрынғы мәтін.'), version('02-b', 'Жаңа мәтін.')]));
    expect(documents.filter(({ text }) => text !== '').map(({ text, isCurrent }) => [text, isCurrent])).toEqual([
      ['Жаңа мәтін.', true],
      ['Бұрынғы мәтін.', false],
    ]);
  });

  it('tells the titles around a point and makes documents of headings too', () => {
    const documents = documentsOf(dossier([version('01-a', 'Таңбалайды.')]));
    expect(documents.map(({ title, path }) => [title, path])).toEqual([
      ['1-тарау. Жалпы ережелер', []],
      ['5-1-бап. Таңбалау', ['1-тарау. Жалпы ережелер']],
      ['1.', ['1-тарау. Жалпы ережелер', '5-1-бап. Таңбалау']],
    ]);
  });

  it('finds a heading in a language whose text is not held', () => {
    const headings = new Map([[eId('art_5-1'), { ru: 'Маркировка' }]]);
    const documents = documentsOf(dossier([version('01-a', 'Таңбалайды.', { headings })]));
    expect(documents.filter(({ language }) => language === 'ru')).toMatchObject([
      { title: 'Маркировка', number: '5-1', text: '' },
    ]);
  });

  it('makes documents of terms in each language they are named in', () => {
    const terms = [
      {
        id: 'labelling',
        names: { kk: 'таңбалау', en: 'labelling' },
        definedAt: null,
        note: { en: 'A mark.' },
        checked: null,
        line: 1,
      },
    ];
    const documents = documentsOf(dossier([version('01-a', 'Таңбалайды.')], { terms }));
    expect(documents.filter(({ kind }) => kind === 'term')).toMatchObject([
      { language: 'kk', title: 'таңбалау', slug: 'labelling' },
      { language: 'en', title: 'labelling', text: 'A mark.' },
    ]);
  });

  it('reads prose that is only wrapped in its file as one line, and leaves paragraphs and points apart', () => {
    const note = 'Белгі қажет,\nескерту де.\n\nТізім:\n- мәтін;\n- дыбыс.';
    const term = { id: 'mark', names: { kk: 'белгі' }, definedAt: null, note: { kk: note }, checked: null, line: 1 };
    const documents = documentsOf(dossier([version('01-a', 'Таңбалайды.')], { terms: [term] }));
    expect(documents.find(({ kind }) => kind === 'term')?.text).toBe(
      'Белгі қажет, ескерту де.\n\nТізім:\n- мәтін;\n- дыбыс.',
    );
  });

  it('makes documents of duties with the roles that bear them', () => {
    const words = {
      title: 'Таңбалау',
      sentence: 'таңбалайды',
      condition: null,
      exception: null,
      deadline: null,
      explanation: '',
    };
    const duty = {
      slug: slug('label'),
      code: null,
      modality: modality,
      words: { kk: words },
      who: ['owner'],
      topic: null,
      basis: [eId('art_5-1')],
      otherBasis: [],
      sanctions: null,
      compare: [],
      checked: null,
      sources: [],
      sure: null,
      file: '',
    };
    const documents = documentsOf(dossier([version('01-a', 'Таңбалайды.')], { obligations: [duty] }));
    expect(documents.filter(({ kind }) => kind === 'obligation')).toMatchObject([
      { who: ['owner'], eId: 'art_5-1', text: 'таңбалайды' },
    ]);
  });
});
