import { readAmendment } from '../../src/import/read-amendment.ts';
import type { Deed, Instruction, NamedPlace } from '../../src/law/instruction.ts';

/** An instruction of the corpus with the headings above it and the operations that the editors of the code executed for it. */
export interface Row {
  readonly per: string;
  readonly id: string;
  readonly ctx: readonly { readonly n: string; readonly t: string; readonly p: string }[];
  readonly t: string;
  readonly ops: readonly Executed[];
}

interface Executed {
  readonly op: string;
  readonly a: Readonly<Record<string, string | undefined>>;
  readonly find?: string;
  readonly replace?: string;
}

/** How an instruction fared: null where there is nothing to compare. */
export interface Score {
  readonly formulas: readonly string[];
  readonly isRead: boolean;
  /** The kinds of operation that the editors executed, and what the sentence says. */
  readonly executed: string;
  readonly said: string;
  /** It was understood, and what it says is among what was executed. */
  readonly isSaidToo: boolean;
  readonly type: boolean | null;
  readonly words: boolean | null;
  /** Both texts that the editors executed stand in the instruction. */
  readonly isLiteral: boolean;
  readonly occurrence: boolean | null;
  readonly path: boolean | null;
  /** Every step of the executed path stands in the instruction or the headings above it. */
  readonly isPathSaid: boolean;
  /** What was found and what was expected, to read. */
  readonly told: string;
}

/** What an editor does besides executing: notes on funding, on temporary law, on applicability. */
const EXECUTED: ReadonlySet<string> = new Set(['find-replace', 'insert', 'replace', 'repeal', 'redesignate-para']);

/** The operations that carry out the instruction itself; an insertion before the heading is an editor's note. */
const executedOf = ({ ops }: Row): readonly Executed[] =>
  ops.filter(({ op, a }) => EXECUTED.has(op) && a.before !== 'heading' && a['display-template'] === undefined);

/**
 * Rows that order something themselves: not headings for what follows, not pieces of a new wording that a heading above announces, and
 * executed by more than a note.
 */
export const isInstruction = (row: Row): boolean =>
  row.t.trim() !== '' &&
  !row.ctx.slice(0, -1).some(({ t }) => /read(?: as)? follows?:?$/u.test(t.trim())) &&
  !/amended(?: as follows)?:?$/u.test(row.t.trim()) &&
  executedOf(row).length > 0;

/** Reads one row as it stands in the law, under its headings, and compares it with what was executed. */
export function scoreRow(row: Row): Score {
  const heads = row.ctx.slice(0, -1).map(({ n, t }) => headed(n, t));
  const lead = heads.map((line) => `${line}\n`).join('');
  const reading = readAmendment(`${lead}${headed(row.ctx.at(-1)?.n ?? '', row.t)}`, { language: 'en' });
  const own = (reading?.instructions ?? []).filter(({ from }) => from.start >= lead.length);
  const failed = (reading?.notUnderstood ?? []).filter(
    ({ from, why }) => from.start >= lead.length && !['no-operation', 'wording', 'place'].includes(why),
  );
  const isRead = own.length > 0 && failed.length === 0;
  const truth = executedOf(row);
  const words = wordsScore(own, truth, row);
  const path = pathScore(own, truth, row);
  const why = (reading?.notUnderstood ?? []).map((one) => `${one.why}: ${one.message}`).join('; ');
  return {
    formulas: own.map(({ formula }) => formula),
    isRead,
    executed: [...new Set(truth.map(({ op }) => op))].sort().join(' + '),
    isSaidToo: isRead && own.every((one) => typesOf(one).some((op) => truth.some((done) => done.op === op))),
    said: [...new Set(own.map(({ deed }) => deed.kind))].sort().join(' + '),
    type: isRead ? typeRight(own, truth) : null,
    words: isRead ? words.isRight : null,
    isLiteral: words.isLiteral,
    occurrence: isRead ? words.occurrence : null,
    path: isRead ? path.isRight : null,
    isPathSaid: path.isSaid,
    told: [
      row.ctx.map(({ n, t }) => `${n} ${t.slice(0, 140)}`).join(' / '),
      row.t.slice(0, 500),
      `found ${JSON.stringify(own.map(({ formula, deed }) => [formula, deed])).slice(0, 400)} at ${path.found}`,
      `truth ${JSON.stringify(truth).slice(0, 400)} at ${path.wanted}`,
      why,
    ].join('\n    '),
  };
}

/** A numbered line as the law prints it. */
const headed = (number: string, text: string): string =>
  /^\d/u.test(number) ? `Sec. ${number.replace(/\.$/u, '')}. ${text}` : `${number} ${text}`;

const types: Readonly<Record<Deed['kind'], readonly string[]>> = {
  words: ['find-replace'],
  stretch: ['find-replace'],
  prepend: ['find-replace', 'insert'],
  append: ['find-replace', 'insert'],
  replace: ['replace'],
  insert: ['insert'],
  repeal: ['repeal'],
  delete: ['repeal'],
  renumber: ['redesignate-para'],
  move: ['redesignate-para'],
  split: [],
  join: [],
  designate: ['redesignate-para'],
};

/**
 * The editors execute a new heading, new opening words or a struck sentence as an exchange of words: their own replacement and repeal
 * exist for whole units only.
 */
const typesOf = ({ deed, places }: Instruction): readonly string[] => {
  const isOfPart = places.some(({ part }) => part !== 'whole');
  return isOfPart && (deed.kind === 'replace' || deed.kind === 'delete')
    ? [...types[deed.kind], 'find-replace']
    : types[deed.kind];
};

function typeRight(own: readonly Instruction[], truth: readonly Executed[]): boolean {
  const wanted = new Set(truth.map(({ op }) => op));
  const allowed = own.map(typesOf);
  return (
    [...wanted].every((op) => allowed.some((one) => one.includes(op))) &&
    allowed.every((one) => one.some((op) => wanted.has(op)))
  );
}

const plain = (text: string): string =>
  text
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

const signs: Readonly<Record<string, RegExp>> = {
  '.': /period/iu,
  ';': /semi-?colon/iu,
  ',': /comma/iu,
  ':': /colon/iu,
  '': /^/u,
};

function wordsScore(own: readonly Instruction[], truth: readonly Executed[], row: Row) {
  const nothing = { isRight: null, isLiteral: false, occurrence: null };
  const [wanted, ...others] = truth;
  const [only, ...more] = own;
  if (wanted?.op !== 'find-replace' || others.length > 0 || wanted.find === undefined || wanted.replace === undefined)
    return nothing;
  const said = plain(row.t);
  const isSaid = (text: string): boolean => said.includes(plain(text)) || (signs[plain(text)]?.test(said) ?? false);
  const isLiteral = isSaid(wanted.find) && isSaid(wanted.replace);
  if (only?.deed.kind !== 'words' || more.length > 0) return { ...nothing, isLiteral };
  const { find, put, every, nth } = only.deed;
  const isRight = isSameExchange(
    [find, put].map((list) => plain(list.join('|'))),
    [wanted.find, wanted.replace].map(plain),
  );
  const count = Number(wanted.a.count ?? '1');
  // Editors take "the period" for the last one; the instruction does not say so.
  if (wanted.a.position === 'last' && !/\bend\b|\blast\b/u.test(said)) return { isRight, isLiteral, occurrence: null };
  const occurrence = wanted.a.position === 'last' ? nth === -1 : every === count > 1 || (nth !== null && count === 1);
  return { isRight, isLiteral, occurrence };
}

/**
 * The same words, or what the editors found lies in what the instruction names and the rest is the same in both: `by A.` → `by B.` is `A`
 * → `B`.
 */
function isSameExchange(
  [find = '', put = '']: readonly string[],
  [found = '', replaced = '']: readonly string[],
): boolean {
  if (find === found && put === replaced) return true;
  return find.split(found).length === 2 && plain(find.replace(found, () => replaced)) === put;
}

/** `§22-4234|(b)|(1)`: from the section on, or from the first step where the section is not known. */
const stepsOf = (path: string): readonly string[] => {
  const steps = path.split('|').filter((step) => step !== '' && step !== 'text' && step !== 'heading');
  const section = steps.findLastIndex((step) => step.startsWith('§'));
  return section < 0 ? steps : steps.slice(section);
};

function pathScore(own: readonly Instruction[], truth: readonly Executed[], row: Row) {
  const base = row.ctx
    .map(({ p }) => p)
    .filter((p) => p !== '')
    .join('|');
  const wanted = [...new Set(truth.map(({ a }) => stepsOf(`${base}|${a.path ?? ''}`).join('|')))];
  const found = [...new Set(own.flatMap(({ places }) => places.map(spelt)))];
  const said = [...row.ctx.map(({ t }) => t), row.t].join(' ').replace(/§§?\s*|[Ss]ections?\s+/gu, '§');
  const isSaid = wanted.every((path) => path.startsWith('§') && path.split('|').every((step) => said.includes(step)));
  const isRight = wanted.length > 0 && wanted.every((path) => found.includes(path)) && found.length === wanted.length;
  return { isRight, isSaid, found: found.join(' '), wanted: wanted.join(' ') };
}

/** A place as the corpus writes it; the section of the code that is cited beside the section of the act. */
function spelt({ units, cited }: NamedPlace): string {
  const section = units.findIndex(({ kind }) => kind === 'section');
  const code = cited.flatMap((one) => /§\s*(?<number>[\w:.-]*\w)/u.exec(one)?.groups?.number ?? []).at(-1);
  const inner = units.slice(section + 1).map(({ number }) => `(${number})`);
  const number = section < 0 ? null : (units[section]?.number ?? null);
  const first = number === null ? [] : [`§${code ?? number}`];
  return [...first, ...inner].join('|');
}
