import { expect, it } from 'vitest';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { asFiles, type Contents, smallContent, withChange } from '../support/content.ts';

const path = 'bills/example/amendments/02-first-reading/001.md';
const version = 'bills/example/versions/02-first-reading/version.md';
const check = (contents: Contents): readonly string[] =>
  buildLibrary(asFiles(contents)).problems.map((problem) => problemLine(problem).replace(/^.*\//u, ''));
const withOperation = (operation: string): Contents => withChange(path, 'replace: art_2__para_1', operation);

it.each([
  [
    'words: art_2\n    find: { ru: [вести, журнал] }\n    put: { ru: [хранить] }',
    'words finds 2 and puts 1 in ru → the two lists go by order: as many as there are',
  ],
  [
    'words: art_2\n    find: { ru: вести }\n    put: { kk: сақтау }',
    'words has no "put" in ru → write it; \'\' takes the words out',
  ],
  [
    'words: art_2\n    find: { ru: вести }\n    put: { ru: хранить }\n    every: true\n    nth: 2',
    'words says both "every" and "nth" → keep one of them',
  ],
  [
    "words: art_2\n    find: { ru: '' }\n    put: { ru: хранить }",
    'words looks for nothing in ru → write the words to find',
  ],
  ['words: art_2', 'words does not say which words to replace → add the keys "find" and "put", each by language'],
  ['split: art_2\n    into: [art_2]', 'split of art_2 names one part → name all parts: into: [art_7, art_8]'],
  [
    'split: art_2\n    into: [art_2, art_3]',
    'split of art_2 does not say where → name the unit each further part begins with (from: art_2__para_3), or give the wording of every part',
  ],
  [
    'split: art_2\n    into: [art_2, art_3]\n    from: [art_2__para_1, art_2__para_2]',
    'split of art_2 into 2 names 2 beginnings → each part but the first has one',
  ],
  ['join: [art_2]\n    into: art_1', 'join names one unit → name all: join: [art_8, art_11]'],
  ['heading: art_2', 'the new wording of art_2 is not given → add it below the head under "## art_2 en"'],
])('says what is wrong with %j', (operation, message) => {
  expect(check(withOperation(operation))).toEqual([`001.md:8 error operation ${message}`]);
});

it('takes "accepted" only beside the outcome "partly", and only changes that are there', () => {
  expect(check(withChange(path, 'outcome: accepted', 'outcome: accepted\naccepted: [1]'))).toEqual([
    '001.md:6 error operation "accepted" stands beside the outcome "accepted" → write outcome: partly, or remove it',
  ]);
  expect(check(withChange(path, 'outcome: accepted', 'outcome: partly\naccepted: [1, 3]'))).toEqual([
    '001.md:6 error operation there is no change 3 → the amendment has 1; count from 1',
  ]);
});

it('holds an accepted residue to a provision that is there', () => {
  const residue = (at: string): Contents =>
    withChange(version, 'was:', `residue:\n  - { at: ${at}, reason: Правка аппарата }\nwas:`);
  expect(check(residue('art_2__para_1'))).toEqual([]);
  expect(check(residue('art_9'))).toEqual([
    'version.md:10 error reference art_9 does not exist in 02-first-reading → that version has art_1, art_2',
  ]);
});

it('warns where an accepted amendment cannot be executed', () => {
  const words = 'words: art_1__point_1\n    find: { ru: вещь }\n    put: { ru: предмет }';
  const whole = withChange(
    'bills/example/versions/01-presented/version.md',
    'extent: partial',
    'extent: whole',
    withOperation(words),
  );
  const [problem] = check(whole).filter((line) => line.includes('amend-'));
  expect(problem).toBe(
    '001.md:8 warning amend-words amendment 1, change 1, at art_1__point_1: the words «вещь» do not stand there → name another place',
  );
});

it('reads nothing wrong into the content as it is', () => {
  expect(check(smallContent)).toEqual([]);
});
