import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import type { ParityFact, ParityFinding } from '../law/parity.ts';
import type { Problem } from '../law/problem.ts';
import { provisionsByEId } from '../law/provision.ts';
import { readsMeaning } from '../meaning/markers.ts';
import { type Parity, parityOf } from '../meaning/parity.ts';

/** Two languages of one version beside each other. */
export interface VersionParity extends Parity {
  readonly version: Version;
  readonly languages: readonly [Language, Language];
}

/** Every version held in two languages or more: each language against the first that has force, else the first there is. */
export function parityIn(dossier: Dossier): readonly VersionParity[] {
  return dossier.versions.flatMap((version) => {
    const held = Object.keys(version.texts).filter(readsMeaning).sort();
    const lead = dossier.bill.authentic.find((language) => held.includes(language)) ?? held[0];
    const text = (language: Language) => {
      const root = version.texts[language];
      return root ? { language, root, title: dossier.bill.title[language] ?? null } : null;
    };
    const first = lead === undefined ? null : text(lead);
    if (!first) return [];
    return held.flatMap((language): VersionParity[] => {
      const second = language === first.language ? null : text(language);
      if (!second) return [];
      return [{ version, languages: [first.language, language], ...parityOf(first, second) }];
    });
  });
}

/** The queue for `check --parity`: one warning a finding, at its line in the file of the second language, worded as a fact. */
export const parityProblems = (dossier: Dossier): readonly Problem[] =>
  parityIn(dossier).flatMap(({ version, languages: [first, second], findings }) => {
    const folder = version.file.replace(/version\.md$/u, '');
    const [a, b] = [first, second].map((language) => {
      const root = version.texts[language];
      return root ? provisionsByEId(root) : new Map<never, never>();
    });
    return findings.map((finding): Problem => {
      const unit = b?.get(finding.at) ?? a?.get(finding.at);
      const language = b?.has(finding.at) ? second : first;
      return {
        file: `${folder}${language}.md`,
        line: unit?.lines.first ?? 1,
        level: 'warning',
        rule: 'parity',
        message: `${finding.at}: ${factsLine(finding)}`,
        hint: 'look at both texts; if the official ones differ so, leave them as they are',
      };
    });
  });

/** "ru has 3 conditions, kk has 2": what each language has, in words for a terminal. */
export const factsLine = ({ kind, facts }: ParityFinding): string =>
  facts.map((fact) => `${fact.language} ${factWords(kind, fact)}`).join(', ');

function factWords(kind: ParityFinding['kind'], { has, words }: ParityFact): string {
  const printed = words.length > 0 ? ` ("${words.join('", "')}")` : '';
  switch (kind) {
    case 'list':
      return `has ${has[0] ?? '0'} ${has[0] === '1' ? 'unit' : 'units'} in it`;
    case 'missing':
      return has.length > 0 ? `has ${has.join(', ')}` : 'has no such unit';
    case 'repealed':
      return `says ${has.join(', ')}`;
    case 'numbers':
    case 'dates':
    case 'references':
      return has.length > 0 ? `has ${has.join(', ')}${printed}` : 'has none of these';
    case 'modality':
      return `says ${has.join(', ')}${printed}`;
  }
}
