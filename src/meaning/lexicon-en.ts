import { cluesOf, type Lexicon } from './lexicon.ts';

/** Words of English laws, British and American. */
export const lexiconEn: Lexicon = {
  clues: [
    ...cluesOf([
      // What only states what a word means, when a rule applies or how it is read binds nobody.
      [
        'modality',
        'must-not',
        'shall\\s+not(?!\\s+(?:apply|cover|extend|affect|exceed|be\\s+(?:construed|interpreted|deemed|considered|read)))',
      ],
      [
        'modality',
        'must-not',
        'must\\s+not|may\\s+not(?!\\s+(?:exceed|be\\s+construed))|cannot|can\\s+not|(?:is|are|be)\\s+prohibited|shall\\s+be\\s+prohibited|prohibit(?:s|ed)?|(?:is|are)\\s+not\\s+(?:permitted|allowed|authorized|entitled)|unlawful',
      ],
      [
        'modality',
        'must',
        '(?<!terms?\\s+["“”‘’\']?[\\p{L} -]{1,40}["“”‘’\']?\\s+)shall(?!\\s+(?:not|mean|apply|constitute|expire|cease|remain|refer|have\\s+(?:the\\s+)?(?:meaning|effect|priority)|take\\s+effect|come\\s+into|enter\\s+into|be\\s+(?:deemed|considered|presumed|construed|interpreted|between|known|cited|subject\\s+to|guilty|liable|fined|imprisoned|punish\\p{L}+|without\\s+prejudice|effective|reduced|extended|entitled|a(?:n)?\\s|the\\s|of\\s|\\$|\\p{N})))(?!\\p{L})|must|(?:is|are|be)\\s+(?:required|obliged|obligated)\\s+to|has\\s+to|have\\s+to|need\\s+to',
      ],
      [
        'modality',
        'may',
        '(?<!(?:that|which|as|such\\s+as)\\s)may(?!\\s+(?:not|arise|occur|result|cause|affect|lead|exist|pose|contain|mislead|have\\s+been|otherwise\\s+arise|be\\s+(?:prescribed|determined|necessary|required|specified)))|(?:is|are|be)\\s+(?:entitled|permitted|allowed|authori[sz]ed)\\s+to|ha(?:s|ve)\\s+the\\s+(?:right|power)',
      ],
      ['negation', 'not', 'not|neither|nor|never|non-\\p{L}+'],
      // The words of a sentence that punishes: a fine that is paid out of, or a felony somebody was convicted of before, costs nothing
      // here.
      [
        'sanction',
        'fine',
        '(?:subject\\s+to|impos\\p{L}+|assess\\p{L}*|punish\\p{L}*(?:\\s+by)?|pay|fined|levy|levied|waiv\\p{L}+|abat\\p{L}+)\\s+(?:\\p{L}+\\s+){0,4}?(?:fines?|penalt(?:y|ies))|(?:fines?|penalt(?:y|ies))(?=\\s+(?:\\p{L}+\\s+){0,4}?(?:of\\s+(?:up|not|\\$|\\p{N})|up\\s+to|not\\s+(?:to\\s+exceed|exceeding|more)|shall\\s+be|may\\s+be\\s+imposed))|a\\s+(?:(?:civil|criminal|administrative|money)\\s+)?(?:fine|penalty)(?!\\s+of\\s+perjury)|fined|(?:may|shall)\\s+fine|(?:shall|will)\\s+forfeit',
      ],
      [
        'sanction',
        'liability',
        'imprison(?:ed|ment)(?=\\s+(?:for|of|not|up))|guilty\\s+of\\s+an?\\s+(?:felony|misdemeanor|offense)|enforcement\\s+actions?|revocation|(?:shall\\s+be|is|are)\\s+(?:\\p{L}+\\s+)?liable\\s+(?:to|for)|(?:may|shall)\\s+(?:\\p{L}+,\\s+){0,2}(?:suspend|revoke)|subject\\s+to\\s+(?:\\p{L}+\\s+){0,3}(?:liability|suspension|termination)',
      ],
      [
        'deadline',
        'at once',
        'immediate(?:ly)?|forthwith|without\\s+(?:undue\\s+)?delay|promptly|as\\s+soon\\s+(?:as|thereafter)(?:\\s+(?:as\\s+)?(?:\\p{L}+\\s+)?(?:possible|practicable))?',
      ],
      [
        'deadline',
        'yearly',
        'annual(?:ly)?|yearly|each\\s+(?:fiscal\\s+|calendar\\s+)?year|every\\s+(?:fiscal\\s+|calendar\\s+)?year',
      ],
      ['deadline', 'half-yearly', 'semi-?annual(?:ly)?|biannual(?:ly)?|twice\\s+a\\s+year'],
      ['deadline', 'quarterly', 'quarterly|each\\s+quarter'],
      ['deadline', 'monthly', 'monthly|each\\s+month'],
      ['deadline', 'weekly', 'weekly|each\\s+week'],
      ['deadline', 'daily', 'daily|each\\s+day'],
      [
        'actor',
        null,
        '(?:market\\s+surveillance\\s+|national\\s+(?:competent\\s+|supervisory\\s+)?|notifying\\s+|competent\\s+|primary\\s+federal\\s+payment\\s+stablecoin\\s+|state\\s+|federal\\s+|law\\s+enforcement\\s+)?(?:authorit(?:y|ies)|regulators?|agenc(?:y|ies))',
      ],
      [
        'actor',
        null,
        '(?:secretar(?:y|ies)|commissioners?|(?:commission|board|council|department|office|bureau|committee|cent(?:er|re)|administration)|(?:chief\\s+financial\\s+)?officers?|clerk|chair(?:man|person)?|director|comptroller|corporation|administrator|attorney\\s+general|mayor|superintendent|chief|president|congress|parliament|government|minister|ministry|court|judge|treasurer|registrar|inspector|AI\\s+Office|Member\\s+States?|notified\\s+bod(?:y|ies))',
      ],
      [
        'actor',
        null,
        '(?:providers?|deployers?|users?|operators?|importers?|distributors?|manufacturers?|owners?|holders?|issuers?|applicants?|licensees?|permittees?|persons?|individuals?|employers?|employees?|institutions?|organi[sz]ations?|compan(?:y|ies)|taxpayers?|tenants?|landlords?|custodians?|authori[sz]ed\\s+representatives?|affiliates?|subsidiar(?:y|ies)|entit(?:y|ies)|citizens?)',
      ],
      [
        'exception',
        'except',
        'except(?:ion)?s?|excepting|unless|excluding|not\\s+including|does\\s+not\\s+include|notwithstanding|save\\s+(?:for|where|as)|provided,?\\s+(?:(?:further|however),?\\s+)?that|provided\\s+(?:such|it|they)|without\\s+prejudice|by\\s+way\\s+of\\s+derogation|exempt(?:ed|ion|ions|s)?|(?:shall|does|do|may)\\s+not\\s+(?:apply|cover|extend)|subject\\s+to\\s+(?=(?:sub)?(?:section|paragraph|article|§))',
      ],
      [
        'delegation',
        'order',
        '(?:as|in\\s+the\\s+manner|under\\s+(?:the\\s+)?procedures?|in\\s+accordance\\s+with\\s+(?:the\\s+)?(?:rules|procedures?))\\s+(?:may\\s+be\\s+)?(?:prescribed|determined|established|adopted|set)\\s+by(?!\\s+(?:law|statute|this|that|(?:sub)?section|paragraph))|by\\s+(?:regulation|rule|rulemaking|order)s?|(?:through|pursuant\\s+to)\\s+(?:rulemaking|rules\\s+and\\s+regulations|(?:rules|regulations)\\s+(?:issued|adopted|promulgated))|delegated\\s+acts?|implementing\\s+acts?',
      ],
      [
        'delegation',
        'rules',
        'promulgat(?:e|es|ing)|(?:issue|issuing|adopt|adopting|make|making)\\s+(?:such\\s+)?(?:\\p{L}+\\s+)?(?:rules|regulations|guidance|guidelines)|rules\\s+(?:and\\s+regulations\\s+)?(?:by\\s+which|to\\s+implement|as)|power\\s+to\\s+adopt|delegat(?:e|es|ed|ion)\\s+(?:\\p{L}+\\s+){0,4}(?:power|authority|to)',
      ],
      ['scope', 'all', 'all|every'],
      [
        'scope',
        'at-most',
        '(?:not|no)\\s+(?:more|longer|greater)\\s+than|not\\s+(?:to\\s+)?exceed(?:ing)?|up\\s+to(?=\\s+[\\p{N}$])|a\\s+maximum\\s+of',
      ],
      ['scope', 'at-least', '(?:not|no)\\s+(?:less|fewer)\\s+than|at\\s+least|a\\s+minimum\\s+of'],
      ['scope', 'only', 'only|solely|exclusively'],
      ['number', '2/3', 'two[-\\s]thirds'],
      ['number', '3/4', 'three[-\\s](?:quarters|fourths)'],
      ['number', '4/5', 'four[-\\s]fifths'],
      ['list', 'and', 'and|as\\s+well\\s+as'],
      ['list', 'or', 'or'],
    ]),
    // A body with its whole name, which begins with capitals: Department of Buildings, Secretary of the Treasury.
    {
      rule: 'actor',
      value: null,
      pattern:
        /(?<![\p{L}\p{N}])(?:[Ss]ecretary|[Cc]ommission|[Bb]oard|[Cc]ouncil|[Dd]epartment|[Oo]ffice|[Bb]ureau|[Cc]ommittee|[Cc]ent(?:er|re)|[Aa]dministration)(?:\s+(?:of|on|for)(?:\s+(?:the\s+)?(?:and\s+)?\p{Lu}\p{L}+,?)+)(?<!,)(?![\p{L}\p{N}])/gu,
    },
  ],
  numerals: [
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['twelve', 12],
    ['fifteen', 15],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
    ['sixty', 60],
    ['ninety', 90],
  ],
  periods: [
    ['days?', 'day'],
    ['months?', 'month'],
    ['years?', 'year'],
    ['hours?', 'hour'],
    ['weeks?', 'week'],
    ['quarters?', 'quarter'],
  ],
  range: /^[\s-]*(?:and|or|to|through|[–-])\s*(?:(?:no|not|at)\s+\p{L}+\s+(?:than\s+)?)?$/iu,
  between: 'calendar|business|working|fiscal|consecutive|[-‑]',
  working: 'business|working',
  units: [
    ['MCI', 'MCI'],
    ['dollars?', 'USD'],
    ['percent(?:um)?|per\\s+cent(?:um)?|%', '%'],
    ['euros?|EUR', 'EUR'],
    ['members?|times?', 'count'],
  ],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  dates: [
    String.raw`{month}\s+{day},?\s+{year}`,
    String.raw`{day}\s+{month}\s+{year}`,
    String.raw`{month}\s+{year}`,
    String.raw`{month}\s+{day}`,
    String.raw`{day}\s+{month}`,
    String.raw`(?:fiscal|school|calendar|tax)\s+years?\s+{year}(?<more>(?:(?:[\s,–-]|or|and|through)+(?:19|20)\d{2})*)`,
  ],
  names:
    'No\\.?|Nos\\.?|numbers?|(?:sub)?sections?|§+|Law|Stat\\.|D\\.C\\.|U\\.S\\.C\\.|(?:sub)?titles?|chapters?|(?:sub)?paragraphs?|articles?|annex(?:es)?|points?|parts?|grades?|wards?|class(?:es)?|phases?|tiers?|schedules?|tables?|forms?|versions?|items?|steps?|appendix|clauses?|figures?|footnotes?',
  anybody:
    /^(?:persons?|individuals?|employees?|applicants?|institutions?|organi[sz]ations?|compan(?:y|ies)|entit(?:y|ies)|citizens?|users?|providers?)$/iu,
  foreign: [
    // A bracket that cites: (D.C. Law 14-194; D.C. Official Code § 7-2304.01), with the date of the act before it.
    /(?:,?\s*(?:effective|approved|enacted|transmitted\s+on|passed\s+on(?:\s+[\p{L}\p{N}]+){0,6})\s+\p{Lu}\p{L}+\s+\d{1,2},\s+\d{4}\s*)?\((?:[^()]|\([^()]*\)){0,80}(?:§|U\.\s?S\.\s?C|Stat\.|Official\s+Code|Law\s+\d|OJ\s+L|Bill\s+\d)(?:[^()]|\([^()]*\)){0,120}\)/gu,
    // A provision with all its brackets, an act with its number or year.
    /(?<!\p{L})(?:§§?|(?:sub)?(?:sections?|paragraphs?)|articles?|chapters?|titles?|annex(?:es)?|points?|parts?)[\s\u00a0]+\d[\d.:–-]*\p{L}?(?:\s?\([\p{L}\d-]{1,5}\))*(?:(?:,|,?\s+(?:and|or|to|through))\s+(?:§+\s*)?\d{1,3}(?!\p{N})(?![\s-]*(?:days?|months?|years?|hours?|weeks?|business|working|percent|%|members?))[\d.:–-]*\p{L}?(?!\p{L})(?:\s?\([\p{L}\d-]{1,5}\))*)*/giu,
    /(?:Regulations?|Directives?|Decisions?|Framework\s+Decisions?)\s+(?:\((?:EU|EC|EEC|Euratom)[^)]*\)\s+)?(?:No\.?\s+)?[\d/]+(?:\/\p{Lu}+)?/gu,
    /of\s+the\s+European\s+Parliament\s+and\s+of\s+the\s+Council(?:\s+of\s+\d{1,2}\s+\p{Lu}\p{L}+\s+\d{4})?/gu,
    /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]*,?\s+(?:(?:and|of|for)\s+)?){1,12}(?:Act|Fund|Code|Program|Programme|Agreement|Plan|Amendment)(?:\s+of\s+\d{4})?(?![\p{L}])/gu,
    // What the publisher says, not the law: [sic], [Repealed].
    /\[\p{Lu}[^\][]{20,}\]/gu,
  ],
  confined: /imprison/iu,
  agent: {
    before:
      /(?:^|[^\p{L}])(?:(?<!(?:employed|owned|operated)\s)[Bb]y|[Ii]n\s+consultation\s+with|with\s+the\s+(?:approval|consent|agreement)\s+of|(?:approval|decision|recommendation|determination)s?\s+(?:of|from|by))\s+(?:(?:the|an?|any|its|their|such|each|other|relevant)\s+)*(?:\p{Lu}\p{L}*\s+){0,3}(?:\p{Lu}\p{L}+\s+(?:or|and)\s+(?:the\s+)?)?(?:(?:State|Federal|national|competent)\s+(?:\p{L}+\s+){0,2})?$/u,
    notBefore:
      /(?:^|[^\p{L}])(?:to|with|of|for|from|in|on|under|against|upon|at|between|than|inform|notify|include|including)\s+(?:(?:the|an?|any|its|their|such|each|other|relevant|all)\s+)*$/iu,
    after:
      /^(?:\s+(?!(?:shall|may|must|to|with|for|from|under)(?!\p{L}))[\p{L}\p{N}()’'-]+){0,8}?(?:,[^,.;]{1,90},)?\s+(?:shall|may|must|(?:is|are)\s+(?:required|responsible|authori[sz]ed)|has\s+the\s+(?:power|right))(?!\p{L})/iu,
    form: /^(?!)/u,
    subject: /\p{L}/u,
  },
  fold: (text) => text,
};
