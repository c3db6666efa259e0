import type { Reference, Target, TextSpan } from '../law/anchor.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { isContainer, type Provision } from '../law/provision.ts';
import { type Amended, inAmended, isQuotedAt, nextAfter, openedBy } from './amended-act.ts';
import { addressIn } from './citation-address.ts';
import { citationPhrases, type NamedAct, type Phrase } from './citation-phrases.ts';
import { type Token, tokeniser } from './citation-tokens.ts';
import type { Grammar } from './grammar.ts';
import { grammars } from './grammars.ts';
import { isNameOf } from './own-act.ts';
import { type Place, resolveCitation, unitsByNumber } from './resolve-citation.ts';
import { shareOuter } from './share-outer.ts';

export interface ReferenceOptions {
  readonly language: Language;
  /** The act's own name in this language; left out, its heading: "статьи 55 Конституции" in the Constitution is its own article. */
  readonly title?: string | null;
}

/**
 * References in the text of an act's provisions, as spans beside it: "подпунктом 2) пункта 3 статьи 17" → `art_17__para_3__point_2`. A
 * provision that the act does not have is `missing`, never left out; "настоящий Закон" alone names no provision and is none. A language
 * without a grammar has no references.
 */
export function findReferences(root: Provision, { language, title }: ReferenceOptions): readonly Reference[] {
  const grammar = grammars[language];
  if (!grammar) return [];
  const reader: Reader = {
    root,
    units: unitsByNumber(root),
    grammar,
    read: tokeniser(grammar),
    title: title ?? root.heading,
  };
  return readUnit([root], null, reader).references;
}

/** Where the citations of a text stand, whatever they lead to: their numbers name provisions and are no amounts. */
export function citationSpans(text: string, language: Language): readonly Pick<TextSpan, 'start' | 'end'>[] {
  const grammar = grammars[language];
  const read = readers[language];
  return grammar && read ? citationPhrases(read(text), grammar).map(({ start, end }) => ({ start, end })) : [];
}

/** Readers of words that have no act around them, made once: the patterns of a grammar are dear. */
const readers: Readonly<Record<Language, (text: string) => readonly Token[]>> = Object.fromEntries(
  Object.entries(grammars).map(([language, grammar]) => [language, tokeniser(grammar)]),
);

interface Reader extends Pick<Place, 'root' | 'units'> {
  readonly grammar: Grammar;
  readonly title: string | null;
  readonly read: (text: string) => readonly Token[];
}

interface UnitRead {
  readonly references: readonly Reference[];
  /** What the unit opens for those in it and after it. */
  readonly opened: Amended | null;
}

/** The references of a unit and of everything in it, in the order of the text. */
function readUnit(path: readonly Provision[], amended: Amended | null, reader: Reader): UnitRead {
  const provision = path[path.length - 1] ?? reader.root;
  const own = provision.text === null ? NOTHING : readText(provision.text, path, amended, reader);
  const references = [...own.references];
  const outer = own.opened ?? amended;
  let current = outer;
  for (const child of provision.children) {
    const read = readUnit([...path, child], current, reader);
    references.push(...read.references);
    // What an article says of another act holds for its own units, not for the next article.
    if (child.kind === 'article' || isContainer(child)) continue;
    const isNumbered = child.number !== null;
    current = nextAfter(child.text ?? '', read.opened, { current, outer, isNumbered });
  }
  return { references, opened: own.opened };
}

const NOTHING: UnitRead = { references: [], opened: null };

function readText(text: string, path: readonly Provision[], amended: Amended | null, reader: Reader): UnitRead {
  const eId = path[path.length - 1]?.eId ?? reader.root.eId;
  const phrases = shareOuter(citationPhrases(reader.read(text), reader.grammar), reader.grammar).filter(
    (phrase) => amended === null || !isHeading(phrase, text),
  );
  const references: Reference[] = [];
  const { root, units, grammar, title } = reader;
  const seen: Seen = { root, units, path, recent: [], grammar, title, acts: [], amended };
  for (const phrase of phrases) {
    if (seen.amended && amended) {
      seen.amended = { ...seen.amended, isQuoted: isQuotedAt(text, phrase.start, amended.isQuoted) };
    }
    const to = targetOf(phrase, seen);
    if (to) references.push({ from: { eId, start: phrase.start, end: phrase.end }, to });
  }
  return { references, opened: openedBy(text, phrases, amended, reader.grammar) };
}

/** "Статья 48" alone in a new wording is that article's heading, not a reference to it. */
const isHeading = ({ start, end }: Phrase, text: string): boolean =>
  /^\s*["«“]/u.test(text) && !/\p{L}|\p{N}/u.test(text.slice(0, start) + text.slice(end));

/** What has been named so far in one text. */
interface Seen extends Place {
  readonly grammar: Grammar;
  readonly title: string | null;
  readonly recent: EId[];
  readonly acts: string[];
  amended: Amended | null;
}

/** The target of a citation, or null if it names no place and no other act. */
function targetOf(phrase: Phrase, seen: Seen): Target | null {
  const { act, steps } = phrase;
  const [outermost] = steps;
  const { amended, grammar, title } = seen;
  if (act?.kind === 'other') {
    const name = nameOf(act, seen.acts);
    if (name === null) return null;
    seen.acts.push(name);
    if (!isNameOf(name, title, grammar)) return { kind: 'act', name, at: addressIn(steps, grammar.letters) };
  }
  if (outermost === undefined) return null;
  if (amended && (amended.isQuoted || (act?.kind !== 'own' && outermost.pointer !== 'this'))) {
    const inner = inAmended(steps, amended.steps);
    seen.amended = { ...amended, steps: inner };
    return { kind: 'act', name: amended.act, at: addressIn(inner, grammar.letters) };
  }
  const target = resolveCitation(steps, seen, grammar.letters);
  seen.recent.push(...targetEIds(target));
  return target;
}

/** The name itself, or for "that Regulation" the last act named that is one. */
function nameOf(act: Extract<NamedAct, { kind: 'other' }>, acts: readonly string[]): string | null {
  if (!act.isPointer) return act.name;
  const word = act.name.toLowerCase().slice(0, STEM);
  return acts.findLast((name) => name.toLowerCase().includes(word)) ?? null;
}

/** Letters of an act's word that stay the same in its cases: зако-н, кодек-с, regul-ation. */
const STEM = 4;

/** References by the provision that they point to; a range counts for each provision in it. */
export function citedBy(references: readonly Reference[]): ReadonlyMap<EId, readonly Reference[]> {
  const pairs = references.flatMap((reference) => targetEIds(reference.to).map((eId) => ({ eId, reference })));
  const groups = Map.groupBy(pairs, ({ eId }) => eId);
  return new Map([...groups].map(([eId, entries]) => [eId, entries.map(({ reference }) => reference)]));
}

/** The provisions of the act itself that a target names; none if it is missing or in another act. */
export function targetEIds(to: Target): readonly EId[] {
  switch (to.kind) {
    case 'provision':
      return [to.eId];
    case 'range':
      return to.eIds;
    case 'missing':
    case 'act':
      return [];
  }
}
