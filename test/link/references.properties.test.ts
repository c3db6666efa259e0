import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eId } from '../../src/law/ids.ts';
import type { Provision } from '../../src/law/provision.ts';
import { findReferences } from '../../src/link/references.ts';
import { findTerms } from '../../src/link/terms.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const words = {
  kk: [
    'осы',
    'баптың',
    '2-тармағында',
    '3) тармақшасы',
    '13-баптың',
    'және',
    'бірінші',
    'бөлігі',
    'Заңның',
    'Конституцияның',
    '5-11-баптар',
  ],
  ru: [
    'настоящей',
    'статьи',
    '5',
    '24-1',
    'пункта',
    '3)',
    'подпунктами',
    'и',
    '–',
    'части',
    'первой',
    'Гражданского кодекса',
    'Конституции',
    '"',
    'внести изменения',
  ],
  en: [
    'this',
    'Article',
    '5',
    '(1)',
    '(a)',
    'point',
    'to',
    'and',
    'of',
    'that',
    'Regulation (EU) 2016/679',
    'first',
    'subparagraph',
    'Annex III',
    'is amended',
  ],
} as const;

const punctuation = [',', ';', ':', '.', '«', '»', '\n', ' '];

/** Text of the very words that citations are made of, and of anything at all. */
const anyText = (language: keyof typeof words): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(fc.constantFrom(...words[language], ...punctuation), { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

const unit = (id: string, text: string | null, children: readonly Provision[]): Provision => ({
  eId: eId(id),
  kind: id === 'act' ? 'act' : id.includes('para') ? 'paragraph' : 'article',
  num: '1',
  number: '1',
  heading: null,
  text,
  children,
  lines: { first: 1, last: 1 },
  isRepealed: false,
});

const anyLaw = (language: keyof typeof words): fc.Arbitrary<Provision> =>
  fc
    .tuple(anyText(language), anyText(language))
    .map(([first, second]) => unit('act', null, [unit('art_1', first, [unit('art_1__para_1', second, [])])]));

const languages = ['kk', 'ru', 'en'] as const;

describe('the references of any text', () => {
  it.each(languages)('lie inside the text and never overlap (%s)', (language) => {
    fc.assert(
      fc.property(anyLaw(language), (root) => {
        const references = findReferences(root, { language });
        const [article] = root.children;
        for (const holder of [article, article?.children[0]]) {
          let end = 0;
          for (const { from } of references.filter((reference) => reference.from.eId === holder?.eId)) {
            expect(from.start).toBeGreaterThanOrEqual(end);
            expect(from.end).toBeGreaterThan(from.start);
            end = from.end;
          }
          expect(end).toBeLessThanOrEqual(holder?.text?.length ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(languages)('are the same when they are found twice (%s)', (language) => {
    fc.assert(
      fc.property(anyLaw(language), (root) => {
        expect(findReferences(root, { language })).toEqual(findReferences(root, { language }));
      }),
    );
  });
});

describe('the terms of any text', () => {
  it.each(languages)('lie inside the text and never overlap (%s)', (language) => {
    const term = (id: string, name: string) => ({
      id,
      names: { [language]: name },
      definedAt: null,
      note: {},
      checked: null,
      line: 1,
    });
    fc.assert(
      fc.property(anyLaw(language), fc.array(anyText(language), { maxLength: 4 }), (root, names) => {
        let [holder, end] = ['', 0];
        for (const { from } of findTerms(
          root,
          names.map((name, index) => term(String(index), name)),
          language,
        )) {
          if (from.eId !== holder) [holder, end] = [from.eId, 0];
          expect(from.start).toBeGreaterThanOrEqual(end);
          end = from.end;
        }
      }),
    );
  });
});
