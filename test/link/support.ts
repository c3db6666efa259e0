import type { Reference } from '../../src/law/anchor.ts';
import type { Change, Match, Side } from '../../src/law/comparison.ts';
import { eId } from '../../src/law/ids.ts';
import { type Provision, provisionsByEId } from '../../src/law/provision.ts';
import type { Compared } from '../../src/link/carry.ts';
import { findReferences } from '../../src/link/references.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');

/** A law in the project's own format. */
export const law = (text: string, language: string): Provision =>
  parse(text, { language, legislature: kz, file: 'test.md' }).root;

/** References of a law as lines: the words, an arrow, what they mean. */
export function referenceLines(text: string, language: string): readonly string[] {
  const root = law(text, language);
  const units = provisionsByEId(root);
  return findReferences(root, { language }).map(({ from, to }) => {
    const words = units.get(from.eId)?.text?.slice(from.start, from.end);
    return `${words} → ${targetLine(to)}`;
  });
}

function targetLine(to: Reference['to']): string {
  switch (to.kind) {
    case 'provision':
      return to.eId;
    case 'range':
      return to.eIds.join(' ');
    case 'missing':
      return `no ${to.eId}`;
    case 'act':
      return to.at === null ? `«${to.name}»` : `«${to.name}» ${to.at}`;
  }
}

/** A unit that both texts have, with its words changed or not. */
export const kept = (before: string, after: string, isReworded: boolean, consequential = false): Change => ({
  kind: 'kept',
  before: eId(before),
  after: eId(after),
  renumbered: before !== after,
  moved: false,
  relevelled: false,
  split: [],
  merged: [],
  heading: [],
  text: isReworded ? [{ kind: 'added', text: 'вправе' }] : [],
  consequential,
});

/** A comparison of two whole texts; each pair is an address before and one after, `!` if its words changed. */
export function comparison(pairs: readonly string[], others: readonly Change[] = []): Compared {
  const units = pairs.map((pair) => {
    const [before = '', after = before] = pair.replace('!', '').split(' ');
    return { before, after, isReworded: pair.endsWith('!') };
  });
  const side = (id: string): Side => ({ id, wording: 'official', extent: 'whole' });
  const matches = units.map(
    ({ before, after }): Match => ({ before: eId(before), after: eId(after), basis: 'number', likeness: 1 }),
  );
  return {
    before: side('01-first'),
    after: side('02-second'),
    alignment: { before: '01-first', after: '02-second', matches },
    changes: [...units.map(({ before, after, isReworded }) => kept(before, after, isReworded)), ...others],
  };
}
