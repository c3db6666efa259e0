import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Applied, apply } from '../../src/amend/apply.ts';
import { explain } from '../../src/amend/explain.ts';
import type { Text } from '../../src/compare/compare.ts';
import type { Operation } from '../../src/law/amendment.ts';
import { type EId, isWithin } from '../../src/law/ids.ts';
import { articlesOf, type Provision, provisionsByEId } from '../../src/law/provision.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { amendmentsOf, draftOperations, isAddressable, shapeOf } from '../support/draft-operations.ts';
import { type Draw, drawFrom } from '../support/draw.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { type PrintingStyle, printingStyles } from '../support/printing-styles.ts';
import { independentOperations } from '../support/random-operations.ts';
import { randomLaw } from '../support/random-text.ts';

/** 200 cases of small laws in `npm test`; the nightly run has more and larger ones. */
const isNightly = Boolean(process.env.OQYLYM_NIGHTLY);
const numRuns = isNightly ? 10_000 : 200;
// The same cases on every run, so that a failure is of the change and not of the day; at night new ones are drawn.
if (!isNightly) fc.configureGlobal({ seed: 20261127 });
const timeout = isNightly ? 3_600_000 : 60_000;
const laws = fc.record({
  seed: fc.nat(),
  size: fc.integer({ min: 2, max: isNightly ? 7 : 4 }),
  style: fc.constantFrom('kk', 'ru', 'ru with letters', 'eu', 'es', 'de'),
  profile: fc.constantFrom(...profiles),
});

const read = (text: string, style: PrintingStyle): Provision => parse(text, { ...style, file: 'law.md' }).root;
const asText = (root: Provision, { language }: PrintingStyle): Text => ({
  id: 'law',
  language,
  root,
  wording: 'official',
  extent: 'whole',
});

interface Pair {
  readonly style: PrintingStyle;
  readonly before: Provision;
  readonly after: Provision;
  readonly draw: Draw;
}

/** A law and what amending made of it, both read from print as any text is. */
function pairOf({
  seed,
  size,
  style: name,
  profile,
}: {
  seed: number;
  size: number;
  style: string;
  profile: (typeof profiles)[number];
}): Pair {
  const style = printingStyles[name];
  if (!style) throw new Error(`no style ${name}`);
  const before = read(print(randomLaw(style, seed, size), style), style);
  const after = read(print(mutate(before, profile, seed).after, style), style);
  return { style, before, after, draw: drawFrom(seed) };
}

const execute = (root: Provision, operations: readonly Operation[], style: PrintingStyle): Applied =>
  apply(asText(root, style), amendmentsOf(operations), applyOptions(style.legislature, style.language));

const refusals = ({ executions }: Applied): readonly string[] =>
  executions.flatMap(({ problem }) => (problem ? [`${problem.message} → ${problem.hint}`] : []));

describe('apply', { timeout }, () => {
  it('gives back the same tree, address by address, where nothing is asked', () => {
    fc.assert(
      fc.property(laws, (law) => {
        const { before, style } = pairOf(law);
        expect(shapeOf(execute(before, [], style).text.root)).toEqual(shapeOf(before));
      }),
      { numRuns },
    );
  });

  it('makes one reading the other by the operations that lead there, and back again', () => {
    fc.assert(
      fc.property(laws, (law) => {
        const { before, after, style, draw } = pairOf(law);
        const [way, wayBack] = [
          draftOperations(before, after, { style, draw }),
          draftOperations(after, before, { style, draw }),
        ];
        fc.pre(isAddressable(before) && isAddressable(after) && way !== null && wayBack !== null);
        const there = execute(before, way ?? [], style);
        expect(refusals(there)).toEqual([]);
        expect(shapeOf(there.text.root)).toEqual(shapeOf(after));
        const back = execute(after, wayBack ?? [], style);
        expect(shapeOf(back.text.root)).toEqual(shapeOf(before));
      }),
      { numRuns },
    );
  });

  it('touches only what is named: every other article stays as it was', () => {
    fc.assert(
      fc.property(laws, (law) => {
        const { before, style, draw } = pairOf(law);
        fc.pre(isAddressable(before));
        const aimed = independentOperations(before, style, draw);
        const applied = execute(
          before,
          aimed.map(({ operation }) => operation),
          style,
        );
        expect(refusals(applied)).toEqual([]);
        const named = new Set<EId>(aimed.map(({ article }) => article));
        const now = provisionsByEId(applied.text.root);
        for (const article of articlesOf(before).filter(({ eId }) => !named.has(eId))) {
          expect(shapeOf(now.get(article.eId) ?? before)).toEqual(shapeOf(article));
        }
        expect(applied.executions.every(({ touched, result }) => result === 'done' && isAbout(touched, named))).toBe(
          true,
        );
      }),
      { numRuns },
    );
  });

  it('gives the same text in whatever order independent operations come', () => {
    fc.assert(
      fc.property(laws, (law) => {
        const { before, style, draw } = pairOf(law);
        fc.pre(isAddressable(before));
        const operations = independentOperations(before, style, draw).map(({ operation }) => operation);
        const shuffled = operations
          .map((operation) => ({ operation, place: draw.next() }))
          .sort((a, b) => a.place - b.place)
          .map(({ operation }) => operation);
        expect(shapeOf(execute(before, shuffled, style).text.root)).toEqual(
          shapeOf(execute(before, operations, style).text.root),
        );
      }),
      { numRuns },
    );
  });
});

/** A unit inside a named article, or the article under its new number. */
const isAbout = (touched: readonly EId[], named: ReadonlySet<EId>): boolean =>
  touched.every((id) => [...named].some((article) => isWithin(id, article) || id === `${article}-77`));

describe('explain', { timeout }, () => {
  it('proves every change that operations lead to, and finds the one that none leads to', () => {
    fc.assert(
      fc.property(laws, (law) => {
        const { before, after, style, draw } = pairOf(law);
        const way = draftOperations(before, after, { style, draw });
        fc.pre(isAddressable(before) && isAddressable(after) && way !== null && way.length > 0);
        const options = applyOptions(style.legislature, style.language);
        const texts = [asText(before, style), { ...asText(after, style), id: 'next' }] as const;
        const whole = explain(texts[0], amendmentsOf(way ?? []), texts[1], options);
        expect(whole.tally).toMatchObject({ located: 0, unexplained: 0, unknown: 0 });
        expect(whole.effects.filter(({ result }) => result !== 'proved')).toEqual([]);
        const fewer = (way ?? []).filter((_, place) => place !== draw.below((way ?? []).length));
        const part = explain(texts[0], amendmentsOf(fewer), texts[1], options);
        const isEqual = JSON.stringify(shapeOf(part.applied.text.root)) === JSON.stringify(shapeOf(after));
        if (!isEqual) expect(part.tally.unexplained + part.tally.located + part.tally.typographic).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });
});
