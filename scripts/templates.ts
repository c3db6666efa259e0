import type { Language } from '../src/law/language.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { BLANK } from '../src/library/decode.ts';

const quoted = (text: string): string => JSON.stringify(text);
const orBlank = (text: string | undefined): string => (text === undefined ? BLANK : quoted(text));

/** A key with its value, or, where nothing was said, the same line as a comment that shows what could stand there. */
const optional = (key: string, value: string | undefined, example: string): string =>
  value === undefined ? `# ${key}: ${example}` : `${key}: ${value}`;

const file = (head: readonly string[], body: string): string =>
  `---\n${head.join('\n')}\n---\n${body === '' ? '' : `${body}\n`}`;

export interface BillTemplate {
  readonly title?: string | undefined;
  readonly legislature: string;
  readonly languages: readonly string[];
}

/** A starting `bill.md`. */
export const billTemplate = ({ title, legislature, languages }: BillTemplate): string =>
  file(
    [
      `title: { en: ${orBlank(title)} }`,
      `legislature: ${legislature}`,
      `authentic: [${languages.join(', ')}]     # languages in which the text has force`,
      '# number: 230-VIII',
      '# companions: [another-bill]',
      '# official: { en: "https://…" }     # the official text',
      '# roles:     # who duties fall on',
      '#   owner: { en: owner }',
      '# topics:',
      '#   risk: { en: risk management }',
      '# The text below this head, if you write one, says what the bill is and what of it is held here.',
    ],
    '',
  );

export interface VersionTemplate {
  readonly stage: string;
  readonly date?: string | undefined;
  readonly follows?: string | undefined;
  readonly languages: readonly string[];
}

/** A starting `version.md`. */
export const versionTemplate = ({ stage, date, follows, languages }: VersionTemplate): string =>
  file(
    [
      `stage: ${stage}`,
      optional('date', date, '2025-05-14'),
      optional('follows', follows, '01-introduced     # the version it amends; none for the first'),
      `wording: { ${languages.map((language) => `${language}: official`).join(', ')} }     # official, translation or restatement, for each language file`,
      'extent: whole     # or partial: then say under "evidence" what each provision rests on',
      'sources:',
      `  - id: ${BLANK}     # an id of sources.yml, or a whole entry with title and url`,
      '# was:     # only what numbers alone do not tell: "art_9 was art_7"',
      '#   art_9: art_7',
    ],
    'A note by the editor: what is held of this text and where it comes from.',
  );

/** A starting file of law text: one article in the legislature's own shape, `### Статья 1. …`. */
export function lawTextTemplate(legislature: Legislature, language: Language): string {
  const article = legislature.units.find(({ kind }) => kind === mainKind(legislature));
  const [shape = '{1}'] = article?.heading[language] ?? Object.values(article?.heading ?? {})[0] ?? [];
  return `### ${shape.replace(/\{\w+\}/u, '1')}. ${BLANK}\n\n${BLANK}\n`;
}

/** Acts are made of articles, except where there are none (a bill of the United States). */
const mainKind = (legislature: Legislature): string =>
  legislature.units.some(({ kind }) => kind === 'article') ? 'article' : 'section';

export interface AmendmentTemplate {
  readonly number: string;
  readonly by?: string | undefined;
  readonly date?: string | undefined;
  readonly replace?: string | undefined;
  readonly language: string;
}

/** A starting amendment with one change. */
export const amendmentTemplate = ({ number, by, date, replace, language }: AmendmentTemplate): string =>
  file(
    [
      `number: ${number}`,
      '# title: { en: What it is about }',
      optional('by', by === undefined ? undefined : quoted(by), 'Committee on Digital Development'),
      optional('date', date, '2025-04-02'),
      'outcome: pending     # pending, accepted, partly, rejected, withdrawn',
      'changes:',
      `  - replace: ${replace ?? BLANK}     # or heading, insert, words, repeal, delete, renumber, move, split, join: content/README.md shows them`,
    ],
    `The reason.\n\n## ${replace ?? 'art_1'} ${language}\n\n${BLANK}`,
  );

export interface ObligationTemplate {
  readonly title?: string | undefined;
  readonly who?: string | undefined;
  readonly basis?: string | undefined;
  readonly code?: string | undefined;
  readonly checked?: string | undefined;
}

/** A starting duty. */
export const obligationTemplate = ({ title, who, basis, code, checked }: ObligationTemplate): string =>
  file(
    [
      `title: ${orBlank(title)}`,
      optional('code', code, 'OB-1     # short and stable, never used again'),
      `who: [${who ?? BLANK}]     # roles of bill.md`,
      `must: ${BLANK}     # exactly one of must, must-not, may`,
      '# if: …     # condition',
      '# unless: …     # exception',
      '# when: …     # deadline or rhythm',
      '# topic: …     # a topic of bill.md',
      `basis: [${basis ?? BLANK}]     # the provisions that create it`,
      '# sanction: []     # looked for and none found; leave out if not known',
      optional('checked', checked, '05-signed     # the version you read it against'),
    ],
    'A plain explanation.',
  );

export interface CommentaryTemplate {
  readonly title?: string | undefined;
  readonly about?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly checked?: string | undefined;
}

/** A starting comment. */
export const commentaryTemplate = ({ title, about, url, author, date, checked }: CommentaryTemplate): string =>
  file(
    [
      `title: ${orBlank(title)}`,
      `about: [${about ?? ''}]     # provisions, or nothing for the whole act`,
      optional('author', author === undefined ? undefined : quoted(author), 'A. Name'),
      '# publisher: The Astana Times',
      optional('date', date, '2025-12-02'),
      optional('url', url, 'https://…'),
      '# seen: opening     # how much of it you read: full, most, opening, abstract or title',
      optional('checked', checked, '05-signed     # the version you read it against'),
    ],
    'One sentence of your own; never the text itself.',
  );
