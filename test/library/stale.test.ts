import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { stalenessOf } from '../../src/library/stale.ts';
import { asFiles, smallContent, withChange, withFile } from '../support/content.ts';

const bill = 'bills/example';
const words = `### Статья 1. Понятия

1) система – объект информатизации.

### Статья 2. Обязанности

1. Владелец обязан вести журнал.

2. Владелец отвечает за вред.
`;
const head = `---
stage: second-reading
follows: 02-first-reading
wording: { ru: official }
extent: whole
sources:
  - id: gazette
---
`;

/** The small content with one more reading in these words. */
const read = (third: string, contents = smallContent, extent = 'whole') => {
  const files = asFiles(
    withFile(
      `${bill}/versions/03-second-reading/ru.md`,
      third,
      withFile(`${bill}/versions/03-second-reading/version.md`, head.replace('whole', extent), contents),
    ),
  );
  const library = buildLibrary(files);
  const [dossier] = library.dossiers;
  if (!dossier) throw new Error('no dossier');
  const { stale, unknown } = stalenessOf(dossier, files);
  return { lines: stale.map((one) => problemLine(one).replace('content/bills/example/', '')), unknown };
};

describe('check --stale', () => {
  it('lists nothing while the words stay', () => {
    expect(read(words)).toEqual({ lines: [], unknown: 0 });
  });

  it('lists the duty and the comment whose deontic verb changed, with line and version, and nothing else', () => {
    expect(read(words.replace('обязан вести', 'вправе вести')).lines).toEqual([
      'obligations/keep-a-log.ru.md:7 warning stale the duty OB-1 rests on art_2__para_1, which is reworded in 03-second-reading: [-обязан-] {+вправе+} → read it again; if it still holds, write "checked: 03-second-reading"',
      'commentary/on-logs.ru.md:3 warning stale the comment on-logs rests on art_2__para_1, which is reworded in 03-second-reading: [-обязан-] {+вправе+} → read it again; if it still holds, write "checked: 03-second-reading"',
    ]);
  });

  it('lists the term whose definition changed', () => {
    const { lines } = read(words.replace('объект информатизации', 'цифровой объект'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^terms.yml:3 warning stale the term system rests on art_1__point_1, which is reworded/u);
  });

  it('says that a provision is gone, and follows one that was renumbered', () => {
    expect(read(words.replace('1. Владелец обязан вести журнал.\n\n2. ', '1. ')).lines.join()).toMatch(
      /the duty OB-1 rests on art_2__para_1, which is gone in 03-second-reading/u,
    );
    expect(
      read(words.replace('### Статья 2.', '### Статья 2. Новая\n\nОрган ведёт реестр систем.\n\n### Статья 3.')).lines,
    ).toEqual([]);
  });

  it('carries a common error that says its version', () => {
    const dated = withChange(`${bill}/errors.yml`, 'sources:', 'checked: 02-first-reading\n  sources:');
    const { lines } = read(words.replace('объект информатизации', 'цифровой объект'), dated);
    expect(
      lines.some((line) => line.startsWith('errors.yml:3 warning stale the error “Закона нет.” rests on art_1,')),
    ).toBe(true);
  });
});
