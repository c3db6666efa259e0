import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { asFiles, type Contents, smallContent, withChange, withFile, without } from '../support/content.ts';

/** Every problem as the command line shows it, without the folder that all share. */
const check = (contents: Contents): readonly string[] =>
  buildLibrary(asFiles(contents)).problems.map((problem) =>
    problemLine(problem).replaceAll('content/bills/example/', ''),
  );

const bill = 'bills/example';
const first = `${bill}/versions/01-presented/version.md`;
const second = `${bill}/versions/02-first-reading/version.md`;
const duty = `${bill}/obligations/keep-a-log.ru.md`;
const amendment = `${bill}/amendments/02-first-reading/001.md`;
const comment = `${bill}/commentary/on-logs.ru.md`;

it('finds nothing wrong with a content without a fault', () => {
  expect(check(smallContent)).toEqual([]);
});

/** Rule → a content that breaks it; the lines that the editor reads are in the snapshot. */
const rules: readonly (readonly [string, Contents])[] = [
  ['a duty rests on a provision that exists', withChange(duty, 'basis: [art_2__para_1]', 'basis: [art_2__para_7]')],
  ['a comment is about a provision that exists', withChange(comment, '[art_2__para_1]', '[art_22]')],
  ['a term is defined by a provision that exists', withChange(`${bill}/terms.yml`, 'point_1', 'point_9')],
  ['an error is about a provision that exists', withChange(`${bill}/errors.yml`, '[art_1]', '[art_11]')],
  ['a statement names a version that exists', withChange(duty, '02-first-reading', '02-first-readin')],
  ['the timeline names versions that exist', withChange(`${bill}/timeline.yml`, '01-presented', '09-signed')],
  ['a version follows one that exists', withChange(second, 'follows: 01-presented', 'follows: 00-outline')],
  ['a version follows an earlier one', withChange(second, 'follows: 01-presented', 'follows: 02-first-reading')],
  ['a declared origin exists on both sides', withChange(second, 'art_2: art_2', 'art_5: art_6')],
  ['a key is one of those known', withChange(second, 'extent: whole', 'extnt: whole')],
  [
    'a key of a map in a list is one of those known',
    withChange(`${bill}/sources.yml`, 'title: Репортаж', 'titel: Репортаж'),
  ],
  ['a version says what kind of text each language is', withChange(second, ', en: translation', '')],
  [
    'a version says no kind of text of a language it does not hold',
    withChange(first, 'ru: official', 'ru: official, kk: official'),
  ],
  ['a version has the key "wording"', withChange(second, 'wording: { ru: official, en: translation }\n', '')],
  ['a version has the key "extent"', withChange(second, 'extent: whole\n', '')],
  ['a version has the key "sources"', withChange(second, 'sources:\n  - id: gazette\n', '')],
  ['a version rests on at least one source', withChange(second, 'sources:\n  - id: gazette\n', 'sources: []\n')],
  ['a kind of text is one of those known', withChange(second, 'en: translation', 'en: tranlation')],
  ['a duty has a basis', withChange(duty, 'basis: [art_2__para_1]\n', '')],
  ['a duty has a basis that is not empty', withChange(duty, 'basis: [art_2__para_1]', 'basis: []')],
  ['a basis is an address', withChange(duty, 'basis: [art_2__para_1]', 'basis: ["Article 2"]')],
  ['a duty says one of must, must-not, may', withChange(duty, 'topic: safety', 'may: молчать')],
  ['a duty says something at all', withChange(duty, 'must: вести журнал\n', '')],
  ['a translation says the same as the original', withChange(`${bill}/obligations/keep-a-log.en.md`, 'must:', 'may:')],
  ['a duty falls on a known role', withChange(duty, 'who: [owner]', 'who: [owner, ownr]')],
  ['a duty has a known topic', withChange(duty, 'topic: safety', 'topic: peace')],
  [
    'the facts of a duty stand in one file',
    withChange(`${bill}/obligations/keep-a-log.en.md`, 'must: keep', 'basis: [art_1]\nmust: keep'),
  ],
  ['a version is at a known stage', withChange(first, 'stage: presented', 'stage: presentd')],
  ['a bill has a known legislature', withChange(`${bill}/bill.md`, 'legislature: kz', 'legislature: kzz')],
  ['a number stands once in a law text', withChange(`${bill}/versions/01-presented/ru.md`, 'Статья 2.', 'Статья 1.')],
  [
    'an amendment has a number of its own',
    withFile(`${bill}/amendments/02-first-reading/002.md`, smallContent[amendment] ?? ''),
  ],
  ['a duty has a code of its own', withFile(`${bill}/obligations/second.ru.md`, smallContent[duty] ?? '')],
  ['a date is a day of the calendar', withChange(second, '2025-05-14', '2025-02-30')],
  ['a date is written from the year down', withChange(`${bill}/timeline.yml`, '2025-03-01', '01.03.2025')],
  [
    'a source of the evidence is listed by its version',
    withChange(first, 'from: [report], sure', 'from: [gazete], sure'),
  ],
  ['a source of the timeline is listed', withChange(`${bill}/timeline.yml`, '[gazette]', '[gazzette]')],
  ['a source of an amendment is listed', withChange(amendment, '[gazette]', '[senate-news]')],
  ['a source of a version is listed or told', withChange(second, '- id: gazette', '- id: herald')],
  [
    'the languages of a version have the same units',
    withChange(`${bill}/versions/02-first-reading/en.md`, '\n2. The owner is liable for harm.\n', ''),
  ],
  [
    'the languages of a version have them in the same order',
    withChange(`${bill}/versions/02-first-reading/en.md`, '1. The', '3. The'),
  ],
  [
    'a provision of a partial version has evidence',
    withChange(`${bill}/versions/01-presented/ru.md`, 'Обязанности\n', 'Обязанности\n\nСлова.\n'),
  ],
  [
    'evidence belongs to a provision',
    withChange(first, '  art_1: {', '  art_4: { from: [report], sure: single }\n  art_1: {'),
  ],
  ['what is absent does not stand in the text', withChange(first, 'provision: art_3', 'provision: art_2')],
  ['a file has a place where it is read', withFile(`${bill}/terms.yaml`, '- id: x\n')],
  ['a bill has a bill.md', without(`${bill}/bill.md`)],
  ['a version has a version.md', without(second)],
  ['a file has a head', withChange(comment, '---\ntitle', 'title')],
  ['a head is YAML', withChange(comment, 'title: О журналах', 'title: О журналах: часть "1')],
  [
    'an amendment names one verb',
    withChange(amendment, 'replace: art_2__para_1', 'replace: art_2__para_1\n    repeal: art_1'),
  ],
  ['an amendment names a verb at all', withChange(amendment, 'replace: art_2__para_1', 'after: art_2')],
  ['an amendment gives the new wording', withChange(amendment, '## art_2__para_1 ru', '## art_2__para_2 ru')],
  ['an amendment says which words', withChange(amendment, 'replace: art_2__para_1', 'words: art_2__para_1')],
  ['an amendment says to what number', withChange(amendment, 'replace: art_2__para_1', 'renumber: art_2__para_1')],
  [
    'an amendment changes a provision that exists',
    withChange(amendment, 'replace: art_2__para_1', 'repeal: art_2__para_5'),
  ],
  [
    'an amendment inserts where there is something',
    withChange(amendment, 'replace: art_2__para_1', 'insert: art_2__para_1\n    after: art_9'),
  ],
  [
    'an amendment belongs to a version',
    withFile(`${bill}/amendments/03-second-reading/001.md`, smallContent[amendment] ?? ''),
  ],
  ['an outcome is one of those known', withChange(amendment, 'outcome: accepted', 'outcome: acepted')],
  ['an address of the web begins with https', withChange(comment, 'https://example.org/2', 'example.org/2')],
  ['what "oqylym new" left blank is filled in', withChange(duty, 'title: Вести журнал', 'title: …')],
  [
    'a law text that "oqylym new" left blank is filled in',
    withChange(`${bill}/versions/01-presented/ru.md`, 'Обязанности', '…'),
  ],
];

describe('the rules of the content', () => {
  it.each(rules)('%s', (name, contents) => {
    const lines = check(contents);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).toMatchSnapshot(name);
  });
});
