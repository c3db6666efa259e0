import { basename } from 'node:path';
import { type Applied, apply } from '../src/amend/apply.ts';
import { type Explained, explain } from '../src/amend/explain.ts';
import { compare, type Text } from '../src/compare/compare.ts';
import type { Amendment } from '../src/law/amendment.ts';
import { billId } from '../src/law/ids.ts';
import { applyOptions } from '../src/library/apply-amendments.ts';
import { textFor, textsOf } from '../src/library/compare-versions.ts';
import { loadAmendment } from '../src/library/load-amendment.ts';
import { hintFor } from '../src/library/suggest.ts';
import { print } from '../src/markdown/print.ts';
import { shownApplied, shownVerdict } from './apply-view.ts';
import { type Given, givenFrom } from './compare-texts.ts';
import { commonLanguage, loadLibrary, readGiven, textIn } from './content.ts';
import { isFile, lawIn, sampleOf } from './given-file.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Place } from './outcome.ts';
import { type Readable, type Recognised, recognise } from './recognise.ts';

/**
 * `apply TEXT AMENDMENT…`: executes amendments on a text and shows what changes; `--against LATER` proves that text or lists the residue.
 */
export async function applyToText(
  place: Place,
  [name = '', ...names]: readonly string[],
  options: Known,
): Promise<Outcome> {
  const library = await loadLibrary(place);
  const before = await givenFrom(library, name);
  const later = options.against === undefined ? null : await givenFrom(library, options.against);
  const reading = readingOf(before, later, library, options);
  const named = (await Promise.all(names.map((one) => amendmentsNamed(one, before)))).flat();
  const amendments = named.map(({ amendment }) => amendment);
  const remarks: string[] = [];
  const texts = pairOf(before, later, reading, remarks);
  const settings = applyOptions(reading.legislature, reading.language);
  const explained: Explained | null =
    texts.later && explain(texts.before, amendments, texts.later, { ...settings, residue: residueOf(later) });
  const applied = explained?.applied ?? apply(texts.before, amendments, settings);
  const notes = [...remarks, ...named.flatMap(({ note }) => note ?? [])];
  const shown = { ...texts, applied, reading, notes };
  return {
    exit: applied.executions.some(({ result }) => result === 'refused') ? 1 : 0,
    text: [
      shownApplied(shown, place.paint),
      ...(explained && texts.later ? [shownVerdict(explained, { later: texts.later, reading }, place.paint)] : []),
    ].join('\n\n'),
    json: jsonOf(shown, explained, reading),
  };
}

function readingOf(before: Given, later: Given | null, library: Readable, options: Known): Recognised {
  const sides = [before, ...(later ? [later] : [])];
  const [held] = sides.flatMap((side) => (side.kind === 'version' ? [side] : []));
  if (!held)
    return recognise(
      sides.flatMap((side) => (side.kind === 'version' ? [] : [sampleOf(side)])),
      library,
      { lang: options.lang, legislature: options.legislature },
    );
  const versions = sides.flatMap((side) => (side.kind === 'version' ? [side.version] : []));
  const language = options.lang ?? commonLanguage(held.dossier, [held.version, versions[1] ?? held.version]);
  return {
    language,
    legislature: held.dossier.legislature,
    because: { language: options.lang ? 'you said so' : 'it is held in it', legislature: 'the bill says so' },
  };
}

interface Named {
  readonly amendment: Amendment;
  /** What a reader has to know of how it is executed. */
  readonly note: string | null;
}

/** `04-senate/001`, `001` of the only version that has it, `04-senate` for all considered for it, or the file of an amendment. */
async function amendmentsNamed(name: string, before: Given): Promise<readonly Named[]> {
  if (isFile(name)) return [await amendmentIn(name)];
  if (before.kind !== 'version')
    throw new Misuse(`"${name}" is no file; amend a file by the files of amendments: 001.md`);
  const { amendments, bill } = before.dossier;
  const ofVersion = amendments.filter(({ version }) => version === name);
  if (ofVersion.length > 0) return ofVersion.map((amendment) => ({ amendment, note: null }));
  const found = amendments.filter(({ id }) => id === name || id.endsWith(`/${name}`));
  const [only] = found;
  if (only && found.length === 1) return [executedAsNamed(only)];
  if (found.length > 1)
    throw new Misuse(`"${name}" names ${found.length} amendments: ${found.map(({ id }) => id).join(', ')}`);
  const known = [...amendments.map(({ id }) => id), ...new Set(amendments.map(({ version }) => version))];
  throw new Misuse(`the bill ${bill.id} has no amendment "${name}"; ${hintFor(name, known)}`);
}

/** Who names an amendment wants to see what it does, whatever became of it. */
function executedAsNamed(amendment: Amendment): Named {
  const { id, outcome } = amendment;
  if (outcome === 'accepted' || outcome === 'partly') return { amendment, note: null };
  return {
    amendment: { ...amendment, outcome: 'accepted' },
    note: `amendment ${id} is ${outcome}; it is executed because you named it`,
  };
}

async function amendmentIn(path: string): Promise<Named> {
  const text = new TextDecoder().decode(await readGiven(path)).replace(/^\uFEFF/u, '');
  const name = basename(path).replace(/\.[a-z]+$/iu, '');
  const { amendment, problems } = loadAmendment({ path, text }, billId('file'), 'file', name);
  const [first] = problems;
  if (!amendment || first) {
    throw new Misuse(
      `${path} cannot be executed: line ${first?.line ?? 1}: ${first?.message ?? 'it is no amendment'}; ${first?.hint ?? ''}`,
    );
  }
  return executedAsNamed(amendment);
}

interface Texts {
  readonly before: Text;
  readonly later: Text | null;
}

function pairOf(before: Given, later: Given | null, reading: Recognised, remarks: string[]): Texts {
  const { language } = reading;
  const read = (given: Given): Text => textOf(given, reading, remarks);
  const areOfOneBill =
    before.kind === 'version' && later?.kind === 'version' && before.version.bill === later.version.bill;
  if (!areOfOneBill) return { before: read(before), later: later && read(later) };
  textIn(before.version, language);
  textIn(later.version, language);
  const pair = textsOf(before.version, later.version, language);
  return pair ? { before: pair.before, later: pair.after } : { before: read(before), later: read(later) };
}

function textOf(given: Given, reading: Recognised, remarks: string[]): Text {
  const { language } = reading;
  if (given.kind === 'version') {
    const root = textIn(given.version, language);
    return textFor(given.version, language) ?? { id: given.version.id, language, root, wording: null, extent: 'whole' };
  }
  const root = lawIn(given, reading, remarks);
  return { id: basename(given.name), language, root, wording: null, extent: 'whole' };
}

const residueOf = (later: Given | null) => (later?.kind === 'version' ? later.version.residue : []);

interface Executed extends Texts {
  readonly applied: Applied;
  readonly notes: readonly string[];
}

function jsonOf(
  { before, applied, notes }: Executed,
  explained: Explained | null,
  reading: Recognised,
): Outcome['json'] {
  const { language, legislature, because } = reading;
  const { id, wording, extent } = before;
  const alignment = {
    before: id,
    after: applied.text.id,
    matches: applied.pairs.map(([from, to]) => ({ before: from, after: to, basis: 'declared' as const, likeness: 1 })),
  };
  return {
    schema: 'oqylym/apply@1',
    before: { id, wording, extent },
    executions: applied.executions,
    unapplied: applied.unapplied,
    changes: compare(before, applied.text, { alignment }).changes,
    text: print(applied.text.root, { language, legislature }),
    verdict: explained && {
      against: explained.residue.after,
      tally: explained.tally,
      explanations: explained.explanations,
      effects: explained.effects,
      residue: explained.left,
    },
    read_as: { language, legislature: legislature.id, because },
    notes,
  };
}
