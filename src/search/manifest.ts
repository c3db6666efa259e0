import type { Language } from '../law/language.ts';
import type { LanguageEntry } from './build-language.ts';
import type { Concept } from './synonyms.ts';

/** The only file of an index with a fixed name: which languages there are and under which names their files stand. */
export interface Manifest {
  readonly schema: 'oqylym/search@1';
  readonly languages: Readonly<Record<Language, LanguageEntry>>;
  /** The concepts that link languages: themselves if they are few, else the name of the file with them. */
  readonly concepts: string | readonly Concept[];
}

export const MANIFEST = 'manifest.json';
