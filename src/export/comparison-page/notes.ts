import { type ChangeKind, isMoved } from '../../law/change-kind.ts';
import type { RuleFinding } from '../../law/meaning.ts';
import type { Member, Row } from '../comparison-rows.ts';
import { type Child, element } from '../html.ts';
import type { ComparisonLabels } from './labels.ts';
import { memberLink } from './member-link.ts';

type Badge = ChangeKind | 'relevelled' | 'split' | 'merged';

interface Noted {
  readonly labels: ComparisonLabels;
  readonly isEdited: boolean;
  /** What the title of its article says of all of it. */
  readonly above: ChangeKind | null;
}

/** What the marks in the words cannot say: badges, where the unit came from and how sure that is, what it was split from or joined with. */
export function notes(row: Row, { labels, isEdited, above }: Noted): Child {
  const parts = [
    ...badges(row, above).map((kind) => badge(kind, labels)),
    ...row.findings.map((finding) => ruleBadge(finding, labels)),
    ...origin(row, isEdited, labels),
    ...company(row, labels),
  ];
  return parts.length === 0 ? null : element('span', { className: 'c-badges', lang: labels.lang }, ...parts);
}

/** A kind of change as a word in a frame. */
export const badge = (kind: Badge, { t, lang }: ComparisonLabels): Child =>
  element('span', { className: `badge kind-${kind}`, lang }, t(`kind-${kind}`));

/** A rule by which the change is material; the words that triggered it stand in the title. */
function ruleBadge({ rule, before, after }: RuleFinding, { t, lang }: ComparisonLabels): Child {
  const quoted = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ') || '—';
  const title = t('material-words', { before: quoted(before), after: quoted(after) });
  return element('span', { className: `badge rule rule-${rule}`, lang, title }, t(`rule-${rule}`));
}

/** Edits speak for themselves, and the title of an article says what became of all of it. */
function badges(row: Row, above: ChangeKind | null): readonly Badge[] {
  const { kind, change } = row;
  const isSaidAbove = kind === above && (kind === 'inserted' || kind === 'repealed' || kind === 'unknown');
  const isSpoken = kind === 'same' || kind === 'reworded' || isSaidAbove;
  return [
    ...(isSpoken ? [] : [kind]),
    ...(isMoved(change) && kind !== 'moved' ? (['moved'] as const) : []),
    ...(change.kind === 'kept' && change.relevelled ? (['relevelled'] as const) : []),
    ...(row.split.length > 0 ? (['split'] as const) : []),
    ...(row.merged.length > 0 ? (['merged'] as const) : []),
  ];
}

/** "was article 7", or "probably from article 7" with what speaks for it. */
function origin({ was, tentative }: Row, isEdited: boolean, { t, number }: ComparisonLabels): readonly Child[] {
  const from = was && memberLink(was, t(tentative ? 'probably' : 'was', { place: was.place }), 'c-was');
  if (!tentative || !(was || isEdited)) return from ? [from] : [];
  const percentOf = (share: number): string => number(Math.round(share * 100));
  const { basis, likeness, heading } = tentative;
  // Without a word in common nothing speaks for a pair but its place between its neighbours.
  const found = basis === 'wording' && likeness === 0 ? 'place' : basis;
  const words = t('evidence-likeness', { percent: percentOf(likeness), basis: t(`basis-${found}`) });
  const headings = heading === undefined ? [] : [t('evidence-headings', { percent: percentOf(heading) })];
  return [from ?? said(t('tentative')), said([words, ...headings].join('; '))];
}

function company({ split, merged }: Row, { t }: ComparisonLabels): readonly Child[] {
  const lists: readonly (readonly [string, readonly Member[]])[] = [
    [t('split-with'), split],
    [t('merged-with'), merged],
  ];
  return lists.flatMap(([name, members]) =>
    members.length === 0
      ? []
      : [said(`${name} `, ...members.flatMap((member, index) => [index > 0 ? ', ' : null, memberLink(member)]))],
  );
}

const said = (...words: readonly Child[]): Child => element('span', { className: 'c-was' }, ...words);
