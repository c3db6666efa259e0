import {
  foldRussian,
  russianAdjective,
  russianForms,
  russianLetters,
  russianOrdinals,
  russianUnits,
} from '../law/russian-forms.ts';
import type { Grammar } from './grammar.ts';

const NOUN = '(?:ами|ах|ам|ов|ом|а|у|е|ы)?';
const SOFT = '(?:ями|ях|ям|ей|ью|ь|и)';
const ADJECTIVE = russianAdjective;
const COUNTRY = String.raw`(?:\s+(?:Республики\s+Казахстан|Республики|РК))?`;
const DATE = String.raw`(?:\d{1,2}\.\d{2}\.\d{4}|\d{1,2}\s+\p{Ll}+\s+\d{4}\s*(?:года|г\.?))`;
const NUMBER = String.raw`(?:№|N)\s*[\p{N}\p{L}/-]+`;
const QUOTED = '(?:«[^»]+»|"[^"]+"|“[^”]+”)';
const ISSUE = String.raw`(?:\s+от\s+${DATE}(?:\s*${NUMBER})?)`;

/**
 * Russian: the number follows the unit, the small stands before the large ("подпункт 3) пункта 1 статьи 13"); unnumbered parts are
 * counted with ordinal words ("часть вторая"), as the dossier's section 7.1 describes.
 */
export const citationsRu: Grammar = {
  units: [
    { words: `${russianForms(russianUnits.point)}|подп\\.|пп\\.`, kinds: ['point'] },
    { words: `${russianForms(russianUnits.paragraph)}|п\\.`, kinds: ['paragraph'] },
    { words: `${russianForms(russianUnits.article)}|ст\\.`, kinds: ['article'] },
    { words: `част${SOFT}|ч\\.`, kinds: ['alinea', 'paragraph', 'part'] },
    { words: 'абзац(?:ами|ах|ам|ев|ем|а|у|е|ы)?|абз\\.', kinds: ['indent', 'alinea'] },
    { words: `${russianForms(russianUnits.chapter)}|гл\\.`, kinds: ['chapter'] },
    { words: `подраздел${NOUN}`, kinds: ['subpart', 'subsection'] },
    { words: russianForms(russianUnits.section), kinds: ['section', 'title'] },
    { words: russianForms(russianUnits.subchapter), kinds: ['subchapter'] },
    { words: russianForms(russianUnits.annex), kinds: ['annex'] },
  ],
  plural: /(?:ы|и|ов|ев|[^ь]ей|[ая]м|[ая]ми|[ая]х)$/u,
  ordinals: russianOrdinals,
  numberFirst: false,
  reading: 'outward',
  this: `настоящ${ADJECTIVE}`,
  that: `указанн${ADJECTIVE}|названн${ADJECTIVE}|данн${ADJECTIVE}|эт(?:ого|ой|ому|им|ом|их|ими|а|у|от|и)|т(?:ой|ого)\\s+же`,
  previous: `предыдущ${ADJECTIVE}|предшествующ${ADJECTIVE}`,
  and: String.raw`,|(?:и|или|либо|а\s+также|и\s*\(или\))(?!\p{L})`,
  to: String.raw`[-–—]|по(?!\p{L})`,
  of: '',
  actWords: `(?:конституционн${ADJECTIVE}\\s+)?(?:закон|кодекс|указ|регламент|устав)${NOUN}|конституци[\\p{L}]+|(?:правил|положени|инструкци|постановлени|решени|соглашени)\\p{L}*`,
  acts: [
    `Конституци(?:ями|ях|ей|ею|й|я|и|ю)${COUNTRY}`,
    String.raw`(?:\p{Lu}\p{Ll}+(?:-\p{L}+)*${ADJECTIVE}\s+)(?:(?:процессуальн|исполнительн)${ADJECTIVE}\s+)?[Кк]одекс${NOUN}(?!\p{L})${COUNTRY}(?:\s+${QUOTED})?`,
    String.raw`Кодекс${NOUN}(?!\p{L})${COUNTRY}(?:${ISSUE}?\s+${QUOTED}|\s+об\s+административных\s+правонарушениях)`,
    String.raw`(?:[Кк]онституционн${ADJECTIVE}\s+)?[Зз]акон${NOUN}(?!\p{L})${COUNTRY}(?:${ISSUE}?\s+${QUOTED}|${ISSUE})`,
    String.raw`(?:[Нн]ормативн${ADJECTIVE}\s+)?(?:[Уу]каз|[Пп]остановлени|[Пп]риказ|[Рр]ешени|[Рр]аспоряжени)\p{L}*(?:\s+\p{L}+){0,6}?(?:${ISSUE}(?:\s+${QUOTED})?|\s+${QUOTED})`,
  ],
  furtherActs: [String.raw`от\s+${DATE}(?:\s*${NUMBER})?(?:\s+${QUOTED})?`],
  notCitations: [String.raw`Ведомости\s[^()]*?ст\.\s*\d+`],
  amends: /(?:внести|внести\s+в\s+.*|вносятся).*(?:изменени|дополнени)/isu,
  fold: foldRussian,
  letters: russianLetters,
};
