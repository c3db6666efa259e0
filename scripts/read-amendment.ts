import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { amendingLanguages } from '../src/import/amending/grammars.ts';
import { paperOf } from '../src/import/amending/paper.ts';
import { readAmendment } from '../src/import/read-amendment.ts';
import { readDocument } from '../src/import/readers.ts';
import { writeAmendment } from '../src/import/write-amendment.ts';
import { type Dossier, versionOf } from '../src/law/dossier.ts';
import { billId, isoDate } from '../src/law/ids.ts';
import type { AmendmentReading, ReadOperation } from '../src/law/instruction.ts';
import type { Legislature } from '../src/law/legislature.ts';
import type { Provision } from '../src/law/provision.ts';
import { loadAmendment } from '../src/library/load-amendment.ts';
import { hintFor } from '../src/library/suggest.ts';
import { dossierOf, legislatureOf, loadLibrary, readGiven } from './content.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place, shownPath } from './outcome.ts';

/**
 * `read-amendment FILE --lang ru`: the operations that a text of amending instructions orders, and what of it a person has to read. With
 * `--bill` and `--version` they become the file of an amendment, if every order was understood; a file that exists stays as it is.
 */
export async function readAmendmentFile(
  place: Place,
  [name = '']: readonly string[],
  options: Known,
): Promise<Outcome> {
  const { lang: language = '' } = options;
  if (!amendingLanguages.includes(language))
    throw new Misuse(
      `amending instructions in "${language}" cannot be read; choose --lang ${amendingLanguages.join(', ')}`,
    );
  if ((options.bill === undefined) !== (options.version === undefined))
    throw new Misuse('an amendment belongs to a bill and a version; give both --bill and --version, or neither');
  const text = await textOf(name);
  const target = await targetOf(place, options);
  const reading = readAmendment(text, { language, legislature: target.legislature, text: target.text });
  if (!reading) throw new Misuse(`amending instructions in "${language}" cannot be read`);
  const written = target.dossier ? await writeFrom(place, name, reading, target.dossier, options) : NOTHING;
  return outcomeOf(text, reading, written);
}

/** A text file as it is; another document as its paragraphs. */
async function textOf(name: string): Promise<string> {
  const bytes = await readGiven(name);
  if (/\.(?:md|markdown|txt)$/iu.test(name)) return new TextDecoder().decode(bytes).replace(/^\uFEFF/u, '');
  const reading = readDocument(bytes);
  if (reading.kind === 'refused')
    throw new Misuse(`${basename(name)} cannot be read: ${reading.message}; ${reading.hint}`);
  return paperOf(reading.draft);
}

interface Target {
  readonly dossier: Dossier | null;
  readonly legislature: Legislature | null;
  /** The text that the amendment was made to: the one before the version it was considered for. */
  readonly text: Provision | null;
}

async function targetOf(place: Place, { bill, version = '', legislature, lang = '' }: Known): Promise<Target> {
  if (bill === undefined && legislature === undefined) return { dossier: null, legislature: null, text: null };
  const library = await loadLibrary(place);
  const named = legislature === undefined ? null : legislatureOf(library, legislature);
  if (bill === undefined) return { dossier: null, legislature: named, text: null };
  const dossier = dossierOf(library, bill);
  const known = dossier.versions.map(({ id }) => id);
  const found = dossier.versions.find(({ id }) => id === version);
  if (!found) throw new Misuse(`the bill ${bill} has no version "${version}"; ${hintFor(version, known)}`);
  const before = found.follows === null ? null : versionOf(dossier, found.follows);
  const isWhole = before?.extent === 'whole';
  return { dossier, legislature: named ?? dossier.legislature, text: (isWhole && before?.texts[lang]) || null };
}

interface Written {
  readonly files: readonly string[];
  /** Why nothing was written, or null. */
  readonly why: string | null;
}

const NOTHING: Written = { files: [], why: null };

/** Writes the amendment, or says why not: an amendment with an order left out would be another amendment. */
async function writeFrom(
  place: Place,
  name: string,
  { operations, notUnderstood }: AmendmentReading,
  { bill }: Dossier,
  options: Known,
): Promise<Written> {
  const { version = '', number = '', by = null, date = null } = options;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(number)) throw new Misuse('say the number of the amendment: --number 17');
  if (date !== null && isoDate(date) === null)
    throw new Misuse(`--date is "${date}", which is no date; write 2025-11-17`);
  const left = notUnderstood.filter(({ why }) => why !== 'no-order');
  if (left.length > 0)
    return {
      files: [],
      why: `${left.length} passages are left to a person; write the amendment by hand, or take them out`,
    };
  if (operations.length === 0) return { files: [], why: 'no operation was read' };
  const acts = new Set(operations.map(({ act }) => act));
  if (acts.size > 1) return { files: [], why: `it amends ${acts.size} acts; an amendment changes one text` };
  const reason = `Read from ${basename(name)} by oqylym read-amendment; the reason is not given there.`;
  const asked = operations.map(({ operation }) => operation);
  const made = writeAmendment(asked, { number, by, date }, reason);
  if (made.kind === 'clash') return { files: [], why: `two operations word ${made.at}; write them by hand` };
  const file = `${/^\d+$/u.test(number) ? number.padStart(3, '0') : number.toLowerCase()}.md`;
  const path = `bills/${bill.id}/amendments/${version}/${file}`;
  const back = loadAmendment(
    { path: `content/${path}`, text: made.text },
    billId(bill.id),
    version,
    file.replace('.md', ''),
  );
  if (JSON.stringify(back.amendment?.changes) !== JSON.stringify(asked))
    return {
      files: [],
      why: `the file would not say the same: ${back.problems[0]?.message ?? 'a wording changes'}; write it by hand`,
    };
  await writeNew(join(place.content, ...path.split('/')), made.text, shownPath(`content/${path}`, place));
  return { files: [shownPath(`content/${path}`, place)], why: null };
}

/** Writes beside the place first, so that nothing is left half-written. */
async function writeNew(target: string, text: string, shown: string): Promise<void> {
  const exists = await access(target).then(
    () => true,
    () => false,
  );
  if (exists) throw new Misuse(`${shown} exists and was not overwritten; give another --number`);
  const beside = `${target}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(beside, text);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

function outcomeOf(text: string, { operations, notUnderstood }: AmendmentReading, { files, why }: Written): Outcome {
  const lines = [
    ...operations.map((one) => shownOperation(one)),
    ...notUnderstood.map(
      ({ from, message }) => `line ${from.line}: NOT UNDERSTOOD: ${message} | ${wordsAt(text, from)}`,
    ),
    `${operations.length} operations read; ${notUnderstood.length} passages not understood`,
    ...(why === null ? [] : [`Nothing was written: ${why}.`]),
    ...files.map((file) => `wrote ${file}`),
  ];
  return {
    exit: why === null ? 0 : 1,
    text: lines.join('\n'),
    json: {
      schema: 'oqylym/read-amendment@1',
      operations: operations.map(({ operation, act, basis }) => ({
        operation,
        act,
        basis: { ...basis, words: text.slice(basis.from.start, basis.from.end) },
      })),
      notUnderstood: notUnderstood.map((one) => ({ ...one, words: text.slice(one.from.start, one.from.end) })),
      files,
      notWritten: why,
    },
  };
}

function shownOperation({ operation, act, basis }: ReadOperation): string {
  const { kind, ...rest } = operation;
  const said = Object.entries(rest).flatMap(([key, value]) =>
    value === null || value === false ? [] : [`${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  );
  const whose = act === null ? '' : ` | in ${act.length > 60 ? `${act.slice(0, 60)}…` : act}`;
  const slips = basis.remarks.map((remark) => ` | LOOK: ${remark}`).join('');
  return `line ${basis.from.line}: ${kind} ${said.join(', ')} | ${basis.formula}${whose}${slips}`;
}

const wordsAt = (text: string, { start, end }: { readonly start: number; readonly end: number }): string => {
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  return words.length > 120 ? `${words.slice(0, 120)}…` : words;
};
