import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/law/comparison.ts';
import { versionId } from '../../src/law/ids.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';

const legislature = {
  path: 'content/legislatures/kz.md',
  text: readFileSync(new URL('../../content/legislatures/kz.md', import.meta.url), 'utf8'),
};
const bill = {
  path: 'content/bills/probe/bill.md',
  text: '---\ntitle: { ru: О пробе }\nlegislature: kz\nauthentic: [ru]\n---\n',
};

/** A version of the probe bill: further lines of its head, and its Russian text. */
const version = (id: string, head: string, law: string) => [
  {
    path: `content/bills/probe/versions/${id}/version.md`,
    text: `---\nstage: amended\nwording: { ru: official }\nsources: [{ id: own, title: Own }]\n${head}\n---\n`,
  },
  { path: `content/bills/probe/versions/${id}/ru.md`, text: law },
];

function comparison(files: readonly { path: string; text: string }[], before: string, after: string): Comparison {
  const { dossiers, problems } = buildLibrary([legislature, bill, ...files]);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const [dossier] = dossiers;
  const [earlier, later] = [before, after].map((id) => dossier?.versions.find((one) => one.id === versionId(id)));
  const made = dossier && earlier && later ? compareVersions(dossier, earlier, later, 'ru') : null;
  if (!made) throw new Error('nothing was compared');
  return made;
}

const sure = 'sure: single, from: [own]';
const signed = version(
  '05-signed',
  'extent: whole\nfollows: 02-reading',
  '### Статья 17. Риски\n\n1. Системы делятся на степени.\n\n   Собственник относит систему к степени.\n\n   Системы высокого риска приравниваются к государственным.\n\n2. Запрещается оценка людей.\n',
);

describe('a partial version that borrows its numbers', () => {
  const reading = version(
    '02-reading',
    `extent: partial\nnumbering: 05-signed\nplaces: { art_17__para_1__al_2: art_17__para_1__al_3 }\nevidence: { art_17: { ${sure} } }`,
    '### Статья 17.\n\n1. Степени риска.\n\n   Такие системы будут критически важными объектами.\n\n   Запрещено распознавание лиц на улице.\n',
  );
  const { changes } = comparison([...reading, ...signed], '02-reading', '05-signed');

  it('is compared place by place, however the words are told', () => {
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'kept', before: 'art_17__para_1', after: 'art_17__para_1' }),
    );
  });

  it('follows a place that differs from the address', () => {
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'kept', before: 'art_17__para_1__al_2', after: 'art_17__para_1__al_3' }),
    );
  });

  it('says of what it does not speak of that it is unknown, never new', () => {
    expect(changes).toContainEqual({ kind: 'unknown', before: null, after: 'art_17__para_2', why: 'before-partial' });
    expect(changes.filter(({ kind }) => kind === 'inserted')).toEqual([]);
  });

  it('shows what it had and the whole later text has not as gone', () => {
    expect(changes.filter(({ kind }) => kind === 'repealed')).toEqual([
      { kind: 'repealed', before: 'art_17__para_1__al_3', after: null },
    ]);
  });
});

describe('distant whole versions', () => {
  const law = (articles: readonly string[]): string => articles.map((article) => `### ${article}\n`).join('\n');
  const notice = 'Уведомление\n\nВладелец уведомляет пользователя о применении системы до начала её использования.\n';
  const audit = 'Аудит\n\nАудит системы проводит аккредитованная организация не реже одного раза в год.\n';
  const fresh = 'Реестр\n\nУполномоченный орган ведёт реестр систем и публикует его на своём сайте.\n';
  const chain = [
    ...version('01-first', 'extent: whole', law([`Статья 1. ${notice}`, `Статья 2. ${audit}`])),
    ...version(
      '02-second',
      'extent: whole\nfollows: 01-first',
      law([`Статья 1. ${fresh}`, `Статья 2. ${notice}`, `Статья 3. ${audit}`]),
    ),
    ...version('03-third', 'extent: whole\nfollows: 02-second', law([`Статья 1. ${notice}`, `Статья 2. ${audit}`])),
  ];

  it('keep a renumbering of the version between', () => {
    const { changes } = comparison(chain, '01-first', '03-third');
    const kept = changes.flatMap((change) => (change.kind === 'kept' ? [`${change.before} ${change.after}`] : []));
    expect(kept).toEqual(expect.arrayContaining(['art_1 art_1', 'art_2 art_2']));
    expect(changes.every(({ kind }) => kind === 'kept')).toBe(true);
  });

  it('take what a person declared against the version that is followed', () => {
    const rewritten = 'Учёт\n\nВсе записи хранятся три года в электронном журнале собственника.\n';
    const declared = [
      ...version('01-first', 'extent: whole', law([`Статья 1. ${notice}`])),
      ...version(
        '02-second',
        'extent: whole\nfollows: 01-first\nwas: { art_4: art_1 }',
        law([`Статья 4. ${rewritten}`]),
      ),
    ];
    const { alignment } = comparison(declared, '01-first', '02-second');
    expect(alignment.matches).toContainEqual(
      expect.objectContaining({ before: 'art_1', after: 'art_4', basis: 'declared' }),
    );
  });
});
