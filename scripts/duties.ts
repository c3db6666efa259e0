import type { Edit } from '../src/law/comparison.ts';
import type { Dossier } from '../src/law/dossier.ts';
import { type DutyChange, type DutyComparison, dutyOutcomes } from '../src/law/duty-change.ts';
import { inLanguage } from '../src/law/language.ts';
import { dutiesBetween } from '../src/library/compare-duties.ts';
import { type CompareWith, meaningOf } from '../src/library/compare-meaning.ts';
import { compareVersions } from '../src/library/compare-versions.ts';
import { dutyWords } from '../src/library/duty-words.ts';
import { hintFor } from '../src/library/suggest.ts';
import { commonLanguage, findVersion, loadLibrary } from './content.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Paint, type Place } from './outcome.ts';

/** `duties A B`: what became of each duty of a bill between two of its versions. */
export async function compareDutiesOf(
  place: Place,
  [a = '', b = '']: readonly string[],
  { role, lang }: Known,
): Promise<Outcome> {
  const library = await loadLibrary(place);
  const [{ dossier, version: before }, later] = [findVersion(library, a), findVersion(library, b)];
  if (later.dossier !== dossier) throw new Misuse(`${a} and ${b} are of two bills; duties are those of one`);
  const after = later.version;
  const language = lang ?? commonLanguage(dossier, [before, after]);
  const compareWith: CompareWith = (from, to, wanted) => compareVersions(dossier, from, to, wanted);
  const comparison = compareWith(before, after, language);
  if (!comparison) throw new Misuse(`${a} and ${b} have no text in "${language}"; leave --lang out`);
  const meaning = meaningOf(dossier, before, after, comparison, compareWith);
  const duties = dutiesBetween(dossier, before, after, { comparison, meaning }, compareWith);
  const texts = { before: before.texts[comparison.language], after: after.texts[comparison.language] };
  const wordsOf: WordsOf = (change) =>
    texts.before && texts.after
      ? dutyWords(change, comparison, { before: texts.before, after: texts.after }).map(marked)
      : [];
  const found = ofRole(dossier, duties ?? { changes: [], unregistered: [] }, role);
  return {
    exit: 0,
    text: shown(dossier, found, { paint: place.paint, wordsOf }),
    json: {
      schema: 'oqylym/duty-changes@1',
      bill: dossier.bill.id,
      before: before.id,
      after: after.id,
      ...found,
    },
  };
}

function ofRole(dossier: Dossier, duties: DutyComparison, role: string | undefined): DutyComparison {
  if (role === undefined) return duties;
  const roles = Object.keys(dossier.bill.roles);
  if (!roles.includes(role)) throw new Misuse(`there is no role "${role}"; ${hintFor(role, roles)}`);
  const own = new Set(dossier.obligations.filter(({ who }) => who.includes(role)).map(({ slug }) => slug));
  return { ...duties, changes: duties.changes.filter(({ slug }) => own.has(slug)) };
}

/** The words of a duty's basis, as a word diff prints them. */
type WordsOf = (change: DutyChange) => readonly string[];

/** `[-обязан-] {+вправе+} хранить`. */
const marked = (edits: readonly Edit[]): string =>
  edits
    .map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[kind])
    .join('')
    .replaceAll(/\s+/gu, ' ');

function shown(
  { obligations }: Dossier,
  { changes, unregistered }: DutyComparison,
  { paint, wordsOf }: { readonly paint: Paint; readonly wordsOf: WordsOf },
): string {
  const name = ({ slug }: DutyChange): string => {
    const duty = obligations.find((one) => one.slug === slug);
    const title = inLanguage(duty?.words ?? {}, 'en')?.value.title ?? slug;
    return duty?.code ? `${duty.code} ${title}` : title;
  };
  const groups = dutyOutcomes.flatMap((outcome) => {
    const own = changes.filter((change) => change.outcome === outcome);
    const isQuiet = outcome === 'same' || outcome === 'unknown';
    const lines = isQuiet ? own.filter(({ affected }) => affected.length > 0) : own;
    if (own.length === 0) return [];
    return [
      [
        paint.strong(`${outcome}: ${own.length}`),
        ...lines.map((change) => shownChange(change, name(change), wordsOf(change))),
      ],
    ];
  });
  const others = unregistered.map(
    ({ before, after, words }) =>
      `  ${after ?? `${before} (gone)`}: ${words.before.join(', ') || '–'} → ${words.after.join(', ') || '–'}`,
  );
  const rest = others.length > 0 ? [[paint.strong('not in the register:'), ...others]] : [];
  return [...groups, ...rest].map((lines) => lines.join('\n')).join('\n');
}

function shownChange({ rules, affected }: DutyChange, name: string, words: readonly string[]): string {
  const told = rules.map(
    ({ rule, turn, before, after }) =>
      `    ${rule} (${turn}): ${before.join(', ') || '–'} → ${after.join(', ') || '–'}`,
  );
  const review = affected.length > 0 ? [`    affected through other changes, review: ${affected.join(', ')}`] : [];
  return [`  ${name}`, ...told, ...words.map((line) => `    ${line}`), ...review].join('\n');
}
