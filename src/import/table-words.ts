/** What a column of a committee's table holds; `instructions` and `current` are known so that they are not taken for another one. */
export const tableColumns = [
  'number',
  'element',
  'current',
  'before',
  'instructions',
  'proposed',
  'author',
  'reason',
  'decision',
  'record',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Words by which the head of a column is known, in Kazakh, Russian, English and Spanish. The longest that fits decides. */
export const headerWords: Readonly<Record<TableColumn, readonly string[]>> = {
  number: ['№', 'р/с', 'р/с №', '№ р/с', 'п/п', '№ п/п', 'no.', 'no', 'n°', 'nº', 'number', 'número'],
  element: [
    'құрылымдық элемент',
    'структурный элемент',
    'структурная единица',
    'element',
    'structural element',
    'provision',
    'disposición',
    'elemento',
    'artículo',
  ],
  current: [
    'қолданыстағы редакция',
    'заңның қолданыстағы',
    'действующая редакция',
    'действующее законодательство',
    'law in force',
    'current wording',
    'leyes vigentes',
    'ley vigente',
    'texto vigente',
  ],
  before: [
    'заң жобасының редакциясы',
    'заң жобасының мәтіні',
    'жобаның мәтіні',
    'редакция законопроекта',
    'текст законопроекта',
    'редакция проекта',
    'before',
    'text of the bill',
    'wording of the bill',
    'text proposed by the commission',
    'texto aprobado',
    'texto del proyecto',
    'proyecto de ley',
  ],
  instructions: ['modificaciones introducidas', 'indicaciones', 'amending instructions'],
  proposed: [
    'ұсынылатын редакция',
    'ұсынылып отырған редакция',
    'ұсынылған редакция',
    'ұсынылатын мәтін',
    'предлагаемая редакция',
    'предлагаемое изменение',
    'предлагаемый текст',
    'редакция предлагаемого',
    'редакция поправки',
    'proposed',
    'proposed text',
    'proposed wording',
    'amendment',
    'texto final propuesto',
    'texto propuesto',
  ],
  author: [
    'автор',
    'түзету авторы',
    'автор поправки',
    'автор және негіздеме',
    'автор и обоснование',
    'author',
    'author and reason',
    'autor',
    'autor y fundamento',
  ],
  reason: ['негіздеме', 'обоснование', 'reason', 'justification', 'fundamento', 'justificación'],
  decision: ['шешім', 'шешімі', 'решение', 'заключение комитета', 'decision', 'decisión', 'acuerdo'],
  record: ['жазба', 'запись', 'record', 'registro'],
};

/** First words of a decision by outcome; tried in this order, because "not accepted" holds "accepted". */
export const decisionWords = {
  partly: ['ішінара', 'частично', 'в части', 'partly', 'in part', 'parcial'],
  withdrawn: ['қайтарып ал', 'кері қайтар', 'отозван', 'снят', 'withdrawn', 'retirad'],
  rejected: ['қабылданба', 'қабылданбайды', 'отклон', 'не принят', 'reject', 'not accepted', 'rechazad'],
  accepted: ['қабылдан', 'принят', 'принять', 'поддерж', 'accept', 'adopted', 'aprobad'],
  pending: ['қаралмаған', 'не рассмотрен', 'pending', 'pendiente'],
} as const;

/** A proposed text that says in words that there is none: the provision goes. */
export const deletedWords: readonly string[] = [
  'алып тасталсын',
  'алып тастау',
  'исключить',
  'исключена',
  'исключен',
  'deleted',
  'delete',
  'suprimir',
  'suprimirlo',
  'suprimido',
];

/** A text of the bill that says in words that there is none: the provision is new. */
export const absentWords: readonly string[] = ['жоқ', 'отсутствует', 'нет', 'none', 'absent', 'no existe'];
