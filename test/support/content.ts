import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentFile } from '../../src/library/read-files.ts';

/** Files of a content folder by their path below it. */
export type Contents = Readonly<Record<string, string>>;

const legislatureFile = readFileSync(new URL('../../content/legislatures/kz.md', import.meta.url), 'utf8');

/** A small content without a fault: one bill in Russian and English, two readings, one of everything. */
export const smallContent: Contents = {
  'legislatures/kz.md': legislatureFile,
  'bills/example/bill.md': `---
title: { ru: О примере, en: On the Example }
legislature: kz
authentic: [ru]
roles:
  owner: { ru: владелец, en: owner }
topics:
  safety: { ru: безопасность, en: safety }
---
Пример.
`,
  'bills/example/sources.yml': `- id: gazette
  title: Вестник
  url: https://example.org/1
- id: report
  title: Репортаж
`,
  'bills/example/timeline.yml': `- date: 2025-03-01
  title: { ru: Внесён, en: Presented }
  version: 01-presented
  sources: [gazette]
`,
  'bills/example/terms.yml': `- id: system
  names: { ru: система, en: system }
  defined: art_1__point_1
  checked: 02-first-reading
`,
  'bills/example/errors.yml': `- claim: { ru: Закона нет. }
  fact: { ru: Закон есть. }
  about: [art_1]
  sources: [report]
`,
  'bills/example/questions.yml': `- question: { ru: Кто предложил? }
  about: [art_2]
`,
  'bills/example/positions.yml': `- id: union
  by: { ru: Союз }
  kind: association
  title: { ru: Мнение }
  outcome: unknown
  sources: [report]
`,
  'bills/example/crosswalk.yml': `- here: [art_2]
  to: EU 2024/1689 Art. 50(2)
  relation: intersects
`,
  'bills/example/sanctions.yml': `- act: Code on Administrative Offences
  article: 641-1
  title: { ru: Нарушение }
  unit: MCI
  fines:
    - { offender: { ru: лицо }, first: 15 }
  sources: [gazette]
`,
  'bills/example/versions/01-presented/version.md': `---
stage: presented
date: 2025-03-01
wording: { ru: official }
extent: partial
sources:
  - id: report
evidence:
  art_1: { from: [report], sure: single }
absent:
  - { provision: art_3, from: [report] }
---
`,
  'bills/example/versions/01-presented/ru.md': `### Статья 1. Понятия

1) система – объект.

### Статья 2. Обязанности
`,
  'bills/example/versions/02-first-reading/version.md': `---
stage: first-reading
date: 2025-05-14
follows: 01-presented
wording: { ru: official, en: translation }
extent: whole
sources:
  - id: gazette
was:
  art_2: art_2
---
`,
  'bills/example/versions/02-first-reading/ru.md': `### Статья 1. Понятия

1) система – объект информатизации.

### Статья 2. Обязанности

1. Владелец обязан вести журнал.

2. Владелец отвечает за вред.
`,
  'bills/example/versions/02-first-reading/en.md': `### Article 1. Terms

1) a system is an object of informatisation.

### Article 2. Duties

1. The owner must keep a log.

2. The owner is liable for harm.
`,
  'bills/example/amendments/02-first-reading/001.md': `---
number: 1
by: Комитет
date: 2025-04-02
outcome: accepted
sources: [gazette]
changes:
  - replace: art_2__para_1
---
Журнал нужен для проверки.

## art_2__para_1 ru

1. Владелец обязан вести журнал.
`,
  'bills/example/obligations/keep-a-log.ru.md': `---
title: Вести журнал
code: OB-1
who: [owner]
must: вести журнал
topic: safety
basis: [art_2__para_1]
checked: 02-first-reading
---
Журнал ведёт владелец.
`,
  'bills/example/obligations/keep-a-log.en.md': `---
title: Keep a log
must: keep a log
---
The owner keeps it.
`,
  'bills/example/commentary/on-logs.ru.md': `---
title: О журналах
about: [art_2__para_1]
date: 2025-06-01
url: https://example.org/2
checked: 02-first-reading
---
О том, что писать в журнал.
`,
};

/** The files as the core takes them. */
export const asFiles = (contents: Contents): readonly ContentFile[] =>
  Object.entries(contents).map(([path, text]) => ({ path: `content/${path}`, text }));

/** The content with one file changed by replacing words; words that are not there are a mistake in the test. */
export function withChange(path: string, find: string, put: string, contents: Contents = smallContent): Contents {
  const text = contents[path];
  if (!text?.includes(find)) throw new Error(`${path} does not contain ${JSON.stringify(find)}`);
  return { ...contents, [path]: text.replace(find, put) };
}

/** The content with one more file. */
export const withFile = (path: string, text: string, contents: Contents = smallContent): Contents => ({
  ...contents,
  [path]: text,
});

/** The content without a file. */
export const without = (path: string, contents: Contents = smallContent): Contents =>
  Object.fromEntries(Object.entries(contents).filter(([one]) => one !== path));

/** Writes the content to a temporary folder and gives its path. */
export async function onDisk(contents: Contents): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oqylym-content-'));
  for (const [path, text] of Object.entries(contents)) {
    const target = join(folder, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return folder;
}
