/** Classes of the last letter of what remains; they decide which variant of a suffix is possible. */
export type LetterClass = 'vowel' | 'nasal' | 'l' | 'r' | 'z' | 'voiceless';

const classLetters: Readonly<Record<LetterClass, string>> = {
  vowel: 'аәеоөұүыіэя',
  nasal: 'мнң',
  l: 'л',
  // у, и and ю end in a glide: what follows is what follows й (оқу-лар, оқу-дың).
  r: 'рйуию',
  z: 'зж',
  // б в г д end only borrowed words and are spoken voiceless there: завод-тың, клуб-қа. ғ stands for қ before a vowel.
  voiceless: 'пфкқтсшщчцхһбвгғдьъ',
};

/** The class of each letter. */
export const classOfLetter: ReadonlyMap<string, LetterClass> = new Map(
  (['vowel', 'nasal', 'l', 'r', 'z', 'voiceless'] as const).flatMap((name) =>
    [...classLetters[name]].map((letter) => [letter, name] as const),
  ),
);

/** One suffix with its variants. */
export interface Rule {
  readonly name: string;
  /** Grammar: Muhamedowa, Kazakh: A Comprehensive Grammar (2016), by topic; the endings are those of any school grammar. */
  readonly topic: string;
  readonly variants: readonly string[];
  /** What may stand before it. */
  readonly after: readonly LetterClass[];
  /** `noun`: on nouns and all that behaves like one; `verb`: opens a verb; `inner`: only inside a verb. */
  readonly part: 'noun' | 'verb' | 'inner';
  /** Letters that must remain; 2 unless told. */
  readonly least?: number;
  /** What takes the place of the suffix; nothing unless told. */
  readonly keeps?: string;
  /** What remains must be able to be the root of a verb: анықт- is none, so анықтады is анықта-ды. */
  readonly afterRoot?: boolean;
  /** The instrumental has one form for back and front words. */
  readonly ignoresHarmony?: boolean;
}

const consonant: readonly LetterClass[] = ['nasal', 'l', 'r', 'z', 'voiceless'];
const voiced: readonly LetterClass[] = ['l', 'r', 'z'];
const any: readonly LetterClass[] = ['vowel', ...consonant];
const notVoiceless: readonly LetterClass[] = ['vowel', 'nasal', 'l', 'r', 'z'];
const aVowel: readonly LetterClass[] = ['vowel'];
const voiceless: readonly LetterClass[] = ['voiceless'];

const noun = (
  name: string,
  topic: string,
  variants: string,
  after: readonly LetterClass[],
  more: Partial<Rule> = {},
): Rule => ({ name, topic, variants: variants.split(' '), after, part: 'noun', ...more });

const verb = (name: string, variants: string, after: readonly LetterClass[], more: Partial<Rule> = {}): Rule => ({
  name,
  topic: 'verb',
  variants: variants.split(' '),
  after,
  part: 'verb',
  ...more,
});

/** Every suffix that is cut off, outermost kinds first. Derivation (-лық, -шы, -сыз) is left: it makes another word. */
export const rules: readonly Rule[] = [
  noun('genitive', 'case', 'ның нің', ['vowel', 'nasal']),
  noun('genitive', 'case', 'дың дің', voiced),
  noun('genitive', 'case', 'тың тің', voiceless),
  noun('dative', 'case', 'ға ге', notVoiceless, { least: 3 }),
  noun('dative', 'case', 'қа ке', voiceless, { least: 3 }),
  noun('accusative', 'case', 'ны ні', aVowel, { least: 3 }),
  noun('accusative', 'case', 'ды ді', ['nasal', ...voiced], { least: 3 }),
  noun('accusative', 'case', 'ты ті', voiceless, { least: 3 }),
  noun('locative', 'case', 'да де', notVoiceless, { least: 3 }),
  noun('locative', 'case', 'та те', voiceless, { least: 3 }),
  noun('ablative', 'case', 'дан ден', ['vowel', ...voiced]),
  noun('ablative', 'case', 'тан тен', voiceless),
  noun('ablative', 'case', 'нан нен', ['vowel', 'nasal']),
  noun('instrumental', 'case', 'мен менен', ['vowel', 'nasal', 'l', 'r'], { ignoresHarmony: true }),
  noun('instrumental', 'case', 'бен бенен', ['z'], { ignoresHarmony: true }),
  noun('instrumental', 'case', 'пен пенен', voiceless, { ignoresHarmony: true }),
  noun('locative-adjective', 'case', 'дағы дегі', notVoiceless),
  noun('locative-adjective', 'case', 'тағы тегі', voiceless),
  noun(
    'third-possessive-case',
    'possession',
    'ының інің ына іне ында інде ынан інен ындағы індегі ымен імен',
    consonant,
  ),
  noun('third-possessive-case', 'possession', 'ын ін', consonant, { least: 3 }),
  noun(
    'third-possessive-case',
    'possession',
    'сының сінің сына сіне сында сінде сынан сінен сындағы сіндегі сымен сімен',
    aVowel,
  ),
  noun('third-possessive-case', 'possession', 'сын сін', aVowel, { least: 3 }),
  noun('third-possessive', 'possession', 'ы і', consonant, { least: 3 }),
  noun('third-possessive', 'possession', 'сы сі', aVowel, { least: 3 }),
  noun('plural-possessive', 'possession', 'ымыз іміз ыңыз іңіз', consonant),
  noun('plural-possessive', 'possession', 'мыз міз ңыз ңіз', aVowel, { least: 3 }),
  noun('plural', 'number', 'лар лер', ['vowel', 'r']),
  noun('plural', 'number', 'дар дер', ['nasal', 'l', 'z']),
  noun('plural', 'number', 'тар тер', voiceless),
  // -ым and -ың alone end too many nouns (білім, тыйым, тың); after a plural they are always my and your.
  noun('plural-person', 'possession', 'ларым лерім ларың лерің', ['vowel', 'r']),
  noun('plural-person', 'possession', 'дарым дерім дарың дерің', ['nasal', 'l', 'z']),
  noun('plural-person', 'possession', 'тарым терім тарың терің', voiceless),
  noun('ordinal', 'numeral', 'ыншы інші', consonant),
  noun('ordinal', 'numeral', 'ншы нші', aVowel),
  verb('verbal-noun', 'у', any, { least: 3 }),
  verb('past-participle', 'ған ген', notVoiceless),
  verb('past-participle', 'қан кен', voiceless),
  verb('present-participle', 'атын етін', consonant, { afterRoot: true }),
  verb('present-participle', 'йтын йтін', aVowel),
  // With the possessive they end like an accusative (бала-ны): қолданылатын-ы, not қолданылаты-ны.
  verb('participle-possessive', 'атыны етіні', consonant, { afterRoot: true }),
  verb('participle-possessive', 'йтыны йтіні', aVowel),
  verb('participle-possessive', 'ғаны гені', notVoiceless, { least: 4 }),
  verb('participle-possessive', 'қаны кені', voiceless, { least: 4 }),
  verb('present', 'ады еді амын емін амыз еміз асыз есіз', consonant, { afterRoot: true }),
  verb('present', 'йды йді ймын ймін ймыз йміз йсыз йсіз', aVowel),
  verb('past', 'ды ді', aVowel, { least: 4 }),
  verb('converb', 'ып іп', consonant, { least: 3 }),
  verb('converb', 'п', aVowel, { least: 4 }),
  verb('conditional', 'са се', any, { least: 3 }),
  verb('imperative', 'сын сін', consonant),
  verb('past-of-passive', 'ланды ленді данды денді', any, { least: 3, keeps: 'ла' }),
  verb('negation', 'ма ме', ['vowel', 'l', 'r'], { part: 'inner' }),
  verb('negation', 'ба бе', ['nasal', 'z'], { part: 'inner' }),
  verb('negation', 'па пе', voiceless, { part: 'inner' }),
  verb('passive', 'ыл іл ын ін', consonant, { part: 'inner' }),
  verb('passive', 'л н', aVowel, { part: 'inner', least: 3 }),
];

/** Words of two letters that may remain after a short suffix: ел-ге, іс-ті, ал-у. Any other rest so short is not a word. */
export const shortStems: ReadonlySet<string> = new Set(
  'ай ақ ал ар ас ат аш ек ел ем ен ер ес ет із іл іс іш ой оқ ор от өз өл өс өт су ұл үй үн үз де же'.split(' '),
);

/** Words that end like a suffix and are whole: postpositions, adverbs and nouns of everyday law. */
export const wholeWords: ReadonlySet<string> = new Set(
  `сауда талап себеп кітап тәртіп мектеп есеп жауап тарап кәсіп қауіп айып әріп қажеттен шығын алтын тұрғын жақын кейін бұрын
   бүтін мүмкін тегін дейін үшін туралы бойынша арқылы және немесе барлық жалпы арнайы қазіргі негізгі ішкі сыртқы келесі
   алдыңғы соңғы қолдан қарсы тиіс керек қажет осы бұл сол мен бен пен да де та те ма ме ба бе па пе не бе егер ғана
   ретінде мынадай мұндай ондай сондай қандай шара мекеме мәселе нұсқама заңнама бағдарлама шарт хат уақыт мұрагер туынды
   аумақ сондықтан сонымен алайда бірақ әрі әлде кез кім кімде жеке өзге басқа бойы ала қарай дара сала қала дала бала
   ата ана аға іні қыз ұран жыл күн ай апта ғасыр сағат минут тұлға азамат адам елді бөлме ереже шекара мұра иелену субъект объект интеллект орган кодекс жоба жүйе міндет мемлекет қызмет әрекет құзырет қабілет норма форма сапа ақпарат ресурс акт факт контракт проект пункт продукт аспект эффект эксперт
   орын халық мүлік ерік көрік ауыз мойын қарын мұрын ерін құлық бөрік қойын ырық көңіл жұмыс байланыс бизнес адрес қазақстан елорда кәсіпорын кісі есірткі екі алты
   жиырма`.split(/\s+/u),
);

/** Forms that no rule reaches: pronouns, words that lose a vowel before a suffix (орын, орны), and жылғы. */
export const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    оның: 'ол',
    оған: 'ол',
    оны: 'ол',
    онда: 'ол',
    одан: 'ол',
    онымен: 'ол',
    олар: 'ол',
    бұның: 'бұл',
    мұның: 'бұл',
    бұған: 'бұл',
    мұны: 'бұл',
    бұны: 'бұл',
    мұнда: 'бұл',
    бұдан: 'бұл',
    мұнымен: 'бұл',
    бұлар: 'бұл',
    соның: 'сол',
    соған: 'сол',
    соны: 'сол',
    сонда: 'сол',
    содан: 'сол',
    солар: 'сол',
    орн: 'орын',
    халқ: 'халық',
    мүлк: 'мүлік',
    ерк: 'ерік',
    көрк: 'көрік',
    ауз: 'ауыз',
    мойн: 'мойын',
    қарн: 'қарын',
    мұрн: 'мұрын',
    ерн: 'ерін',
    құлқ: 'құлық',
    бөрк: 'бөрік',
    әрп: 'әріп',
    қойн: 'қойын',
    ырқ: 'ырық',
    көңл: 'көңіл',
    қаупі: 'қауіп',
    қаупін: 'қауіп',
    қаупінің: 'қауіп',
    қаупіне: 'қауіп',
    қаупінен: 'қауіп',
    жылғы: 'жыл',
    күнгі: 'күн',
    айғы: 'ай',
  }),
);
