/** A number that a text cites as an article of its own act, as the generator of amended laws reads it. */
export interface ReadReference {
  readonly start: number;
  readonly end: number;
}

const word = `(?:[Сс]тать(?:и|е|ей|ёй|ю|я|ями|ях|ям)|[Сс]татей|[Aa]rticles?|[Aa]rt\\.|[Ss]ections?(?= \\p{N}+[-.]\\p{N})|§§?)`;
const number = String.raw`(?:[LRDA](?:\. ?)?(?:\* ?)?)?\p{N}+(?:[-.]\p{N}+)*(?:\p{Ll}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}]|-\p{L})`;
const joint = String.raw`(?:,? (?:и|или|по|and|or|to|through|et|ou|à|und|oder|bis|sowie)(?: (?:ou|or))? |,(?=\p{N}{2})| ?[,;] | ?[–-] |[–-](?=\p{N}{3}))`;
/** What is cited inside an article, before the next number of the list: `(b)(3)`, `Abs. 1 und 2 Satz 3`. */
const inside = String.raw`(?:\([\p{L}\p{N}]{1,5}\))*(?:,? (?:Abs\.|Absatz|Absätze|Satz|Nr\.|Nummer|Halbsatz) \p{N}+\p{Ll}?(?:(?:, | und | bis | oder )\p{N}{1,2}(?![\p{N}.-]))*|, \p{L}+ alinéa(?=,))*`;
const reference = new RegExp(
  String.raw`(${word}[ \u2002\u00a0]{1,2})${number}(?:${inside}${joint}${number})*${inside}`,
  'gu',
);
const eachNumber = new RegExp(`${number}(?=(${inside}))`, 'gu');

/** Acts that are not this one, by the words behind a citation. */
const abroad = new RegExp(
  [
    String.raw`^,? (?:(?:du (?:même )?|dudit )(?:code|décret|règlement|traité)|de (?:la|cette|ladite) (?:même )?(?:loi|directive|convention|Constitution)|de l['’](?:ordonnance|accord|arrêté)|dudit)|, point \p{N}+, du règlement`,
    String.raw`^ (?:\p{Lu}[\p{L}-]+(?:ого|его|ой) ){0,2}(?:процессуального )?(?:[Кк]одекса|[Зз]акона|Конституции)(?!\p{L})`,
    '^ (?:указанного|названного|этого|того же) [Зз]акона',
    String.raw`^ of (?:the |that |such )?(?:(?:\p{Lu}[\p{L}.'’-]*|and|of|for|the|in|to|on),? ){0,12}(?:Act|Code|Law|Constitution|Regulations?|Directive|Treaty)(?!\p{L})`,
    String.raw`^ of (?:[Tt]itle \p{N}|chapter \p{N}+ of title)`,
    String.raw`^ (?:des|der) (?:\p{Lu}[\p{L}-]* ){0,3}[\p{L}-]*(?:[Gg]esetz(?:es|buch\p{Ll}*)?|ordnung|verordnung)(?!\p{L})`,
    String.raw`^ \p{Lu}{2,}`,
  ].join('|'),
  'u',
);
const home = /^,? (?:du présent|настоящего|of this|dieses )/u;
const beforeAbroad = /(?:U\.S\.C\.|Pub\. L\.|C\.F\.R\.|Artikel \p{N}+) ?$/u;

/** Citations of the act's own articles in a text, in order: `статьями 5 и 6 настоящего Кодекса` → 5, 6. */
export function readReferences(text: string): readonly ReadReference[] {
  const lists = [...text.matchAll(reference)].map((match) => ({
    start: match.index,
    lead: (match[1] ?? '').length,
    end: match.index + match[0].length,
  }));
  const isAbroad = lists.map(
    ({ start, end }) =>
      (!home.test(text.slice(end, end + 40)) && abroad.test(text.slice(end, end + 160))) ||
      beforeAbroad.test(text.slice(Math.max(0, start - 10), start)),
  );
  // `l'article 5 et l'article 6 du code pénal`: the act is named once.
  for (let place = lists.length - 2; place >= 0; place -= 1) {
    const [one, next] = [lists[place], lists[place + 1]];
    const between = one && next ? text.slice(one.end, next.start) : '';
    if (
      isAbroad[place + 1] &&
      /^(?:,| et| ou| и| или| and| or| und| oder)(?: (?:de |à )?l['’]| aux?| со| в| of)? ?$/u.test(between)
    )
      isAbroad[place] = true;
  }
  return lists.flatMap((list, place) =>
    isAbroad[place] ? [] : numbersOf(text.slice(0, list.end), list.start + list.lead),
  );
}

function numbersOf(text: string, from: number): readonly ReadReference[] {
  const found: ReadReference[] = [];
  eachNumber.lastIndex = from;
  for (let match = eachNumber.exec(text); match; match = eachNumber.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    eachNumber.lastIndex = match.index + match[0].length + (match[1] ?? '').length;
  }
  return found;
}
