import { describe, expect, it } from 'vitest';
import { eId, slug } from '../../src/law/ids.ts';
import { dutyWords } from '../../src/library/duty-words.ts';
import { compared } from '../meaning/support.ts';

const law = (words: string): string => `### Статья 1. А\n\n1. ${words}\n\n2. Иное.\n`;
const basis = [{ before: eId('art_1__para_1'), after: eId('art_1__para_1') }];
const change = { slug: slug('keep'), rules: [], affected: [], basis } as const;

describe('the words of a duty between two texts', () => {
  it('are those of its basis with what differs, and of nothing beside it', () => {
    const { comparison, before, after } = compared(
      law('Владелец обязан хранить журнал.'),
      law('Владелец вправе хранить журнал.').replace('Иное', 'Другое'),
      'ru',
    );
    const words = dutyWords({ ...change, outcome: 'relaxed' }, comparison, { before, after });
    expect(words).toHaveLength(1);
    const of = (kind: string) => words[0]?.filter((one) => one.kind === kind).map(({ text }) => text.trim());
    expect([of('removed'), of('added')]).toEqual([['обязан'], ['вправе']]);
  });

  it('are none where the texts say the same or one is silent', () => {
    const { comparison, before, after } = compared(law('А обязан.'), law('Б обязан.'), 'ru');
    expect(dutyWords({ ...change, outcome: 'unknown' }, comparison, { before, after })).toEqual([]);
  });

  it('are wholly put in where only the later text has them', () => {
    const { comparison, before, after } = compared(
      '### Статья 1. А\n\n1. Иное.\n',
      '### Статья 1. А\n\n1. Иное.\n\n2. Владелец обязан хранить.\n',
      'ru',
    );
    const added = { ...change, basis: [{ before: null, after: eId('art_1__para_2') }], outcome: 'new' } as const;
    expect(dutyWords(added, comparison, { before, after })).toEqual([
      [{ kind: 'added', text: 'Владелец обязан хранить.' }],
    ]);
  });
});
