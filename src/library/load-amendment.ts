import type { Amendment } from '../law/amendment.ts';
import { amendmentId, type BillId, versionId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { readFrontmatter, type StructuredFile } from '../markdown/frontmatter.ts';
import { decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { operationOf, type Wordings } from './read-operation.ts';
import { amendmentSchema } from './schemas.ts';

export interface LoadedAmendment {
  readonly amendment: Amendment | null;
  readonly structured: StructuredFile;
  readonly problems: readonly Problem[];
}

/** Reads `amendments/04-senate/001.md`: the head says what is to be done, the body gives the reason and the new wording. */
export function loadAmendment(file: ContentFile, bill: BillId, version: string, name: string): LoadedAmendment {
  const structured = readFrontmatter(file.path, file.text);
  const { value, problems } = decode(structured, amendmentSchema);
  if (value === null) return { amendment: null, structured, problems };
  const { reason, wordings } = readBody(structured.body);
  const found: Problem[] = [];
  const fault = (path: readonly (string | number)[], message: string, hint: string): void => {
    found.push({ file: file.path, line: structured.lineOf(path), level: 'error', rule: 'operation', message, hint });
  };
  const changes = value.changes.flatMap((written, index) => {
    const operation = operationOf(written, wordings);
    if (typeof operation !== 'string') return [{ operation, line: structured.lineOf(['changes', index]) }];
    const [message = operation, hint = 'see content/README.md'] = operation.split(' → ');
    fault(['changes', index], message, hint);
    return [];
  });
  checkAccepted(value, fault);
  const amendment: Amendment = {
    id: amendmentId(`${version}/${name}`),
    bill,
    version: versionId(version),
    number: value.number,
    title: value.title,
    by: value.by ?? null,
    date: value.date ?? null,
    outcome: value.outcome,
    sources: value.sources,
    sure: value.sure ?? null,
    changes: changes.map(({ operation }) => operation),
    changeLines: changes.map(({ line }) => line),
    accepted: value.accepted ?? null,
    reason,
    ...(value.via === undefined ? {} : { via: value.via }),
    file: file.path,
  };
  return { amendment, structured, problems: [...problems, ...found] };
}

const WORDING = /^## +(?<at>[a-z]+_[a-z0-9_-]+) +(?<language>[a-z]{2,3})[ \t]*$/gmu;

/** Splits the body: the reason first, then wordings under headings `## art_5__para_2 ru`. */
function readBody(body: string): { reason: string; wordings: Wordings } {
  const heads = [...body.matchAll(WORDING)];
  const wordings: Record<string, Record<string, string>> = {};
  for (const [index, head] of heads.entries()) {
    const { at = '', language = '' } = head.groups ?? {};
    const words = body.slice(head.index + head[0].length, heads[index + 1]?.index ?? body.length).trim();
    wordings[at] = { ...wordings[at], [language]: words };
  }
  return { reason: body.slice(0, heads[0]?.index ?? body.length).trim(), wordings };
}

type Head = NonNullable<ReturnType<typeof decode<typeof amendmentSchema>>['value']>;
type Fault = (path: readonly (string | number)[], message: string, hint: string) => void;

/** `accepted: [1, 3]` stands only where an amendment was accepted in part, and names changes that are there. */
function checkAccepted({ accepted, outcome, changes }: Head, fault: Fault): void {
  if (accepted === undefined) return;
  if (outcome !== 'partly')
    fault(['accepted'], `"accepted" stands beside the outcome "${outcome}"`, 'write outcome: partly, or remove it');
  for (const place of accepted.filter((one) => one > changes.length))
    fault(['accepted'], `there is no change ${place}`, `the amendment has ${changes.length}; count from 1`);
}
