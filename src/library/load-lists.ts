import type { Applicability } from '../law/applicability.ts';
import type { Source } from '../law/bill.ts';
import type { SourceId } from '../law/ids.ts';
import type {
  CommonError,
  CrosswalkRow,
  OpenQuestion,
  Position,
  SanctionTable,
  Term,
  TimelineEvent,
} from '../law/knowledge.ts';
import type { Problem } from '../law/problem.ts';
import { readData, type StructuredFile } from '../markdown/frontmatter.ts';
import { decode } from './decode.ts';
import { type ListSchema, listSchemas } from './list-schemas.ts';
import { loadApplicability } from './load-applicability.ts';
import { fromRegister } from './load-version.ts';
import type { ContentFile } from './read-files.ts';

/** The lists of a bill, each in the order of its file. */
export interface Lists {
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly timeline: readonly TimelineEvent[];
  readonly terms: readonly Term[];
  readonly errors: readonly CommonError[];
  readonly questions: readonly OpenQuestion[];
  readonly positions: readonly Position[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly sanctions: readonly SanctionTable[];
  readonly applicability: Applicability | null;
  readonly structured: readonly StructuredFile[];
  readonly problems: readonly Problem[];
}

/** Reads `timeline.yml`, `terms.yml` and the other lists of a bill; a list that is not there is empty. */
export function loadLists(files: ReadonlyMap<string, ContentFile>): Lists {
  const structured: StructuredFile[] = [];
  const problems: Problem[] = [];
  const read = <Entry extends object>(name: string, schema: ListSchema<Entry>): (Entry & { line: number })[] => {
    const file = files.get(name);
    if (!file) return [];
    const data = readData(file.path, file.text);
    const { value, problems: found } = decode(data, schema);
    structured.push(data);
    problems.push(...found);
    return (value ?? []).map((entry, index) => ({ ...entry, line: data.lineOf([index]) }));
  };
  const table = loadApplicability(files.get('applicability') ?? null);
  if (table.structured) structured.push(table.structured);
  problems.push(...table.problems);
  const sources = read('sources', listSchemas.sources).map((entry) => fromRegister(entry, new Map()));
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    timeline: read('timeline', listSchemas.timeline).map((entry) => ({
      ...entry,
      version: entry.version ?? null,
      sure: entry.sure ?? null,
    })),
    terms: read('terms', listSchemas.terms).map(({ defined, ...entry }) => ({
      ...entry,
      definedAt: defined ?? null,
      checked: entry.checked ?? null,
    })),
    errors: read('errors', listSchemas.errors).map((entry) => ({ ...entry, checked: entry.checked ?? null })),
    questions: read('questions', listSchemas.questions),
    positions: read('positions', listSchemas.positions).map((entry) => ({
      ...entry,
      date: entry.date ?? null,
      sure: entry.sure ?? null,
    })),
    crosswalk: read('crosswalk', listSchemas.crosswalk).map((entry) => ({
      ...entry,
      sure: entry.sure ?? null,
      checked: entry.checked ?? null,
    })),
    sanctions: read('sanctions', listSchemas.sanctions).map((entry) => ({
      ...entry,
      article: entry.article ?? null,
      sure: entry.sure ?? null,
      fines: entry.fines.map((fine) => ({ ...fine, first: fine.first ?? null, repeat: fine.repeat ?? null })),
    })),
    applicability: table.applicability,
    structured,
    problems,
  };
}
