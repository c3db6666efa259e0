import type { Comparison } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { type Marker, type Materiality, type MaterialRule, materialRules, type RuleFinding } from '../law/meaning.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { isAnybody, markersIn } from './markers.ts';
import { isOfWords, placesOf } from './moved.ts';

/** Both texts of a comparison. */
export interface BothTexts {
  readonly before: Provision;
  readonly after: Provision;
}

/**
 * Every change of words with the rules it triggers, the weightiest first, those of one weight in the order of the text. A change that
 * triggers none stays in the list, at its end: rules sort, they hide nothing.
 */
export function materialityOf(comparison: Comparison, texts: BothTexts): readonly Materiality[] {
  const before = provisionsByEId(texts.before);
  const after = provisionsByEId(texts.after);
  const changes = comparison.changes.filter(isOfWords).map((change): Materiality => {
    const { before: was, after: is } = placesOf(change);
    const isStub = change.kind === 'repealed';
    const findings = rulesBetween(
      wordsAt(was, before),
      isStub ? '' : wordsAt(is, after),
      comparison.language,
      change.kind === 'kept' ? materialRules : wholeRules,
    );
    return { before: was, after: is, findings };
  });
  return changes.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** What a whole unit that came or went is told by: that it holds an "and" or a number says nothing. */
const wholeRules: readonly MaterialRule[] = ['modality', 'sanction', 'deadline', 'exception', 'delegation'];

/** Which rules tell two wordings apart: `обязан`, `вправе` → modality. */
export function rulesBetween(
  before: string,
  after: string,
  language: Language,
  rules: readonly MaterialRule[] = materialRules,
): readonly RuleFinding[] {
  const [was, is] = [markersIn(before, language), markersIn(after, language)];
  return rules.flatMap((rule) => {
    const of = (markers: readonly Marker[]): readonly Marker[] => markers.filter((marker) => marker.rule === rule);
    const lost = without(of(was), of(is), rule);
    const come = without(of(is), of(was), rule);
    const sides: Sides = { before, after, was: of(was), is: of(is), lost, come, language };
    const isMaterial = weighed[rule] ?? (() => lost.length + come.length > 0);
    return isMaterial(sides) ? [{ rule, before: wordsOf(lost), after: wordsOf(come) }] : [];
  });
}

/** Both wordings with their markers of one rule, and those that only one of them has. */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly was: readonly Marker[];
  readonly is: readonly Marker[];
  readonly lost: readonly Marker[];
  readonly come: readonly Marker[];
  readonly language: Language;
}

/** Rules for which it is not enough that a marker came or went. */
const weighed: Readonly<Partial<Record<MaterialRule, (sides: Sides) => boolean>>> = {
  list: ({ lost, come }) => isFlipped(lost, come),
  actor: (sides) => isOtherActor(sides),
  negation: ({ before, after, was, is, lost, come }) =>
    lost.length + come.length > 0 &&
    (was.some((marker) => isTurned(marker, before, after)) || is.some((marker) => isTurned(marker, after, before))),
  // Somebody else settles it now, or nobody else any more; one more reference to rules where there were some is a longer text.
  delegation: ({ was, is }) => (was.length === 0) !== (is.length === 0),
};

/** Whether what is denied here stands there without a denial, "не применяется" → "применяется", or nothing stands there at all. */
function isTurned({ end, words }: Marker, here: string, there: string): boolean {
  if (there === '') return true;
  const stem = deniedStem(words.toLowerCase(), here.slice(end).toLowerCase());
  const all = wordsOfText(there);
  return (
    stem !== '' && all.some((word, at) => word.startsWith(stem) && word !== words && !DENIAL.test(all[at - 1] ?? ''))
  );
}

const DENIAL = /^(?:не|нет|not|non|never|neither|nor)$/u;

/** What a negation denies: the word after it, the rest of `non-…`, the Kazakh verb before its suffix: жариялан-ба-йды. */
function deniedStem(words: string, rest: string): string {
  const suffixed = /^(?<stem>\p{L}{2,})[мбп][ае]\p{L}*$/u.exec(words)?.groups?.stem;
  if (suffixed !== undefined && !DENIAL.test(words)) return suffixed;
  const denied = words.startsWith('non-') ? words.slice(4) : (/^\s*(?<next>\p{L}+)/u.exec(rest)?.groups?.next ?? '');
  return denied.slice(0, Math.max(3, denied.length - 3));
}

const wordsOfText = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The values of one rule that only one wording has: `must` before, `may` after. */
export function valuesBetween(
  before: string,
  after: string,
  language: Language,
  rule: MaterialRule,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const of = (text: string): readonly Marker[] => markersIn(text, language).filter((marker) => marker.rule === rule);
  const [was, is] = [of(before), of(after)];
  const values = (markers: readonly Marker[]): readonly string[] => markers.map(({ value }) => value);
  return { before: values(without(was, is, rule)), after: values(without(is, was, rule)) };
}

/** Markers of one side that the other has not: as often for amounts and modals, at all for who and what is named. */
function without(markers: readonly Marker[], others: readonly Marker[], rule: MaterialRule): readonly Marker[] {
  if (namedOnce.has(rule)) return markers.filter(({ value }) => others.every((other) => other.value !== value));
  const left = others.map(({ value }) => value);
  return markers.filter(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const namedOnce: ReadonlySet<MaterialRule> = new Set(['actor', 'scope', 'sanction']);

/** An "and" went where an "or" came, or the other way round; a longer list alone is no such change. */
const isFlipped = (lost: readonly Marker[], come: readonly Marker[]): boolean =>
  lost.some(({ value }) => come.some((other) => other.value !== value));

/**
 * One actor for another, or one more or less who is not just anybody. The short name of one whom both wordings name (Secretary, Secretary
 * of the Treasury) is nobody else, and where the words went altogether no other actor came.
 */
function isOtherActor({ before, after, was, is, lost, come, language }: Sides): boolean {
  if (before === '' || after === '') return false;
  const both = was.filter(({ value }) => is.some((other) => other.value === value));
  const isOther = ({ value }: Marker): boolean => !both.some((one) => ` ${one.value} `.includes(` ${value} `));
  const [gone, added] = [lost.filter(isOther), come.filter(isOther)];
  return (gone.length > 0 && added.length > 0) || [...gone, ...added].some((marker) => !isAnybody(marker, language));
}

const wordsOf = (markers: readonly Marker[]): readonly string[] => [...new Set(markers.map(({ words }) => words))];

/** The rank of its weightiest rule first, then how many rules fired. */
const weightOf = ({ findings: [first, ...others] }: Materiality): number =>
  first ? (materialRules.length - materialRules.indexOf(first.rule)) * materialRules.length + others.length : 0;

function wordsAt(place: EId | null, units: ReadonlyMap<EId, Provision>): string {
  const unit = place === null ? undefined : units.get(place);
  return unit ? [unit.heading, unit.text].filter((part) => part !== null).join('\n') : '';
}
