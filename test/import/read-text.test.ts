import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import type { Draft } from '../../src/import/draft.ts';
import { readText } from '../../src/import/read-text.ts';
import { bytes } from './support/documents.ts';

const read = (text: string): Draft => readText(bytes(text));
const lines = ({ blocks }: Draft): string[] => blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('readText', () => {
  it('joins the lines of a paragraph in wrapped text, but not a number after the end of a clause', () => {
    const draft = read(
      '\uFEFF      1. Жасанды интеллект жүйесін жеткізуші пайдаланушыға\r\nхабарлауға:\r\n1) белгі қоюға;\r\n2) сақтауға міндетті.\r\n\r\n      Екінші бөлік.\r\n',
    );
    expect(lines(draft)).toEqual([
      'paragraph: 1. Жасанды интеллект жүйесін жеткізуші пайдаланушыға хабарлауға:',
      'paragraph: 1) белгі қоюға;',
      'paragraph: 2) сақтауға міндетті.',
      'paragraph: Екінші бөлік.',
    ]);
  });

  it('takes each line for a paragraph where lines are long', () => {
    const long = 'Настоящий Закон регулирует отношения '.repeat(5).trim();
    expect(lines(read(`${long}\n${long}\n`))).toEqual([`paragraph: ${long}`, `paragraph: ${long}`]);
  });

  it('reads text with the signs of Markdown: headings, quoted notes, anchors, escaped numbers, a head', () => {
    const draft = read(`---
source: https://example.org
---

## VII бөлім СОТТАР

<a id="st75"></a>

**Примечание. См. постановление.**

### 75-бап

1\\. Сот төрелiгi. <*>

   > *Ескерту. 75-бапқа өзгерту 2007 жылғы 21 мамырдағы Заңмен
   > енгізілді.*

**1-1.** 2 \\* 3 және a_b_c
`);
    expect(lines(draft)).toEqual([
      'other: source: https://example.org',
      'heading: VII бөлім СОТТАР',
      'paragraph: Примечание. См. постановление.',
      'heading: 75-бап',
      'paragraph: 1. Сот төрелiгi. <*>',
      'note: *Ескерту. 75-бапқа өзгерту 2007 жылғы 21 мамырдағы Заңмен енгізілді.*',
      'paragraph: 1-1. 2 * 3 және a_b_c',
    ]);
    expect(words(draft.raw)).toEqual(draft.blocks.flatMap(({ text }) => words(text)));
    expect(draft.blocks.map(({ isAboutNext }) => isAboutNext ?? false)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes the first % line for the title, as pandoc has it', () => {
    expect(lines(read('% Passverordnung\n% Ausfertigungsdatum: 19.10.2007\n\n# § 1 – Zweck\n'))).toEqual([
      'heading: Passverordnung',
      'title: Ausfertigungsdatum: 19.10.2007',
      'heading: § 1 – Zweck',
    ]);
  });

  it('takes emphasis off a note on one line', () => {
    expect(lines(read('# Заң\n\n> *Ескерту. 1-бап <*> өзгерді.*\n'))[1]).toBe('note: Ескерту. 1-бап <*> өзгерді.');
  });
});
