import {
  foldKazakh,
  kazakhEnding,
  kazakhLetters,
  kazakhOrdinals,
  kazakhPluralEnding,
  kazakhUnits,
} from '../../law/kazakh-forms.ts';
import type { AmendingGrammar } from './grammar.ts';
import { kazakhstanNumber, kazakhstanOrder, kazakhstanThrough } from './kazakhstan.ts';

const unit = (kind: keyof typeof kazakhUnits) => ({
  kind,
  words: kazakhUnits[kind] + kazakhEnding,
  plural: kazakhUnits[kind] + kazakhPluralEnding,
});

// Endings are spelt out: -ма/-ме in them would be a negation.
const CHANGE = '(?:(?:ауыстыр|алмастыр)(?:ылсын|ылып|ылады|ып|у|уды|айық)|өзгерт(?:ілсін|іліп|у|уді))';
const OUT = '(?:(?:алып|алынып|шығарып|сызып) таста(?:лсын|лынсын|лып|лады|п|у|уды|йық)|шығар(?:ылсын|ылып|у|уды))';
const ADD = '(?:толықтыр(?:ылсын|ылып|ылады|ып|у|уды|айық)|қос(?:ылсын|ылып|у|уды|айық)|енгіз(?:ілсін|іліп|у|уді))';
const SUCH = '(?:мынадай|мына|келесі|жаңа|төмендегі|төмендегідей)';
const WRITE = '(?:жаз(?:ылсын|ылып|у|уды)|баяндал(?:сын|ып)|баяндау(?:ды)?|тұжырымдал(?:сын|ып)|берілсін)';
const VOID = '(?:күші жойыл(?:ды|ған) деп тан(?:ылсын|ылып|у|уды)|күшін жойған деп тан(?:ылсын|ылып)|күші жойылсын)';
const END = ' ?:? ?';

/** Kazakh: the order comes last, the unit's number before its word; formulas of Kazakhstan's acts and how deputies say them. */
export const amendingKk: AmendingGrammar = {
  language: 'kk',
  order: kazakhstanOrder,
  through: kazakhstanThrough,
  units: [
    unit('section'),
    unit('chapter'),
    unit('subchapter'),
    unit('article'),
    unit('annex'),
    unit('paragraph'),
    unit('point'),
    unit('alinea'),
    unit('indent'),
  ],
  ordinals: kazakhOrdinals,
  number: kazakhstanNumber,
  numberFirst: true,
  hyphenRanges: true,
  reading: 'inward',
  nested: [],
  and: 'және|мен|пен|бен|сондай-ақ|немесе',
  range: '',
  in: '',
  of: 'осы',
  heading: '(?:тақырып|тақырыб|атау)(?:ы|ын|ында|ындағы|ының)?',
  leadIn: '',
  unfinished: /[ндт][ыі]ң$/iu,
  act: /^(?<act>.*?(?:Заң(?:ын)?ың|Кодекс(?:ін)?ің|Кодекстің|Конституция(?:сын)?ың|Конституцияның|заң\s+жобасының|жобаның))(?:\s+|$)/iu,
  cited: null,
  actWords: 'заң\\p{L}*|кодекс\\p{L}*|конституция\\p{L}*|жарлы\\p{L}*|қаулы\\p{L}*|регламент\\p{L}*',
  closingSign: 'stays-last',
  own: '(?:осы )?(?:заң жобасы(?:ның|нда)?|жоба(?:ның|да)?|заң(?:ның|да)?)',
  nouns: '(?!)',
  nounsAfter:
    '(?:деген\\s+)?(?:сөз|цифр|сан|аббревиатура|әріп|белгі|тіркес|сөз\\s+тіркес|термин)(?:[лдт][ае]р)?(?:сы|сі|ы|і)?(?:[мбп]ен|н[ае]н|[дт][ае]н|[ндт][ыі]ң|[ндт][ыі]|н|[гғ][ае])?(?:\\s+сөзімен)?',
  signs: [
    ['нүктелі\\s+үтір(?:ді|мен|ге|дің)?', ';'],
    ['нүкте(?:ні|мен|ге|сі)?', '.'],
    ['(?<!нүктелі\\s+)үтір(?:ді|мен|ге|і)?', ','],
    ['қос\\s+нүкте(?:ні|мен|ге)?', ':'],
  ],
  every: '(?:барлық\\s+жағдай(?:лар)?да|барлық\\s+жерде|бүкіл\\s+мәтін\\s+бойынша|мәтін\\s+бойынша\\s+барлық\\s+жерде)',
  nth: ['бірінші', 'екінші', 'үшінші', 'төртінші'].map((word) => `${word}\\s+(?:жағдайда|рет)`),
  last: 'соңғы\\s+жағдайда',
  whole: '(?:бүкіл |барлық )?мәтін(?:і)? бойынша|бүкіл мәтінде|(?:заңның|жобаның) бүкіл мәтіні бойынша',
  keepsNumbers: true,
  filler: '(?:ұсынамын|ұсынамыз|ұсынылады|деп|керек|қажет|жөн|сұраймын|және|сондай-ақ|ал)',
  joint: String.raw`,\s*(?:ал\s+|сондай-ақ\s+|және\s+)?|\s+және\s+|\s+сондай-ақ\s+`,
  formulas: [
    { kind: 'context', name: 'бапта:', pattern: '{place} ?:' },
    {
      kind: 'words',
      name: 'сөздер сөздермен ауыстырылсын',
      pattern: `(?:{place}[,:]? )??{find}(?: {when})? (?:тиісінше )?{put}(?: тиісінше)? ${CHANGE}`,
    },
    {
      kind: 'words',
      name: 'сөздердің орнына жазылсын',
      pattern: `(?:{place}[,:]? )??{find} орнына {put} ${WRITE}`,
    },
    { kind: 'strike', name: 'сөздер алып тасталсын', pattern: `(?:{place}[,:]? )??{find}(?: {when})? ${OUT}` },
    {
      kind: 'after',
      name: 'сөздерден кейін толықтырылсын',
      pattern: `(?:{place}[,:]? )??{find}(?: {when})? кейін {put} ${ADD}`,
    },
    {
      kind: 'before',
      name: 'сөздердің алдынан толықтырылсын',
      pattern: `(?:{place}[,:]? )??{find}(?: {when})? алды(?:нан|нда|на) {put} ${ADD}`,
    },
    { kind: 'append', name: 'сөздермен толықтырылсын', pattern: `(?:{place}[,:]? )??{put} ${ADD}` },
    {
      kind: 'sentence',
      name: 'сөйлеммен толықтырылсын',
      pattern: `(?:{place}[,:]? )??(?:${SUCH} )?(?:мазмұндағы )?(?:(?:екінші|үшінші|төртінші|соңғы|жаңа) )?сөйлем(?:дер)?мен ${ADD}${END}{wording}`,
    },
    {
      kind: 'replace',
      name: 'мынадай редакцияда жазылсын',
      pattern: `(?:{place}[,:]? )??${SUCH} редакцияда ${WRITE}${END}{wording}`,
    },
    {
      kind: 'insert',
      name: 'мынадай мазмұндағы бірлікпен толықтырылсын',
      pattern: `(?:{place}[,:]? )??${SUCH} мазмұндағы {units} ${ADD}${END}{wording}`,
    },
    { kind: 'insert', name: 'бірлікпен толықтырылсын', pattern: `{place} {units} ${ADD}${END}{wording}` },
    { kind: 'insert', name: 'бірлікпен толықтырылсын (орнысыз)', pattern: `{units} ${ADD}${END}{wording}` },
    {
      kind: 'insert',
      name: 'бірліктен кейін толықтырылсын',
      pattern: `(?:{place} )??{behind} кейін (?:${SUCH} мазмұндағы )?{units} ${ADD}${END}{wording}`,
    },
    { kind: 'repeal', name: 'күші жойылды деп танылсын', pattern: `{place}(?:[ндт][ыі]ң)? ${VOID}` },
    { kind: 'delete', name: 'алып тасталсын', pattern: `{place} ${OUT}` },
    {
      kind: 'renumber',
      name: 'тиісінше деп есептелсін',
      pattern: `{place} (?:тиісінше )?{to} деп (?:есептел|санал|белгілен)(?:сін|сын|іп|ып)`,
    },
    {
      kind: 'move',
      name: 'кейін орналастырылсын',
      pattern:
        '{place} {behind} кейін (?:орналастырыл(?:сын|ып)|көшіріл(?:сін|іп)|ауыстырыл(?:сын|ып)|қойыл(?:сын|ып))(?:,? (?:және )?{to} деп (?:есептел|санал)(?:сін|сын))?',
    },
    {
      kind: 'split',
      name: 'бөлінсін',
      pattern: '{place} {to} бөлін(?:сін|іп)(?:, (?:екіншісі|келесісі|келесілері) {first} басталсын)?',
    },
    { kind: 'join', name: 'біріктірілсін', pattern: '{place} {to} біріктіріл(?:сін|іп)' },
  ],
  amendedAct: [
    /^(?<act>.+?),?\s+(?:мынадай\s+)?(?:өзгеріс(?:тер)?|толықтыру(?:лар)?)(?:\s+(?:мен|пен|және)\s+(?:өзгеріс(?:тер)?|толықтыру(?:лар)?))?\s+енгізілсін\s*:\s*$/iu,
    /^(?<act>.*?(?:Заңына|Кодексіне|Конституциясына|Жарлығына|Регламентіне)(?=[\s(:]).*?)\s*:\s*$/u,
  ],
  orders: /ауыстырылсын|тасталсын|толықтырылсын|жазылсын|танылсын|енгізілсін|есептелсін|орналастырылсын/iu,
  orderingVerbs:
    /(?:[лнр]с[ыі]н|[ыі]ңыз|[ыі]ңіз|[аеәо]йық|[аеә]йік)(?!\p{L})|(?<!\p{L})(?:керек|қажет|жөн|тиіс|ұсынам(?:ын|ыз)|ұсынылады|сұраймын|сұраймыз)(?!\p{L})/iu,
  states:
    /^(?:негіздеме(?:сі)?|түсіндірме|түсінік|ескертпе|себебі|мақсаты)\s*[:.—–-]|қолданысқа енгізіл(?:еді|сін)|күшіне енеді/iu,
  notMarkers: /^\d+(?:-\d+)*\)\s+тармақша|^\d+(?:-\d+)*\)(?:\s*(?:,|және)\s*\d+(?:-\d+)*\))+\s+тармақша/iu,
  fold: foldKazakh,
  letters: kazakhLetters,
};
