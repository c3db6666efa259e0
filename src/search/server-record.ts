import { addressTerm } from './address.ts';
import type { Analysis } from './analysis.ts';
import type { SearchDocument } from './documents.ts';
import { headingOf } from './heading.ts';
import { mainUnitOf } from './order.ts';
import { partsOf, tokensOf } from './tokens.ts';

/**
 * A document as a search server takes it, each distinct wording once with the list of its versions. It is analysed here and not by the
 * server, whose own dictionaries find less (Kazakh: `search.md`, measured) and could not be asked with our stems.
 */
export interface ServerRecord {
  readonly document: SearchDocument;
  /** What gives one hit together: an article with its points. */
  readonly unit: string;
  /** Terms under which a citation finds it: `#17/3`, `#17`. */
  readonly addresses: readonly string[];
  /** Stems at each place; a number stands with its parts at one place. */
  readonly title: readonly (readonly string[])[];
  readonly text: readonly (readonly string[])[];
  /** Stems of the headings around it. */
  readonly around: readonly string[];
  /** Each word as it is written, folded, with its stem. */
  readonly words: ReadonlyMap<string, string>;
}

/** `Статья 17. Маркировка` → the stems `статья`, `17`, `маркировк`, the address `#17`, and its words. */
export function serverRecord(document: SearchDocument, { termOf }: Analysis): ServerRecord {
  const words = new Map<string, string>();
  const stemsOf = (text: string): (readonly string[])[] =>
    tokensOf(text).map(({ word, hasDigit }) => {
      if (!hasDigit) words.set(word, termOf(word));
      return partsOf(word).map(termOf);
    });
  const address = addressTerm(document);
  return {
    document,
    unit: document.kind === 'provision' && document.eId !== null ? mainUnitOf(document.eId) : document.id,
    addresses: address === null ? [] : [...new Set([address, address.split('/')[0] ?? address])],
    title: stemsOf(document.title),
    text: stemsOf(document.text),
    around: [...new Set(document.path.flatMap((name) => tokensOf(headingOf(name)).map(({ word }) => termOf(word))))],
    words,
  };
}
