import type { Applicability } from '../law/applicability.ts';
import type { Problem } from '../law/problem.ts';
import { readData, type StructuredFile } from '../markdown/frontmatter.ts';
import { decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { applicabilitySchema } from './schemas.ts';

export interface LoadedApplicability {
  readonly applicability: Applicability | null;
  readonly structured: StructuredFile | null;
  readonly problems: readonly Problem[];
}

/** Reads `applicability.yml`: a row that names several duties holds for each of them. */
export function loadApplicability(file: ContentFile | null): LoadedApplicability {
  if (!file) return { applicability: null, structured: null, problems: [] };
  const structured = readData(file.path, file.text);
  const { value, problems } = decode(structured, applicabilitySchema);
  if (!value) return { applicability: null, structured, problems };
  const applicability: Applicability = {
    questions: value.questions.map(({ ask, ...question }) => ({ ...question, ask: ask ?? null })),
    rules: value.duties.flatMap(({ codes, when, especially }) =>
      codes.map((code) => ({ code, when, especially: especially ?? null })),
    ),
  };
  return { applicability, structured, problems };
}
