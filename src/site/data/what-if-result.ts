import { apart } from '../../export/comparison-page/apart.ts';
import { type ChangeKind, kindOf } from '../../law/change-kind.ts';
import { cite, citeByAddress } from '../../law/cite.ts';
import { type Change, type Edit, editsHere, isChanged } from '../../law/comparison.ts';
import type { Execution, Mark } from '../../law/explanation.ts';
import type { AmendmentId, EId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { articleAround, type Provision, provisionsByEId } from '../../law/provision.ts';
import { type WhatIfSheet, whatIf } from '../../library/what-if.ts';

/** One unit that the chosen amendments change. */
export interface ResultRow {
  readonly kind: ChangeKind;
  readonly num: readonly Edit[];
  readonly heading: readonly Edit[];
  readonly text: readonly Edit[];
  /** The amendments that changed it. */
  readonly by: readonly AmendmentId[];
}

/** An article with its changed units. */
export interface ResultBlock {
  readonly place: string;
  readonly heading: string;
  readonly rows: readonly ResultRow[];
}

/** An operation of the choice that cannot be executed, by the rule it breaks; or of which nothing can be said. */
export interface Hindrance {
  readonly amendment: AmendmentId;
  readonly operation: number;
  /** `amend-overlap`, `amend-target` …; `not-known` where the text is silent. */
  readonly rule: string;
  /** The whole message, in English; null where the rule and the relations of the amendments say it all. */
  readonly message: string | null;
}

/** What a choice of amendments gives, as a page shows it. */
export interface WhatIfResult {
  readonly blocks: readonly ResultBlock[];
  readonly done: number;
  readonly hindrances: readonly Hindrance[];
}

/** The same on the page as it is built and in the browser, where it is worked out anew for every choice. */
export function whatIfResult(
  sheet: WhatIfSheet,
  choice: ReadonlySet<AmendmentId>,
  lang: InterfaceLanguage,
): WhatIfResult {
  const { applied, comparison } = whatIf(sheet, choice);
  const [before, after] = [provisionsByEId(sheet.text.root), provisionsByEId(applied.text.root)];
  const blocks: { readonly home: Provision; readonly root: Provision; readonly rows: ResultRow[] }[] = [];
  for (const change of comparison.changes) {
    const now = change.after === null ? null : (after.get(change.after) ?? null);
    const was = change.kind === 'inserted' || change.before === null ? null : (before.get(change.before) ?? null);
    const root = now ? applied.text.root : sheet.text.root;
    const unit = now ?? was;
    if (!unit) continue;
    const home = articleAround(root, unit.eId) ?? unit;
    const marks = [...(now ? (applied.touchedBy.get(now.eId) ?? []) : []), ...takenOut(was, applied.takenOutBy)];
    // Where the earlier text is silent a comparison says nothing, but words that an amendment put there are not to be lost.
    const isWritten = marks.length > 0 && now !== null && now.text !== (was?.text ?? null);
    if (!isChanged(change) && !isWritten) continue;
    const row = rowOf(change, was, now, marks, unit.eId === home.eId);
    const last = blocks[blocks.length - 1];
    if (last?.home.eId === home.eId && last.root === root) last.rows.push(row);
    else blocks.push({ home, root, rows: [row] });
  }
  return {
    blocks: blocks.map(({ home, root, rows }) => ({
      place: home.kind === 'act' ? '' : cite(home.eId, root, sheet.legislature, lang),
      heading: home.heading ?? '',
      rows,
    })),
    done: applied.executions.filter(({ result }) => result === 'done').length,
    hindrances: applied.executions.flatMap(hindranceOf),
  };
}

const takenOut = (was: Provision | null, by: ReadonlyMap<EId, readonly Mark[]>): readonly Mark[] =>
  was ? (by.get(was.eId) ?? []) : [];

function rowOf(
  change: Change,
  was: Provision | null,
  now: Provision | null,
  marks: readonly Mark[],
  isHead: boolean,
): ResultRow {
  const kind = kindOf(change);
  const by = [...new Set(marks.map(({ amendment }) => amendment))];
  const [numBefore, numAfter] = [was?.num ?? null, now?.num ?? null];
  // The title above names the article already.
  const isNamed = isHead && numBefore === numAfter;
  const num = isNamed
    ? []
    : numBefore === numAfter
      ? whole(numAfter, 'same')
      : [...whole(numBefore, 'removed'), ...whole(numAfter, 'added')];
  if (change.kind === 'kept') {
    const edits = apart(editsHere(change.heading));
    const heading = isHead && edits.every((edit) => edit.kind === 'same') ? [] : edits;
    return { kind, by, num, heading, text: textOf(change.text, was, now) };
  }
  const how = change.kind === 'repealed' ? 'removed' : 'added';
  const unit = now && how === 'added' ? now : was;
  return { kind, by, num, heading: whole(unit?.heading ?? null, how), text: whole(unit?.text ?? null, how) };
}

/** The words of a unit that only moved or got another number stand unmarked; those put where the earlier text is silent are new to us. */
const textOf = (edits: readonly Edit[], was: Provision | null, now: Provision | null): readonly Edit[] =>
  edits.length > 0
    ? apart(editsHere(edits))
    : whole(now?.text ?? null, now?.text === (was?.text ?? null) ? 'same' : 'added');

const whole = (text: string | null, kind: Edit['kind']): readonly Edit[] =>
  text === null || text === '' ? [] : [{ kind, text }];

function hindranceOf({ amendment, operation, result, problem }: Execution): readonly Hindrance[] {
  if (result === 'done') return [];
  return [
    {
      amendment,
      operation,
      rule: problem?.rule ?? 'not-known',
      message: problem && problem.rule !== 'amend-overlap' ? `${problem.message} → ${problem.hint}` : null,
    },
  ];
}

/** Places where two amendments meet, in words. */
export const placesInWords = (at: readonly EId[], sheet: WhatIfSheet, lang: InterfaceLanguage): string =>
  at
    .map((eId) => {
      const named = cite(eId, sheet.text.root, sheet.legislature, lang);
      return named === '' ? citeByAddress(eId) : named;
    })
    .join('; ');
