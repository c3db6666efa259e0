import type { Grammar, UnitWord } from './grammar.ts';

/** The meaning of a run of characters for citations; everything else is `other` and ends a citation. */
export type Meaning =
  | { readonly kind: 'unit'; readonly unit: UnitWord; readonly isPlural: boolean }
  /** `paren`: printed in round brackets, "(a)". */
  | { readonly kind: 'number'; readonly value: string; readonly paren: boolean }
  | { readonly kind: 'ordinal'; readonly place: number }
  | { readonly kind: 'and'; readonly isComma: boolean }
  | { readonly kind: 'this' | 'that' | 'previous' | 'to' | 'of' | 'own-act' | 'semicolon' | 'other' }
  /** "that Regulation": the act named last by that word. */
  | { readonly kind: 'act'; readonly name: string; readonly isPointer: boolean };

/** A meaning with its place; `glued` if nothing stands between it and the token before. */
export type Token = Meaning & { readonly start: number; readonly end: number; readonly glued: boolean };

interface Rule {
  readonly pattern: RegExp;
  readonly meaning: (found: string, text: string) => Meaning;
  /** Only after an act and "and" or a semicolon. */
  readonly further?: boolean;
}

/** Makes the tokeniser of a grammar: `пункта 1 статьи 5` → unit, number, unit, number. */
export function tokeniser(grammar: Grammar): (text: string) => readonly Token[] {
  const rules = rulesOf(grammar);
  const mayBegin = anyOf(rules.map(({ pattern }) => pattern));
  return (text) => {
    const folded = grammar.fold(text);
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
      const start = at + lengthAt(SPACE, folded, at);
      if (start >= text.length) break;
      const rule = mayBegin(folded, start)
        ? rules.find(({ pattern, further }) => (!further || isActList(tokens)) && lengthAt(pattern, folded, start) > 0)
        : undefined;
      const end = start + Math.max(1, lengthAt(rule?.pattern ?? WORD, folded, start));
      const found = text.slice(start, end);
      const meaning: Meaning = rule ? rule.meaning(found, folded.slice(start, end)) : { kind: 'other' };
      tokens.push({ ...meaning, start, end, glued: start === at });
      at = end;
    }
    return tokens;
  };
}

/**
 * Whether any of the patterns may match at a place, asked of a few patterns instead of thirty: most words of a law begin no citation. One
 * that can match nothing at all would hide those after it and is asked by itself.
 */
function anyOf(patterns: readonly RegExp[]): (text: string, at: number) => boolean {
  const alone = patterns.filter(({ source, flags }) => new RegExp(`^(?:${source})$`, flags.replace('y', '')).test(''));
  const groups = Map.groupBy(
    patterns.filter((pattern) => !alone.includes(pattern)),
    ({ flags }) => flags,
  );
  const joined = [...groups].map(
    ([flags, all]) => new RegExp(all.map(({ source }) => `(?:${source})`).join('|'), flags),
  );
  return (text, at) => [...joined, ...alone].some((pattern) => lengthAt(pattern, text, at) > 0);
}

const SPACE = /\s*/uy;
const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/uy;
const END = String.raw`(?![\p{L}\p{N}])`;

/** How far a pattern reaches from a place; one asked in the middle of a sign of two units may end before it. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.max(0, pattern.lastIndex - at) : 0;
}

/** Acts first: "Закон" with a title is a name, and a longer reading wins over its parts. */
function rulesOf(grammar: Grammar): readonly Rule[] {
  const actOf = (pattern: string, further: boolean): Rule => ({
    pattern: new RegExp(`${pattern}(?![\\p{L}\\p{N}])`, 'uy'),
    meaning: (name) => ({ kind: 'act', name, isPointer: false }),
    further,
  });
  const word = (pattern: string, meaning: Meaning): Rule => ({ pattern: anyCase(pattern), meaning: () => meaning });
  return [
    word(`(?:${grammar.this})\\s+(?:${grammar.actWords})${END}`, { kind: 'own-act' }),
    ...grammar.notCitations.map(
      (pattern): Rule => ({ pattern: new RegExp(pattern, 'uy'), meaning: () => ({ kind: 'other' }) }),
    ),
    {
      pattern: anyCase(`(?:${grammar.that})\\s+(?:${grammar.actWords})${END}`),
      meaning: (found) => ({ kind: 'act', name: found.split(/\s+/u).pop() ?? found, isPointer: true }),
    },
    ...grammar.furtherActs.map((pattern) => actOf(pattern, true)),
    ...grammar.acts.map((pattern) => actOf(pattern, false)),
    ...grammar.units.map((unit) => unitRule(unit, grammar)),
    word(`(?:${grammar.this})${END}`, { kind: 'this' }),
    word(`(?:${grammar.that})${END}`, { kind: 'that' }),
    word(`(?:${grammar.previous})${END}`, { kind: 'previous' }),
    ...grammar.ordinals.map((pattern, index) => word(`(?:${pattern})${END}`, { kind: 'ordinal', place: index + 1 })),
    ...numberRules(grammar),
    { pattern: anyCase(grammar.and), meaning: (found) => ({ kind: 'and', isComma: found.startsWith(',') }) },
    word(';', { kind: 'semicolon' }),
    word(grammar.to, { kind: 'to' }),
    ...(grammar.of === '' ? [] : [word(`${grammar.of}${END}`, { kind: 'of' })]),
  ];
}

const anyCase = (pattern: string): RegExp => new RegExp(`(?:${pattern})`, 'iuy');

const unitRule = (unit: UnitWord, { plural }: Grammar): Rule => ({
  pattern: anyCase(`(?:${unit.words})${END}`),
  meaning: (_, folded) => ({ kind: 'unit', unit, isPlural: plural.test(folded) }),
});

/** Numbers as legal texts print them: 5, 24-1, 23a, 2), б), "б", (a), III, A. A hyphen may tie a number to its unit: 17-бап. */
function numberRules({ numberFirst }: Grammar): readonly Rule[] {
  const tie = numberFirst ? String.raw`(?:\s?[-‑](?=\p{L}))?` : '';
  const plain = (pattern: string, paren = false): Rule => ({
    pattern: new RegExp(pattern, 'uy'),
    meaning: (_, folded) => ({ kind: 'number', value: numberIn(folded), paren }),
  });
  return [
    plain(String.raw`\((?:\d+\p{Ll}?|\p{L}{1,2}|[ivxl]{1,5}|[IVXL]{1,5})\)`, true),
    plain(String.raw`(?:\d+(?:[-‑]\d+)*\p{Ll}?|\p{Ll}{1,2})\)${tie}`),
    plain(String.raw`\d+(?:\.\d+)+(?![\p{L}\p{N}/])(?:\.(?=[,;]|\s+\p{Ll}))?`),
    plain(String.raw`\d+\p{Ll}?(?:[-‑]\d+)*(?![\p{L}\p{N}/°%]|[.:]\d)${tie}`),
    plain(String.raw`["«“]\p{Ll}["»”](?!\p{L})`),
    plain(String.raw`(?:[IVXLCІ]+|\p{Lu})(?![\p{L}\p{N}’'])${tie}`),
  ];
}

/** The number alone, as a provision has it: `5-1`, `a`, `iii`. */
const numberIn = (printed: string): string =>
  (/[\p{L}\p{N}]+(?:[-‑.]\d+)*/u.exec(printed)?.[0] ?? printed).replaceAll('‑', '-').replaceAll('І', 'I').toLowerCase();

/** Whether the tokens end with an act and words that join one more to it; after a semicolon an act named before will do. */
function isActList(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  if (last?.kind === 'semicolon') return tokens.some((token) => token.kind === 'act');
  return last?.kind === 'and' && tokens.findLast((token) => token.kind !== 'and')?.kind === 'act';
}
