import { describe, expect, it } from 'vitest';
import { billId, isoDate } from '../../src/law/ids.ts';
import { loadVersion } from '../../src/library/load-version.ts';
import { headOf, imported, kazakhstan } from './support/documents.ts';

const LAW = 'О маркировке\n\nСтатья 1. Предмет\n\nА.\n\nСноска. Статья 1 изменена.\n';

describe('a new version.md', () => {
  it('says stage, date, wording, the document and the notes, and nothing that is not known', () => {
    const result = imported(LAW, {
      fileName: 'z24.01-03-2024.rus.docx',
      url: 'https://example.org/z24',
      retrieved: isoDate('2026-11-23'),
      sha256: 'ab'.repeat(32),
    });
    expect(headOf(result)).toBe(`---
stage: signed
date: 2025-11-17
wording:
  ru: official
extent: whole
sources:
  - id: z24-01-03-2024-rus
    title: О маркировке
    url: https://example.org/z24
    retrieved: 2026-11-23
    sha256: ${'ab'.repeat(32)}
notes:
  - kind: note
    text: Сноска. Статья 1 изменена.
    at: art_1
---
`);
    expect(result.files.map(({ path }) => path)).toEqual([
      'content/bills/kz-ai/versions/05-signed/ru.md',
      'content/bills/kz-ai/versions/05-signed/version.md',
    ]);
  });

  it('leaves out the date and the notes where there are none', () => {
    expect(headOf(imported('Статья 1. А\n\nБ.\n', { date: null }))).toBe(
      '---\nstage: signed\nwording:\n  ru: official\nextent: whole\nsources:\n  - id: law\n    title: law.txt\n---\n',
    );
  });

  it('is read by the library without a problem', () => {
    const { files, notes } = imported(LAW, { url: 'https://example.org/z24', sha256: 'ab'.repeat(32) });
    const [text, head] = files;
    if (!text || !head) throw new Error('nothing was written');
    const parts = new Map([
      ['version', head],
      ['ru', text],
    ]);
    const { version, problems } = loadVersion('05-signed', parts, {
      bill: billId('kz-ai'),
      legislature: kazakhstan(),
      sources: new Map(),
    });
    expect(problems).toEqual([]);
    expect(version?.notes).toEqual(notes);
    expect(version?.wording).toEqual({ ru: 'official' });
  });

  it('is not written without a stage', () => {
    const { files, problems } = imported(LAW, { stage: null });
    expect(files).toEqual([]);
    expect(problems).toEqual([
      {
        file: 'content/bills/kz-ai/versions/05-signed/version.md',
        line: 1,
        level: 'error',
        rule: 'import-version',
        message: 'the stage of the new version is not given',
        hint: 'name it: --stage signed',
      },
    ]);
  });
});

const EXISTING = `---
# written by hand
stage:   signed      # the President signed
date: 2025-11-17
follows: 04-senate
wording: { kk: official, en: restatement }   # two so far
extent: whole

sources:             # what it rests on
  - id: adilet       # the official site
    url: https://adilet.example/1
was:
  art_9: art_7       # renumbered
---

A note by the editor.

--- not a head
`;

describe('a version.md that is there', () => {
  const LAW_KK = '1-бап. Мақсат\n\nОсы Заң.\n\nЕскерту. 1-бап өзгерді.\n';

  it('gets language, source and notes; everything else stays as its author left it', () => {
    const result = imported(LAW, { existing: EXISTING, url: 'https://example.org/z24' });
    expect(result.problems).toEqual([]);
    expect(headOf(result)).toBe(
      EXISTING.replace('en: restatement }', 'en: restatement, ru: official }')
        .replace(
          'adilet.example/1\n',
          'adilet.example/1\n  - id: law\n    title: О маркировке\n    url: https://example.org/z24\n',
        )
        .replace(
          '# renumbered\n',
          '# renumbered\nnotes:\n  - kind: note\n    text: Сноска. Статья 1 изменена.\n    at: art_1\n',
        ),
    );
  });

  it('takes lists in brackets and empty ones', () => {
    const existing = '---\nstage: signed\nwording: {}\nextent: whole\nsources: [{ id: a }]\nnotes: [] # none\n---\n';
    expect(headOf(imported(LAW, { existing, date: null }))).toBe(
      '---\nstage: signed\nwording:\n  ru: official\nextent: whole\nsources: [{ id: a }, { id: law, title: О маркировке }]\nnotes:\n  - kind: note\n    text: Сноска. Статья 1 изменена.\n    at: art_1\n---\n',
    );
  });

  it('keeps the notes of the first language beside those of the second', () => {
    const first = headOf(imported(LAW));
    const both = headOf(imported(LAW_KK, { language: 'kk', existing: first, fileName: 'kk.txt' }));
    expect(both).toContain('wording:\n  ru: official\n  kk: official\n');
    expect(both).toContain(
      'text: Сноска. Статья 1 изменена.\n    at: art_1\n  - kind: note\n    text: Ескерту. 1-бап өзгерді.\n    at: art_1\n',
    );
  });

  it('does not change when the same document is imported again', () => {
    const once = headOf(imported(LAW));
    expect(headOf(imported(LAW, { existing: once }))).toBe(once);
  });

  it('is not written over what contradicts it', () => {
    const { files, problems } = imported(LAW, {
      existing: EXISTING,
      language: 'en',
      stage: 'amended',
      date: isoDate('2026-01-01'),
    });
    expect(files).toEqual([]);
    expect(problems.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'error: the stage is "signed" in version.md and "amended" for this document',
      'error: the date is "2025-11-17" in version.md and "2026-01-01" for this document',
      'error: the wording of en is "restatement" in version.md and "official" for this document',
    ]);
  });

  it('is not written over a partial version', () => {
    const { files, problems } = imported(LAW, { existing: EXISTING.replace('extent: whole', 'extent: partial') });
    expect(files).toEqual([]);
    expect(problems[0]?.hint).toBe('write extent: whole if this is the whole text, or import into another version');
  });

  it('needs neither stage nor date', () => {
    expect(imported(LAW, { existing: EXISTING, stage: null, date: null }).problems).toEqual([]);
  });

  it('is left alone if it cannot be read', () => {
    for (const existing of ['no head', '---\nstage: [\n---\n', '']) {
      const { files, problems } = imported(LAW, { existing });
      expect(files).toEqual([]);
      expect(problems[0]?.message).toBe('the version.md that is there cannot be read');
    }
  });
});
