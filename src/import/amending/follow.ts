import type { Instruction, ReadOperation, Stretch } from '../../law/instruction.ts';
import type { Order } from './clauses.ts';
import { operationsOf } from './operations.ts';
import type { Setting } from './outline.ts';
import type { Passage } from './passages.ts';
import { leave, type Run, stretchOf } from './run.ts';
import { scopesOf } from './scopes.ts';

/** Takes down what the orders of a passage come to: all of them, or none. */
export function follow(
  { orders, remarks }: { readonly orders: readonly Order[]; readonly remarks: readonly string[] },
  passage: Passage,
  setting: Setting,
  whole: Stretch,
  run: Run,
): void {
  if (setting.kind === 'unknown') {
    leave(
      run,
      whole,
      'place',
      `it stands under a heading that was not understood (line ${setting.under[0]?.line ?? 1})`,
    );
    return;
  }
  const scopes = scopesOf(orders, setting.places, run.grammar);
  if (typeof scopes === 'string') {
    leave(run, whole, 'place', scopes);
    return;
  }
  const { language, legislature = null, text = null } = run.options;
  const made = orders.flatMap(({ deed, formula, start, end, aside }, index) => {
    if (deed === null) return [];
    const from = stretchOf(passage.start + start, passage.start + end, run);
    const instruction: Instruction = {
      deed,
      places: scopes[index] ?? [],
      formula: `${language} ${formula.name}`,
      from,
      under: setting.under,
      remarks: [...remarks, ...(aside === null ? [] : [`«${aside}» is no part of the operation`])],
    };
    return [{ instruction, operations: operationsOf(instruction, { grammar: run.grammar, legislature, text }) }];
  });
  run.last = { kind: 'known', places: scopes.flat(), under: setting.under };
  run.instructions.push(...made.map(({ instruction }) => instruction));
  run.outline.use();
  for (const { instruction, operations } of made) {
    if (operations.kind === 'none') leave(run, instruction.from, operations.why, operations.message);
    else run.operations.push(...operations.operations.map((operation) => readOperation(operation, instruction)));
  }
}

function readOperation(
  operation: ReadOperation['operation'],
  { places, formula, from, under, remarks }: Instruction,
): ReadOperation {
  return { operation, act: places[0]?.act ?? null, basis: { formula, from, under, remarks } };
}
