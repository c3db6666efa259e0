import { beforeAll, describe, expect, it } from 'vitest';
import { onDisk, smallContent } from '../support/content.ts';
import { oqylym } from '../support/terminal.ts';

let content = '';

beforeAll(async () => {
  content = await onDisk(smallContent);
});

describe('a wrong use', () => {
  it.each<readonly [readonly string[], string]>([
    [
      [],
      'oqylym: say what to do: check, compare, search, export, import or new; "npm run oqylym -- --help" explains them',
    ],
    [['chek'], `oqylym: unknown command 'chek' (Did you mean check?); "npm run oqylym -- --help" shows every command`],
    [
      ['check', '--jsn'],
      `oqylym: unknown option '--jsn' (Did you mean --json?); "npm run oqylym -- --help" shows every command`,
    ],
    [['check', '--content', '/nowhere'], 'oqylym: there is no folder /nowhere; name one with --content DIR'],
    [
      ['compare', 'example/01'],
      `oqylym: missing required argument 'after'; "npm run oqylym -- --help" shows every command`,
    ],
    [['compare', 'exampl/01', 'example/02'], 'oqylym: there is no bill "exampl"; did you mean "example"?'],
    [
      ['compare', 'example/01', 'example/9'],
      'oqylym: the bill example has no version "9"; known here: 01-presented, 02-first-reading',
    ],
    [['compare', 'a.md', 'b.md'], 'oqylym: there is no file a.md'],
    [['compare', 'a.docx', 'b.docx'], 'oqylym: there is no file a.docx'],
    [
      ['compare', 'example/01', 'example/02', '--lang', 'en'],
      'oqylym: example/01-presented is not held in "en"; choose --lang ru',
    ],
    [['search', ' '], 'oqylym: the query is empty; write what you look for: search "prohibited systems"'],
    [['search', '--', '-тәуекел'], 'oqylym: "-тәуекел" only says what is not wanted; add a word to look for'],
    [
      ['search', 'x', '--server', 'http://localhost:9'],
      'oqylym: --server is "http://localhost:9"; expected the address of a PostgreSQL: postgres://user@host:port/name',
    ],
    [['search', 'x', '--bill', 'y'], 'oqylym: there is no bill "y"; known here: example'],
    [['search', 'x', '--lang', 'rus'], 'oqylym: nothing is held in "rus"; did you mean "ru"?'],
    [['search', 'x', '--limit', 'many'], 'oqylym: --limit is "many"; give a number from 1'],
    [['new'], 'oqylym: say what is new: bill, version, amendment, obligation, commentary or legislature'],
    [['new', 'legislature', 'be'], 'oqylym: say in which languages its acts have force: --lang fr,nl'],
    [
      ['new', 'version', 'example', 'third'],
      'oqylym: "third" is no stage of kz; say it with --stage: outline, presented, first-reading, second-reading, third-reading, senate, agreed, signed, amended',
    ],
    [
      ['new', 'obligation', 'example', 'Вести журнал'],
      'oqylym: "Вести журнал" cannot name a folder or file here; write small Latin letters, digits and hyphens: label-synthetic-content',
    ],
    [
      ['new', 'commentary', 'example', 'x', '--date', '1.2.2025'],
      'oqylym: "1.2.2025" is no date; write 2025-05-14, or 2025-05 or 2025 where no more is known',
    ],
    [
      ['import', 'a.docx', '--bill', 'example', '--version', '03-signed', '--lang', 'en'],
      'oqylym: example has force in ru, not in en; say what kind of text this is: --wording translation or --wording restatement',
    ],
    [['import', 'a.docx', '--bill', 'example'], `oqylym: --lang is missing; write a language code: kk, ru or en`],
    [
      ['import', 'a.docx', '--bill', 'example', '--version', 'signed', '--lang', 'ru'],
      'oqylym: "signed" is no id of a version; write two digits and a slug: --version 02-first-reading',
    ],
    [
      ['import', 'a.docx', '--bill', 'example', '--version', '03-signed', '--lang', 'ru'],
      'oqylym: there is no file a.docx',
    ],
    [
      ['import', 'https://example.org/a', '--bill', 'example', '--version', '03-signed', '--lang', 'ru'],
      'oqylym: https://example.org/a would have to be fetched, and there is no network here',
    ],
  ])('%j exits 2 with one line that says how to mend it', async (args, line) => {
    expect(await oqylym(content, ...args)).toEqual({ exit: 2, out: '', err: `${line}\n` });
  });
});
