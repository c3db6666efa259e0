import { expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/build-library.ts';
import { asFiles, smallContent, withChange } from '../support/content.ts';

const folder = 'bills/example/versions/01-presented';
const version = Object.keys(smallContent).find((path) => path.endsWith('versions/01-presented/version.md')) ?? folder;
const law = version.replace('version.md', 'ru.md');

/** Problems of a content in which two articles have the number 1. */
function problemsWith(key: string): readonly string[] {
  const twice = withChange(law, 'Статья 2.', 'Статья 1.');
  const said = { ...twice, [version]: (twice[version] ?? '').replace('extent:', `${key}\nextent:`) };
  return buildLibrary(asFiles(said)).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

it('a number that the document itself prints twice is accepted where version.md says so, and nowhere else', () => {
  const isRepeated = (problem: string): boolean => problem.startsWith('duplicate-number');
  expect(problemsWith('').filter(isRepeated)).toEqual([
    'duplicate-number: the number "Статья 1." stands here a second time (art_1)',
  ]);
  expect(problemsWith('repeated: [art_1]').filter(isRepeated)).toEqual([]);
  expect(problemsWith('repeated: [art_2]').filter(isRepeated)).toHaveLength(1);
});
