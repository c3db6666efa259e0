import type { Text } from '../compare/compare.ts';
import { tokens } from '../compare/tokens.ts';
import type { Operation } from '../law/amendment.ts';
import { type EId, parentEId } from '../law/ids.ts';
import { type Provision, provisionsByEId, walk } from '../law/provision.ts';
import { type ApplyOptions, apply } from './apply.ts';
import { wordPairs } from './propose-words.ts';
import { countedAt, indented, newWordings, wordingOf } from './proposed-wording.ts';
import {
  type Element,
  type Located,
  locate,
  type Part,
  readElement,
  type Step,
  withoutPart,
} from './structural-element.ts';
import { trialOf } from './trial.ts';

/** A row of a comparative table: the place, the words of the bill and the words that are proposed. */
export interface Asked {
  readonly element: string;
  /** Lines of the two cells; none where the provision is new or goes. */
  readonly before: readonly string[];
  readonly proposed: readonly string[];
}

export interface ProposeOptions extends ApplyOptions {
  /**
   * Reads a place as laws cite it, `подпункт 1) пункта 2 статьи 5`; reading citations is the work of `link`, and `library` brings the two
   * together.
   */
  readonly readCitation?: (words: string) => readonly Step[] | null;
}

/** Why no operation could be derived. */
export type NoOperation =
  | 'unread-place'
  | 'unknown-place'
  | 'place-not-named'
  | 'other-text'
  | 'no-change'
  | 'part-goes'
  | 'not-reproduced';

/** The operations that make the words of the bill those proposed, or why there are none. */
export type Proposal =
  | { readonly kind: 'proposed'; readonly operations: readonly Operation[]; readonly at: EId }
  | { readonly kind: 'none'; readonly why: NoOperation; readonly detail: string };

/**
 * What a row asks for, derived by comparing its two cells. The words of the bill must be those of the provision it names, and every
 * proposal is executed before it is told: only operations that give the proposed words, all of them and no others, are one. What fits
 * nowhere is said, with the reason.
 */
export function propose(text: Text, asked: Asked, options: ProposeOptions): Proposal {
  const element = elementIn(asked.element, options);
  if (asked.element === '') return none('place-not-named', 'the row names no structural element');
  if (!element) return none('unread-place', `"${asked.element}" is no address of units of this parliament`);
  const located = locate(element, text.root, options.legislature);
  if (located.kind === 'missing' || located.kind === 'unread')
    return none('unknown-place', `${text.id} has no ${located.said}`);
  return located.kind === 'free'
    ? inserted(text, located, asked, options)
    : changed(text, located.unit, located.part, asked, options);
}

/** A place by words for units, or cited as people cite it. */
function elementIn(words: string, { legislature, readCitation }: ProposeOptions): Element | null {
  const element = readElement(words, legislature);
  if (element || !readCitation) return element;
  const { rest, part } = withoutPart(words);
  const steps = readCitation(rest);
  return steps && { steps, part };
}

const none = (why: NoOperation, detail: string): Proposal => ({ kind: 'none', why, detail });

function inserted(text: Text, located: Located & { kind: 'free' }, asked: Asked, options: ApplyOptions): Proposal {
  const at = countedAt(located, asked.proposed, options) ?? located.at;
  if (asked.before.length > 0) return none('unknown-place', `${text.id} has no ${at}, but the row gives its words`);
  const candidates = newWordings(text, at, asked.proposed).map(
    (wording): Operation => ({ kind: 'insert', at, after: null, wording: { [text.language]: wording } }),
  );
  return firstThatGives(
    text,
    candidates.map((one) => [one]),
    at,
    'whole',
    asked,
    options,
  );
}

function changed(text: Text, unit: Provision, part: Part, asked: Asked, options: ApplyOptions): Proposal {
  if (asked.before.length === 0) return none('other-text', `${unit.eId} is there, but the row gives no words of it`);
  const place = placeOf(unit, part, asked.before.join('\n'));
  if (!place)
    return none(
      'other-text',
      `the words of the bill in the row are not those of ${unit.eId}: "${start(wordsOf(unit, 'whole'))}"`,
    );
  if (keyOf(asked.before.join('\n')) === keyOf(asked.proposed.join('\n')))
    return none('no-change', `both texts of ${unit.eId} have the same words`);
  if (asked.proposed.length === 0) {
    if (place.scope !== 'whole') return none('part-goes', `only a part of ${place.unit.eId} goes`);
    return firstThatGives(text, [[{ kind: 'delete', at: place.unit.eId }]], place.unit.eId, 'whole', asked, options);
  }
  return firstThatGives(text, candidatesFor(text, place, asked, options), place.unit.eId, place.scope, asked, options);
}

/** Which words of a unit a cell can give. */
type Scope = 'whole' | 'whole-bare' | 'own' | 'own-bare' | 'heading' | 'heading-line';

interface Place {
  readonly unit: Provision;
  readonly scope: Scope;
}

const SCOPES: Readonly<Record<Part, readonly Scope[]>> = {
  whole: ['whole', 'whole-bare', 'own', 'own-bare', 'heading', 'heading-line'],
  opening: ['own', 'own-bare', 'whole', 'whole-bare'],
  heading: ['heading', 'heading-line'],
};

/** The words that the cell gives: of the unit named, or of exactly one unit inside it. */
function placeOf(unit: Provision, part: Part, given: string): Place | null {
  const key = keyOf(given);
  const scope = SCOPES[part].find((one) => keyOf(wordsOf(unit, one)) === key);
  if (scope) return { unit, scope };
  const inner = [...walk(unit)].slice(1).flatMap((one) => {
    const fits = SCOPES.whole.find((scopeOfOne) => keyOf(wordsOf(one, scopeOfOne)) === key);
    return fits ? [{ unit: one, scope: fits }] : [];
  });
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

function wordsOf(unit: Provision, scope: Scope): string {
  const { num, heading, text, children } = unit;
  const join = (parts: readonly (string | null)[]): string => parts.filter((one) => one !== null).join('\n');
  switch (scope) {
    case 'whole':
      return join([num, heading, text, ...children.map((child) => wordsOf(child, 'whole'))]);
    case 'whole-bare':
      return join([heading, text, ...children.map((child) => wordsOf(child, 'whole'))]);
    case 'own':
      return join([num, heading, text]);
    case 'own-bare':
      return join([text]);
    case 'heading':
      return join([heading]);
    case 'heading-line':
      return join([num, heading]);
  }
}

/** Words without spaces, quotes and dashes in one form: what two prints of the same words share. */
const keyOf = (words: string): string =>
  tokens(words)
    .map(({ key }) => key.trim())
    .join('');

const start = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words).replaceAll('\n', ' ');

/** Operations that might do it, the most telling first: words for words, a heading, the whole unit. */
function candidatesFor(
  text: Text,
  { unit, scope }: Place,
  asked: Asked,
  options: ApplyOptions,
): readonly (readonly Operation[])[] {
  const { language } = text;
  const wording = wordingOf(asked.proposed);
  const { parseWording } = options;
  const [later] = parseWording(wording, unit.eId);
  const bare = {
    ...unit,
    text: withoutNumber(asked.proposed.join('\n'), unit),
    children: scope.startsWith('own') ? unit.children : [],
  };
  const words = [scope.startsWith('own') || unit.children.length === 0 ? bare : null, later ?? null].flatMap((one) => {
    const operations = one && wordOperations(unit, one, language);
    return operations && operations.length > 0 ? [operations] : [];
  });
  const heading: readonly Operation[] = [
    { kind: 'replace', at: unit.eId, part: 'heading', wording: { [language]: withoutNumber(wording, unit) } },
  ];
  const replaced = (words: string, part: 'whole' | 'opening'): readonly Operation[] => [
    { kind: 'replace', at: unit.eId, part, wording: { [language]: words } },
  ];
  if (scope === 'heading' || scope === 'heading-line') return [heading];
  const isOwn = scope === 'own' || scope === 'own-bare';
  const wordings = isOwn
    ? [replaced(wording, 'opening')]
    : [replaced(wording, 'whole'), replaced(indented(asked.proposed), 'whole')];
  return [...words, ...wordings];
}

/** `2) хранить записи;` as words of a unit numbered `2)`: `хранить записи;`. */
function withoutNumber(words: string, { num }: Provision): string {
  return num !== null && keyOf(words).startsWith(keyOf(num))
    ? words.slice(indexBehind(words, keyOf(num))).trim()
    : words;
}

function indexBehind(words: string, key: string): number {
  for (let end = 1; end <= words.length; end += 1) if (keyOf(words.slice(0, end)) === key) return end;
  return 0;
}

/** Exchanges of words that make one unit the other, in it and in the units inside it; null where their units differ. */
function wordOperations(before: Provision, after: Provision, language: string): readonly Operation[] | null {
  if (before.children.length !== after.children.length) return null;
  const inner = before.children.map((child, index) => {
    const other = after.children[index];
    return other && child.number === other.number ? wordOperations(child, other, language) : null;
  });
  const whole = inner.filter((one) => one !== null);
  if (whole.length !== inner.length) return null;
  if (before.text === after.text || (before.text !== null && keyOf(before.text) === keyOf(after.text ?? '')))
    return whole.flat();
  const pairs =
    before.text === null || after.text === null ? null : wordPairs(before.text, after.text, textsInside(before));
  if (!pairs) return null;
  const { find, put } = pairs;
  const own: Operation = {
    kind: 'words',
    at: before.eId,
    find: { [language]: find },
    put: { [language]: put },
    every: false,
    nth: null,
  };
  return [own, ...whole.flat()];
}

/** The words of a unit's heading and of all units in it: an exchange of words looks there too. */
const textsInside = (unit: Provision): readonly string[] => [
  ...(unit.heading === null ? [] : [unit.heading]),
  ...[...walk(unit)].slice(1).flatMap(({ heading, text }) => [heading, text].filter((one) => one !== null)),
];

/** The first candidate whose execution gives the proposed words; the refusal of the last one where none does. */
function firstThatGives(
  text: Text,
  candidates: readonly (readonly Operation[])[],
  at: EId,
  scope: Scope,
  asked: Asked,
  options: ApplyOptions,
): Proposal {
  let why = 'the cells do not say how it is done';
  for (const operations of candidates) {
    const applied = apply(text, [trialOf(operations)], options);
    const problem = applied.executions.find((one) => one.problem)?.problem;
    const unit = provisionsByEId(applied.text.root).get(at) ?? lastPartOf(applied.text.root, at);
    const words = unit ? wordsOf(unit, scope) : '';
    if (!problem && keyOf(words) === keyOf(asked.proposed.join('\n'))) return { kind: 'proposed', operations, at };
    why = problem ? problem.message.replace(/^[^:]*: /u, '') : 'executing it gives other words than those proposed';
  }
  return none('not-reproduced', why);
}

/** Unnumbered parts are counted: put in alone, the third one stands second. */
function lastPartOf(root: Provision, at: EId): Provision | undefined {
  const outer = /__al_\d+$/u.test(at) ? parentEId(at) : null;
  return outer === null
    ? undefined
    : provisionsByEId(root)
        .get(outer)
        ?.children.findLast(({ kind }) => kind === 'alinea');
}
