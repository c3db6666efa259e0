import { describe, expect, it } from 'vitest';
import { referenceLines } from './support.ts';

describe('references of an amending act', () => {
  it('mean the act that is amended, article and point together (Kazakh)', () => {
    const act = `# Конституцияға өзгерістер енгізу туралы

Қазақстан Республикасының Конституциясына мынадай өзгерістер енгізілсін:

1. 41-бапта:

1-тармақта "бес" сөзі "жеті" сөзімен алмастырылсын;

2. 48-бап мынадай редакцияда жазылсын:

"Осы баптың 1-тармағы қолданылмайды.".
`;
    const name = '«Қазақстан Республикасының Конституциясына»';
    expect(referenceLines(act, 'kk')).toEqual([
      `Қазақстан Республикасының Конституциясына → ${name}`,
      `41-бапта → ${name} art_41`,
      `1-тармақта → ${name} art_41__para_1`,
      `48-бап → ${name} art_48`,
      `Осы баптың 1-тармағы → ${name} art_48__para_1`,
    ]);
  });

  it('mean the act that is amended, and a quoted heading is no reference (Russian)', () => {
    const act = `Внести в Гражданский кодекс Республики Казахстан следующие изменения:

1. Статью 5 изложить в следующей редакции:

"Статья 5

По пункту 1 настоящей статьи.".

2. Статью 6 дополнить пунктом 3.
`;
    const name = '«Гражданский кодекс Республики Казахстан»';
    expect(referenceLines(act, 'ru')).toEqual([
      `Гражданский кодекс Республики Казахстан → ${name}`,
      `Статью 5 → ${name} art_5`,
      `пункту 1 настоящей статьи → ${name} art_5__para_1`,
      `Статью 6 → ${name} art_6`,
      `пунктом 3 → ${name} art_6__para_3`,
    ]);
  });

  it('name the amended section once (English)', () => {
    const act = `### Article 2. Amendments

Section 236(c) of the Immigration and Nationality Act is amended:

1) in paragraph (1), after subparagraph (D);

### Article 3. End

See Article 2.
`;
    expect(referenceLines(act, 'en')).toEqual([
      'Section 236(c) of the Immigration and Nationality Act → «Immigration and Nationality Act» sec_236__subsec_c',
      'paragraph (1) → «Immigration and Nationality Act» sec_236__subsec_c__para_1',
      'subparagraph (D) → «Immigration and Nationality Act» sec_236__subsec_c__para_1__subpara_d',
      'Article 2 → art_2',
    ]);
  });
});
