import { describe, expect, it } from 'vitest';
import { legislature } from '../support/legislatures.ts';
import { imported, lawOf } from './support/documents.ts';

const ukrainian = (text: string) => imported(text, { legislature: legislature('ua'), language: 'uk' });

describe('Markdown of the legal databases of Ukraine', () => {
  const LAW = `# Про журнал

------------------------------------------------------------------------

::: {#article}
{ Із змінами, внесеними згідно із Законом N 5 ( [5-17](/go/5-17) )

від 12.02.2015 }

Стаття 1. Предмет

1\\. Власник веде журнал. { Частина перша в редакції Закону N 5 ( [5-17](/go/5-17) ) }

2\\. Журнал \\"Облік\\" зберігається { не менше } п\\'ять років.

{ Стаття 1 із змінами }
:::
`;

  it('gives notes in braces apart from the words, addresses of links and rules dropped', () => {
    const result = ukrainian(LAW);
    expect(lawOf(result)).toBe(`# Про журнал

## Стаття 1. Предмет

1. Власник веде журнал.

2. Журнал "Облік" зберігається { не менше } п'ять років.
`);
    expect(result.notes.map(({ text, at }) => [text, at])).toEqual([
      ['{ Із змінами, внесеними згідно із Законом N 5 ( 5-17 )', null],
      ['від 12.02.2015 }', null],
      ['{ Частина перша в редакції Закону N 5 ( 5-17 ) }', 'art_1__para_1'],
      ['{ Стаття 1 із змінами }', 'art_1'],
    ]);
    expect(result.count.kept + result.count.noted).toBe(result.count.words);
  });

  it('braces of a document without notes in them are text', () => {
    expect(lawOf(ukrainian('# Про знак\n\nСтаття 1. Знак\n\nЗнак { друкується.\n'))).toContain('Знак { друкується.');
  });
});

describe('a heading with a line of signs under it', () => {
  it('is a heading, and the line is no word', () => {
    const text =
      'Article L531-1\n----\nUn agent public peut être autorisé à créer une entreprise qui valorise des\ntravaux.\n\na) Premier cas ;\n';
    const result = imported(text, { legislature: legislature('fr'), language: 'fr' });
    expect(lawOf(result)).toBe(
      '## Article L531-1\n\nUn agent public peut être autorisé à créer une entreprise qui valorise des travaux.\n\na) Premier cas ;\n',
    );
  });
});
