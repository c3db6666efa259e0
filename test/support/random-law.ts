import fc, { type Arbitrary } from 'fast-check';
import type { Provision } from '../../src/law/provision.ts';
import { type Draft, finished } from './draft.ts';

/** Words of three languages, common ones and rare ones, with what redlines stumble over: hyphens, apostrophes, quotes, sums. */
const words: Readonly<Record<string, readonly string[]>> = {
  kk: 'жүйе деректер иесі пайдаланушы міндетті ғылым өнім қауіпсіздік ұйым үшін және мен осы Заңның бабы 30 5-1 «ЖИ»'.split(
    ' ',
  ),
  ru: 'система данные владелец пользователь обязан вправе лицо срок дней статьи и в на не 30 10,5 «ИИ» из-за'.split(
    ' ',
  ),
  en: "system data owner user shall may person period days section and in on not 30 1,000 owner's “AI” well-known".split(
    ' ',
  ),
  zh: '系统 数据 所有者 用户 应当 可以 个人 期限 日 条 和 在 不 三十 生成式 人工智能 提供者'.split(' '),
  'kk-arab': 'جۇيە دەرەكتەر يەسى پايدالانۋشى مىندەتتى عىلىم ٴونىم قاۋىپسىزدىك ۇيىم ٴۇشىن جانە مەن وسى 30'.split(' '),
};

const articleNum: Readonly<Record<string, (number: string) => string>> = {
  kk: (number) => `${number}-бап.`,
  ru: (number) => `Статья ${number}.`,
  en: (number) => `Article ${number}.`,
  zh: (number) => `第${number}条`,
  'kk-arab': (number) => `${number}-باپ.`,
};

const sentence = (language: string): Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...(words[language] ?? [])), { minLength: 1, maxLength: 18 })
    .map((drawn) => (language === 'zh' ? `${drawn.join('')}。` : `${drawn.join(' ')}.`));

const unit = (kind: Draft['kind'], fields: Partial<Draft>): Draft => ({
  kind,
  num: null,
  number: null,
  heading: null,
  text: null,
  isRepealed: false,
  origins: new Set(),
  children: [],
  ...fields,
});

const points = (language: string): Arbitrary<Draft[]> =>
  fc
    .array(fc.tuple(sentence(language), fc.boolean()), { maxLength: 5 })
    .map((list) =>
      list.map(([text, isNumbered], place) =>
        isNumbered
          ? unit('point', { num: `${place + 1})`, number: String(place + 1), text })
          : unit('alinea', { text }),
      ),
    );

const article = (language: string): Arbitrary<Draft> =>
  fc
    .record({
      heading: fc.option(sentence(language), { nil: null }),
      text: fc.option(sentence(language), { nil: null }),
      children: points(language),
    })
    .map((fields) => unit('article', fields));

/**
 * Acts of one to three chapters, or of none, in Kazakh, Russian or English: articles numbered through, some without heading, text or
 * points, so that empty units, twins and bare lists all occur.
 */
export function randomAct(language?: string): Arbitrary<Provision> {
  const languages = language ? fc.constant(language) : fc.constantFrom('kk', 'ru', 'en');
  return languages.chain((drawn) =>
    fc
      .tuple(
        fc.boolean(),
        fc.array(fc.array(article(drawn), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([hasChapters, chapters]) => assembled(chapters, hasChapters, drawn)),
  );
}

function assembled(chapters: readonly Draft[][], hasChapters: boolean, language: string): Provision {
  let count = 0;
  const numbered = chapters.map((articles) =>
    articles.map((draft) => {
      count += 1;
      return { ...draft, num: articleNum[language]?.(String(count)) ?? null, number: String(count) };
    }),
  );
  const children = hasChapters
    ? numbered.map((articles, place) =>
        unit('chapter', {
          num: `${place + 1}.`,
          number: String(place + 1),
          heading: `${place + 1}`,
          children: articles,
        }),
      )
    : numbered.flat();
  return finished(unit('act', { children })).root;
}
