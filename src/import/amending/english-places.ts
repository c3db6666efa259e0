const HEADS =
  'Sections?|Sec\\.|SEC\\.|Divisions?|Titles?|Subtitle|Chapters?|Subchapters?|Parts?|Articles?|Subsections?|Paragraphs?|Sub-?[Pp]aragraphs?|Sub-.*|Clauses?|Subclauses?|Items?|Lead-?\\s?in|Headings?|§|New|A|Strike|Insert|Add|Existing';
/** A name up to the verb that orders. */
const NAME = String.raw`(?!.*(?:section|paragraph|clause|[Ll]ead-?in|heading)\s+(?:\(|\d|of\s))(?:(?!,?\s(?:is|are)\s+(?:hereby\s+|further\s+)?(?:amended|repealed|added|designated|redesignated|revived)).)*?`;

/** Names of acts in a place: `of the … Act`, or the name alone; behind a number an `of` that was left out can only have stood there. A word with a number
 * that leads into an act names a unit, spelt however: never the act. */
export const englishAct: RegExp = new RegExp(
  String.raw`(?:(?:^|,?\s+)(?:of|in)\s+|(?<=\s(?:\d[\w-]*|\d[\w-]*(?:\(\w+\))+)),?\s+(?=the\s+\p{Lu}))(?<act>(?:(?:[Tt]he|[Aa]n|this|that)\s+(?=\p{Lu}|bill|act)|(?=District of Columbia|D\.C\.|Public Law|Pub\. L\.)|(?=\p{Lu}[^,]*\s(?:Act|Law|Code|Initiative)(?!\p{L}))(?!(?:${HEADS})(?!\p{L})))${NAME})$|^(?!\p{L}+\s+(?:\d\S*|\(\w+\)\S*|[IVXLC]+(?:-\w+)?)\s+(?:of|in)\s)(?<act>(?:[Tt]he\s+(?=\p{Lu})|(?![Tt]he\s)(?=\p{Lu}))(?!(?:${HEADS})(?!\p{L}))(?=.*(?:Act|Code|Law|Constitution|Regulations|Amendments?|Initiative|Program|Plan|Charter|Rules|Order|Statutes?)(?!\p{L}))${NAME})$|^(?<act>An\s+[Aa]ct\s${NAME})$|,\s+(?<act>United States Code),?$`,
  'u',
);

/** Whatever stands in brackets and cites a collection of laws, however it is abbreviated. */
export const englishCited: RegExp =
  /\s*\((?<cited>amendatory(?: [^()]*(?:\([^()]*\)[^()]*)*)?|(?=[^()]*(?:D\.?\s?C\.?\s|\d\s+Stat\.?\s|U\.\s?S\.\s?C|\d\s+DCR|Pub(?:\.|lic)\s+L|DCMR|Official\s+Code))[^()]*(?:\([^()]*\)[^()]*)*)\)/giu;

/** Spaces and signs that say nothing go; the act in which an amendatory section stands becomes a citation of it. */
export function tidyEnglishPlace(words: string): string {
  const bare = heldByHolder(ofCode(balanced(words)))
    .replace(
      /((?:first|second|third)\s+(?<unit>\p{L}[\p{L}-]*))\s+designated\s+as\s+(?:the\s+)?\k<unit>(?!\p{L})/giu,
      '$1',
    )
    .replace(/(section)s?\s+§+\s*(?=\d)/giu, '$1 ')
    .replace(/((?:section|paragraph)\s+[\d\p{L}():.-]+)\s+(?=\([\d\p{L}-]{1,4}\))/giu, '$1');
  const amendatory = /^(?<lead>.*?)amendatory\s+(?<place>(?:sub)*(?:section|paragraph)\s.*)$/iu.exec(bare)?.groups;
  if (!amendatory) return fromSmallToLarge(bare);
  const [, place = '', holder = ''] = HELD.exec(amendatory.place ?? '') ?? [];
  if (holder === '' && !/(?:^|of\s+)section\s/iu.test(place)) return `${amendatory.lead ?? ''}${place}`;
  return `${amendatory.lead ?? ''}${place} (${`amendatory ${holder}`.trim()})`;
}

/** What an amendatory section stands in goes on to the end of the place, and names no order. */
const HELD =
  /^(.*?)(?:,?\s+(in\s+(?:sub)?(?:section|paragraph)\s+\S+(?:\s+of\s+(?:(?!\s(?:is|are)\s+(?:further\s+|hereby\s+)?(?:amended|repealed)).)*)?))?$/su;

/** A section lies in no section: `section 2-2519 of section 4 of the Mills Act` is one that section 4 puts into another act. */
const heldByHolder = (words: string): string =>
  words.replace(
    /^(?!.*amendatory)(?<own>(?:(?:sub)*(?:section|paragraph)\s+\S+\s+of\s+)?section\s+\d\S*(?:\s+of\s+the\s+[^,()]*?Code)?),?\s+(?:in|of)\s+(?<holder>section\s+\d.*)$/isu,
    'amendatory $<own>, in $<holder>',
  );

/** `D.C. Official Code § 47-2853` is a section of that code. */
const ofCode = (words: string): string =>
  words.replace(
    /^(?<code>(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+)+Code)\s+(?=§|[Ss]ections?\s)(?<section>[^,]*)/u,
    (_, code: string, section: string) => `${section.trim()} of the ${code.replace(/^the\s+/iu, '')}`,
  );

/** `Article 5(2), point (a)` → `point (a) of Article 5(2)`: articles are cited from the large to the small too. */
function fromSmallToLarge(words: string): string {
  const inner = '(?:sub)?(?:paragraph|point)s?\\s+(?:(?!\\s+of\\s)[^,])+';
  const cited = new RegExp(
    `(?<outer>(?:(?:sub)?paragraph [^,]+ of )?Articles?\\s+\\d[^\\s,]*),\\s+(?<inner>${inner})`,
    'iu',
  );
  const once = words.replace(cited, '$<inner> of $<outer>');
  return once === words ? words : fromSmallToLarge(once);
}

/** A misprinted bracket of a citation: one that is not closed ends with the place, one that is closed twice is closed once. */
function balanced(words: string): string {
  const depth = [...words].reduce((sum, sign) => sum + (sign === '(' ? 1 : 0) - (sign === ')' ? 1 : 0), 0);
  if (depth === -1)
    return /\)\)(?=\s|,|$)/u.test(words) && !UNOPENED.test(words)
      ? words.replace(/\)\)(?=\s|,|$)/u, ')')
      : opened(words);
  return depth === 1 && CITES.test(words) ? words.replace(/,?$/u, ')') : words;
}

/** `Section 4952(d) D.C. Official Code § 7-744(d)), is`: a citation whose bracket is not opened. */
const UNOPENED =
  /^(?<before>[^()]*?(?:\([^()]*\)[^()]*?)*),?\s+(?=(?:D\.\s?C\.|Pub\.|Public Law|\d+ Stat\.)[^()]*(?:\([^()]*\)[^()]*)*\)(?:,|\s|$))/u;

const opened = (words: string): string => words.replace(UNOPENED, '$<before> (');

/** A citation in brackets that goes on to the end of the place. */
const CITES = /\((?!.*\s(?:is|are)\s)(?:D\.C\.|Pub\.|Public Law|\d+ Stat)[^()]*(?:\([^()]*\))*$/u;
