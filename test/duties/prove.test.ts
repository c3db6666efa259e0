import { describe, expect, it } from 'vitest';
import { type Answers, holds } from '../../src/duties/applicability.ts';
import { prove } from '../../src/duties/prove.ts';
import type { Applicability } from '../../src/law/applicability.ts';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { asFiles, smallContent, withChange, withFile } from '../support/content.ts';
import { drawFrom } from '../support/draw.ts';
import { question, table, when } from './support.ts';

const role = question('роль?: владелец пользователь');
const risk = question('риск: низкий высокий', when('роль=владелец'));

describe('the proof', () => {
  it('finds nothing wrong with a sound table and says how much it walked', () => {
    const proof = prove(table([role, risk], { А: when('роль=владелец & риск=высокий'), Б: when('роль=пользователь') }));
    expect(proof).toMatchObject({ findings: [], all: 24n });
    expect(proof.walked).toBe(4 * 3 + 4);
  });

  it('counts answers that nothing tells apart once', () => {
    const many = question('роль?: а б в г д е ж з');
    const proof = prove(table([many], { А: when('роль=а|б|в|г|д|е|ж|з') }));
    expect(proof).toMatchObject({ findings: [], walked: 4, all: 512n });
  });

  it('names the fewest cells that keep a duty out of reach', () => {
    const nested = question('список: да нет', when('риск=высокий'));
    const low = table([role, risk, nested], {
      А: when('роль=пользователь & риск=низкий & список=да'),
      Б: when('список=да'),
      В: when('роль=пользователь'),
    });
    expect(prove(low).findings).toEqual([
      {
        kind: 'unreachable',
        code: 'А',
        part: 'when',
        clash: [
          { question: 'риск', answers: ['низкий'] },
          { question: 'риск', answers: ['высокий'] },
        ],
      },
    ]);
  });

  it('finds a "maybe" that every answer turns into "yes"', () => {
    const open = question('риск: низкий высокий');
    expect(prove(table([open], { А: when('риск=низкий|высокий'), Б: when('риск=низкий') })).findings).toEqual([
      { kind: 'contradiction', code: 'А', part: 'when', said: 'maybe', answers: [] },
    ]);
  });

  it('finds a question that changes nothing', () => {
    const idle = question('цвет: синий белый');
    expect(prove(table([role, idle], { А: when('роль=владелец') })).findings).toEqual([
      { kind: 'idle', question: 'цвет' },
    ]);
  });

  it('finds two duties that forbid and ask for the same at once', () => {
    const rules = { А: when('роль=владелец'), Б: when('роль=пользователь') };
    expect(prove(table([role], rules), [['А', 'Б']]).findings).toEqual([
      {
        kind: 'opposed',
        code: 'А',
        other: 'Б',
        answers: [{ question: 'роль', answers: ['владелец', 'пользователь'] }],
      },
    ]);
  });

  it('agrees with a walk over the whole product on random tables', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomTable(seed);
      const found = prove(random).findings.filter(({ kind }) => kind === 'unreachable');
      const slow = random.rules.filter(({ when: condition }) =>
        everything(random).every((all) => holds(condition, random, all) !== 'yes'),
      );
      expect(
        found.map((finding) => 'code' in finding && finding.code),
        `seed ${seed}`,
      ).toEqual(slow.map(({ code }) => code));
    }
  });
});

/** Three questions, the later ones perhaps asked after the earlier, and four rules of one or two cells. */
function randomTable(seed: number): Applicability {
  const random = drawFrom(seed);
  const cell = (ids: readonly string[]): string => `${random.one(ids)}=${random.one(['а', 'б', 'а|б', 'в'])}`;
  const ids = ['q1', 'q2', 'q3'];
  const questions = ids.map((id, at) =>
    question(
      `${id}${random.happens(0.5) ? '?' : ''}: а б в`,
      at > 0 && random.happens(0.7) ? when(cell(ids.slice(0, at))) : null,
    ),
  );
  const row = (): string => (random.happens(0.5) ? cell(ids) : `${cell(ids)} & ${cell(ids)}`);
  return table(questions, { А: when(row()), Б: when(row()), В: when(row(), row()), Г: when(row()) });
}

/** All closed answers to all questions, without any reduction. */
function everything({ questions }: Applicability): readonly Answers[] {
  return questions.reduce<readonly Answers[]>(
    (all, { id, kind, answers }) => {
      const ids = answers.map((answer) => answer.id);
      const sets =
        kind === 'one'
          ? ids.map((one) => [one])
          : [...Array(8).keys()].map((bits) => ids.filter((_, at) => bits & (1 << at)));
      return all.flatMap((one) =>
        sets.map((chosen) => new Map([...one, [id, { chosen: new Set(chosen), isOpen: false }] as const])),
      );
    },
    [new Map()],
  );
}

describe('the check of applicability.yml', () => {
  const path = 'bills/example/applicability.yml';
  const sound = withFile(
    path,
    `questions:
  - id: role
    kind: many
    name: { ru: Роль }
    text: { ru: Кто вы? }
    answers:
      - { id: owner, text: { ru: владелец } }
      - { id: user, text: { ru: пользователь } }
duties:
  - codes: [OB-1]
    when: { role: owner }
`,
  );
  const check = (contents = smallContent): readonly string[] =>
    buildLibrary(asFiles(contents)).problems.map((one) => problemLine(one).replaceAll('content/bills/example/', ''));

  it('accepts a table that names every duty', () => {
    expect(check(sound)).toEqual([]);
  });

  const broken: readonly (readonly [string, string, string, RegExp])[] = [
    ['a duty that is not there', 'OB-1', 'OB-9', /yml:10 error applicability there is no duty "OB-9" → .*OB-1/u],
    ['a duty without a row', 'OB-1', 'OB-9', /nothing says when OB-1 applies/u],
    ['a question that is not there', '{ role: owner }', '{ rle: owner }', /no question "rle" before this → .*role/u],
    ['an answer that is not there', '{ role: owner }', '{ role: ownr }', /"role" has no answer "ownr" → .*owner/u],
    ['an answer that is offered anyway', 'id: user', 'id: unknown', /the answer "unknown" cannot stand here/u],
    ['a key that is not known', 'when:', 'wenn:', /unknown-key unknown key "wenn" → .*when/u],
    [
      'a question that changes nothing',
      '{ role: owner }',
      '{}',
      /yml:2 error applicability the question "role" changes no outcome/u,
    ],
    [
      'a question that is asked after itself',
      'kind: many',
      'kind: many\n    ask: { role: owner }',
      /no question "role" before this/u,
    ],
    ['a duty in two rows', 'codes: [OB-1]', 'codes: [OB-1, OB-1]', /OB-1 stands in two rows/u],
  ];
  for (const [what, find, put, line] of broken) {
    it(`finds ${what}`, () => {
      expect(check(withChange(path, find, put, sound)).join('\n')).toMatch(line);
    });
  }

  it('finds a duty that cites no version', () => {
    const unchecked = withChange(
      'bills/example/obligations/keep-a-log.ru.md',
      'checked: 02-first-reading\n',
      '',
      sound,
    );
    expect(check(unchecked).join('\n')).toMatch(/OB-1 cites no provision of a version → write "checked"/u);
  });

  it('explains an unreachable duty in one line', () => {
    const asked = withChange(
      path,
      'duties:',
      `  - id: risk
    kind: one
    name: { ru: Риск }
    text: { ru: Какой риск? }
    ask: { role: owner }
    answers:
      - { id: low, text: { ru: низкий } }
      - { id: high, text: { ru: высокий } }
  - id: list
    kind: one
    name: { ru: Перечень }
    text: { ru: Нужен перечень? }
    ask: { risk: high }
    answers:
      - { id: sought, text: { ru: да } }
      - { id: not-sought, text: { ru: нет } }
duties:`,
      sound,
    );
    expect(
      check(withChange(path, 'when: { role: owner }', 'when: { risk: low, list: sought }', asked)).join('\n'),
    ).toContain('no answers ever bring OB-1: risk: low + risk: high cannot hold together');
  });
});
