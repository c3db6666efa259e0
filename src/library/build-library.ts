import type { Amendment } from '../law/amendment.ts';
import type { Bill, Version } from '../law/bill.ts';
import type { Dossier, Library } from '../law/dossier.ts';
import { billId, legislatureId } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import { byPlace, compareText, type Problem } from '../law/problem.ts';
import { readFrontmatter, type StructuredFile } from '../markdown/frontmatter.ts';
import { checks } from './checks.ts';
import { decode } from './decode.ts';
import { type BillFiles, type Inventory, takeInventory } from './inventory.ts';
import { loadAmendment } from './load-amendment.ts';
import { loadLegislature } from './load-legislature.ts';
import { type Lists, loadLists } from './load-lists.ts';
import { type LoadedProse, loadCommentary, loadObligation } from './load-prose.ts';
import { loadVersion } from './load-version.ts';
import type { ContentFile } from './read-files.ts';
import { billSchema } from './schemas.ts';
import { hintFor } from './suggest.ts';

/** A dossier with the way back from its statements to their lines. */
interface LoadedBill {
  readonly dossier: Dossier | null;
  readonly structured: readonly StructuredFile[];
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Everything the project knows, from the files of the content folder: start reading here. Pure: the same files give the same
 * library. Whatever is wrong is in `problems`; whatever can still be read is in the dossiers.
 */
export function buildLibrary(files: readonly ContentFile[]): Library {
  const inventory = takeInventory(files);
  const problems: Problem[] = [...inventory.problems];
  const legislatures = readLegislatures(inventory, problems);
  const dossiers: Dossier[] = [];
  for (const billFiles of inventory.bills.values()) {
    const loaded = loadBill(billFiles, legislatures);
    problems.push(...loaded.problems);
    if (!loaded.dossier) continue;
    dossiers.push(loaded.dossier);
    problems.push(...runChecks(loaded.dossier, loaded));
  }
  return {
    legislatures: [...legislatures.values()],
    dossiers: dossiers.sort((a, b) => compareText(a.bill.id, b.bill.id)),
    problems: problems.sort(byPlace),
  };
}

function readLegislatures(inventory: Inventory, problems: Problem[]): ReadonlyMap<string, Legislature> {
  const legislatures = new Map<string, Legislature>();
  for (const [id, file] of inventory.legislatures) {
    const loaded = loadLegislature(id, file);
    problems.push(...loaded.problems);
    if (loaded.value) legislatures.set(id, loaded.value);
  }
  return legislatures;
}

function runChecks(dossier: Dossier, { structured, unread }: LoadedBill): Problem[] {
  const byFile = new Map(structured.map((file) => [file.file, file]));
  const lineOf = (file: string, path: readonly (string | number)[]): number => byFile.get(file)?.lineOf(path) ?? 1;
  const bodyLineOf = (file: string): number => byFile.get(file)?.bodyLine ?? 1;
  return checks.flatMap((check) => check({ dossier, lineOf, bodyLineOf, unread }));
}

function loadBill(files: BillFiles, legislatures: ReadonlyMap<string, Legislature>): LoadedBill {
  const { bill, structured: head, problems: headProblems } = readBill(files, legislatures);
  const legislature = bill && legislatures.get(bill.legislature);
  if (!bill || !legislature || !head)
    return { dossier: null, structured: [], unread: new Set(), problems: headProblems };

  const lists = loadLists(files.lists);
  const structured: StructuredFile[] = [head, ...lists.structured];
  const problems: Problem[] = [...headProblems, ...lists.problems];
  const gather = <T>(
    loaded: { structured: StructuredFile | null; problems: readonly Problem[] },
    value: T | null,
  ): T[] => {
    if (loaded.structured) structured.push(loaded.structured);
    problems.push(...loaded.problems);
    return value === null ? [] : [value];
  };

  const versions = sortedEntries(files.versions).flatMap(([id, versionFiles]): Version[] => {
    const loaded = loadVersion(id, versionFiles, { bill: bill.id, legislature, sources: lists.sources });
    return gather(loaded, loaded.version);
  });
  const amendments = sortedEntries(files.amendments).flatMap(([version, group]) =>
    sortedEntries(group).flatMap(([name, file]): Amendment[] => {
      const loaded = loadAmendment(file, bill.id, version, name);
      return gather(loaded, loaded.amendment);
    }),
  );
  const prose = <T>(
    group: BillFiles['obligations'],
    load: (id: string, files: ReadonlyMap<string, ContentFile>) => LoadedProse<T>,
  ): T[] =>
    sortedEntries(group).flatMap(([id, proseFiles]) => {
      const loaded = load(id, proseFiles);
      structured.push(...loaded.translations);
      return gather(loaded, loaded.entry);
    });
  const knowledge = {
    obligations: prose(files.obligations, loadObligation).sort(
      (a, b) => compareText(a.code ?? '~', b.code ?? '~') || compareText(a.slug, b.slug),
    ),
    commentary: prose(files.commentary, loadCommentary).sort(
      (a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.slug, b.slug),
    ),
  };
  return {
    dossier: { bill, legislature, versions, amendments, ...knowledge, ...withoutFiles(lists) },
    structured,
    unread: new Set([...unreadLists(lists), ...unreadVersions(files, versions)]),
    problems,
  };
}

const unreadLists = ({ problems }: Lists): readonly string[] => problems.map(({ file }) => file);

/** Folders of versions that gave no version. */
function unreadVersions({ id, versions }: BillFiles, read: readonly Version[]): readonly string[] {
  const missing = [...versions.keys()].filter((one) => !read.some((version) => version.id === one));
  return missing.map((one) => `content/bills/${id}/versions/${one}/version.md`);
}

function readBill(files: BillFiles, legislatures: ReadonlyMap<string, Legislature>) {
  if (!files.bill) {
    const file = `content/bills/${files.id}`;
    const missing: Problem = {
      file,
      line: 1,
      level: 'error',
      rule: 'missing-file',
      message: `the bill "${files.id}" has no bill.md`,
      hint: 'add bill.md: it says what the bill is',
    };
    return { bill: null, structured: null, problems: [missing] };
  }
  const structured = readFrontmatter(files.bill.path, files.bill.text);
  const { value, problems } = decode(structured, billSchema);
  if (!value) return { bill: null, structured, problems };
  if (!legislatures.has(value.legislature)) {
    const unknown: Problem = {
      file: structured.file,
      line: structured.lineOf(['legislature']),
      level: 'error',
      rule: 'legislature',
      message: `there is no legislature "${value.legislature}"`,
      hint: hintFor(value.legislature, [...legislatures.keys()]),
    };
    return { bill: null, structured, problems: [...problems, unknown] };
  }
  const bill: Bill = {
    ...value,
    id: billId(files.id),
    legislature: legislatureId(value.legislature),
    number: value.number ?? null,
    note: structured.body,
    file: structured.file,
  };
  return { bill, structured, problems };
}

const sortedEntries = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => compareText(a, b));

function withoutFiles({
  structured: _structured,
  problems: _problems,
  ...lists
}: Lists): Omit<Lists, 'structured' | 'problems'> {
  return lists;
}
