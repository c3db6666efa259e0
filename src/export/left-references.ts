import type { Comparison } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import { type Index, type Member, nameIn, type RowContext } from './comparison-rows.ts';

/** A citation whose words stayed as they were while the provision that it meant went elsewhere. */
export interface LeftReference {
  /** The later unit in whose words it stands. */
  readonly at: Member & { readonly eId: EId };
  /** The cited number, and some words on both sides of it. */
  readonly words: { readonly before: string; readonly number: string; readonly after: string };
  /** What it meant, by its name in the earlier text. */
  readonly meant: Member;
  /** What that is in the later text; null if it is gone. */
  readonly now: Member | null;
  /** What bears the cited number in the later text; null if nothing does. */
  readonly bearer: Member | null;
}

/** So many signs on either side tell a reader where the citation stands. */
const around = 60;

/** The citations that a renumbering or a repeal left behind, in the order of the later text. */
export function leftReferences(context: RowContext): readonly LeftReference[] {
  const { comparison, before, after, prefix } = context;
  const became = successors(comparison);
  const later = (eId: EId): Member => ({ place: titled(after, eId, context), href: `#${prefix}${eId}` });
  return comparison.references.flatMap((reference): readonly LeftReference[] => {
    const { kind, was, is, after: span } = reference;
    if ((kind !== 'stale' && kind !== 'dangling') || was === null || span === null) return [];
    const text = after.byEId.get(span.eId)?.text ?? '';
    const now = became.get(was) ?? null;
    const bearer = is !== null && is !== now && after.byEId.get(is)?.isRepealed === false ? later(is) : null;
    return [
      {
        at: { place: nameIn(after, span.eId, context), href: `#${prefix}${span.eId}`, eId: span.eId },
        words: {
          before: lastWords(text.slice(0, span.start)),
          number: text.slice(span.start, span.end),
          after: firstWords(text.slice(span.end)),
        },
        meant: { place: titled(before, was, context), href: context.hrefBefore(was) },
        now: now === null ? null : later(now),
        bearer,
      },
    ];
  });
}

/** A unit by name, with its heading: a number alone says little to who has just read that it moved. */
function titled(index: Index, eId: EId, context: RowContext): string {
  const heading = index.byEId.get(eId)?.heading ?? null;
  return heading === null ? nameIn(index, eId, context) : `${nameIn(index, eId, context)} (${heading})`;
}

/** What each earlier unit is now; the first half of one that was split. */
function successors({ changes }: Comparison): ReadonlyMap<EId, EId> {
  const found = new Map<EId, EId>();
  for (const change of changes)
    if (change.kind === 'kept' && !found.has(change.before)) found.set(change.before, change.after);
  return found;
}

function lastWords(text: string): string {
  if (text.length <= around) return text;
  return `… ${text.slice(-around).replace(/^\S*\s+/u, '')}`;
}

function firstWords(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s+\S*$/u, '')} …`;
}
