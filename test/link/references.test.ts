import { describe, expect, it } from 'vitest';
import { citedBy, findReferences } from '../../src/link/references.ts';
import { law, referenceLines } from './support.ts';

const RU = `# Об искусственном интеллекте

## Глава 1. Общие положения

### Статья 1. Понятия

1) пользователь – лицо.

### Статья 2. Органы

1. Текст.

2. Органы:

   1) участвуют;

   2) предоставляют;

   3) формируют.

   Ещё текст.

3-1. Вставка.

### Статья 24-1. Вставленная

`;
const KK = RU.replace('Об искусственном интеллекте', 'Жасанды интеллект туралы')
  .replace('Глава 1.', '1-тарау.')
  .replaceAll(/Статья ([\d-]+)\./gu, '$1-бап.');
const EN = RU.replace('Об искусственном интеллекте', 'On Artificial Intelligence')
  .replace('Глава', 'Chapter')
  .replaceAll('Статья', 'Article');

const inLaw = (act: string, words: string, language: string): readonly string[] =>
  referenceLines(`${act}${words}\n`, language);

describe('findReferences in Kazakh', () => {
  it.each([
    ['осы баптың', ['осы баптың → art_24-1']],
    ['2-баптың 2-тармағының 3) тармақшасы', ['2-баптың 2-тармағының 3) тармақшасы → art_2__para_2__point_3']],
    ['осы Заңның 2-бабының 3-1-тармағында', ['осы Заңның 2-бабының 3-1-тармағында → art_2__para_3-1']],
    [
      '2-баптың 2-тармағының 1) және 2) тармақшаларында',
      ['2-баптың 2-тармағының 1) → art_2__para_2__point_1', '2) тармақшаларында → art_2__para_2__point_2'],
    ],
    ['1-2-баптарда', ['1-2-баптарда → art_1 art_2']],
    ['2-баптың 2-тармағының екінші бөлігі', ['2-баптың 2-тармағының екінші бөлігі → art_2__para_2__al_2']],
    [
      '2-баптың 1-тармағында және 2-тармағында',
      ['2-баптың 1-тармағында → art_2__para_1', '2-тармағында → art_2__para_2'],
    ],
    ['99-бап', ['99-бап → no art_99']],
    ['Азаматтық кодекстің 5-бабы', ['Азаматтық кодекстің 5-бабы → «Азаматтық кодекстің» art_5']],
    [
      '«Байланыс туралы» Қазақстан Республикасының Заңы',
      ['«Байланыс туралы» Қазақстан Республикасының Заңы → ««Байланыс туралы» Қазақстан Республикасының Заңы»'],
    ],
    [
      'Конституцияның 33-бабындағы 2-тармаққа',
      ['Конституцияның 33-бабындағы 2-тармаққа → «Конституцияның» art_33__para_2'],
    ],
    [
      'осы Конституциялық заңның 2-бабының 1 және 2-тармақтарындағы',
      ['осы Конституциялық заңның 2-бабының 1 → art_2__para_1', '2-тармақтарындағы → art_2__para_2'],
    ],
    ['2-бабының 2-тармағының 3)-тармақшасында', ['2-бабының 2-тармағының 3)-тармақшасында → art_2__para_2__point_3']],
    ['осы Заң', []],
  ])('reads %s', (words, lines) => {
    expect(inLaw(KK, words, 'kk')).toEqual(lines);
  });

  it('reads old papers that write Latin i for і', () => {
    expect(inLaw(KK, '2-баптың 2-тармағының екiншi бөлiгi', 'kk')).toEqual([
      '2-баптың 2-тармағының екiншi бөлiгi → art_2__para_2__al_2',
    ]);
  });
});

describe('findReferences in Russian', () => {
  it.each([
    ['настоящей статьи', ['настоящей статьи → art_24-1']],
    [
      'подпунктом 3) пункта 2 статьи 2 настоящего Закона',
      ['подпунктом 3) пункта 2 статьи 2 настоящего Закона → art_2__para_2__point_3'],
    ],
    ['пункту 3-1 статьи 2', ['пункту 3-1 статьи 2 → art_2__para_3-1']],
    [
      'подпунктах 2) и 3) части первой пункта 2 статьи 2',
      ['подпунктах 2) → art_2__para_2__point_2', '3) части первой пункта 2 статьи 2 → art_2__para_2__point_3'],
    ],
    ['частью второй пункта 2 статьи 2', ['частью второй пункта 2 статьи 2 → art_2__para_2__al_2']],
    ['абзацем первым пункта 2 статьи 2', ['абзацем первым пункта 2 статьи 2 → art_2__para_2']],
    [
      'подпунктами 1 – 3 пункта 2 статьи 2',
      ['подпунктами 1 – 3 пункта 2 статьи 2 → art_2__para_2__point_1 art_2__para_2__point_2 art_2__para_2__point_3'],
    ],
    [
      'пунктом 1 и подпунктом 3) пункта 2 статьи 2',
      ['пунктом 1 → art_2__para_1', 'подпунктом 3) пункта 2 статьи 2 → art_2__para_2__point_3'],
    ],
    ['статьями 1, 2 и 24-1', ['статьями 1 → art_1', '2 → art_2', '24-1 → art_24-1']],
    ['п. 2 ст. 2', ['п. 2 ст. 2 → art_2__para_2']],
    ['главы 1', ['главы 1 → chp_1']],
    ['статьёй 2', ['статьёй 2 → art_2']],
    ['статьей 99', ['статьей 99 → no art_99']],
    [
      'пунктом 1 статьи 5 Гражданского кодекса Республики Казахстан',
      [
        'пунктом 1 статьи 5 Гражданского кодекса Республики Казахстан → «Гражданского кодекса Республики Казахстан» art_5__para_1',
      ],
    ],
    [
      'Законом Республики Казахстан «О связи»',
      ['Законом Республики Казахстан «О связи» → «Законом Республики Казахстан «О связи»»'],
    ],
    [
      'статьи 2 Закона Республики Казахстан «Об искусственном интеллекте»',
      ['статьи 2 Закона Республики Казахстан «Об искусственном интеллекте» → art_2'],
    ],
    ['настоящий Закон и законы Республики Казахстан', []],
    ['часть средств на глава семьи в статье', []],
  ])('reads %s', (words, lines) => {
    expect(inLaw(RU, words, 'ru')).toEqual(lines);
  });

  it('takes the title that it is given for the act’s own name', () => {
    const root = law(
      '### Статья 1. А\n\nПо статье 1 Закона Республики Казахстан «Об искусственном интеллекте».\n',
      'ru',
    );
    const [reference] = findReferences(root, { language: 'ru', title: 'Об искусственном интеллекте' });
    expect(reference?.to).toEqual({ kind: 'provision', eId: 'art_1' });
  });

  it('looks for a unit in the article around first', () => {
    const act = '### Статья 1. А\n\n1. Текст.\n\n2. По пункту 1 и пункту 9.\n\n### Статья 2. Б\n\n9. Другой.\n';
    expect(referenceLines(act, 'ru')).toEqual(['пункту 1 → art_1__para_1', 'пункту 9 → no art_1__para_9']);
  });
});

describe('findReferences in English', () => {
  it.each([
    ['this Article', ['this Article → art_24-1']],
    ['subpoint 3) of point 2 of Article 2', ['subpoint 3) of point 2 of Article 2 → art_2__para_2__point_3']],
    ['point 3-1 of Article 2', ['point 3-1 of Article 2 → art_2__para_3-1']],
    ['Article 2(2)(3)', ['Article 2(2)(3) → art_2__para_2__point_3']],
    ['Articles 1 to 24-1', ['Articles 1 to 24-1 → art_1 art_2 art_24-1']],
    [
      'subpoints 2) and 3) of part one of this point',
      ['subpoints 2) → no art_24-1__point__point_2', '3) of part one of this point → no art_24-1__point__point_3'],
    ],
    ['Article 2(1) and (2)', ['Article 2(1) → art_2__para_1', '(2) → art_2__para_2']],
    [
      'subpoints 1) and 2) of part one of point 2 of Article 2',
      ['subpoints 1) → art_2__para_2__point_1', '2) of part one of point 2 of Article 2 → art_2__para_2__point_2'],
    ],
    ['the second part of point 2 of Article 2', ['second part of point 2 of Article 2 → art_2__para_2__al_2']],
    [
      'Article 9(1), point (c), of Regulation (EU) 2016/679',
      ['Article 9(1), point (c), of Regulation (EU) 2016/679 → «Regulation (EU) 2016/679» art_9__para_1__point_c'],
    ],
    [
      'the Civil Code of the Republic of Kazakhstan',
      ['Civil Code of the Republic of Kazakhstan → «Civil Code of the Republic of Kazakhstan»'],
    ],
    ['Article 99', ['Article 99 → no art_99']],
    ['this Law and the laws of the Republic of Kazakhstan', []],
  ])('reads %s', (words, lines) => {
    expect(inLaw(EN, words, 'en')).toEqual(lines);
  });
});

describe('"this point" in English', () => {
  it('is the paragraph around a subpoint printed "2)"', () => {
    const act = '### Article 1. A\n\n2. Bodies:\n\n   1) one;\n\n   2) by subpoint 1) of this point.\n';
    expect(referenceLines(act, 'en')).toEqual(['subpoint 1) of this point → art_1__para_2__point_1']);
  });
});

describe('citedBy', () => {
  it('turns references round, a range to each provision in it', () => {
    const references = findReferences(law(`${RU}По статьям 1 – 2 и статье 2.\n`, 'ru'), { language: 'ru' });
    const cited = [...citedBy(references)].map(([eId, from]) => [eId, from.length]);
    expect(cited).toEqual([
      ['art_1', 1],
      ['art_2', 2],
    ]);
  });

  it('finds nothing in a language that has no grammar', () => {
    expect(findReferences(law(`${RU}статья 1\n`, 'ru'), { language: 'xx' })).toEqual([]);
  });
});
