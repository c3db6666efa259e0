import {
  classOfLetter,
  irregular,
  type LetterClass,
  type Rule,
  rules,
  shortStems,
  wholeWords,
} from './stem-kk-rules.ts';

/** One suffix that was cut off: `{ rule: 'genitive', suffix: 'ның' }`. */
export interface Cut {
  readonly rule: string;
  readonly suffix: string;
}

/**
 * Cuts the endings off a folded Kazakh word: `субъектілерінің` → `субъект`, `белгіленген` → `белгіле`, `құқығы` → `құқық`.
 * Kazakh piles suffixes up and each has a variant for every sound it may follow, so a suffix is only cut where the variant is the
 * one that the rest of the word asks for: that is what keeps `балмен` (with honey) and `менмен` apart.
 */
export const stemKazakh = (word: string): string => cutKazakh(word).stem;

/**
 * The stem with the suffixes that were cut off it, outermost first. The longest that fits is cut, until none fits:
 *
 *     белгі · лен · ген · дер · ді · ң        noun endings may follow a verb's, never the other way round;
 *             voice  participle  plural …      so the word is read from the right, first as a noun, then as a verb
 */
export function cutKazakh(word: string): { readonly stem: string; readonly cuts: readonly Cut[] } {
  const cuts: Cut[] = [];
  let stem = word;
  let isVerb = false;
  while (!wholeWords.has(stem) && !irregular.has(stem)) {
    const found = longest(stem, isVerb);
    if (!found) break;
    cuts.push({ rule: found.rule.name, suffix: found.suffix });
    isVerb = isVerb || found.rule.part === 'verb';
    stem = found.rest;
  }
  return { stem: wholeWords.has(stem) ? stem : regular(stem), cuts };
}

/**
 * The word without plural, possessive and case and with all else left on: `пайдаланушылардың` → `пайдаланушы`, `белгілеуді` → `белгілеу`.
 * Two words with one noun stem are forms of one noun; their stems alone may be those of a verb and of a noun made from it.
 */
export function nounStemKazakh(word: string): string {
  let stem = word;
  while (!wholeWords.has(stem) && !irregular.has(stem)) {
    const found = longest(stem, false, isOfNoun);
    if (!found) break;
    stem = found.rest;
  }
  return wholeWords.has(stem) ? stem : regular(stem);
}

const isOfNoun = ({ part, topic }: Rule): boolean => part === 'noun' && topic !== 'numeral';

interface Fit {
  readonly rule: Rule;
  readonly suffix: string;
  readonly rest: string;
}

interface Suffixes {
  readonly bySuffix: ReadonlyMap<string, readonly Omit<Fit, 'rest'>[]>;
  readonly longest: number;
}

let suffixes: Suffixes | null = null;

/** The rules by what they cut; made at the first word, because a reader of English starts the search without it. */
function suffixesOf(): Suffixes {
  const all = rules.flatMap((rule) => rule.variants.map((suffix) => ({ rule, suffix })));
  return {
    bySuffix: Map.groupBy(all, ({ suffix }) => suffix),
    longest: Math.max(...all.map(({ suffix }) => suffix.length)),
  };
}

/** The longest suffix that fits; one that leaves a word known to be whole comes before it: субъекті is субъект-і, not субъек-ті. */
function longest(word: string, isVerb: boolean, isWanted: (rule: Rule) => boolean = () => true): Fit | null {
  suffixes ??= suffixesOf();
  const { bySuffix } = suffixes;
  let first: Fit | null = null;
  for (let length = Math.min(suffixes.longest, word.length - 2); length > 0; length -= 1) {
    for (const { rule, suffix } of bySuffix.get(word.slice(-length)) ?? []) {
      const rest = word.slice(0, -length);
      const isOpen = isVerb ? rule.part !== 'noun' : rule.part !== 'inner';
      if (!isOpen || !isWanted(rule) || !fits(rule, suffix, rest)) continue;
      if (wholeWords.has(rest)) return { rule, suffix, rest };
      first ??= { rule, suffix, rest: rest + keptOf(rule, suffix) };
    }
  }
  return first;
}

function fits(rule: Rule, suffix: string, rest: string): boolean {
  const least = rule.least ?? 2;
  if (rest.length < least && !shortStems.has(rest)) return false;
  if (!/[аәеиоөұүыіэяюу]/u.test(rest)) return false;
  if (suffix.startsWith('с') && rule.topic === 'possession' && ENDS_IN_IS.test(rest)) return false;
  if (rule.afterRoot === true && NO_ROOT.test(rest)) return false;
  const last = classOfLetter.get(rest.charAt(rest.length - 1));
  return isAllowed(last, rule.after) && (rule.ignoresHarmony === true || agrees(rest, suffix));
}

/** Before с, ы is mostly that of the noun ending -ыс: жұмыс-ы, not жұмы-сы; after ш and т it is the noun's own: басшы-сы, актісі. */
const ENDS_IN_IS = /(?<![шт])[ыі]$/u;

/** Two consonants end a verb's root only if the first is a sonorant: айт, тарт, қорқ; not анықт, баст, қолд. */
const NO_ROOT = /[бвгғджзкқпстфхһцчшщмң][бвгғджзйкқлмнңпрстфхһцчшщ]$|[лнрй][бвгғдж]$/u;

const isAllowed = (last: LetterClass | undefined, after: readonly LetterClass[]): boolean =>
  last !== undefined && after.includes(last);

const keptOf = (rule: Rule, suffix: string): string =>
  rule.keeps === undefined ? '' : suffix.slice(0, rule.keeps.length);

const BACK = 'аоұыя';
const FRONT = 'әеөүіэ';

/**
 * Vowel harmony: the suffix has the vowels of the last syllable before it. у, и and ю belong to either side; in a closed last syllable
 * they are those of a borrowed word, which go by ear and not by what stands before: ресурс-тар, референдум-да, динамик-тер, архив-ті.
 */
function agrees(rest: string, suffix: string): boolean {
  if (BORROWED.test(rest)) return true;
  const [before, after] = [sideOf(rest), sideOf(suffix)];
  return before === null || after === null || before === after;
}

const BORROWED = /[уию][бвгғджзйкқлмнңпрстфхһцчшщ]{1,3}$/u;

function sideOf(text: string): 'back' | 'front' | null {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (BACK.includes(text.charAt(at))) return 'back';
    if (FRONT.includes(text.charAt(at))) return 'front';
  }
  return null;
}

const DEVOICED: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' };

/** Before a vowel қ к п become ғ г б (құқық, құқығы); the stem has them as they are spoken at the end of a word. */
function regular(stem: string): string {
  const last = DEVOICED[stem.charAt(stem.length - 1)];
  const devoiced = last === undefined ? stem : stem.slice(0, -1) + last;
  return irregular.get(devoiced) ?? irregular.get(stem) ?? devoiced;
}
