/**
 * Whether the numbers of a citation belong to another act, by the words around them. Taking a foreign article for one of ours would
 * call it left behind, so every name of an act counts, and only `настоящего Закона`, `this Act`, `осы Заңның` and their like are ours.
 */
export function isForeign(text: string, start: number, end: number): boolean {
  const following = text.slice(end, end + followingLength).replace(inside, '');
  if (own.test(following)) return false;
  if (foreign.test(following)) return true;
  return preceding.test(text.slice(Math.max(0, start - precedingLength), start));
}

const followingLength = 150;
const precedingLength = 40;

/** Parts of the cited article between its number and the name of its act: `(b)(3)`, `Abs. 1 Satz 2`, `, premier alinéa,`. */
const inside =
  /^(?:er|re|º)?(?:\([\p{L}\p{N}]{1,4}\))*(?:,?\s*(?:Abs\.|Absatz|Satz|Nr\.|Nummer|Halbsatz|Buchstabe|Buchst\.|Alt\.)\s*[\p{N}a-z]+(?:\s*(?:,|und|bis|oder)\s*\p{N}+)*|,? (?:\p{L}+ alinéa|(?:alinéa|point|paragraphe)s? \p{N}+|et suivants),?)*/u;

const own =
  /^[,\s]*(?:настоящ|цього\s|осы\s|(?:of|to|under)\s+this\s|du\s+présent|de\s+la\s+présente|de\s+este|de\s+la\s+presente|dieses\s|dieser\s)/u;

const names: readonly RegExp[] = [
  // Russian, Ukrainian: a name in the genitive directly behind the number.
  /^\s+(?:(?:указанн|названн|упомянут|вышеуказанн|того\s+же|этого\s+же)\p{L}*\s+)?(?:\p{Lu}[\p{L}-]+(?:ого|его|ой|ої|их)\s+(?:\p{L}+(?:ого|ой)\s+)?){0,3}(?:[Кк]одекс[ау]|[Зз]акон[ау]|[Кк]онституци[ии]|Конституції|[Дд]оговора|[Сс]оглашения|[Кк]онвенции|Указа|УК|ГК|УПК|ГПК|НК|КоАП)(?!\p{L})/u,
  // English: "of" and a name that ends in a kind of act, "of title 26", "of that Act", "U.S.C.".
  /^,?\s+of\s+(?:(?:the|that|such|said)\s+)?(?:(?:\p{Lu}[\p{L}.'’-]*|and|of|for|the|in|to|on),?\s+){0,12}(?:Act|Code|Law|Constitution|Regulations?|Directives?|Charter|Treaty|Convention|Statutes|Decision|Rules)(?!\p{L})/u,
  /^,?\s+of\s+(?:[Tt]itle\s+(?:\p{N}|[IVX])|chapter\s+\p{N}+\s+of\s+title|Pub(?:lic|\.)\s+L)/u,
  /^,?\s+(?:T[EF]U|TFEU|U\.S\.C)/u,
  // French.
  /^,?\s+(?:(?:du|dudit)\s+(?:même\s+|dit\s+)?(?:code|décret|règlement|traité|statut|livre\s+des|protocole)|de\s+(?:la|ladite|cette)\s+(?:même\s+)?(?:loi|directive|convention|Constitution|décision|charte|délibération)|de\s+l['’](?:ordonnance|accord|arrêté|annexe|acte))(?!\p{L})/u,
  // German: "des Grundgesetzes", "der Zivilprozessordnung", "des Gesetzes über", "SGB VIII", "BGB".
  /^\s+(?:(?:des|der)\s+(?:\p{Lu}[\p{L}-]*\s+){0,3}(?:[\p{L}-]*[Gg]esetz(?:e?s|buch\p{Ll}*)?|[\p{L}-]*(?:ordnung|verordnung|buch(?:e?s)?)|Buche?s\s+Sozialgesetzbuch|Richtlinie|Verordnung)(?!\p{L})|\p{Lu}{2,}\p{L}*(?!\p{L}))/u,
  // Spanish.
  /^\s+(?:de\s+la\s+(?:Ley|Constitución|Directiva)|del\s+(?:Código|Reglamento|Real\s+Decreto|Estatuto))/u,
];

/** All of them in one pattern: a code has thousands of citations, and most are of its own articles. */
const foreign = new RegExp(names.map(({ source }) => source).join('|'), 'u');

/** Names that stand before the number: Kazakh puts the act first, US citations the title. */
const preceding =
  /(?:[Зз]аңының|[Кк]одексінің|Конституциясының|Жарлығының|U\.S\.C\.(?:A\.)?|Pub\.\s?L\.|C\.F\.R\.)[\s,§]*(?:[Ss]ection\s+|§+\s*)?$/u;
