import type { IsoDate } from '../law/ids.ts';
import type { Draft } from './draft.ts';
import type { Identities } from './identities.ts';
import { type Imported, type ImportOptions, importDraft } from './import-version.ts';

/** One edition of a text, read, with what is known of it. */
export interface Edition {
  readonly fileName: string;
  readonly draft: Draft;
  readonly date: IsoDate | null;
  /** Folder name of its version: `02-engrossed`. */
  readonly version: string;
  readonly stage: string | null;
  readonly sha256: string | null;
  readonly url?: string | null;
  /** Text of `version.md` if the version is there already. */
  readonly existing: string | null;
}

type Shared = Omit<
  ImportOptions,
  'fileName' | 'version' | 'date' | 'stage' | 'sha256' | 'existing' | 'follows' | 'before'
>;

/**
 * Editions in order → a version each: every one follows the one before it, and where the publisher names units, what bears another number
 * now is declared. The first comes after `follows`, if there is one.
 */
export function importEditions(
  editions: readonly Edition[],
  shared: Shared & { readonly follows: string | null },
): readonly Imported[] {
  let follows = shared.follows;
  let before: Identities | null = null;
  return editions.map((edition) => {
    const { draft, ...known } = edition;
    const imported = importDraft(() => draft, {
      ...shared,
      ...known,
      url: edition.url ?? shared.url ?? null,
      follows,
      before,
    });
    follows = edition.version;
    before = imported.identities;
    return imported;
  });
}
