import { authorName } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { ChangeCause, ChangeCauses, Mark, Run, UnitRuns } from '../law/explanation.ts';
import type { VersionId } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';

/** A piece of a statement, and where it leads. */
export interface Said {
  readonly words: string;
  readonly href: string | null;
}

/** A cause as a reader sees it. */
export interface ToldCause {
  /** The same for every change with this cause: words and statement light each other by it. */
  readonly key: string;
  readonly kind: ChangeCause['kind'];
  /** One amendment after another, or one sentence. */
  readonly said: readonly Said[];
}

/** The causes of a row. */
export interface RowCauses {
  readonly added: UnitRuns<ToldCause | null>;
  readonly removed: UnitRuns<ToldCause | null>;
  /** All causes of the row, in the order of its words, those of the unit as a whole last. */
  readonly all: readonly ToldCause[];
}

/** Puts a cause into words. */
export type TellCause = (cause: ChangeCause) => readonly Said[];

/** Words for the causes of one comparison; equal causes become one. */
export function toldCauses(tell: TellCause): (causes: ChangeCauses) => RowCauses {
  const known = new Map<string, ToldCause>();
  const told = (cause: ChangeCause): ToldCause => {
    const id = JSON.stringify(cause);
    const one = known.get(id) ?? { key: `c${known.size + 1}`, kind: cause.kind, said: tell(cause) };
    known.set(id, one);
    return one;
  };
  const runs = (list: readonly Run<ChangeCause | null>[]): readonly Run<ToldCause | null>[] =>
    list.map(({ text, cause }) => ({ text, cause: cause && told(cause) }));
  const both = ({ heading, text }: UnitRuns<ChangeCause | null>) => ({ heading: runs(heading), text: runs(text) });
  return ({ added, removed, unit }) => {
    const [come, gone] = [both(added), both(removed)];
    const inOrder = [gone.heading, come.heading, gone.text, come.text].flat().map(({ cause }) => cause);
    const all = [...inOrder, ...unit.map(told)].filter((cause) => cause !== null);
    return { added: come, removed: gone, all: [...new Set(all)] };
  };
}

/** A cause in one line. */
export const lineOf = ({ said }: ToldCause): string => said.map(({ words }) => words).join('; ');

export type CauseLabel =
  | `cause-${Exclude<ChangeCause['kind'], 'amendment'>}`
  | 'amendment-by-unknown'
  | 'amendment-number'
  | 'cause-change'
  | 'effect-proved';

/** What a cause is told with. */
export interface CauseWords {
  readonly t: (key: CauseLabel, values?: Readonly<Record<string, string | number>>) => string;
  readonly date: (date: string) => string;
  readonly nameOf: (version: VersionId) => string;
  readonly lang: InterfaceLanguage;
  /** Where an operation of an amendment is shown. */
  readonly hrefOf: (mark: Mark) => string | null;
}

/** Tells causes with the names of a dossier: "Amendment 2 (Committee …, 23 October 2025), Second reading: proved". */
export function causeTeller({ bill, amendments }: Dossier, { t, lang, date, nameOf, hrefOf }: CauseWords): TellCause {
  const markWords = (mark: Mark): string => {
    const amendment = amendments.find(({ id }) => id === mark.amendment);
    const number = t('amendment-number', { number: amendment?.number ?? mark.amendment });
    const isOneOfSeveral = amendment !== undefined && amendment.changes.length > 1;
    const name = isOneOfSeveral ? `${number}, ${t('cause-change', { operation: mark.operation })}` : number;
    const by = amendment?.by ? authorName(bill, amendment.by, lang) : t('amendment-by-unknown');
    const facts = [by, ...(amendment?.date ? [date(amendment.date)] : [])];
    const reading = amendment ? `, ${nameOf(amendment.version)}` : '';
    return `${name} (${facts.join(', ')})${reading}: ${t('effect-proved')}`;
  };
  return (cause) => {
    switch (cause.kind) {
      case 'amendment':
        return marksOf(cause.marks).map((mark) => ({ words: markWords(mark), href: hrefOf(mark) }));
      case 'accepted':
        return [{ words: t('cause-accepted', { reading: nameOf(cause.version), reason: cause.reason }), href: null }];
      case 'entered':
      case 'unknown':
        return [{ words: t(`cause-${cause.kind}`, { reading: nameOf(cause.version) }), href: null }];
      case 'elsewhere':
      case 'renumbering':
      case 'typography':
        return [{ words: t(`cause-${cause.kind}`), href: null }];
    }
  };
}

/** One amendment is named once, however many of its operations had a part in a change. */
const marksOf = (marks: readonly Mark[]): readonly Mark[] =>
  [...new Map(marks.toReversed().map((mark) => [mark.amendment, mark])).values()].reverse();
