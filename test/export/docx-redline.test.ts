import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compare, type Text } from '../../src/compare/compare.ts';
import { docxRedline } from '../../src/export/docx-redline.ts';
import { elementsOf, everyElement, textOf, type XmlElement } from '../../src/import/xml.ts';
import type { Bill } from '../../src/law/bill.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { causesBetween } from '../../src/library/proved-causes.ts';
import { readFiles } from '../../src/library/read-files.ts';
import { article, declared, partial, stub, text } from '../compare/support.ts';
import { decided, faultsIn, partOf } from '../support/track-changes.ts';

const redlineOf = (before: Text, after: Text): Uint8Array =>
  docxRedline({ comparison: compare(before, after), before: before.root, after: after.root, lang: 'ru' });

/** Tracked changes as `ins Author 2031-03-10: words`. */
const revisionsIn = (file: Uint8Array): readonly string[] =>
  [...everyElement(partOf(file, 'word/document.xml'))]
    .filter(({ name, children }) => ['ins', 'del', 'moveFrom', 'moveTo'].includes(name) && children.length > 0)
    .filter((element) => textOf(element) !== '')
    .map((element) => `${shown(element)}: ${textOf(element).trim()}`);

const shown = ({ name, attributes }: XmlElement): string =>
  [name, attributes.author, attributes.date?.slice(0, 10)].filter(Boolean).join(' ');

const commentsIn = (file: Uint8Array): readonly string[] =>
  elementsOf(partOf(file, 'word/comments.xml'), 'comment').map(
    (comment) => `${comment.attributes.author}: ${textOf(comment).trim()}`,
  );

const first = text(
  'a',
  article('1', 'Журнал', 'Владелец вправе вести журнал записей о работе системы.'),
  article('2', 'Срок', 'Записи хранятся тридцать дней со дня внесения в журнал.'),
  article('3', 'Доступ', 'Доступ к журналу имеет уполномоченный орган по его запросу.'),
);

describe('docxRedline', () => {
  it('marks the words that changed inside a provision, and no others', () => {
    const second = text(
      'b',
      article('1', 'Журнал', 'Владелец обязан вести журнал записей о работе системы.'),
      article('2', 'Срок', 'Записи хранятся тридцать дней со дня внесения в журнал.'),
      article('3', 'Доступ', 'Доступ к журналу имеет уполномоченный орган по его запросу.'),
    );
    expect(revisionsIn(redlineOf(first, second))).toEqual(['del a → b: вправе', 'ins a → b: обязан']);
  });

  it('moves what went to another place unchanged, as one block', () => {
    const second = text(
      'b',
      article('2', 'Срок', 'Записи хранятся тридцать дней со дня внесения в журнал.'),
      article('3', 'Доступ', 'Доступ к журналу имеет уполномоченный орган по его запросу.'),
      article('1', 'Журнал', 'Владелец вправе вести журнал записей о работе системы.'),
    );
    const file = redlineOf(first, second);
    expect(revisionsIn(file)).toEqual([
      'moveFrom a → b: Статья 1. Журнал',
      'moveFrom a → b: Владелец вправе вести журнал записей о работе системы.',
      'moveTo a → b: Статья 1. Журнал',
      'moveTo a → b: Владелец вправе вести журнал записей о работе системы.',
    ]);
    expect(faultsIn(file)).toEqual([]);
    expect(commentsIn(file)).toEqual([]);
  });

  it('takes out and puts in what was moved and edited, and says where it came from', () => {
    const second = declared(
      text(
        'b',
        article('1', 'Срок', 'Записи хранятся тридцать дней со дня внесения в журнал.'),
        article('2', 'Доступ', 'Доступ к журналу имеет уполномоченный орган по его запросу.'),
        article('3', 'Журнал', 'Владелец обязан вести журнал.'),
      ),
      { art_1: ['art_2'], art_2: ['art_3'], art_3: ['art_1'] },
    );
    const file = redlineOf(first, second);
    expect(revisionsIn(file).filter((one) => /Владелец/u.test(one))).toEqual([
      'del a → b: Владелец вправе вести журнал записей о работе системы.',
      'ins a → b: Владелец обязан вести журнал.',
    ]);
    expect(commentsIn(file)).toEqual([
      'a → b: перенесено в: Статья 3, с изменениями',
      'a → b: перенесено из: Статья 1, с изменениями',
    ]);
  });

  it('says of what a partial text is silent about that it is not known to be new', () => {
    const file = redlineOf(partial(text('a', article('1', 'Журнал', 'Владелец вправе вести журнал.'))), first);
    expect(commentsIn(file)).toContain(
      'a → b: более ранний текст известен лишь частично и об этом месте молчит: новое ли это, неизвестно'.replace(
        'a → b',
        'a → a',
      ),
    );
  });

  it('holds the stub whose number a new article took, and gives both texts back as the changes are decided', () => {
    const before = text(
      'a',
      article('1', null, 'Владелец ведёт журнал событий и хранит его пять лет.'),
      stub('2', 'Исключена.'),
    );
    const after = text(
      'b',
      article('1', null, 'Владелец ведёт журнал событий и хранит его пять лет.'),
      article('2', null, 'Пользователь вправе требовать объяснения.'),
    );
    const file = redlineOf(before, after);
    expect(decided(file, 'reject')).toContain('Исключена.');
    expect(decided(file, 'reject').join(' ')).not.toContain('Пользователь');
    expect(decided(file, 'accept')).toContain('Пользователь вправе требовать объяснения.');
    expect(decided(file, 'accept').join(' ')).not.toContain('Исключена');
  });

  it('keeps line ends, tabs and signs of XML in the words', () => {
    const odd = text('b', article('1', 'Журнал <&>', 'строка\nдругая\tпосле табуляции  и двух пробелов ]]>'));
    expect(decided(redlineOf(first, odd), 'accept')).toEqual([
      'Статья 1. Журнал <&>',
      'строка\nдругая\tпосле табуляции  и двух пробелов ]]>',
      '',
    ]);
  });
});

describe('docxRedline, on a step whose amendments are held', async () => {
  const folder = fileURLToPath(new URL('../fixtures/bill-of-four-readings', import.meta.url));
  const kz = 'content/legislatures/kz.md';
  const { dossiers } = buildLibrary([
    ...(await readFiles(folder)),
    { path: kz, text: readFileSync(new URL(`../../${kz}`, import.meta.url), 'utf8') },
  ]);
  const step = (from: string, to: string, authors: Bill['authors'] = {}): Uint8Array => {
    const [dossier] = dossiers;
    const [before, after] = [from, to].map((id) => dossier?.versions.find((version) => version.id === id));
    const comparison = dossier && before && after ? compareVersions(dossier, before, after, 'ru') : null;
    const [was, is] = [before?.texts.ru, after?.texts.ru];
    if (!dossier || !before || !after || !comparison || !was || !is) throw new Error(`${from} or ${to} is not held`);
    const causes = causesBetween(dossier, before, after, comparison);
    return docxRedline({ comparison, before: was, after: is, lang: 'ru', date: after.date, causes, authors });
  };

  it('names the author of the amendment that is proved, its date and its reason', () => {
    const file = step('01-first', '02-second');
    expect(revisionsIn(file).slice(0, 2)).toEqual([
      'del Депутат Ветров 2031-03-10: ведение',
      'ins Депутат Ветров 2031-03-10: общественные отношения в сфере ведения',
    ]);
    expect(commentsIn(file)[0]).toBe('Депутат Ветров: Поправка № 1. Уточняет предмет.');
    expect(faultsIn(file)).toEqual([]);
  });

  it('names the author in the language of the reader, as the bill has it', () => {
    const file = step('01-first', '02-second', { 'Депутат Ветров': { kk: 'Депутат Желов', ru: 'Депутат В. Ветров' } });
    expect(revisionsIn(file)[0]).toBe('del Депутат В. Ветров 2031-03-10: ведение');
    expect(commentsIn(file)[0]).toBe('Депутат В. Ветров: Поправка № 1. Уточняет предмет.');
  });

  it('names nobody for the one change that no amendment asks for', () => {
    const nobody = revisionsIn(step('02-second', '03-third')).filter((one) => one.includes('02-second → 03-third'));
    expect(nobody).toMatchInlineSnapshot(`
      [
        "ins 02-second → 03-third 2031-05-10: или не вращается более трёх лет",
      ]
    `);
  });

  it('names the amendment through the versions between, and nobody for what entered without one', () => {
    const told = revisionsIn(step('01-first', '04-fourth'));
    expect(told.slice(0, 2)).toEqual([
      'del Депутат Ветров 2031-03-10: ведение',
      'ins Депутат Ветров 2031-03-10: общественные отношения в сфере ведения',
    ]);
    const nobody = told.filter((one) => one.includes('01-first → 04-fourth'));
    expect(nobody.some((one) => one.endsWith(': или не вращается более трёх лет'))).toBe(true);
    expect(nobody.length).toBeLessThan(told.length / 5);
    expect(faultsIn(step('01-first', '04-fourth'))).toEqual([]);
  });
});
