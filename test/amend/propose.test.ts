import { describe, expect, it } from 'vitest';
import { type Asked, propose } from '../../src/amend/propose.ts';
import type { Text } from '../../src/compare/compare.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');
const LAW = `## Статья 1. Журнал

1. Владелец вправе вести журнал. Журнал ведётся в электронной форме.

2. Журнал содержит:

   1) записи о работе системы;

   2) записи об отказах системы.

## Статья 2. Срок

Записи хранятся тридцать дней.
`;
const text: Text = {
  id: '01-first',
  language: 'ru',
  wording: 'official',
  extent: 'whole',
  root: parse(LAW, { language: 'ru', legislature: kz, file: 'ru.md' }).root,
};

const proposed = (element: string, before: readonly string[], after: readonly string[]) => {
  const asked: Asked = { element, before, proposed: after };
  const result = propose(text, asked, applyOptions(kz, 'ru'));
  return result.kind === 'proposed' ? result.operations : `${result.why}: ${result.detail}`;
};

describe('propose', () => {
  it('exchanges the words that changed, with a neighbour where they stand there more than once', () => {
    expect(
      proposed(
        'статья 1, пункт 1',
        ['1. Владелец вправе вести журнал. Журнал ведётся в электронной форме.'],
        ['1. Владелец обязан вести журнал. Журнал ведётся в любой электронной форме.'],
      ),
    ).toMatchObject([
      {
        kind: 'words',
        at: 'art_1__para_1',
        find: { ru: ['вправе', 'в электронной'] },
        put: { ru: ['обязан', 'в любой электронной'] },
      },
    ]);
  });

  it('words anew what changed too much, puts in what is new, takes out what goes', () => {
    expect(
      proposed(
        'статья 2',
        ['Статья 2. Срок', 'Записи хранятся тридцать дней.'],
        ['Статья 2. Срок', 'Журнал передаётся в архив.'],
      ),
    ).toMatchObject([{ kind: 'replace', at: 'art_2', part: 'whole' }]);
    expect(proposed('статья 1, пункт 2, подпункт 3) (новый)', [], ['3) записи о проверках.'])).toMatchObject([
      { kind: 'insert', at: 'art_1__para_2__point_3' },
    ]);
    expect(proposed('статья 2', ['Статья 2. Срок', 'Записи хранятся тридцать дней.'], [])).toMatchObject([
      { kind: 'delete', at: 'art_2' },
    ]);
    expect(proposed('статья 2, заголовок', ['Срок'], ['Срок хранения'])).toMatchObject([
      { kind: 'replace', at: 'art_2', part: 'heading' },
    ]);
  });

  it('finds the one unit inside the named one whose words the row gives', () => {
    expect(
      proposed('статья 1', ['2) записи об отказах системы.'], ['2) записи об отказах и сбоях системы.']),
    ).toMatchObject([{ kind: 'words' }]);
  });

  it('words the opening anew and leaves the points', () => {
    expect(
      proposed(
        'статья 1, пункт 2, вводная часть',
        ['2. Журнал содержит:'],
        ['2. В каждый журнал вносятся без задержек:'],
      ),
    ).toMatchObject([
      {
        kind: 'replace',
        at: 'art_1__para_2',
        part: 'opening',
        wording: { ru: '2. В каждый журнал вносятся без задержек:' },
      },
    ]);
  });

  it('takes further paragraphs of a numbered provision for its own', () => {
    expect(proposed('статья 1, пункт 3 (новый)', [], ['3. Журнал открыт.', 'Журнал бесплатен.'])).toMatchObject([
      { kind: 'insert', at: 'art_1__para_3', wording: { ru: '3. Журнал открыт.\n\n   Журнал бесплатен.' } },
    ]);
  });

  it('counts paragraphs without numbers where the parliament counts them, and nowhere else', () => {
    const eu = legislature('eu');
    const root = parse('### Article 2 Term\n\nEntries are kept.\n', {
      language: 'en',
      legislature: eu,
      file: 'en.md',
    }).root;
    const english: Text = { ...text, language: 'en', root };
    const added = (element: string) =>
      propose(english, { element, before: [], proposed: ['Logs are kept.'] }, applyOptions(eu, 'en'));
    expect(added('Article 2 — paragraph 1 a (new)')).toMatchObject({
      operations: [{ kind: 'insert', at: 'art_2__al_2' }],
    });
    expect(added('Article 2 — paragraph 1 b (new)')).toMatchObject({
      operations: [{ kind: 'insert', at: 'art_2__al_3' }],
    });
    expect(proposed('статья 2, пункт 2 (новый)', [], ['Журнал открыт.'])).toMatch(
      /^not-reproduced: its wording has no/u,
    );
  });

  it('says what it cannot derive and guesses nothing', () => {
    expect(proposed('статья 9', ['текст'], ['другой'])).toBe(
      'unknown-place: 01-first has no art_9, but the row gives its words',
    );
    expect(proposed('преамбула', ['текст'], ['другой'])).toBe(
      'unread-place: "преамбула" is no address of units of this parliament',
    );
    expect(proposed('статья 2', ['Записи хранятся сорок дней.'], ['иное'])).toMatch(
      /^other-text: the words of the bill in the row are not those of art_2/u,
    );
    expect(proposed('статья 2', ['Записи хранятся тридцать дней.'], ['Записи хранятся тридцать  дней.'])).toMatch(
      /^no-change/u,
    );
    expect(proposed('', ['текст'], ['другой'])).toMatch(/^place-not-named/u);
  });

  it('counts the unnumbered parts of an article by their ordinals: inciso segundo, часть вторая', () => {
    const es = legislature('es');
    const root = parse(
      '### Artículo 5. Registro\n\nEl titular podrá llevar un registro.\n\nEl registro es público.\n',
      {
        language: 'es',
        legislature: es,
        file: 'es.md',
      },
    ).root;
    const spanish: Text = { ...text, language: 'es', root };
    const changed = (element: string, before: string, after: string) =>
      propose(spanish, { element, before: [before], proposed: [after] }, applyOptions(es, 'es'));
    expect(changed('Artículo 5, inciso segundo', 'El registro es público.', 'El registro es abierto.')).toMatchObject({
      operations: [{ kind: 'words', at: 'art_5__al_2', find: { es: ['público'] }, put: { es: ['abierto'] } }],
    });
    expect(
      changed(
        'Artículo 5, inciso primero',
        'El titular podrá llevar un registro.',
        'El titular deberá llevar un registro.',
      ),
    ).toMatchObject({ operations: [{ kind: 'words', at: 'art_5', find: { es: ['podrá'] }, put: { es: ['deberá'] } }] });
    expect(changed('Artículo 5, inciso cuarto', 'Otro.', 'Distinto.')).toMatchObject({ why: 'unknown-place' });
  });
});
