import type { Source, Version } from '../law/bill.ts';
import type { BillId, SourceId } from '../law/ids.ts';
import { eId, versionId } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Problem } from '../law/problem.ts';
import { type Provision, walk } from '../law/provision.ts';
import { readFrontmatter, type StructuredFile } from '../markdown/frontmatter.ts';
import { parse } from '../markdown/parse.ts';
import { BLANK, decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { versionSchema } from './schemas.ts';

export interface LoadedVersion {
  readonly version: Version | null;
  readonly structured: StructuredFile | null;
  readonly problems: readonly Problem[];
}

export interface VersionContext {
  readonly bill: BillId;
  readonly legislature: Legislature;
  /** The bill's register of sources. */
  readonly sources: ReadonlyMap<SourceId, Source>;
}

/** Reads a version's folder: `version.md` and one file of law text per language. */
export function loadVersion(
  id: string,
  files: ReadonlyMap<string, ContentFile>,
  context: VersionContext,
): LoadedVersion {
  const head = files.get('version');
  const [anyFile] = files.values();
  if (head === undefined) return { version: null, structured: null, problems: [noHead(id, anyFile?.path ?? id)] };

  const structured = readFrontmatter(head.path, head.text);
  const decoded = decode(structured, versionSchema);
  const texts: Record<string, Provision> = {};
  const problems: Problem[] = [...decoded.problems];
  const repeated = new Set<string>(decoded.value?.repeated);
  for (const [language, file] of files) {
    if (language === 'version') continue;
    const parsed = parse(file.text, { language, legislature: context.legislature, file: file.path, repeated });
    texts[language] = parsed.root;
    problems.push(...parsed.problems, ...blanksOf(parsed.root, file.path));
  }
  const { value } = decoded;
  if (value === null) return { version: null, structured, problems };
  const version: Version = {
    id: versionId(id),
    bill: context.bill,
    stage: value.stage,
    date: value.date ?? null,
    follows: value.follows ?? null,
    published: value.published ?? null,
    force: value.force ?? null,
    wording: value.wording,
    extent: value.extent,
    numbering: value.numbering ?? null,
    places: byEId(value.places),
    sources: value.sources.map((source) => fromRegister(source, context.sources)),
    evidence: byEId(value.evidence),
    absent: value.absent,
    lineage: byEId(value.was),
    residue: value.residue,
    headings: byEId(value.headings),
    notes: value.notes.map((note) => ({ ...note, at: note.at ?? null })),
    note: structured.body,
    texts,
    file: head.path,
  };
  return { version, structured, problems };
}

const byEId = <T>(values: Readonly<Record<string, T>>): ReadonlyMap<ReturnType<typeof eId>, T> =>
  new Map(Object.entries(values).map(([key, value]) => [eId(key), value]));

/** A source as written in a file: only its id is certain. */
export interface WrittenSource extends Partial<Omit<Source, 'id'>> {
  readonly id: SourceId;
}

/** Fills a source's blanks from the register; what the version itself says comes first. */
export function fromRegister(written: WrittenSource, register: ReadonlyMap<SourceId, Source>): Source {
  const known = register.get(written.id);
  return {
    id: written.id,
    title: written.title ?? known?.title ?? null,
    publisher: written.publisher ?? known?.publisher ?? null,
    date: written.date ?? known?.date ?? null,
    url: written.url ?? known?.url ?? null,
    retrieved: written.retrieved ?? known?.retrieved ?? null,
    sha256: written.sha256 ?? known?.sha256 ?? null,
  };
}

/** Units that `oqylym new` left for a person to write. */
const blanksOf = (root: Provision, file: string): Problem[] =>
  [...walk(root)]
    .filter(({ heading, text }) => heading === BLANK || text === BLANK)
    .map((unit) => ({
      file,
      line: unit.lines.first,
      level: 'error',
      rule: 'blank',
      message: `${unit.eId} still reads "${BLANK}"`,
      hint: 'write the words as they are printed, or leave the number alone on its line if they are not known',
    }));

const noHead = (id: string, file: string): Problem => ({
  file,
  line: 1,
  level: 'error',
  rule: 'missing-file',
  message: `the version "${id}" has no version.md`,
  hint: 'add version.md beside this file: it says when, at what stage and from where',
});
