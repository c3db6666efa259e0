import type { ToldComment } from '../src/export/dossier-page/commentary.ts';
import type { PlaceRef } from '../src/export/dossier-page/places.ts';
import type { ToldPosition } from '../src/export/dossier-page/positions.ts';
import type { ToldTerm } from '../src/export/dossier-page/terms.ts';
import { textOf, type Version } from '../src/law/bill.ts';
import { cite, citeByAddress } from '../src/law/cite.ts';
import { currentVersion, type Dossier, versionOf } from '../src/law/dossier.ts';
import type { EId, VersionId } from '../src/law/ids.ts';
import { type InterfaceLanguage, inLanguage } from '../src/law/language.ts';
import { type Provision, provisionsByEId, wordsOf } from '../src/law/provision.ts';

/** Names a provision by the text a statement was checked against, and says where the dossier has it. */
export type PlaceAt = (eId: EId, checked: VersionId | null) => PlaceRef;

/** Places of a dossier that holds these versions. */
export function placesIn(dossier: Dossier, shown: readonly Version[], lang: InterfaceLanguage): PlaceAt {
  const ids = new Set(shown.map(({ id }) => id));
  return (eId, checked) => {
    const version = checkedVersion(dossier, checked);
    const root = version && textOf(version, lang)?.root;
    const isHeld = version !== null && ids.has(version.id) && root && provisionsByEId(root).has(eId);
    return {
      name: root ? cite(eId, root, dossier.legislature, lang) : citeByAddress(eId),
      id: isHeld ? `${version.id}-${eId}` : null,
    };
  };
}

const checkedVersion = (dossier: Dossier, checked: VersionId | null): Version | null =>
  (checked && versionOf(dossier, checked)) ?? currentVersion(dossier);

export const toldPositions = ({ positions }: Dossier, placeAt: PlaceAt): readonly ToldPosition[] =>
  positions.map((position) => ({ position, about: position.about.map((eId) => placeAt(eId, null)) }));

export const toldCommentary = (
  { commentary }: Dossier,
  lang: InterfaceLanguage,
  placeAt: PlaceAt,
): readonly ToldComment[] =>
  commentary
    .map((comment) => ({
      comment,
      words: inLanguage(comment.words, lang),
      about: comment.about.map((eId) => placeAt(eId, comment.checked)),
    }))
    .sort((a, b) => ((a.comment.date ?? '') > (b.comment.date ?? '') ? -1 : 1));

/** Terms in the order of their names, each with the words of the text that it was checked against. */
export function toldTerms(dossier: Dossier, lang: InterfaceLanguage, placeAt: PlaceAt): readonly ToldTerm[] {
  const order = new Intl.Collator(lang);
  const told = dossier.terms.map((term): ToldTerm => {
    const first = inLanguage(term.names, lang);
    const version = checkedVersion(dossier, term.checked);
    const text = version && textOf(version, lang);
    const unit = text && term.definedAt ? provisionsByEId(text.root).get(term.definedAt) : undefined;
    const others = Object.entries(term.names).filter(([language]) => language !== first?.language);
    return {
      id: term.id,
      names: [
        ...(first ? [first] : []),
        ...others.flatMap(([language, value]) => (value === undefined ? [] : [{ language, value }])),
      ],
      definedAt: term.definedAt && placeAt(term.definedAt, term.checked),
      words: text && unit && hasWords(unit) ? { language: text.language, value: wordsOf(unit) } : null,
      note: inLanguage(term.note, lang),
    };
  });
  return told.sort((a, b) => order.compare(a.names[0]?.value ?? a.id, b.names[0]?.value ?? b.id));
}

const hasWords = ({ text, children }: Provision): boolean => text !== null || children.length > 0;
