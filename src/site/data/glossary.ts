import type { Carried } from '../../law/anchor.ts';
import type { Version } from '../../law/bill.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { Term } from '../../law/knowledge.ts';
import { type InterfaceLanguage, inLanguage, type Language, type Localised } from '../../law/language.ts';
import { findTerms } from '../../link/terms.ts';
import type { CarryTo } from './duty-page.ts';
import { type Place, type Places, placeFinder } from './places.ts';

/** A defined term as the glossary shows it. */
export interface GlossaryEntry {
  readonly term: Term;
  readonly name: Localised<string> | null;
  /** Its name in every language of the bill and the interface; null where it is not known. */
  readonly names: readonly { readonly language: Language; readonly name: string | null }[];
  readonly definedAt: Place | null;
  /** Language the definition is quoted in. */
  readonly language: Language | null;
  readonly version: Version | null;
  readonly note: Localised<string> | null;
  /** What became of the definition in every other version that is held, the earliest first. */
  readonly history: readonly { readonly version: Version; readonly carried: Carried }[];
  /** Places of that version that use the term, in its order, each once. */
  readonly uses: readonly Place[];
}

/** All terms in the order of their names in the reader's language. */
export function glossary(
  dossier: Dossier,
  lang: InterfaceLanguage,
  carryTo: CarryTo = silent,
): readonly GlossaryEntry[] {
  const placesOf = placeFinder(dossier, lang);
  const languages = [...new Set<Language>([...dossier.bill.authentic, 'en'])];
  const uses = usesByTerm(dossier, placesOf(null));
  const order = new Intl.Collator(lang);
  return dossier.terms
    .map((term): GlossaryEntry => {
      const places = placesOf(term.checked);
      return {
        term,
        name: nameOf(term, dossier.bill.authentic, lang),
        names: languages.map((language) => ({ language, name: term.names[language] ?? null })),
        definedAt: term.definedAt && places ? places.at(term.definedAt) : null,
        language: places?.language ?? null,
        version: places?.version ?? null,
        note: inLanguage(term.note, lang),
        history: historyOf(dossier, term, carryTo),
        uses: uses.get(term.id) ?? [],
      };
    })
    .sort((a, b) => order.compare(a.name?.value ?? a.term.id, b.name?.value ?? b.term.id));
}

/** Where the reader's language has no name, one of the languages in which the act has force comes before any other. */
function nameOf({ names }: Term, authentic: readonly Language[], lang: InterfaceLanguage): Localised<string> | null {
  for (const language of [lang, ...authentic]) {
    const value = names[language];
    if (value !== undefined) return { language, value };
  }
  return inLanguage(names, lang);
}

/** Without comparisons nothing is known of other versions. */
const silent: CarryTo = () => ({ kind: 'unknown' });

function historyOf(dossier: Dossier, { definedAt, checked }: Term, carryTo: CarryTo): GlossaryEntry['history'] {
  const from = checked ? versionOf(dossier, checked) : null;
  if (definedAt === null || !from) return [];
  const others = dossier.versions.filter(({ id }) => id !== from.id);
  return others.map((version) => ({ version, carried: carryTo(from, version, definedAt) }));
}

function usesByTerm({ terms }: Dossier, places: Places | null): ReadonlyMap<string, readonly Place[]> {
  if (!places?.root || places.language === null) return new Map();
  const uses = Map.groupBy(findTerms(places.root, terms, places.language), ({ term }) => term);
  return new Map(
    [...uses].map(([term, found]) => [term, [...new Set(found.map(({ from }) => from.eId))].map(places.at)]),
  );
}
