import type { Reference, Target } from '../law/anchor.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Provision } from '../law/provision.ts';
import { citationPhrases, type NamedAct, type Phrase } from './citation-phrases.ts';
import { type Token, tokeniser } from './citation-tokens.ts';
import { citationsEn } from './citations-en.ts';
import { citationsKk } from './citations-kk.ts';
import { citationsRu } from './citations-ru.ts';
import type { Grammar } from './grammar.ts';
import { isNameOf } from './own-act.ts';
import { addressIn, resolveCitation } from './resolve-citation.ts';

export interface ReferenceOptions {
  readonly language: Language;
}

/** One line a language: a new one is a file with a grammar and its line here. */
const grammars: Readonly<Record<Language, Grammar>> = {
  kk: citationsKk,
  ru: citationsRu,
  en: citationsEn,
};

/**
 * References in the text of an act's provisions, as spans beside it: "подпунктом 2) пункта 3 статьи 17" → `art_17__para_3__point_2`. A
 * provision that the act does not have is `missing`, never left out; "настоящий Закон" alone names no provision and is none. A language
 * without a grammar has no references.
 */
export function findReferences(root: Provision, { language }: ReferenceOptions): readonly Reference[] {
  const grammar = grammars[language];
  if (!grammar) return [];
  const read = tokeniser(grammar);
  const visit = (path: readonly Provision[]): readonly Reference[] => {
    const provision = path[path.length - 1];
    if (!provision) return [];
    const own = provision.text === null ? [] : referencesIn(provision.text, { root, path, grammar, read });
    return [...own, ...provision.children.flatMap((child) => visit([...path, child]))];
  };
  return visit([root]);
}

interface Context {
  readonly root: Provision;
  readonly path: readonly Provision[];
  readonly grammar: Grammar;
  readonly read: (text: string) => readonly Token[];
}

function referencesIn(text: string, { root, path, grammar, read }: Context): readonly Reference[] {
  const provision = path[path.length - 1] ?? root;
  const references: Reference[] = [];
  const recent: Provision[] = [];
  let lastAct: string | null = null;
  for (const phrase of citationPhrases(read(text), grammar)) {
    if (isWholeText(phrase, text)) continue;
    lastAct = otherName(phrase.act) ?? lastAct;
    const name = phrase.act?.kind === 'other' ? (phrase.act.name ?? lastAct) : null;
    const to = targetOf(phrase, name, { root, path, grammar, recent });
    if (to === null) continue;
    references.push({ from: { eId: provision.eId, start: phrase.start, end: phrase.end }, to });
  }
  return references;
}

const otherName = (act: NamedAct | null): string | null => (act?.kind === 'other' ? act.name : null);
