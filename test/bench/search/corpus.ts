import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { kazakhDeclaration, kazakhLaw, kazakhMessages } from './kazakh.ts';
import { type Cut, provisionsOf } from './law-tree.ts';
import { spanishLaw, spanishPapers } from './spanish.ts';

/** Provisions of one language to be found. */
export interface Corpus {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
}

/** Texts that numbers were set on, and texts that nobody looked at while they were set. */
export type Part = 'tuning' | 'held-out';

const PROVISIONS = 3000;

const trees: Readonly<Record<Part, readonly Cut[]>> = {
  tuning: [
    { law: 'ru-kz-tax-2026', language: 'ru', article: 'Статья ', hasPoints: true, to: 0.4 },
    { law: 'us-dc-t16-2026', language: 'en', article: '§ ', hasPoints: true },
    { law: 'de-bgb-2022', language: 'de', article: '§ ', hasPoints: false, to: 0.4 },
    { law: 'fr-civil-2006-01', language: 'fr', article: 'Article ', hasPoints: false },
  ],
  'held-out': [
    { law: 'ru-kz-tax-2026', language: 'ru', article: 'Статья ', hasPoints: true, from: 0.4 },
    { law: 'us-dc-t47-2026', language: 'en', article: '§ ', hasPoints: false },
    { law: 'de-bgb-2022', language: 'de', article: '§ ', hasPoints: true, from: 0.4 },
    { law: 'fr-conso-2026', language: 'fr', article: 'Article ', hasPoints: false },
  ],
};

/** The provisions of a language, at most so many; null where its texts are absent. Spanish and Kazakh are never tuned on. */
export function corpusOf(
  language: string,
  part: Part,
  shared: string,
  peers: string,
  most = PROVISIONS,
): Corpus | null {
  if (part === 'held-out' && language === 'es')
    return kept(language, [...spanishLaw(shared).filter(({ isCurrent }) => isCurrent), ...spanishPapers(shared)], most);
  if (part === 'held-out' && language === 'kk') {
    const law = [...kazakhLaw(shared), ...kazakhDeclaration(peers)];
    return kept(language, [...law, ...kazakhMessages(peers, most - law.length)], most);
  }
  const cuts = trees[part].filter((cut) => cut.language === language);
  if (cuts.length === 0 || !cuts.every(({ law }) => existsSync(join(shared, 'diff', `${law}.json.gz`)))) return null;
  return kept(
    language,
    cuts.flatMap((cut) => provisionsOf(cut, shared)),
    most,
  );
}

const kept = (language: string, documents: readonly SearchDocument[], most: number): Corpus => ({
  language,
  documents: documents.filter(({ text, title }) => text.length + title.length > 40).slice(0, most),
});
