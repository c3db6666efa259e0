import { type Applied, type ApplyOptions, apply, type ParseWording } from '../amend/apply.ts';
import type { Amendment } from '../law/amendment.ts';
import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { eIdAliases, type Provision } from '../law/provision.ts';
import { parse } from '../markdown/parse.ts';
import { textFor } from './compare-versions.ts';

/** Executes amendments on a version of a bill in a language; null if it is not held in that language. */
export function applyAmendments(
  dossier: Dossier,
  version: Version,
  amendments: readonly Amendment[],
  language: Language,
): Applied | null {
  const text = textFor(version, language);
  return text && apply(text, amendments, applyOptions(dossier.legislature, language));
}

/** What executing needs from a legislature and a language: how wordings are read and units are counted. */
export const applyOptions = (legislature: Legislature, language: Language): ApplyOptions => ({
  legislature,
  parseWording: wordingReader(legislature, language),
});

/**
 * Reads the wording of an amendment. A heading line may come as the act prints it, without `#` signs: `Статья 12-1. Журнал` meant for
 * `art_12-1` is an article, although as a block it would be a sentence.
 */
export function wordingReader(legislature: Legislature, language: Language): ParseWording {
  const read = (text: string): readonly Provision[] => {
    const { root } = parse(text, { language, legislature, file: 'wording' });
    // A first line that is no unit is taken for the title of a text.
    const title: Provision[] =
      root.heading === null ? [] : [{ ...root, kind: 'alinea', heading: null, text: root.heading, children: [] }];
    const own: Provision[] = root.text === null ? [] : [{ ...root, kind: 'alinea', heading: null, children: [] }];
    return [...title, ...own, ...root.children];
  };
  return (text, at) => {
    const units = read(text);
    if (units[0] === undefined || isMeant(units[0], at)) return units;
    const headed = read(`### ${text}`);
    return headed[0] && isMeant(headed[0], at) && headed[0].number !== null ? headed : units;
  };
}

/** Whether a unit is of the kind that an address speaks of. */
const isMeant = ({ kind }: Provision, at: EId): boolean =>
  (at.split('__').pop() ?? '').startsWith(`${eIdAliases[kind]}_`);
