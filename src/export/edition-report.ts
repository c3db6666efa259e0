import { type Change, type Comparison, type Edit, editsHere, isChanged } from '../law/comparison.ts';
import type { Language } from '../law/language.ts';
import type { Problem } from '../law/problem.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';

/** A new official edition as a reviewer gets it. */
export interface Edition {
  readonly version: string;
  readonly language: Language;
  readonly source: string;
  /** From the version it follows; null if nothing comparable is held. */
  readonly against: {
    readonly comparison: Comparison;
    readonly before: Provision;
    readonly after: Provision;
  } | null;
}

/** GitHub takes 65,536 characters in the body of a pull request; some stay for its own marks. */
const ROOM = 60_000;

/**
 * What a pull request with new official editions says: what came, the redline against the version before, and the statements that no longer
 * rest on the words they were checked against. Markdown; the words of the law stand in it as text, whatever signs they hold.
 */
export function editionReport(editions: readonly Edition[], stale: readonly Problem[]): string {
  const head = [
    'A new official edition was found and imported. Nothing in it was changed by hand; please read it before merging.',
    '',
  ];
  const list = editions.map(({ version, language, source }) => `- **${version}** (${language}), from ${source}`);
  const staleList = [
    '',
    `## Statements to read again: ${stale.length}`,
    '',
    ...stale.map(({ file, line, message }) => `- \`${file}:${line}\` ${asText(message)}`),
  ];
  const fixed = [...head, ...list, ...staleList].join('\n').length;
  const parts = editions.flatMap(redlineOf);
  const shown: string[] = [];
  let used = fixed + 200;
  for (const part of parts) {
    if (used + part.length > ROOM) break;
    shown.push(part);
    used += part.length + 1;
  }
  const left = parts.length - shown.length;
  const note =
    left > 0
      ? ['', `The redline goes on for ${left} more lines; \`oqylym compare\` on this branch shows all of it.`]
      : [];
  return `${[...head, ...list, ...shown, ...note, ...staleList].join('\n')}\n`;
}

function redlineOf({ version, language, against }: Edition): readonly string[] {
  if (!against) return ['', `## ${version} (${language})`, '', 'Nothing comparable is held before it.'];
  const { comparison, before, after } = against;
  const { tally } = comparison;
  const counts = (['reworded', 'inserted', 'repealed', 'moved', 'renumbered', 'consequential'] as const)
    .map((kind) => `${tally[kind]} ${kind}`)
    .join(', ');
  const units = { before: provisionsByEId(before), after: provisionsByEId(after) };
  const lines = comparison.changes.filter(isChanged).map((change) => `- ${lineOf(change, units)}`);
  return ['', `## ${comparison.before.id} → ${version} (${language}): ${counts}`, '', ...lines];
}

interface Units {
  readonly before: ReadonlyMap<string, Provision>;
  readonly after: ReadonlyMap<string, Provision>;
}

function lineOf(change: Change, units: Units): string {
  if (change.kind === 'inserted')
    return `\`${change.after}\` new: ${inserted(ownWords(units.after.get(change.after)))}`;
  if (change.kind === 'repealed')
    return `\`${change.before}\` gone: ${removed(ownWords(units.before.get(change.before)))}`;
  if (change.kind === 'unknown') return `\`${change.after ?? change.before}\` not known`;
  const place = change.before === change.after ? `\`${change.after}\`` : `\`${change.before}\` → \`${change.after}\``;
  const how = [
    change.renumbered ? 'renumbered' : '',
    change.moved ? 'moved' : '',
    change.consequential ? 'follows a renumbering' : '',
  ];
  const words = [editsHere(change.heading), editsHere(change.text)]
    .filter((edits) => edits.some(({ kind }) => kind !== 'same'))
    .map(editWords);
  return [place, how.filter((one) => one !== '').join(', '), words.join(' / ')].filter((part) => part !== '').join(' ');
}

const ownWords = (unit: Provision | undefined): string =>
  [unit?.num, unit?.heading, unit?.text].filter((part) => part !== null && part !== undefined).join(' ');

const editWords = (edits: readonly Edit[]): string =>
  edits
    .map(({ kind, text }) =>
      kind === 'same' ? asText(shortened(text)) : kind === 'added' ? inserted(text) : removed(text),
    )
    .join('');

const inserted = (text: string): string => `<ins>${asText(text)}</ins>`;
const removed = (text: string): string => `<del>${asText(text)}</del>`;

/** Of a long run that stayed only its ends are needed to find the place. */
const shortened = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 70)} … ${text.slice(-70)}`);

/** Words as words: no sign of Markdown or HTML works, no number becomes a link and no name is called. */
export const asText = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#+\-!|~]/gu, '\\$&')
    .replaceAll('@', '@\u2060');
