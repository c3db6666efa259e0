import type { Version } from '../law/bill.ts';
import type { Problem } from '../law/problem.ts';
import { type Provision, walk } from '../law/provision.ts';
import type { Check } from './check.ts';

/** The languages of one version have the same units in the same order; a version says of each what kind of text it is. */
export const checkLanguages: Check = ({ dossier, lineOf }) =>
  dossier.versions.flatMap((version) => {
    const languages = Object.keys(version.texts).sort();
    const unnamed = languages
      .filter((language) => version.wording[language] === undefined)
      .map((language) =>
        problem(
          version.file,
          lineOf(version.file, ['wording']),
          'wording',
          `nothing says what kind of text ${language}.md is`,
          `add it under "wording": { ${language}: official }, or translation, or restatement`,
        ),
      );
    const textless = Object.keys(version.wording)
      .filter((language) => version.texts[language] === undefined)
      .map((language) =>
        problem(
          version.file,
          lineOf(version.file, ['wording', language]),
          'wording',
          `there is no ${language}.md beside it`,
          'add the file or remove the language from "wording"',
        ),
      );
    return [...unnamed, ...textless, ...differences(version, languages)];
  });

/** Each language against the first: one problem where they part, because all that follows would only repeat it. */
function differences(version: Version, languages: readonly string[]): Problem[] {
  const [first, ...others] = languages;
  const root = first === undefined ? undefined : version.texts[first];
  if (first === undefined || !root) return [];
  return others.flatMap((language) => {
    const other = version.texts[language];
    const parting = other ? whereTheyPart(root, other) : null;
    if (!parting) return [];
    const file = version.file.replace(/version\.md$/u, `${language}.md`);
    const message = `${language} has ${parting.there?.eId ?? 'no further unit'} where ${first} has ${parting.here?.eId ?? 'no further unit'}`;
    const line = parting.there?.lines.first ?? other?.lines.last ?? 1;
    return [
      problem(
        file,
        line,
        'languages-differ',
        message,
        parting.here
          ? `compare with ${first}.md, line ${parting.here.lines.first}`
          : `${first}.md ends before: add the unit there or remove it here`,
      ),
    ];
  });
}

function whereTheyPart(a: Provision, b: Provision): { here: Provision | null; there: Provision | null } | null {
  const here = [...walk(a)];
  const there = [...walk(b)];
  const index = Array.from({ length: Math.max(here.length, there.length) }).findIndex(
    (_, at) => here[at]?.eId !== there[at]?.eId,
  );
  return index < 0 ? null : { here: here[index] ?? null, there: there[index] ?? null };
}

const problem = (file: string, line: number, rule: string, message: string, hint: string): Problem => ({
  file,
  line,
  level: 'error',
  rule,
  message,
  hint,
});
