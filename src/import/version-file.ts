import { isMap, parseDocument } from 'yaml';
import type { EditorialNote } from '../law/bill.ts';
import type { Problem } from '../law/problem.ts';
import { addToHead, type Plain, yamlText } from './add-to-head.ts';
import type { ImportOptions } from './import-version.ts';
import { newLineage } from './lineage-in-head.ts';

export interface VersionFileOptions extends Omit<ImportOptions, 'legislature'> {
  /** Path of `version.md`. */
  readonly file: string;
  readonly notes: readonly EditorialNote[];
  /** What the publisher's names of units tell that the numbers do not. */
  readonly was: Readonly<Record<string, string>>;
  /** Title of the law, if the document has one. */
  readonly title: string | null;
}

interface VersionFile {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const HEAD = /^(?<open>---[ \t]*\r?\n)(?<head>.*?)(?<rest>^---[ \t]*(?:\r?\n.*)?)$/msu;

/**
 * Writes `version.md`, or adds a language to one that is there. In the latter only the keys `wording`, `sources`, `was` and `notes` are
 * added to, and `follows` where it is missing; every other character stays as its author left it, comments too.
 */
export function writeVersionFile(options: VersionFileOptions): VersionFile {
  const { existing } = options;
  if (existing === undefined || existing === null) return newFile(options);
  const plain = existing.replace(/^\uFEFF/u, '');
  const parts = HEAD.exec(plain);
  const head = parts?.index === 0 ? (parts.groups?.head ?? null) : null;
  const document = head === null ? null : parseDocument(head);
  if (parts === null || head === null || document === null || document.errors.length > 0 || !isMap(document.contents)) {
    return {
      text: '',
      problems: [
        problem(options, 'the version.md that is there cannot be read', 'run npm run check and mend it first'),
      ],
    };
  }
  const known = plainOf(document.toJS());
  const problems = contradictions(options, known);
  if (problems.length > 0) return { text: '', problems };
  const moved = newLineage(options, { follows: known.follows, was: plainOf(known.was) });
  const changed = [
    ...newWording(options, known),
    ...newSource(options, known),
    { key: 'was', entries: moved.added, shape: 'map' } as const,
    ...newNotes(options, known),
  ].reduce((text, { key, entries, shape }) => addToHead(text, key, entries, shape), moved.head(head));
  if (parseDocument(changed).errors.length > 0) {
    return {
      text: '',
      problems: [
        problem(
          options,
          'the new entries do not fit into this version.md',
          'write its wording, sources and notes on lines of their own',
        ),
      ],
    };
  }
  return { text: `${parts.groups?.open ?? ''}${changed}${parts.groups?.rest ?? ''}`, problems: moved.problems };
}

function newFile(options: VersionFileOptions): VersionFile {
  const { stage, date, language, wording, notes, follows, was } = options;
  if (!stage) {
    return {
      text: '',
      problems: [problem(options, 'the stage of the new version is not given', 'name it: --stage signed')],
    };
  }
  const head = yamlText({
    stage,
    ...(date ? { date } : {}),
    ...(follows ? { follows } : {}),
    wording: { [language]: wording },
    extent: 'whole',
    sources: [sourceOf(options)],
    ...(Object.keys(was).length > 0 ? { was } : {}),
    ...(notes.length > 0 ? { notes: notes.map(plainNote) } : {}),
  });
  return { text: `---\n${head}---\n`, problems: [] };
}

const plainNote = ({ kind, text, at }: EditorialNote): Plain => ({ kind, text, ...(at === null ? {} : { at }) });

/** The document as a source: a list of sources needs a title or an address to name it. */
function sourceOf({ fileName, url, retrieved, sha256, title }: VersionFileOptions): Plain {
  const id = fileName
    .replace(/^.*[/\\]/u, '')
    .replace(/\.[a-z]+$/iu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return {
    id: id === '' ? 'document' : id,
    title: title ?? fileName,
    ...(url ? { url } : {}),
    ...(retrieved ? { retrieved } : {}),
    ...(sha256 ? { sha256 } : {}),
  };
}

const plainOf = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const listOf = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.map(plainOf) : []);

/** What the file says against what the importing person says: one of the two is wrong, and no program can know which. */
function contradictions(options: VersionFileOptions, known: Plain): readonly Problem[] {
  const wording = plainOf(known.wording)[options.language];
  const source = listOf(known.sources).find(({ id }) => id === sourceOf(options).id);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['stage', known.stage, options.stage],
    ['date', known.date, options.date],
    [`wording of ${options.language}`, wording, options.wording],
    ['sha256 of this source', source?.sha256, options.sha256],
  ];
  const found = pairs.flatMap(([what, there, given]) =>
    there === undefined || given === undefined || given === null || String(there) === String(given)
      ? []
      : [
          problem(
            options,
            `the ${what} is "${String(there)}" in version.md and "${String(given)}" for this document`,
            'correct one of the two and import again',
          ),
        ],
  );
  const partial =
    known.extent === 'partial'
      ? [
          problem(
            options,
            'version.md says extent: partial, and a whole document is being imported',
            'write extent: whole if this is the whole text, or import into another version',
          ),
        ]
      : [];
  return [...found, ...partial];
}

/** Entries to add to a key of the head. */
interface Added {
  readonly key: string;
  readonly entries: readonly Plain[];
  readonly shape: 'map' | 'list';
}

const newWording = ({ language, wording }: VersionFileOptions, known: Plain): readonly Added[] =>
  plainOf(known.wording)[language] === undefined
    ? [{ key: 'wording', entries: [{ [language]: wording }], shape: 'map' }]
    : [];

function newSource(options: VersionFileOptions, known: Plain): readonly Added[] {
  const source = sourceOf(options);
  const isThere = listOf(known.sources).some(
    ({ id, url, sha256 }) =>
      id === source.id ||
      (url !== undefined && url === source.url) ||
      (sha256 !== undefined && sha256 === source.sha256),
  );
  return isThere ? [] : [{ key: 'sources', entries: [source], shape: 'list' }];
}

/** Notes that are not there yet; a note of another language is another note. */
function newNotes({ notes }: VersionFileOptions, known: Plain): readonly Added[] {
  const nameOf = (kind: unknown, text: unknown, at: unknown): string => JSON.stringify([kind, text, at ?? null]);
  const there = new Set(listOf(known.notes).map(({ kind, text, at }) => nameOf(kind, text, at)));
  const added = notes.filter(({ kind, text, at }) => !there.has(nameOf(kind, text, at)));
  return [{ key: 'notes', entries: added.map(plainNote), shape: 'list' }];
}

const problem = ({ file }: VersionFileOptions, message: string, hint: string): Problem => ({
  file,
  line: 1,
  level: 'error',
  rule: 'import-version',
  message,
  hint,
});
