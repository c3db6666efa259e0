import { type Applied, apply } from '../amend/apply.ts';
import type { Text } from '../compare/compare.ts';
import type { Amendment, Operation } from '../law/amendment.ts';
import type { EId } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { applyOptions } from './apply-amendments.ts';
import { elementWords } from './element-words.ts';

/** What one operation of an amendment does, as a row of a comparative table tells it. */
export interface AmendmentRow {
  readonly amendment: Amendment;
  /** Place of the operation in the amendment, from 1. */
  readonly operation: number;
  readonly element: string;
  /** Lines of the text of the bill; none where the provision is new. */
  readonly before: readonly string[];
  /** Lines as they would be; none where the provision goes. */
  readonly proposed: readonly string[];
  /** Why it cannot be executed; null if it can. */
  readonly refusal: string | null;
}

/** The rows of amendments against a text, each operation executed by itself. */
export function amendmentRows(
  text: Text,
  amendments: readonly Amendment[],
  legislature: Legislature,
  lang: InterfaceLanguage,
): readonly AmendmentRow[] {
  const options = applyOptions(legislature, text.language);
  return amendments.flatMap((amendment) =>
    amendment.changes.map((operation, index) => {
      const alone: Amendment = { ...amendment, outcome: 'partly', accepted: [index + 1] };
      const applied = apply(text, [alone], options);
      const refusal = applied.executions.find(({ problem }) => problem !== null)?.problem?.message ?? null;
      const told = rowOf(operation, text, applied, (root, eId) => elementWords(root, eId, legislature, lang));
      return { amendment, operation: index + 1, refusal, ...told };
    }),
  );
}

type Words = (root: Provision, eId: EId) => string;

function rowOf(
  operation: Operation,
  text: Text,
  applied: Applied,
  words: Words,
): Pick<AmendmentRow, 'element' | 'before' | 'proposed'> {
  const [was, is] = [provisionsByEId(text.root), provisionsByEId(applied.text.root)];
  if (operation.kind === 'insert') {
    const element = words(applied.text.root, operation.at);
    return { element: element === '' ? operation.at : element, before: [], proposed: linesOf(is.get(operation.at)) };
  }
  if (operation.kind === 'words' && operation.at === null) {
    const list = (given: readonly string[] | undefined): readonly string[] => (given ?? []).map((one) => `«${one}»`);
    return { element: '', before: list(operation.find[text.language]), proposed: list(operation.put[text.language]) };
  }
  const targets = operation.kind === 'join' ? operation.at : operation.at === null ? [] : [operation.at];
  const became = applied.pairs.filter(([before]) => targets.includes(before)).map(([, after]) => after);
  const made = operation.kind === 'split' ? operation.into : became;
  const shown = (unit: Provision | undefined): readonly string[] => {
    if (operation.kind === 'replace' && operation.part === 'heading' && unit)
      return [[unit.num, unit.heading].filter((one) => one !== null).join(' ')];
    if (operation.kind === 'replace' && operation.part === 'opening' && unit)
      return linesOf({ ...unit, heading: null, num: unit.heading === null ? unit.num : null, children: [] });
    return linesOf(unit);
  };
  return {
    element: targets.map((eId) => words(text.root, eId) || eId).join('; '),
    before: targets.flatMap((eId) => shown(was.get(eId))),
    proposed: [...new Set(made)].flatMap((eId) => shown(is.get(eId))),
  };
}

/** A unit as lines: number and heading, own words, then what lies in it. */
export function linesOf(unit: Provision | undefined): readonly string[] {
  if (!unit) return [];
  const { num, heading, text, children } = unit;
  const first = heading === null ? [num, text] : [num, heading];
  const own = [first.filter((part) => part !== null).join(' '), ...(heading === null || text === null ? [] : [text])];
  return [...own.flatMap((part) => part.split('\n')).filter((line) => line !== ''), ...children.flatMap(linesOf)];
}
