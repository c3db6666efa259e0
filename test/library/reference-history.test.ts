import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/build-library.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { referenceHistory } from '../../src/library/reference-history.ts';
import { asFiles, type Contents, smallContent } from '../support/content.ts';

const first = `### Статья 1. Понятия

1) система – объект информатизации.

### Статья 2. Обязанности

1. Владелец обязан вести журнал по статье 9.

2. Владелец отвечает за вред по пункту 1 статьи 1.
`;
const version = (follows: string | null) => `---
stage: first-reading
${follows ? `follows: ${follows}\n` : ''}wording: { ru: official }
extent: whole
sources:
  - id: gazette
---
`;

/** Each reading in these words, the first one first. */
function history(...texts: readonly string[]) {
  const ids = ['03-second-reading', '04-third-reading', '05-fourth-reading'];
  const added = texts.flatMap((text, at): [string, string][] => {
    const folder = `bills/example/versions/${ids[at]}`;
    return [
      [`${folder}/version.md`, version(at === 0 ? null : (ids[at - 1] ?? null))],
      [`${folder}/ru.md`, text],
    ];
  });
  const contents: Contents = { ...smallContent, ...Object.fromEntries(added) };
  const [dossier] = buildLibrary(asFiles(contents)).dossiers;
  if (!dossier) throw new Error('no dossier');
  const later = { ...dossier, versions: dossier.versions.filter(({ id }) => ids.includes(id)) };
  return referenceHistory(later, 'ru', (a, b, language) => compareVersions(later, a, b, language)).map(
    ({ version: { id }, findings }) =>
      `${id}: ${(findings ?? []).map(({ finding, words, introduced, cured }) => `${finding.kind} "${words}" ${introduced ?? '?'}–${cured ?? '…'}`).join('; ')}`,
  );
}

describe('referenceHistory', () => {
  it('names the reading that introduced a fault and the one that cured it', () => {
    const cured = first.replace('по статье 9', 'по статье 1');
    expect(history(first, first, cured)).toEqual([
      '03-second-reading: dangling "статье 9" 03-second-reading–05-fourth-reading; level "пункту 1 статьи 1" 03-second-reading–…',
      '04-third-reading: dangling "статье 9" 03-second-reading–05-fourth-reading; level "пункту 1 статьи 1" 03-second-reading–…',
      '05-fourth-reading: level "пункту 1 статьи 1" 03-second-reading–…',
    ]);
  });

  it('follows a fault to the new number of its provision', () => {
    const renumbered = first.replace('### Статья 2.', '### Статья 2. Новая\n\nОрган ведёт реестр.\n\n### Статья 3.');
    expect(history(first, renumbered)[1]).toContain('dangling "статье 9" 03-second-reading–…');
  });
});
