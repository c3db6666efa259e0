import { BLANK } from '../src/library/decode.ts';
import { asLanguage } from './import-options.ts';
import { asSlug, type Known, writeNew } from './new.ts';
import { Misuse, type Outcome, type Place } from './outcome.ts';

/** `new legislature ID`: a starting file for a parliament; its numbers and words are content, no code. */
export async function newLegislature(place: Place, [name = '']: readonly string[], known: Known): Promise<Outcome> {
  const languages = known.lang?.split(',').map(asLanguage) ?? [];
  if (languages.length === 0) throw new Misuse('say in which languages its acts have force: --lang fr,nl');
  const text = legislatureTemplate({ name: known.name, country: known.country, languages });
  return writeNew(place, 'legislature', [{ path: `legislatures/${asSlug(name)}.md`, text }]);
}

export interface LegislatureTemplate {
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly languages: readonly string[];
}

/** A starting file of a parliament: chapters, articles, points and letters, whose headings wait for the parliament's own words. */
function legislatureTemplate({ name, country, languages }: LegislatureTemplate): string {
  const shapes = (example: string): string =>
    `{ ${languages.map((language) => `${language}: ["${BLANK}"]`).join(', ')} }     # ${example}`;
  const unit = (kind: string, word: string, rest: readonly string[]): readonly string[] => [
    `  - kind: ${kind}`,
    `    name: { en: ${word} }`,
    ...rest.map((line) => `    ${line}`),
  ];
  const lines = [
    `name: { en: ${name === undefined ? BLANK : JSON.stringify(name)} }`,
    country === undefined ? '# country: BE     # two letters of ISO 3166' : `country: ${country}`,
    `languages: [${languages.join(', ')}]`,
    'stages:     # in the order of the procedure; the keys are what --stage takes',
    '  introduced: { en: Introduced }',
    '  adopted: { en: Adopted }',
    '  amended: { en: Amended }',
    `# repealed: { ${languages[0] ?? 'en'}: ["Repealed"] }     # first words of a unit that was removed and keeps its number`,
    `# notes: { ${languages[0] ?? 'en'}: ["Note."] }     # first words of an editor’s note that is no law`,
    `# letters: { ${languages[0] ?? 'en'}: abcdefghijklmnopqrstuvwxyz }     # in the order of lists; only where they are not the Latin ones`,
    'units:     # from the largest to the smallest',
    ...unit('chapter', 'chapter', [
      `heading: ${shapes('"Chapter {1}" with a number, "Chapitre {I}" with a Roman one')}`,
    ]),
    ...unit('article', 'article', [
      `heading: ${shapes('"Article {1}", "§ {1}", "{1}-бап"')}`,
      'through: true     # numbered through the whole act',
    ]),
    ...unit('paragraph', 'paragraph', [
      'marker: ["{1}."]     # its number at the start of a line: "{1}.", "({1})", "§ {1}."',
    ]),
    ...unit('point', 'point', ['marker: ["{a})", "{1})"]     # {a} a letter, {i} a small Roman number']),
    ...unit('alinea', 'part', ['# a block without a number needs no shape']),
  ];
  return `---\n${lines.join('\n')}\n---\nWhose acts these are, and what is peculiar about their numbers.\n`;
}
