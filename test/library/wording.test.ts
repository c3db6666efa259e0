import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { readFiles } from '../../src/library/read-files.ts';
import { asFiles, type Contents, smallContent, withChange } from '../support/content.ts';

const bill = 'bills/example';
const terms = `${bill}/terms.yml`;
const duty = `${bill}/obligations/keep-a-log.ru.md`;

const check = (contents: Contents): readonly string[] =>
  buildLibrary(asFiles(contents)).problems.map((problem) =>
    problemLine(problem).replaceAll('content/bills/example/', ''),
  );

/** The small content with a list of terms and one more change. */
const withTerms = (list: string, changes: Contents = {}): Contents => ({ ...smallContent, [terms]: list, ...changes });

const owner = '- id: owner\n  names: { ru: владелец, en: owner }\n  avoid: { ru: [держатель журнала], en: [boss] }\n';
const body = (text: string): Contents => ({
  [duty]: (smallContent[duty] ?? '').replace('Журнал ведёт владелец.', text),
});
const HINT = 'use the term of the act, or put the words in quotes if they are mentioned and not used';

describe('checkWording', () => {
  it('finds words to avoid in every case and number, with the line of the text below the head', () => {
    expect(check(withTerms(owner, body('Первая строка.\nЭто дело держателей\nжурнала.')))).toEqual([
      `obligations/keep-a-log.ru.md:11 error wording ru says "держателей журнала" where the act says "владелец" → ${HINT}`,
    ]);
  });

  it('finds them in the head of a translation', () => {
    const english = `${bill}/obligations/keep-a-log.en.md`;
    const changed = withChange(english, 'must: keep a log', 'must: make bosses keep a log');
    expect(check(withTerms(owner, { [english]: changed[english] ?? '' }))).toEqual([
      `obligations/keep-a-log.en.md:3 error wording en says "bosses" where the act says "owner" → ${HINT}`,
    ]);
  });

  it('finds them in Kazakh lists, at the line of their language', () => {
    const holder = '- id: holder\n  names: { kk: иегер }\n  avoid: { kk: [иеленуші] }\n';
    const questions = '- question:\n    ru: Кто предложил?\n    kk: Иеленушілерге кім ұсынды?\n  about: [art_2]\n';
    expect(check(withTerms(holder, { [`${bill}/questions.yml`]: questions }))).toEqual([
      `questions.yml:3 error wording kk says "Иеленушілерге" where the act says "иегер" → ${HINT}`,
    ]);
  });

  it('leaves a longer term of the act alone that holds such words', () => {
    const both = `${owner}- id: log-master\n  names: { ru: старший держатель журнала }\n`;
    expect(check(withTerms(both, body('Это дело старшего держателя журнала.')))).toEqual([]);
  });

  it('leaves words in quotes, wrong claims and the note of the term itself alone', () => {
    const told = `${owner}  note: { ru: Его зовут и держателем журнала. }\n`;
    const claim = '- claim: { ru: Отвечает держатель журнала. }\n  fact: { ru: Нет. }\n  about: [art_1]\n';
    const changes = { ...body('Говорят «держатель журнала».'), [`${bill}/errors.yml`]: claim };
    expect(check(withTerms(told, changes))).toEqual([]);
  });

  it('asks for the name that stands in place of the words', () => {
    expect(check(withTerms('- id: owner\n  names: { ru: владелец }\n  avoid: { kk: [қожайын] }\n'))).toEqual([
      'terms.yml:3 error wording "owner" lists words to avoid in kk and has no name in kk → say what the act calls it: names: { kk: … }',
    ]);
  });
});

describe('the content of this project', async () => {
  const files = await readFiles(fileURLToPath(new URL('../../content', import.meta.url)));

  it.each([
    ['ru', 'keep-control.ru.md', 'владельцы', 'эксплуатанты'],
    ['kk', 'keep-control.kk.md', 'иегерлер', 'иеленушілер'],
    ['kk', 'timeline.yml', 'қауіп-қатер дәрежесіне', 'тәуекел деңгейіне'],
    ['ru', 'terms.yml', 'рядом со степенью риска', 'рядом с категорией риска'],
  ])('is caught in %s when %s says "%s" in other words', (_language, name, said, wrong) => {
    const changed = files.map((file) =>
      file.path.endsWith(`/${name}`) ? { ...file, text: file.text.replace(said, wrong) } : file,
    );
    const place = files.find(({ path }) => path.endsWith(`/${name}`));
    const line = (place?.text.split(said)[0] ?? '').split('\n').length;
    const found = buildLibrary(changed).problems.filter(({ rule }) => rule === 'wording');
    expect(found.map((one) => `${one.file}:${one.line}`)).toEqual([`${place?.path}:${line}`]);
  });

  it('says every duty, event, error, term, question and answer in Russian and in Kazakh', () => {
    const lacking = buildLibrary(files).dossiers.flatMap((dossier) => {
      const {
        bill: { roles, topics },
        obligations,
        timeline,
        errors,
        terms: known,
        questions,
        applicability,
      } = dossier;
      const asked = applicability?.questions ?? [];
      const all: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
        ...[...Object.entries(roles), ...Object.entries(topics)],
        ...obligations.map(({ slug, words }) => [slug, words] as const),
        ...timeline.map(({ date, title }) => [`event of ${date}`, title] as const),
        ...timeline.map(({ date, note }) => [`note of ${date}`, note] as const),
        ...errors.flatMap(({ line, claim, fact }) => [
          [`claim ${line}`, claim] as const,
          [`fact ${line}`, fact] as const,
        ]),
        ...known.map(({ id, note }) => [`term ${id}`, note] as const),
        ...questions.flatMap(({ line, question, ask }) => [
          [`question ${line}`, question] as const,
          [`ask ${line}`, ask] as const,
        ]),
        ...asked.flatMap(({ id, name, text, answers }) => [
          [`asked ${id}`, name] as const,
          [`asked ${id}`, text] as const,
          ...answers.map((answer) => [`answer ${id} ${answer.id}`, answer.text] as const),
        ]),
      ];
      expect(all.length).toBeGreaterThan(200);
      return all.flatMap(([what, words]) =>
        Object.keys(words).length === 0 && /^(?:note|ask) /u.test(what)
          ? []
          : ['ru', 'kk'].filter((language) => !words[language]).map((language) => `${what}: no ${language}`),
      );
    });
    expect(lacking).toEqual([]);
  });
});
