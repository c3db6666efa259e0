import type { EId } from '../law/ids.ts';
import type { Term } from '../law/knowledge.ts';
import type { Language } from '../law/language.ts';
import { articlesOf, type Provision, walk } from '../law/provision.ts';

/** How the acts of one language define their terms. */
interface Manner {
  /** What the heading or the first words of an article of definitions say. */
  readonly lead: RegExp;
  /** A definition; its group `name` is the term. */
  readonly shape: RegExp;
}

const QUOTE = '["«»“”„‘’]';
/** "система искусственного интеллекта (далее – система) – объект …": the name, what may stand in brackets, a dash. */
const BY_DASH = String.raw`^\s*${QUOTE}?(?<name>[^–—:;.,«»"]{2,120}?)${QUOTE}?\s*(?:\([^()]*\)\s*)?\s[–—-]\s`;

const manners: Readonly<Record<Language, Manner>> = {
  ru: { lead: /понят|термин|определени/iu, shape: new RegExp(BY_DASH, 'u') },
  kk: { lead: /ұғым|термин|анықтама/iu, shape: new RegExp(BY_DASH, 'u') },
  en: {
    lead: /definition|terms?\b|mean/iu,
    shape: new RegExp(
      String.raw`^\s*(?:The term\s+)?(?:${QUOTE}{1,2}(?<quoted>[^«»"“”]{2,120}?)${QUOTE}{1,2}\s*(?:\([^()]*\)\s*)?(?:,[^,]*,\s*)?(?:means|has the meaning|includes)|(?<plain>[^–—:;.,«»"]{2,120}?)\s*(?:\([^()]*\)\s*)?\s[–—]\s)`,
      'u',
    ),
  },
};

/** A term and the place that defines it, as found in a text. */
export interface Definition {
  readonly name: string;
  readonly definedAt: EId;
}

/**
 * Definitions that an act gives in its article of terms: "1) мельница – сооружение с крыльями" defines `мельница`. Only where the
 * heading or the first words of the article say that it defines, so that a dash elsewhere is no definition.
 */
function findDefinitions(root: Provision, language: Language): readonly Definition[] {
  const manner = manners[language];
  if (!manner) return [];
  return articlesOf(root)
    .filter((article) => isOfTerms(article, manner))
    .flatMap((article) => [...walk(article)])
    .flatMap(({ eId, text, isRepealed }) => {
      const { name, quoted, plain } = (isRepealed ? null : manner.shape.exec(text ?? ''))?.groups ?? {};
      const term = (name ?? quoted ?? plain)?.trim();
      return term === undefined ? [] : [{ name: term, definedAt: eId }];
    });
}

function isOfTerms({ heading, text, children }: Provision, { lead }: Manner): boolean {
  const [first] = children;
  return [heading, text, first?.text ?? null].some((words) => words !== null && lead.test(words.slice(0, 300)));
}

/** Declared terms first; what the text defines besides them becomes terms under their own names. */
export function withFound(declared: readonly Term[], root: Provision, language: Language): readonly Term[] {
  const known = new Set(declared.map(({ definedAt }) => definedAt));
  const found = findDefinitions(root, language).filter(({ definedAt }) => !known.has(definedAt));
  return [
    ...declared,
    ...found.map(({ name, definedAt }) => ({
      id: name.toLowerCase(),
      names: { [language]: name },
      definedAt,
      note: {},
      checked: null,
      line: 0,
    })),
  ];
}
