import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/law/dossier.ts';
import { eId } from '../../src/law/ids.ts';
import { problemLine } from '../../src/law/problem.ts';
import { blameVersion } from '../../src/library/blame-version.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { type ExplainedVersion, explainVersion } from '../../src/library/explain-version.ts';
import { readFiles } from '../../src/library/read-files.ts';

const folder = fileURLToPath(new URL('../fixtures/bill-of-four-readings', import.meta.url));
const kz = 'content/legislatures/kz.md';
const library = buildLibrary([
  ...(await readFiles(folder)),
  { path: kz, text: readFileSync(new URL(`../../${kz}`, import.meta.url), 'utf8') },
]);

function dossier(): Dossier {
  const [only] = library.dossiers;
  if (!only) throw new Error(library.problems.map(problemLine).join('\n'));
  return only;
}

function step(id: string): ExplainedVersion {
  const version = dossier().versions.find((one) => one.id === id);
  const explained = version && explainVersion(dossier(), version, 'ru');
  if (!explained) throw new Error(`${id} follows nothing`);
  return explained;
}

const refusals = ({ executions }: ExplainedVersion): readonly string[] =>
  executions.flatMap(({ problem }) => (problem ? [`${problem.message} → ${problem.hint}`] : []));

const open = ({ explanations }: ExplainedVersion): readonly string[] =>
  explanations
    .filter(({ strength }) => strength !== 'proved' && strength !== 'consequential')
    .map(({ change, strength }) => `${strength} ${change.kind} ${change.after}`);

describe('the invented bill of four readings', () => {
  it('is in order and has four readings and forty amendments', () => {
    expect(library.problems.map(problemLine)).toMatchInlineSnapshot(`
      [
        "content/bills/invented-windmills/amendments/04-fourth/039.md:8 warning amend-overlap amendment 39, change 1, at art_6__para_3__point_2: amendment 04-fourth/038, change 1 already changed this → the two exclude each other: keep one, or write one that does both",
      ]
    `);
    expect([dossier().versions.length, dossier().amendments.length]).toEqual([4, 40]);
  });

  it('is proved from reading to reading but for the one change that no amendment asks for', () => {
    const steps = ['02-second', '03-third', '04-fourth'].map(step);
    expect(steps.map(open)).toEqual([[], ['unexplained kept art_7__para_1'], []]);
    expect(steps.map(({ tally }) => tally)).toMatchInlineSnapshot(`
      [
        {
          "accepted": 0,
          "changes": 27,
          "consequential": 0,
          "located": 0,
          "proved": 27,
          "silent": 0,
          "typographic": 0,
          "unexplained": 0,
          "unknown": 0,
        },
        {
          "accepted": 0,
          "changes": 22,
          "consequential": 0,
          "located": 0,
          "proved": 21,
          "silent": 0,
          "typographic": 0,
          "unexplained": 1,
          "unknown": 0,
        },
        {
          "accepted": 0,
          "changes": 11,
          "consequential": 0,
          "located": 0,
          "proved": 11,
          "silent": 0,
          "typographic": 0,
          "unexplained": 0,
          "unknown": 0,
        },
      ]
    `);
    expect(steps.flatMap(refusals)).toMatchInlineSnapshot(`
      [
        "amendment 39, change 1, at art_6__para_3__point_2: amendment 04-fourth/038, change 1 already changed this → the two exclude each other: keep one, or write one that does both",
      ]
    `);
  });

  it('says of each amendment whether it is seen in the text, and of the others why they were not executed', () => {
    const steps = ['02-second', '03-third', '04-fourth'].map(step);
    const effects = steps.flatMap(({ effects }) => effects.map(({ amendment, result }) => `${amendment} ${result}`));
    expect(effects.filter((line) => !line.endsWith(' proved'))).toEqual(['04-fourth/039 refused']);
    expect(effects).toHaveLength(29);
    expect(
      steps.flatMap(({ unapplied }) => unapplied.map(({ amendment, outcome }) => `${amendment} ${outcome}`)),
    ).toMatchInlineSnapshot(`
      [
        "02-second/006 rejected",
        "02-second/009 withdrawn",
        "02-second/011 rejected",
        "02-second/013 pending",
        "02-second/015 rejected",
        "02-second/018 rejected",
        "03-third/023 rejected",
        "03-third/029 withdrawn",
        "03-third/031 rejected",
        "03-third/032 rejected",
        "04-fourth/040 rejected",
      ]
    `);
  });

  it('leads every word back to the amendment that put it there', () => {
    const latest = dossier().versions[3];
    const blame = latest && blameVersion(dossier(), latest, 'ru');
    const told = (id: string): readonly string[] =>
      (blame?.get(eId(id))?.text ?? []).map(({ text, cause }) =>
        cause.kind === 'amendment' ? `${text} ← ${cause.mark.amendment}` : `${text} ← ${cause.kind} ${cause.version}`,
      );
    expect(told('art_5__para_2')).toMatchInlineSnapshot(`
      [
        "Палата мельниц ← 04-fourth/033",
        " обновляет реестр один раз в  ← first 01-first",
        "квартал ← 02-second/004",
        ". ← first 01-first",
      ]
    `);
    expect(told('art_7__para_1')).toMatchInlineSnapshot(`
      [
        "Мельница исключается из реестра, если она разрушена ← first 01-first",
        " или не вращается более трёх лет ← entered 03-third",
        ". ← first 01-first",
      ]
    `);
    expect(told('art_6__para_5')).toMatchInlineSnapshot(`
      [
        "Плата не возвращается. ← first 01-first",
      ]
    `);
    expect(told('art_8__para_2')).toMatchInlineSnapshot(`
      [
        "Сведения хранятся в архиве  ← first 01-first",
        "Палаты мельниц ← 04-fourth/033",
        ". ← first 01-first",
      ]
    `);
    expect(told('art_13-1__para_2')).toMatchInlineSnapshot(`
      [
        "Договор страхования заключается на  ← 03-third/027",
        "срок не менее одного года ← 04-fourth/034",
        ". ← 03-third/027",
      ]
    `);
    expect(told('art_12__para_3')).toMatchInlineSnapshot(`
      [
        "Обучение оплачивает  ← first 01-first",
        "Палата мельниц ← 04-fourth/033",
        ". ← first 01-first",
      ]
    `);
  });
});
