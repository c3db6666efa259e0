import { describe, expect, it } from 'vitest';
import { paperOf } from '../../src/import/amending/paper.ts';
import { readAmendment } from '../../src/import/read-amendment.ts';
import { readDocument } from '../../src/import/readers.ts';
import type { Operation } from '../../src/law/amendment.ts';
import { legislature } from '../support/legislatures.ts';
import { shared, sharedFolder } from './support/documents.ts';

const bill = shared('us-s5-119-small', '.xml');

/**
 * Orders of the bill, read by hand: what is done and where. Two texts tag a part of the new subparagraph (E) as words of the bill itself.
 */
const ORDERS = [
  'words sec_236__subsec_c__para_1__subpara_c',
  'words sec_236__subsec_c__para_1__subpara_d',
  'insert sec_236__subsec_c__para_1__subpara_e',
  'renumber sec_236__subsec_c__para_2',
  'insert sec_236__subsec_c__para_2',
  'insert sec_236__subsec_c__para_3',
  'renumber sec_235__subsec_b__para_3',
  'insert sec_235__subsec_b__para_3',
  'words sec_236__subsec_e',
  'words sec_236__subsec_e',
  'insert sec_236__subsec_f',
  'insert sec_243__subsec_e',
  'words sec_212__subsec_d__para_5',
  'insert sec_212__subsec_d__para_5__subpara_c',
  'insert sec_241__subsec_a__para_2__subpara_b',
  'insert sec_242__subsec_f__para_3',
];
const shown = (operation: Operation): string =>
  `${operation.kind} ${operation.kind === 'join' ? operation.at.join() : operation.at}`;

describe.skipIf(bill === null)(`a bill of Congress (needs ${sharedFolder}/data/us-s5-119-small)`, () => {
  const readingOf = (name: string) => {
    const document = readDocument(bill?.get(name) ?? new Uint8Array());
    if (document.kind === 'refused') throw new Error(document.message);
    const reading = readAmendment(paperOf(document.draft), { language: 'en', legislature: legislature('us') });
    if (!reading) throw new Error('no grammar of English');
    return reading;
  };

  it.each([
    ['1-placed-on-calendar-senate.xml', true],
    ['2-engrossed-in-senate.xml', false],
    ['3-enrolled.xml', false],
  ])('orders what it orders, and nothing else is read in it: %s', (name, isTagged) => {
    const { operations, notUnderstood } = readingOf(name);
    const expected = isTagged ? ORDERS : ORDERS.filter((one) => !one.endsWith('subpara_e'));
    expect(operations.map(({ operation }) => shown(operation))).toEqual(expected);
    expect(new Set(operations.map(({ act }) => act?.replace(', as amended by this Act', '')))).toEqual(
      new Set(['the Immigration and Nationality Act']),
    );
    // `inserting the following:` makes a unit of the words that it strikes: no operation says so.
    const left = notUnderstood.filter(({ why }) => why !== 'no-order').map(({ why }) => why);
    const subparagraph = ['place', 'no-formula', 'no-formula', 'no-formula'];
    expect(left).toEqual([...(isTagged ? [] : subparagraph), 'place', 'no-formula']);
  });
});
