import type { Amendment } from '../../law/amendment.ts';
import { authorName, type Bill } from '../../law/bill.ts';
import type { Change } from '../../law/comparison.ts';
import { changeKey, type ProvedCauses } from '../../law/explanation.ts';
import { type EId, eIdPath, type IsoDate } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { PieceKey } from './paragraphs.ts';
import { told } from './sayings.ts';

/** Who is named for a revision. */
export interface Author {
  readonly name: string;
  readonly date: IsoDate | null;
}

/** Who made a change and why, as far as it is proved. */
export interface Cause extends Author {
  /** Reasons, each with the amendment it stands in. */
  readonly reasons: readonly (Author & { readonly text: string })[];
}

/** Some words of a paragraph of the later text. */
export interface Place {
  readonly at: EId;
  readonly key: PieceKey;
  readonly start: number;
  readonly end: number;
}

/** Finds the cause of a change, or of words that it put in; the step between the versions itself where none is proved. */
export type CauseOf = (change: Change, place: Place | null) => Cause;

/** A lookup of causes. A change that several amendments made names all of them, save for words that one of them is known to have put in. */
export function causesFrom(
  proved: ProvedCauses | null,
  step: Author,
  lang: InterfaceLanguage,
  authors: Bill['authors'],
): CauseOf {
  const byList = new Map<string, Cause>();
  const causeOf = (amendments: readonly Amendment[]): Cause => {
    const key = amendments.map(({ id }) => id).join(' ');
    const cause = byList.get(key) ?? causeBy(amendments, { lang, authors });
    byList.set(key, cause);
    return cause;
  };
  const neutral: Cause = { ...step, reasons: [] };
  return (change, place) => {
    const amendments = proved ? amendmentsOf(change, proved) : [];
    if (amendments.length === 0) {
      const reason = proved?.accepted.get(changeKey(change));
      return reason === undefined
        ? neutral
        : { ...step, reasons: [{ ...step, text: told('accepted', lang, { reason }) }] };
    }
    const one = place && amendments.length > 1 && proved ? writerOf(place, proved) : null;
    return causeOf(one && amendments.includes(one) ? [one] : amendments);
  };
}

/** A unit that came or went with the unit around it is told with that one. */
function amendmentsOf(change: Change, { byChange }: ProvedCauses): readonly Amendment[] {
  const own = byChange.get(changeKey(change));
  if (own) return own;
  const at = change.kind === 'inserted' ? change.after : change.kind === 'repealed' ? change.before : null;
  const outer = at === null ? [] : eIdPath(at).slice(0, -1).reverse();
  const key = (eId: EId): string =>
    changeKey(change.kind === 'inserted' ? { kind: 'inserted', after: eId } : { kind: 'repealed', before: eId });
  return outer.map((eId) => byChange.get(key(eId))).find((found) => found !== undefined) ?? [];
}

/** The one amendment that put in all these words, or null. */
function writerOf({ at, key, start, end }: Place, { words }: ProvedCauses): Amendment | null {
  const runs = key === 'num' ? [] : (words.get(at)?.[key] ?? []);
  let from = 0;
  const writers = new Set<Amendment | null>();
  for (const { text, cause } of runs) {
    const to = from + text.length;
    if (from < end && to > start) writers.add(cause);
    from = to;
  }
  const [only] = writers;
  return writers.size === 1 ? (only ?? null) : null;
}

/** In whose language people are named. */
interface Naming {
  readonly lang: InterfaceLanguage;
  readonly authors: Bill['authors'];
}

function causeBy(amendments: readonly Amendment[], naming: Naming): Cause {
  const named = amendments.map((amendment) => authorOf(amendment, naming));
  const names = [...new Set(named.map(({ name }) => name))];
  const [date = null, ...others] = new Set(named.map((author) => author.date));
  return {
    name: names.join('; '),
    date: others.length === 0 ? date : null,
    reasons: amendments.flatMap((amendment) => {
      const label = told('amendment', naming.lang, { number: amendment.number });
      return [
        { ...authorOf(amendment, naming), text: amendment.reason === '' ? label : `${label}. ${amendment.reason}` },
      ];
    }),
  };
}

const authorOf = ({ by, number, date }: Amendment, { lang, authors }: Naming): Author => ({
  name: by === null ? told('amendment', lang, { number }) : authorName({ authors }, by, lang),
  date,
});
