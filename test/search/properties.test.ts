import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { oddQuery } from './odd-queries.ts';
import { document, searchOver } from './support.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const words: Readonly<Record<string, readonly string[]>> = {
  kk: 'жасанды интеллект жүйесі меншік иесі пайдаланушы құқық міндет тәуекел дәреже таңбалау дерек қауіпсіздік мемлекет орган уәкілетті тыйым салу жауапкершілік құпиялылық қағидат ашықтық кітапхана'.split(
    ' ',
  ),
  ru: 'искусственный интеллект система владелец пользователь право обязанность риск степень маркировка данные безопасность государство орган уполномоченный запрет ответственность тайна принцип прозрачность библиотека'.split(
    ' ',
  ),
  en: 'artificial intelligence system owner user right duty risk degree labelling data security state body authorised prohibition liability secrecy principle transparency library'.split(
    ' ',
  ),
  de: 'künstliche Intelligenz System Eigentümer Nutzer Recht Pflicht Risiko Stufe Kennzeichnung Daten Sicherheit Staat Behörde zuständige Verbot Haftung Geheimnis Grundsatz Transparenz Bücherei'.split(
    ' ',
  ),
  fr: 'intelligence artificielle système propriétaire utilisateur droit obligation risque degré étiquetage données sécurité état autorité compétente interdiction responsabilité secret principe transparence bibliothèque'.split(
    ' ',
  ),
  es: 'inteligencia artificial sistema propietario usuario derecho obligación riesgo grado etiquetado datos seguridad estado autoridad competente prohibición responsabilidad secreto principio transparencia biblioteca'.split(
    ' ',
  ),
};
const titles: Readonly<Record<string, (number: number, heading: string) => string>> = {
  kk: (number, heading) => `${number}-бап. ${heading}`,
  ru: (number, heading) => `Статья ${number}. ${heading}`,
  en: (number, heading) => `Article ${number}. ${heading}`,
  de: (number, heading) => `§ ${number} ${heading}`,
  fr: (number, heading) => `Article ${number}. ${heading}`,
  es: (number, heading) => `Artículo ${number}. ${heading}`,
};

/** A law of random words in which each article has one word of its own. */
const randomLaw = (language: string): fc.Arbitrary<SearchDocument[]> => {
  const text = fc.array(fc.constantFrom(...(words[language] ?? [])), { minLength: 4, maxLength: 30 });
  const article = fc.record({
    heading: fc.uniqueArray(fc.constantFrom(...(words[language] ?? [])), { minLength: 4, maxLength: 6 }),
    text,
  });
  return fc.array(article, { minLength: 2, maxLength: 30 }).map((articles) =>
    articles.map(({ heading, text: body }, index) =>
      document({
        language,
        eId: `art_${index + 1}`,
        title: titles[language]?.(index + 1, heading.join(' ')) ?? '',
        text: [...body, rareWord(index, language)].join(' '),
      }),
    ),
  );
};

const isLatin = (language: string): boolean => language !== 'kk' && language !== 'ru';

/** How a place is cited, which is not always how it is printed. */
const citations: Readonly<Record<string, (number: number) => string>> = {
  kk: (number) => `${number}-бап`,
  ru: (number) => `ст. ${number}`,
  en: (number) => `Art. ${number}`,
  de: (number) => `§ ${number}`,
  fr: (number) => `art. ${number}`,
  es: (number) => `artículo ${number}`,
};

/** A made-up word that only one article has and that no ending can be cut off. */
const rareWord = (index: number, language: string): string => {
  const letters = isLatin(language) ? 'bcdfghjklm' : 'бвгджзклмн';
  return (
    `x${index}`.replace(/./gu, (sign) =>
      sign === 'x'
        ? isLatin(language)
          ? 'zo'
          : 'зо'
        : (letters[Number(sign)] ?? '') + (isLatin(language) ? 'o' : 'о'),
    ) + (isLatin(language) ? 'kx' : 'кх')
  );
};

describe.each(['kk', 'ru', 'en', 'de', 'fr', 'es'])('a law in %s', (language) => {
  it('has every article found by its rarest word, by its heading and by its citation', async () => {
    await fc.assert(
      fc.asyncProperty(randomLaw(language), async (documents) => {
        const { search } = searchOver(documents);
        const eIds = async (query: string) => (await search(query)).hits.map(({ eId }) => eId);
        for (const [index, { eId, title }] of documents.entries()) {
          expect((await eIds(rareWord(index, language)))[0]).toBe(eId);
          expect(await eIds(title)).toContain(eId);
          expect((await eIds(citations[language]?.(index + 1) ?? ''))[0]).toBe(eId);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same index for the same documents', () => {
    fc.assert(
      fc.property(randomLaw(language), (documents) => {
        expect([...buildIndex(documents)]).toEqual([...buildIndex(documents)]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('any text', () => {
  const { search } = searchOver([
    document({ language: 'kk', eId: 'art_1', title: '1-бап. Құқық', text: 'Таңбалау міндетті.' }),
    document({
      language: 'ru',
      eId: 'art_1',
      title: 'Статья 1. Право',
      text: 'Маркировка обязательна, см. пункт 3 статьи 5-1.',
    }),
    document({ language: 'en', eId: 'art_1', title: 'Article 1. Right', text: 'Labelling is a duty.' }),
  ]);
  it('is a query: 5,000 odd ones never throw', async () => {
    await fc.assert(
      fc.asyncProperty(oddQuery, async (query) => {
        const { hits } = await search(query);
        expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is cut into words that stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, word } of tokensOf(text)) {
          expect(text.slice(start, end)).not.toBe('');
          expect(word).not.toBe('');
        }
      }),
    );
  });
});
