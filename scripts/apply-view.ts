import type { Applied } from '../src/amend/apply.ts';
import type { Explained } from '../src/amend/explain.ts';
import { compare, type Text } from '../src/compare/compare.ts';
import type { Change } from '../src/law/comparison.ts';
import type { Execution, Explanation, Unapplied, VerdictTally } from '../src/law/explanation.ts';
import { shownChanges } from './compare-view.ts';
import type { Paint } from './outcome.ts';
import type { Recognised } from './recognise.ts';

/** An executed text with what a reader has to know of it. */
export interface ShownApplied {
  readonly before: Text;
  readonly applied: Applied;
  readonly reading: Recognised;
  readonly notes: readonly string[];
}

/** What was executed, what was not and why, and what changed by it. */
export function shownApplied({ before, applied, reading, notes }: ShownApplied, paint: Paint): string {
  const matches = applied.pairs.map(
    ([from, to]) => ({ before: from, after: to, basis: 'declared', likeness: 1 }) as const,
  );
  const comparison = compare(before, applied.text, {
    alignment: { before: before.id, after: applied.text.id, matches },
  });
  const { language, legislature, because } = reading;
  const lines = [
    `${paint.strong(applied.text.id)} (${before.wording ?? 'kind of text not stated'}, ${before.extent})`,
    paint.quiet(`Language: ${language} (${because.language}). Numbering: ${legislature.id} (${because.legislature}).`),
    ...notes.map((note) => `Note: ${note.replace(/\.$/u, '')}.`),
    ...applied.executions.map((execution) => executionLine(execution, paint)),
    ...applied.unapplied.map(unappliedLine),
  ];
  return [lines.join('\n'), ...shownChanges(comparison, { before, after: applied.text, reading }, paint)].join('\n\n');
}

const unknownWords: Readonly<Record<NonNullable<Execution['unknown']>, string>> = {
  'place-not-held': 'the place is not in the part of the text that is held',
  'words-not-known': 'the words of the place are not known',
  'no-wording': 'the amendment is not worded in this language',
};

function executionLine({ amendment, operation, result, touched, problem, unknown }: Execution, paint: Paint): string {
  const name = `${amendment}, change ${operation}`;
  if (problem) return `${paint.removed('✗')} ${problem.file}:${problem.line} ${problem.message} → ${problem.hint}`;
  if (result === 'unknown') return `? ${name}: not known; ${unknown ? unknownWords[unknown] : ''}`;
  return `${paint.added('✓')} ${name}: ${touched.join(', ') || 'taken out'}`;
}

const unappliedWords: Readonly<Record<Unapplied['why'], string>> = {
  outcome: '',
  'changes-not-named': '; which of its changes were accepted is not known (accepted: [1, 3])',
  'no-changes': '; which words it changes is not known',
};

const unappliedLine = ({ amendment, outcome, why }: Unapplied): string =>
  `– ${amendment}: not executed, ${outcome}${unappliedWords[why]}`;

/** The verdict on a later text: its line, every change that is not proved, and what is left to explain. */
export function shownVerdict(
  explained: Explained,
  { later, reading }: { readonly later: Text; readonly reading: Recognised },
  paint: Paint,
): string {
  const open = explained.explanations.filter(({ strength }) => strength !== 'proved');
  const residue = shownChanges(
    { changes: explained.left },
    { before: explained.applied.text, after: later, reading },
    paint,
  );
  return [
    [`${paint.strong(`Against ${later.id}`)}: ${verdictLine(explained.tally)}`, ...open.map(explanationLine)].join(
      '\n',
    ),
    ...(residue.length === 0
      ? []
      : ['What no amendment explains, from the executed text to the later one:', ...residue]),
  ].join('\n\n');
}

/** `14 of 16 changes proved, 2 unexplained; 5 units not known.` */
export function verdictLine(tally: VerdictTally): string {
  const { proved, changes, silent, located, accepted, unexplained, consequential, typographic, unknown } = tally;
  const parts = [
    `${proved} of ${changes} changes proved${silent > 0 ? ` (${silent} of them where the earlier text is silent)` : ''}`,
    located > 0 && `${located} located only`,
    accepted > 0 && `${accepted} accepted with a reason`,
    unexplained > 0 && `${unexplained} unexplained`,
  ].filter((part) => part !== false);
  const aside = [
    consequential > 0 && `${consequential} only follow a renumbering`,
    typographic > 0 && `${typographic} differ in print only`,
    unknown > 0 && `${unknown} units not known`,
  ].filter((part) => part !== false);
  return `${parts.join(', ')}${aside.length > 0 ? `; ${aside.join(', ')}` : ''}.`;
}

function explanationLine({ change, strength, by, reason }: Explanation): string {
  const marks = by.map(({ amendment, operation }) => `${amendment}, change ${operation}`).join('; ');
  return `  ${strength}: ${placeOf(change)}${marks === '' ? '' : ` (${marks})`}${reason === null ? '' : `: ${reason}`}`;
}

function placeOf(change: Change): string {
  switch (change.kind) {
    case 'inserted':
      return `${change.after} inserted`;
    case 'repealed':
      return `${change.before} taken out`;
    case 'unknown':
      return `${change.before ?? change.after} not known`;
    case 'kept':
      return change.before === change.after ? change.after : `${change.before} → ${change.after}`;
  }
}
