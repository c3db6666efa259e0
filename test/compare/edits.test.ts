import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits } from '../../src/compare/edits.ts';
import { tokens } from '../../src/compare/tokens.ts';
import { redline } from './support.ts';

const marked = (before: string, after: string): string => redline(edits(before, after));

describe('edits', () => {
  it.each([
    ['Жеткізуші міндетті хабарлауға.', 'Жеткізуші құқылы хабарлауға.', 'Жеткізуші [-міндетті ][+құқылы ]хабарлауға.'],
    ['в течение пяти дней', 'в течение десяти дней', 'в течение [-пяти ][+десяти ]дней'],
    [
      'The provider shall notify the user.',
      'The provider may notify the user.',
      'The provider [-shall ][+may ]notify the user.',
    ],
  ])('mark whole words, never letters: %s', (before, after, marks) => {
    expect(marked(before, after)).toBe(marks);
  });

  it.each([
    ['статьи 5 Закона', 'статьи 5-1 Закона', 'статьи [-5 ][+5-1 ]Закона'],
    ["l'article L. 423-1 du code", "l'article L. 423-2 du code", "l'article [-L. 423-1 ][+L. 423-2 ]du code"],
    ['under section 12(b)(3) of', 'under section 12(b)(4) of', 'under section [-12(b)(3) ][+12(b)(4) ]of'],
    ['штраф 1 000 000 тенге', 'штраф 2 000 000 тенге', 'штраф [-1 000 000 ][+2 000 000 ]тенге'],
  ])('keep numbers of the law whole: %s', (before, after, marks) => {
    expect(marked(before, after)).toBe(marks);
  });

  it('tells quotes, dashes and spaces apart from words', () => {
    expect(marked('Закон "Об ИИ" - акт', 'Закон «Об ИИ» – акт')).toBe('Закон {-"}{+«}Об ИИ{-"}{+»} {--}{+–} акт');
    expect(marked('the “act” applies', 'the "act"  applies')).toBe('the {-“}{+"}act{-” }{+"  }applies');
  });

  it.each([
    ['Заёмщик ведёт учёт', 'Заемщик ведет учет', '{-Заёмщик}{+Заемщик} {-ведёт}{+ведет} {-учёт}{+учет}'],
    ['сбор 10000 марок', 'сбор 10 000 марок', 'сбор {-10000}{+10 000} марок'],
    ['сбор 1 000 000,50 марок', 'сбор 1000000,50 марок', 'сбор {-1 000 000,50}{+1000000,50} марок'],
    ['словами «пять дней.» Точка', 'словами «пять дней». Точка', 'словами «пять дней{-.» }{+». }Точка'],
    ['in “nine days.”', 'in “nine days”.', 'in “nine days{-.”}{+”.}'],
  ])('tells one spelling of a word, a sum or an end of a quotation from another: %s', (before, after, marks) => {
    expect(marked(before, after)).toBe(marks);
  });

  it('shows quotes that were put in or taken out as words are', () => {
    expect(marked('the term “act” applies.', 'the term act applies.')).toBe('the term [-“act” ][+act ]applies.');
    expect(marked('the act applies.', 'the act applies;')).toBe('the act applies[-.][+;]');
  });

  it('keeps the sign of several sections whole', () => {
    expect(marked('nach den §§ 7, 8 und 9 gilt', 'nach den § 7 und 9 gilt')).toBe(
      'nach den [-§§ 7, 8 ][+§ 7 ]und 9 gilt',
    );
  });

  it('shows an item put into a list as one piece that begins where an item begins', () => {
    expect(marked('а) вода; в) огонь;', 'а) вода; б) земля; в) огонь;')).toBe('а) вода; [+б) земля; ]в) огонь;');
    expect(marked('(a) water; (c) fire;', '(a) water; (b) earth; (c) fire;')).toBe(
      '(a) water; [+(b) earth; ](c) fire;',
    );
  });

  it.each([
    [
      'хранит: а) дела; б) карты; в) планы.',
      'хранит: а) дела; б) книги; в) письма; г) карты; д) планы.',
      '[+книги; в) письма; г) ]карты',
    ],
    [
      'keeps: (a) files; (b) maps; (c) plans.',
      'keeps: (a) files; (b) books; (c) notes; (d) maps; (e) plans.',
      '[+books; (c) notes; (d) ]maps',
    ],
  ])('does not smear items put into a list over the one behind them: %s', (before, after, marks) => {
    expect(marked(before, after)).toContain(marks);
  });

  it('gives up single words that survive a rewritten phrase', () => {
    expect(marked('владелец системы и её пользователь обязаны', 'поставщик данных и третьи лица вправе')).toBe(
      '[-владелец системы и её пользователь обязаны][+поставщик данных и третьи лица вправе]',
    );
  });

  it('cuts Chinese into words, not letters', () => {
    expect(marked('提供者应当告知用户。', '提供者可以告知用户。')).toBe('提供者[-应当][+可以]告知用户。');
  });

  it('rebuilds both sides, character by character', () => {
    const piece = fc.constantFrom(
      'статья ',
      'и ',
      '5-1',
      ' ',
      '«',
      '"',
      '—',
      'а) ',
      'жүйе',
      '; ',
      '.',
      '\n',
      '12(b)',
      '10 %',
      '条',
    );
    const phrase = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(phrase, phrase, (before, after) => {
        const runs = edits(before, after);
        const side = (kind: string): string =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .map((run) => run.text)
            .join('');
        expect(side('removed')).toBe(before);
        expect(side('added')).toBe(after);
      }),
      { seed: 20260424, numRuns: 400 },
    );
  });
});

describe('tokens', () => {
  it('are the text, every character of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(
          tokens(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
