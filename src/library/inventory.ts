import type { Problem } from '../law/problem.ts';
import type { ContentFile } from './read-files.ts';
import { hintFor } from './suggest.ts';

/** The files of one bill, by what they are. */
export interface BillFiles {
  readonly id: string;
  bill: ContentFile | null;
  /** Lists of the bill by name: `timeline` → `timeline.yml`. */
  readonly lists: Map<string, ContentFile>;
  /** Version id → `version` or a language → file. */
  readonly versions: Map<string, Map<string, ContentFile>>;
  /** Version id → file name without ending → file. */
  readonly amendments: Map<string, Map<string, ContentFile>>;
  /** Slug → language → file. */
  readonly obligations: Map<string, Map<string, ContentFile>>;
  readonly commentary: Map<string, Map<string, ContentFile>>;
}

export interface Inventory {
  readonly legislatures: ReadonlyMap<string, ContentFile>;
  readonly bills: ReadonlyMap<string, BillFiles>;
  readonly problems: readonly Problem[];
}

const listNames = [
  'sources',
  'timeline',
  'terms',
  'errors',
  'questions',
  'positions',
  'crosswalk',
  'sanctions',
  'applicability',
] as const;

type Place = (bill: BillFiles, file: ContentFile, names: readonly string[]) => boolean;

/** Where a file of a bill belongs by its path below the bill's folder; the first fitting shape takes it. */
const places: readonly (readonly [RegExp, Place])[] = [
  [/^bill\.md$/u, takeBill],
  [/^(\w+)\.yml$/u, (bill, file, [name = '']) => isList(name) && Boolean(bill.lists.set(name, file))],
  [/^versions\/(\d{2}-[a-z0-9-]+)\/(version|[a-z]{2,3})\.md$/u, (bill, file, names) => put(bill.versions, file, names)],
  [/^amendments\/(\d{2}-[a-z0-9-]+)\/([a-z0-9-]+)\.md$/u, (bill, file, names) => put(bill.amendments, file, names)],
  [/^obligations\/([a-z0-9-]+)\.([a-z]{2,3})\.md$/u, (bill, file, names) => put(bill.obligations, file, names)],
  [/^commentary\/([a-z0-9-]+)\.([a-z]{2,3})\.md$/u, (bill, file, names) => put(bill.commentary, file, names)],
];

/** Sorts the files of a content folder by what they are; a file that fits nowhere is a problem, never passed over. */
export function takeInventory(files: readonly ContentFile[]): Inventory {
  const legislatures = new Map<string, ContentFile>();
  const bills = new Map<string, BillFiles>();
  const problems: Problem[] = [];
  for (const file of files) {
    if (/(?:^|\/)README\.md$/u.test(file.path)) continue;
    const legislature = /^content\/legislatures\/([a-z0-9-]+)\.md$/u.exec(file.path)?.[1];
    const [, id, rest] = /^content\/bills\/([a-z0-9-]+)\/(.+)$/u.exec(file.path) ?? [];
    if (legislature !== undefined) legislatures.set(legislature, file);
    else if (id === undefined || rest === undefined || !place(billOf(bills, id), file, rest))
      problems.push(stray(file));
  }
  return { legislatures, bills, problems };
}

function place(bill: BillFiles, file: ContentFile, rest: string): boolean {
  return places.some(([shape, take]) => {
    const match = shape.exec(rest);
    return match !== null && take(bill, file, match.slice(1));
  });
}

function takeBill(bill: BillFiles, file: ContentFile): true {
  bill.bill = file;
  return true;
}

function billOf(bills: Map<string, BillFiles>, id: string): BillFiles {
  const known = bills.get(id);
  if (known) return known;
  const bill: BillFiles = {
    id,
    bill: null,
    lists: new Map(),
    versions: new Map(),
    amendments: new Map(),
    obligations: new Map(),
    commentary: new Map(),
  };
  bills.set(id, bill);
  return bill;
}

function put(
  group: Map<string, Map<string, ContentFile>>,
  file: ContentFile,
  [first = '', second = '']: readonly string[],
): true {
  const inner = group.get(first) ?? new Map<string, ContentFile>();
  group.set(first, inner.set(second, file));
  return true;
}

const isList = (name: string): boolean => listNames.some((known) => known === name);

function stray(file: ContentFile): Problem {
  const name = file.path.split('/').pop() ?? file.path;
  const known = ['bill.md', 'version.md', ...listNames.map((list) => `${list}.yml`)];
  return {
    file: file.path,
    line: 1,
    level: 'error',
    rule: 'unknown-file',
    message: `nothing reads a file "${name}" here`,
    hint: `${hintFor(name, known)} (content/README.md shows which files belong where)`,
  };
}
