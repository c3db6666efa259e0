import type { Language } from '../law/language.ts';
import type { LanguageEntry } from './build-language.ts';

/** The only file of an index with a fixed name: which languages there are and under which names their files stand. */
export interface Manifest {
  readonly schema: 'oqylym/search@1';
  readonly languages: Readonly<Record<Language, LanguageEntry>>;
  /** Name of the file with the concepts that link languages, or null. */
  readonly concepts: string | null;
}

export const MANIFEST = 'manifest.json';
