import type { NamedPart } from '../../law/instruction.ts';
import type { ProvisionKind } from '../../law/provision.ts';
import type { AmendingGrammar } from './grammar.ts';

/** A word or number of a place. */
export type Token =
  | { readonly type: 'unit'; readonly kind: ProvisionKind; readonly isPlural: boolean }
  | {
      readonly type: 'number';
      readonly number: string;
      readonly isCounted: boolean;
      readonly isBracketed: boolean;
      /** It follows the token before without a space. */
      readonly isGlued: boolean;
    }
  /** A part of a unit, and which one where they are counted. */
  | { readonly type: 'part'; readonly part: NamedPart; readonly which?: number }
  /** Which of several units that bear one number. */
  | { readonly type: 'which'; readonly which: number }
  | { readonly type: 'and' | 'range' | 'in' };

type Make = (groups: Readonly<Record<string, string | undefined>>, isGlued: boolean) => Token | null;

/** Cuts the words of a place; null where something stands there that a place does not hold. */
export type Tokeniser = (text: string) => readonly Token[] | null;

/** Patterns of a grammar, put together once. */
export function placeTokeniser(grammar: AmendingGrammar): Tokeniser {
  const rules = rulesOf(grammar).map(({ pattern, make }) => ({ pattern: new RegExp(pattern, 'iuy'), make }));
  return (text) => {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
      const space = /^\s+/u.exec(text.slice(at))?.[0].length ?? 0;
      at += space;
      if (at === text.length) break;
      const isGlued = space === 0 && at > 0;
      const fitting = rules.flatMap(({ pattern, make }) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text);
        return found && found[0] !== '' ? [{ length: found[0].length, token: make(found.groups ?? {}, isGlued) }] : [];
      });
      const [first] = fitting.sort((a, b) => b.length - a.length);
      if (!first) return null;
      if (first.token) tokens.push(first.token);
      at += first.length;
    }
    return tokens;
  };
}

/** Words for parts of a unit; a counted part needs the word that counts it. */
function partRules({ heading, leadIn, parts = [], which = [] }: AmendingGrammar): readonly Rule[] {
  const named: readonly (readonly [pattern: string, part: NamedPart])[] = [
    [heading, 'heading'],
    [leadIn, 'lead-in'],
    ...parts,
  ];
  const plain = named.flatMap(([pattern, part]) =>
    pattern === '' || part === 'sentence' ? [] : [word(pattern, (): Token => ({ type: 'part', part }))],
  );
  const counted = parts.flatMap(([pattern, part]) =>
    part === 'sentence' || part === 'table'
      ? which.map(([ordinal, count]) =>
          word(`(?:${ordinal})\\s+(?:${pattern})`, (): Token => ({ type: 'part', part, which: count })),
        )
      : [],
  );
  return [...plain, ...counted, ...ofOneNumber(which)];
}

/** `the second paragraph (7)`: which of two units of one number; the last is not told so. */
const ofOneNumber = (which: readonly (readonly [string, number])[]): readonly Rule[] =>
  which.flatMap(([ordinal, count]) =>
    count < 1 ? [] : [word(ordinal, (): Token => ({ type: 'which', which: count }))],
  );

interface Rule {
  readonly pattern: string;
  readonly make: Make;
}

const word = (pattern: string, make: Make): Rule => ({ pattern: `${START}(?:${pattern})${END}`, make });

const END = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}])`;

function rulesOf(grammar: AmendingGrammar): readonly Rule[] {
  const simple = (pattern: string, type: 'and' | 'range' | 'in') =>
    pattern === '' ? [] : [word(pattern, () => ({ type }))];
  return [
    ...grammar.units.map(({ words, kind, plural }) => ({
      pattern: `(?:(?<=\\d[)-]?\\s*)|${START})(?:(?<several>${plural})|(?:${words}))${END}`,
      make: ({ several }: Readonly<Record<string, string | undefined>>): Token => ({
        type: 'unit',
        kind,
        isPlural: several !== undefined,
      }),
    })),
    ...grammar.ordinals.map((pattern, index) =>
      word(pattern, (_, isGlued) => ({
        type: 'number',
        number: String(index + 1),
        isCounted: true,
        isBracketed: false,
        isGlued,
      })),
    ),
    {
      pattern: `(?:${grammar.number})`,
      make: ({ bare, bracketed }, isGlued) => ({
        type: 'number',
        number: (bare ?? bracketed ?? '').replace(/[‐‑]/gu, '-'),
        isCounted: false,
        isBracketed: bracketed !== undefined,
        isGlued,
      }),
    },
    { pattern: ',', make: () => ({ type: 'and' }) },
    { pattern: '[–—]', make: () => ({ type: 'range' }) },
    // `subsections (l)-(cc)`
    { pattern: String.raw`(?<=\))\s*-\s*(?=\()`, make: () => ({ type: 'range' }) },
    ...simple(grammar.and, 'and'),
    ...simple(grammar.range, 'range'),
    ...simple(grammar.in, 'in'),
    ...partRules(grammar),
    ...(grammar.of === '' ? [] : [word(grammar.of, () => null)]),
    ...(grammar.numberFirst ? [{ pattern: '-', make: () => null }] : []),
  ];
}
