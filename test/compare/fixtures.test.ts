import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, type Text } from '../../src/compare/compare.ts';
import { type Comparison, isSure, type Match } from '../../src/law/comparison.ts';
import { eId } from '../../src/law/ids.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';
import { redline } from './support.ts';

const folder = new URL('../fixtures/compare/', import.meta.url);
const kinds = readdirSync(folder).sort();
const languages = ['kk', 'ru', 'en'] as const;

/** What of a pair does not stand in its two texts: `was` as a person declares it, a partial later text and what a source says it lacks. */
interface Facts {
  readonly was?: Readonly<Record<string, readonly string[]>>;
  readonly after?: 'partial';
  readonly absent?: readonly string[];
}

// One folder a kind of change, with the two texts and what is said of them; `vitest -u` renews the latter, and a person reads the
// difference.
describe('a change of the kind', () => {
  for (const kind of kinds) {
    it.each(languages)(`"${kind}" is told as it was read and found right (%s)`, async (language) => {
      const facts: Facts = existsSync(place(kind, 'facts.json')) ? JSON.parse(read(kind, 'facts.json')) : {};
      const before = textOf(kind, language, 'before');
      const after = {
        ...textOf(kind, language, 'after'),
        extent: facts.after ?? 'whole',
        absent: (facts.absent ?? []).map(eId),
        ...(facts.was
          ? { lineage: new Map(Object.entries(facts.was).map(([one, was]) => [eId(one), was.map(eId)])) }
          : {}),
      } as const;
      const expected = new URL(`${language}.expected.txt`, place(kind, ''));
      await expect(told(compare(before, after))).toMatchFileSnapshot(expected.pathname);
    });
  }

  it('has a folder with both texts in three languages and what is said of them', () => {
    expect(kinds).toHaveLength(29);
    const missing = kinds.flatMap((kind) =>
      languages.flatMap((language) =>
        ['before.md', 'after.md', 'expected.txt']
          .map((part) => `${kind}/${language}.${part}`)
          .filter((path) => !existsSync(new URL(path, folder))),
      ),
    );
    expect(missing).toEqual([]);
  });
});

const place = (kind: string, name: string): URL => new URL(`${kind}/${name}`, folder);
const read = (kind: string, name: string): string => readFileSync(place(kind, name), 'utf8');

function textOf(kind: string, language: string, side: 'before' | 'after'): Text {
  const file = `${language}.${side}.md`;
  const { root, problems } = parse(read(kind, file), { language, legislature: legislature('kz'), file });
  expect(problems).toEqual([]);
  return { id: side, language, root, wording: 'official', extent: 'whole' };
}

/** A comparison as a reader checks it: what happened to each unit, the words, the references, the counts. */
function told({ changes, alignment, references, contradictions, tally }: Comparison): string {
  const matches = new Map(alignment.matches.map((match) => [`${match.before} ${match.after}`, match]));
  const lines = changes.flatMap((change): readonly string[] => {
    if (change.kind === 'inserted') return [`+ ${change.after}`];
    if (change.kind === 'repealed') return [`- ${change.before}${change.after ? ` (stub ${change.after})` : ''}`];
    if (change.kind === 'unknown') return [`? ${change.before ?? change.after} ${change.why}`];
    const words = [change.heading, change.text]
      .filter((edits) => edits.some(({ kind }) => kind !== 'same'))
      .map(redline);
    const facts = [
      change.renumbered && 'renumbered',
      change.moved && 'moved',
      change.relevelled && 'relevelled',
      change.split.length > 0 && `split into ${[...change.split].sort().join(' ')}`,
      change.merged.length > 0 && `merged from ${[...change.merged].sort().join(' ')}`,
      change.consequential && 'consequential',
    ].filter((fact) => fact !== false);
    if (facts.length + words.length === 0 && change.before === change.after) return [];
    return [
      `~ ${change.before} > ${change.after} ${basisOf(matches.get(`${change.before} ${change.after}`))}${facts.map((fact) => `, ${fact}`).join('')}`,
      ...words.map((line) => `    ${line}`),
    ];
  });
  const counts = Object.entries(tally).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
  return `${[
    ...lines,
    ...references.map(({ kind, was, is, after }) => `${kind} reference in ${after?.eId ?? 'no unit'}: ${was} > ${is}`),
    ...contradictions.map(({ before, after, why }) => `contradiction: ${after} was ${before}, ${why}`),
    `= ${counts.join(', ') || 'nothing'}`,
  ].join('\n')}\n`;
}

/** What a match rests on, and whether a reader is told that it is probable. */
const basisOf = (match: Match | undefined): string =>
  match === undefined ? 'no match' : `${match.basis}${isSure(match) ? '' : ', probably'}`;
