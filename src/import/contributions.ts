import type { Contribution, Proposal } from '../law/contribution.ts';
import { isoDate } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import { withFacts, yamlText } from './add-to-head.ts';

/** What a contribution becomes: files of the content, or why it becomes none. */
export interface Received {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly Problem[];
}

/** Fields of the issue form `.github/ISSUE_TEMPLATE/commentary.yml`, by the first word of their label. */
const required = ['bill', 'provisions', 'language', 'words'] as const;
const NO_ANSWER = '_No response_';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * An issue of the form for comments as a file of `commentary/`. GitHub prints the answers under headings (`### Provisions · Нормы ·
 * Нормалар`). The words go in as they are: they are shown as sanitised Markdown and nothing else is done with them.
 */
export function commentaryFrom(issue: Contribution): Received {
  const answers = answersIn(issue.body);
  const missing = required.filter((field) => answers.get(field) === undefined);
  if (missing.length > 0) {
    return refused(
      issue,
      `has no answer for: ${missing.join(', ')}`,
      'use the form "Commentary", and leave its headings as they are',
    );
  }
  const read = (field: string): string | undefined => answers.get(field)?.replaceAll(/\s+/gu, ' ').trim();
  const [bill = '', language = ''] = [read('bill'), read('language')];
  if (!SLUG.test(bill) || !/^[a-z]{2,3}$/u.test(language)) {
    return refused(
      issue,
      `names the bill "${bill}" and the language "${language}"`,
      'write the id of the bill (kz-ai) and a language code (kk, ru, en)',
    );
  }
  const given = read('date');
  const date = given === undefined ? issue.date : isoDate(given);
  if (date === null) return refused(issue, `has the date "${given}"`, 'write 2025-12-02, or 2025-12 or 2025');
  const facts = {
    title: issue.title.replace(/^\s*\[[^\]]*\]\s*/u, '').trim() || `#${issue.number}`,
    about: (read('provisions') ?? '').split(/[\s,;]+/u).filter((one) => one !== '' && one !== '-'),
    author: read('author') ?? `@${issue.author}`,
    ...defined('publisher', read('publisher')),
    date,
    ...defined('language', read('text')),
    ...defined('url', read('link')),
    ...defined('checked', read('version')),
    via: issue.url,
  };
  const path = `content/bills/${bill}/commentary/github-${issue.number}.${language}.md`;
  return { files: [{ path, text: `---\n${yamlText(facts)}---\n${answers.get('words') ?? ''}\n` }], problems: [] };
}

const defined = (key: string, value: string | undefined): Readonly<Record<string, string>> =>
  value === undefined ? {} : { [key]: value };

/** Answers by field; a field left empty has none. */
function answersIn(body: string): ReadonlyMap<string, string> {
  const parts = body
    .replaceAll('\r\n', '\n')
    .split(/^### +/mu)
    .slice(1);
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const [label = '', ...lines] = part.split('\n');
      const answer = lines.join('\n').trim();
      const field = label.split(/[\s·:]/u)[0]?.toLowerCase() ?? '';
      return answer === '' || answer === NO_ANSWER ? [] : [[field, answer]];
    }),
  );
}

/** Where a pull request may bring an amendment: nowhere else in the repository is anything taken from it. */
export const isAmendmentPath = (path: string): boolean =>
  /^content\/bills\/[a-z0-9-]+\/amendments\/\d{2}-[a-z0-9-]+\/[a-z0-9-]+\.md$/u.test(path);

/**
 * The amendment files of a pull request as files of the content. Whatever they claim, an amendment whose pull request is open is pending:
 * only what is merged was accepted by somebody.
 */
export function amendmentsFrom(proposal: Proposal): Received {
  const files = proposal.files.filter(({ path }) => isAmendmentPath(path));
  if (files.length === 0) {
    return refused(
      proposal,
      'adds no file of amendments',
      'add content/bills/BILL/amendments/NN-version/NUMBER.md; see content/README.md',
    );
  }
  const received = files.map(({ path, text }) => amendmentFile(proposal, path, text));
  return { files: received.flatMap((one) => one.files), problems: received.flatMap((one) => one.problems) };
}

const HEAD = /^\uFEFF?---[ \t]*\r?\n(?<head>.*?)^---[ \t]*(?:\r?\n|$)/msu;

function amendmentFile(proposal: Proposal, path: string, text: string): Received {
  const match = HEAD.exec(text);
  const head = match?.groups?.head;
  if (match?.index !== 0 || head === undefined) {
    return refused(
      proposal,
      `${path} has no head`,
      'begin the file with a line "---", then the keys, then a line "---"',
    );
  }
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'mu').test(head);
  const facts = {
    ...(has('by') ? {} : { by: `@${proposal.author}` }),
    ...(has('date') || proposal.date === null ? {} : { date: proposal.date }),
    outcome: 'pending',
    via: proposal.url,
  };
  try {
    return {
      files: [{ path, text: `---\n${withFacts(head, facts)}---\n${text.slice(match[0].length)}` }],
      problems: [],
    };
  } catch {
    return refused(proposal, `${path} has a head that cannot be read as YAML`, 'run npm run check on the branch');
  }
}

const refused = ({ url, number }: Contribution, message: string, hint: string): Received => ({
  files: [],
  problems: [{ file: url, line: 1, level: 'warning', rule: 'contribution', message: `#${number} ${message}`, hint }],
});
