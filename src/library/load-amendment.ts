import type { Amendment, Operation } from '../law/amendment.ts';
import { amendmentId, type BillId, versionId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { readFrontmatter, type StructuredFile } from '../markdown/frontmatter.ts';
import { BLANK, decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { amendmentSchema } from './schemas.ts';

type Wordings = Readonly<Record<string, Readonly<Record<string, string>>>>;

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
  const changes = value.changes.flatMap((written, index) => {
    const operation = operationOf(written, wordings);
    if (typeof operation !== 'string') return [operation];
    const [message = operation, hint = 'see content/README.md'] = operation.split(' → ');
    found.push({
      file: file.path,
      line: structured.lineOf(['changes', index]),
      level: 'error',
      rule: 'operation',
      message,
      hint,
    });
    return [];
  });
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
    changes,
    reason,
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

type Written = NonNullable<ReturnType<typeof decode<typeof amendmentSchema>>['value']>['changes'][number];

const verbs = ['insert', 'replace', 'words', 'repeal', 'renumber', 'move', 'split', 'join'] as const;

/** One change as an operation, or what is wrong with it as `found → expected`. */
function operationOf(written: Written, wordings: Wordings): Operation | string {
  const named = verbs.filter((verb) => written[verb] !== undefined);
  if (named.length !== 1) {
    return `a change needs exactly one verb, found ${named.join(', ') || 'none'} → write one of: ${verbs.join(', ')}`;
  }
  const { insert, replace, words, repeal, renumber, move, split, join, after, to, into, find, put, every } = written;
  if (insert)
    return withWording(wordings, insert, (wording) => ({ kind: 'insert', at: insert, after: after ?? null, wording }));
  if (replace) return withWording(wordings, replace, (wording) => ({ kind: 'replace', at: replace, wording }));
  if (repeal) return { kind: 'repeal', at: repeal };
  if (renumber) return to ? { kind: 'renumber', at: renumber, to } : 'renumber does not say to what → add the key "to"';
  if (move) return after ? { kind: 'move', at: move, after } : 'move does not say where → add the key "after"';
  if (split) return into ? { kind: 'split', at: split, into } : 'split does not say into what → add the key "into"';
  if (join)
    return into?.[0] ? { kind: 'join', at: join, into: into[0] } : 'join does not say into what → add the key "into"';
  if (find && put) return { kind: 'words', at: words ?? null, find, put, every };
  return 'words does not say which words to replace → add the keys "find" and "put", each by language';
}

function withWording(
  wordings: Wordings,
  at: string,
  make: (wording: Readonly<Record<string, string>>) => Operation,
): Operation | string {
  const wording = wordings[at];
  const isWritten = wording && !Object.values(wording).some((words) => words === '' || words === BLANK);
  return isWritten
    ? make(wording)
    : `the new wording of ${at} is not given → add it below the head under "## ${at} en"`;
}
