import type { Dossier } from '../law/dossier.ts';
import type { EId, VersionId } from '../law/ids.ts';
import { inLanguage, type Translated } from '../law/language.ts';
import { listFile } from './check.ts';

/** A statement about provisions, where it stands, and the version it was checked against. */
export interface Statement {
  /** What it is, for a message: `the duty OB-11`. */
  readonly what: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly eIds: readonly EId[];
  readonly checked: VersionId | null;
}

interface Entry {
  readonly name: string;
  readonly about: readonly EId[];
  readonly checked?: VersionId | null;
}

/** Everything a dossier says about provisions, in the order of its files. */
export function statementsOf(dossier: Dossier): readonly Statement[] {
  const list = (name: string, key: string, kind: string, entries: readonly Entry[]): Statement[] =>
    entries.map((entry, index) => ({
      what: `the ${kind} ${entry.name}`,
      file: listFile(dossier, name),
      path: [index, key],
      eIds: entry.about,
      checked: entry.checked ?? null,
    }));
  return [
    ...dossier.obligations.map(({ file, basis, checked, code, slug }) => ({
      what: `the duty ${code ?? slug}`,
      file,
      path: ['basis'],
      eIds: basis,
      checked,
    })),
    ...dossier.commentary.map(({ file, about, checked, slug }) => ({
      what: `the comment ${slug}`,
      file,
      path: ['about'],
      eIds: about,
      checked,
    })),
    ...list(
      'terms',
      'defined',
      'term',
      dossier.terms.map(({ id, definedAt, checked }) => ({ name: id, about: definedAt ? [definedAt] : [], checked })),
    ),
    ...list(
      'errors',
      'about',
      'error',
      dossier.errors.map((entry) => ({ ...entry, name: quoted(entry.claim) })),
    ),
    ...list(
      'questions',
      'about',
      'question',
      dossier.questions.map((entry) => ({ ...entry, name: quoted(entry.question) })),
    ),
    ...list(
      'positions',
      'about',
      'position',
      dossier.positions.map((entry) => ({ ...entry, name: entry.id })),
    ),
    ...list(
      'crosswalk',
      'here',
      'correspondence to',
      dossier.crosswalk.map(({ here, to, checked }) => ({ name: to, about: here, checked })),
    ),
  ];
}

/** The beginning of a sentence, to find it by. */
function quoted(words: Translated<string>): string {
  const text = inLanguage(words, 'en')?.value ?? '';
  return text.length > 60 ? `“${text.slice(0, 59).trimEnd()}…”` : `“${text}”`;
}
