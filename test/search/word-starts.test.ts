import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysisWith } from '../../src/search/analysis.ts';
import { finderOf } from '../../src/search/second-look.ts';
import { stemmerOf } from '../../src/search/stemmers.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { beginningsOf, spansOf } from '../../src/search/word-starts.ts';
import { nouns, verbs } from './kazakh-forms.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const analysisOf = (language: string) => analysisWith(language, stemmerOf(language));

const words: Readonly<Record<string, string>> = {
  kk: `${nouns} ${verbs} оның оған оны онда одан онымен олар мұны бұған соған халқы орны көңлі әрпі өзгерiстер`,
  ru: 'Учёт учета её ёлка маркировкой дыба дыб йода ийти шла шедший людям детей ма\u0301рка марки\u00ADровка в и о',
  en: 'dying die lying tying skies sky news ugly only early idly owner’s a I œuvre naïve café',
  de: 'Äußerung äußern Aß Maß Übung Übungen Öl ß',
  fr: 'œuvre Œuvre état Étude l’article qu’il aîné ça',
  es: 'año ñandú él último',
};

describe('the beginnings of words', () => {
  it.each(Object.keys(words))('leave no form of a term out in %s', (language) => {
    const { termOf } = analysisOf(language);
    for (const text of (words[language] ?? '').split(/\s+/u)) {
      for (const { word, start, end } of tokensOf(text)) {
        const [beginning = 0] = spansOf(text.slice(start, end)).beginnings;
        expect([word, beginningsOf([termOf(word)])[beginning]]).toEqual([word, 1]);
      }
    }
  });

  it('tell most other words apart', () => {
    const mayBegin = beginningsOf(['маркировк']);
    const { beginnings } = spansOf('Владелец системы обеспечивает маркировку результатов деятельности');
    expect([...beginnings].map((beginning) => mayBegin[beginning])).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it('stand where the words stand, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { starts, ends } = spansOf(text);
        expect([...starts].map((start, index) => [start, ends[index]])).toEqual(
          tokensOf(text).map(({ start, end }) => [start, end]),
        );
      }),
    );
  });
});

describe('finderOf', () => {
  it('finds just the words whose terms are sought, as reading every word would', () => {
    const analysis = analysisOf('ru');
    const alphabet = 'право права маркировка маркировкой статья 17 17-1 ст. и в на оны один, учёт'.split(' ');
    const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, fc.subarray(['право', 'маркировка', 'на', 'учет']), (body, sought) => {
        const find = finderOf(
          sought.map((word) => ({
            query: { word, field: 'any', boost: 1, edits: null, presence: 'optional', isPrefix: false },
            alternatives: [],
            forms: [word],
          })),
          analysis,
        );
        const terms = sought.map(analysis.termOf);
        const expected = tokensOf(body).flatMap(({ word: folded, start, end }, place) => {
          const word = terms.indexOf(analysis.termOf(folded));
          return word < 0 ? [] : { start, end, place, word, isExact: folded === sought[word] };
        });
        expect(find(body)).toEqual(expected);
      }),
    );
  });
});
