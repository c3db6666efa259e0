import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { factsLine, parityProblems } from '../../src/library/parity.ts';
import { parityOf } from '../../src/meaning/parity.ts';
import { referenceText, sharedData } from '../bench/reference-texts.ts';
import { law } from '../link/support.ts';
import { asFiles, smallContent, withChange } from '../support/content.ts';

const russian = `### Статья 1. А

1. Владелец обязан в течение 30 дней уведомить орган, если:

   1) система опасна;

   2) система новая.

2. Владелец вправе обжаловать отказ по статье 1.
`;
const kazakh = `### 1-бап. А

1. Иесі 30 күн ішінде органға хабарлауға міндетті, егер:

   1) жүйе қауіпті болса;

   2) жүйе жаңа болса.

2. Иесі 1-бап бойынша бас тартуға шағымдануға құқылы.
`;

const lines = (ru: string, kk: string): readonly string[] =>
  parityOf({ language: 'ru', root: law(ru, 'ru') }, { language: 'kk', root: law(kk, 'kk') }).findings.map(
    (finding) => `${finding.at} ${finding.kind}: ${factsLine(finding)}`,
  );

describe('parityOf', () => {
  it('finds nothing where two languages say the same, and says over how many provisions', () => {
    expect(lines(russian, kazakh)).toEqual([]);
    const { compared } = parityOf(
      { language: 'ru', root: law(russian, 'ru') },
      { language: 'kk', root: law(kazakh, 'kk') },
    );
    expect(compared).toBe(6);
  });

  it('tells the length of a list once, as a fact', () => {
    expect(lines(russian, kazakh.replace('\n\n   2) жүйе жаңа болса.', ''))).toEqual([
      'art_1__para_1 list: ru has 2 units in it, kk has 1 unit in it',
    ]);
  });

  it('names another period, another reference and a verb that permits where the other binds', () => {
    expect(lines(russian, kazakh.replace('30 күн', '10 күн'))).toEqual([
      'art_1__para_1 dates: ru has 30 day ("30 дней"), kk has 10 day ("10 күн")',
    ]);
    expect(lines(russian.replace('по статье 1', 'по пункту 1 статьи 1'), kazakh)).toEqual([
      'art_1__para_2 references: ru has art_1__para_1 ("пункту 1 статьи 1"), kk has art_1 ("1-бап")',
    ]);
    expect(lines(russian, kazakh.replace('хабарлауға міндетті', 'хабарлауға құқылы'))).toEqual([
      'art_1__para_1 modality: ru says must ("обязан"), kk says may ("құқылы")',
    ]);
  });

  it('pairs unnumbered parts by what they hold where one language prints one more', () => {
    const ru =
      '### Статья 1. А\n\nПалата.\n\nВступление.\n\nСрок полномочий шесть лет.\n\nВыборы проводятся за два года.\n';
    const kk = '### 1-бап. А\n\nПалата.\n\nӨкілеттік мерзімі алты жыл.\n\nСайлау екі жыл бұрын өткізіледі.\n';
    expect(lines(ru, kk).filter((line) => line.includes('dates'))).toEqual([]);
  });

  const folder = sharedData();
  it.skipIf(folder === null)(
    'finds few and real differences in the Russian and Kazakh of two acts of Kazakhstan',
    () => {
      const both = (name: string, ru: string, kk: string, title: readonly [string, string] | null) =>
        parityOf(
          { language: 'ru', root: referenceText(folder ?? '', `${name}/${ru}`, 'ru', title?.[0] ?? null) },
          { language: 'kk', root: referenceText(folder ?? '', `${name}/${kk}`, 'kk', title?.[1] ?? null) },
        );
      const constitution = both('kz-constitution-section-7', '2007-05-21.rus.md', '2007-05-21.kaz.md', [
        'Конституция Республики Казахстан',
        'Қазақстан Республикасының Конституциясы',
      ]);
      const amending = both('kz-amending-law-284-1998', 'rus.md', 'kaz.md', null);
      const told = ({ findings }: typeof amending) => findings.map(({ kind, at }) => `${kind} ${at}`);
      expect([constitution.compared, amending.compared]).toEqual([52, 46]);
      expect(told(constitution)).toMatchInlineSnapshot(`
        [
          "list sec_vii",
          "references art_75__para_4__al_2",
          "references art_76__para_3__al_2",
          "references art_77__para_4__al_2",
          "references art_79__para_4__al_2",
          "list art_83__para_4",
          "references art_83__para_4__al_2",
        ]
      `);
      expect(told(amending)).toMatchInlineSnapshot(`
        [
          "missing al_9",
          "missing al_18",
        ]
      `);
    },
  );
});

describe('check --parity', () => {
  it('names the file, the line and what each language has', () => {
    const contents = withChange('bills/example/versions/02-first-reading/en.md', 'must keep', 'may keep', smallContent);
    const [dossier] = buildLibrary(asFiles(contents)).dossiers;
    if (!dossier) throw new Error('no dossier');
    expect(parityProblems(dossier).map(problemLine)).toEqual([
      'content/bills/example/versions/02-first-reading/en.md:7 warning parity art_2__para_1: ru says must ("обязан"), en says may ("may") → look at both texts; if the official ones differ so, leave them as they are',
    ]);
  });
});
