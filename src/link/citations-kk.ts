import {
  foldKazakh,
  kazakhEnding,
  kazakhLetters,
  kazakhOrdinals,
  kazakhPluralEnding,
  kazakhUnits,
} from '../law/kazakh-forms.ts';
import type { Grammar } from './grammar.ts';

/** Plural, possessive and case endings one after another: бап-тар-ын-да, тармағ-ы-ның, тармақша-сы-нда-ғы. */
const SUFFIX = `(?:${kazakhPluralEnding}|${kazakhEnding})`;
const COUNTRY = String.raw`(?:(?:Қазақстан\s+Республикасы|Республика|ҚР)(?:ның|сының)?\s+)?`;
const DATE = String.raw`(?:\d{4}\.\d{2}\.\d{2}\.?|\d{1,2}\.\d{2}\.\d{4}|\d{4}\s+жылғы\s+\d{1,2}\s+\p{Ll}+)`;
const NUMBER = String.raw`(?:№|N)\s*[\p{N}\p{L}/-]+`;
const QUOTED = '(?:«[^»]+»|"[^"]+"|“[^”]+”)';
const ACT_NOUN = String.raw`(?:[Кк]онституциялық\s+)?(?:[Зз]аң|[Кк]одекс|[Ққ]аулы|[Жж]арлы[қғ]|[Бб]ұйры[қғ]|[Шш]еш[іi]м)`;

/**
 * Kazakh: the number stands before the unit, the large before the small ("13-баптың 1-тармағының 3) тармақшасы"). Patterns are
 * matched on a text in which Latin i, which old papers write for і, has been folded.
 */
export const citationsKk: Grammar = {
  units: [
    { words: kazakhUnits.point + SUFFIX, kinds: ['point'] },
    { words: kazakhUnits.paragraph + SUFFIX, kinds: ['paragraph'] },
    { words: kazakhUnits.article + SUFFIX, kinds: ['article'] },
    { words: kazakhUnits.alinea + SUFFIX, kinds: ['alinea', 'paragraph', 'part'] },
    { words: kazakhUnits.indent + SUFFIX, kinds: ['indent', 'alinea'] },
    { words: kazakhUnits.chapter + SUFFIX, kinds: ['chapter'] },
    { words: `кіші\\s+бөлім${SUFFIX}`, kinds: ['subpart', 'subsection'] },
    { words: kazakhUnits.section + SUFFIX, kinds: ['section', 'title', 'part'] },
    { words: kazakhUnits.subchapter + SUFFIX, kinds: ['subchapter'] },
    { words: kazakhUnits.annex + SUFFIX, kinds: ['annex'] },
  ],
  plural: /[лдт][ае]р/u,
  ordinals: kazakhOrdinals,
  numberFirst: true,
  reading: 'inward',
  this: 'осы',
  that: 'аталған|көрсетілген|сол|бұл',
  previous: 'алдыңғы',
  and: String.raw`,|(?:және|немесе|не|я|мен|пен|бен|сондай-ақ)(?!\p{L})`,
  to: '[-–—]',
  of: '',
  actWords: `(?:конституциялық\\s+)?(?:заң|кодекс|жарлы[қғ]|конституция|регламент|жарғы|қағидалар|ереже|қаулы|шешім)${SUFFIX}`,
  acts: [
    `${COUNTRY}Конституция${SUFFIX}`,
    String.raw`${COUNTRY}(?:\p{Lu}[\p{L}-]+\s+)(?:[\p{Ll}-]+\s+){0,2}?[Кк]одекс${SUFFIX}`,
    String.raw`${COUNTRY}(?:\p{Lu}[\p{L}-]+\s+){0,3}${DATE}\s*${NUMBER}\s+${ACT_NOUN}${SUFFIX}`,
    String.raw`(?:Қазақстан\s+Республикасының|ҚР)\s+(?:\p{Lu}[\p{L}-]+\s+){1,3}${DATE}\s*${NUMBER}`,
    String.raw`${QUOTED}\s+${COUNTRY}(?:${DATE}(?:\s*${NUMBER})?\s+)?(?:Қазақстан\s+Республикасының\s+)?(?:[Кк]онституциялық\s+)?(?:[Зз]аң|[Кк]одекс)${SUFFIX}`,
    String.raw`${COUNTRY}(?:\p{Lu}[\p{L}-]+\s+){0,3}${DATE}\s*${NUMBER}(?=(?:,\s*${DATE}\s*${NUMBER})+\s+${ACT_NOUN})`,
  ],
  furtherActs: [
    String.raw`${DATE}\s*${NUMBER}\s+${ACT_NOUN}${SUFFIX}`,
    String.raw`${DATE}\s*${NUMBER}(?=(?:,\s*${DATE}\s*${NUMBER})+\s+${ACT_NOUN})`,
  ],
  notCitations: [],
  amends: /(?:өзгер(?:іс|ту)|толықтыру).*енгіз/isu,
  fold: foldKazakh,
  letters: kazakhLetters,
};
