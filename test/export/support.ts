import { type AkomaNtosoOptions, akomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { historyOf } from '../../src/export/ancestry.ts';
import { everyElement, readXml, type XmlElement } from '../../src/import/xml.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import { versionOf } from '../../src/law/dossier.ts';
import { versionId } from '../../src/law/ids.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { dossierOf } from '../site/small-dossier.ts';
import { type Contents, smallContent } from '../support/content.ts';

/** A bill in Kazakh and Russian with what is hard to write: letters, hyphens, a stub, an annex, lines, a new number. */
export const hard: Contents = {
  'legislatures/kz.md': smallContent['legislatures/kz.md'] ?? '',
  'bills/mysal/bill.md': `---
title: { kk: «Мысал» туралы, ru: О «Примере» & <прочем> }
legislature: kz
number: 7-VIII
authentic: [kk, ru]
roles:
  owner: { kk: иеленуші, ru: владелец }
---
`,
  'bills/mysal/sources.yml': `- id: gazette
  title: Хабаршы
  url: https://example.org/1?a=1&b=2
`,
  'bills/mysal/timeline.yml': `- date: 2025-03-01
  title: { kk: Енгізілді, ru: Внесён }
  version: 01-presented
  sources: [gazette]
- date: 2026-07
  title: { kk: Күні белгісіз, ru: День не известен }
`,
  'bills/mysal/versions/01-presented/version.md': `---
stage: presented
date: 2025-03-01
wording: { kk: official }
extent: whole
sources:
  - id: gazette
---
`,
  'bills/mysal/versions/01-presented/kk.md': `## 1-тарау. Жалпы ережелер

### 1-бап. Ұғымдар

1) жүйе – объект;

2) иеленуші – тұлға.

### 2-бап. Міндеттер

1. Иеленуші журнал жүргізеді.

2. Иеленуші зиянды өтейді.

### 3-бап. Қорытынды

Осы Заң күшіне енеді.
`,
  'bills/mysal/versions/02-signed/version.md': `---
stage: signed
date: 2025-11-17
follows: 01-presented
published: 2025-11-18
force: 2026-01-18
wording: { kk: official, ru: translation }
extent: whole
sources:
  - id: gazette
was:
  art_4: art_3
notes:
  - kind: footer
    text: "Ескерту. 2-бап < өзгертілді & толықтырылды."
    at: art_2
---
Редактордың ескертпесі.
`,
  'bills/mysal/versions/02-signed/kk.md': `Заңның басы ]]> осында.

## 1-тарау. Жалпы ережелер

### 1-бап. Ұғымдар

1) жүйе – «ақпараттандыру» объектісі:

   а) бірінші;

   ә) екінші & <үшінші>;

1-1) модель – бағдарлама;

2) иеленуші – тұлға.

### 2-бап. Міндеттер

1. Иеленуші журнал жүргізеді.
   Екінші жол.

2. Алып тасталды.

Нөмірсіз бөлік.

### 3-бап. Аудит

1. Иеленуші аудит жүргізеді.

### 4-бап. Қорытынды

Осы Заң күшіне енеді.

## 1-қосымша. Тізбе

1. Бірінші тармақ.
`,
  'bills/mysal/versions/02-signed/ru.md': `Начало закона здесь.

## Глава 1. Общие положения

### Статья 1. Понятия

1) система – объект «информатизации»:

   а) первый;

   б) второй & <третий>;

1-1) модель – программа;

2) владелец – лицо.

### Статья 2. Обязанности

1. Владелец ведёт журнал.
   Вторая строка.

2. Исключен.

Часть без номера.

### Статья 3. Аудит

1. Владелец проводит аудит.

### Статья 4. Заключение

Настоящий Закон вводится в действие.

## Приложение 1. Перечень

1. Первый пункт.
`,
  'bills/mysal/obligations/keep-a-log.kk.md': `---
title: Журнал жүргізу
code: OB-1
who: [owner]
must: "=журнал жүргізуге"
when: күн сайын
basis: [art_2__para_1]
checked: 02-signed
---
Иеленуші журнал жүргізеді.
`,
};

export const hardDossier: Dossier = dossierOf(hard);

/** A version of a dossier and what an export of it needs. */
export function optionsFor(dossier: Dossier, id: string, language: string): AkomaNtosoOptions {
  const version = versionOf(dossier, versionId(id));
  if (!version) throw new Error(`no version ${id}`);
  const compare: Parameters<typeof historyOf>[2] = (before, after) => compareVersions(dossier, before, after, language);
  return { dossier, version, language, history: historyOf(dossier, version, compare) };
}

/** Akoma Ntoso of a version; a version without text is a mistake in the test. */
export function aknOf(dossier: Dossier, id: string, language: string): string {
  const xml = akomaNtoso(optionsFor(dossier, id, language));
  if (xml === null) throw new Error(`${id} has no text in ${language}`);
  return xml;
}

/** The elements of a document with this name. */
export const elements = (xml: string, name: string): readonly XmlElement[] =>
  [...everyElement(readXml(xml))].filter((element) => element.name === name);

/** The words of the law in a document: everything but the metadata. */
export function lawWords(xml: string): readonly string[] {
  const parts = ['preface', 'preamble', 'body'].flatMap((name) => elements(xml, name));
  return parts
    .flatMap((part) => [...everyElement(part)].flatMap(ownText))
    .join(' ')
    .split(/\s+/u)
    .filter(Boolean);
}

const ownText = ({ children }: XmlElement): readonly string[] =>
  children.filter((child): child is string => typeof child === 'string');
