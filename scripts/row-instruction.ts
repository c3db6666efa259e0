import { apply } from '../src/amend/apply.ts';
import { trialOf } from '../src/amend/trial.ts';
import type { Text } from '../src/compare/compare.ts';
import { readAmendment } from '../src/import/read-amendment.ts';
import type { TableEntry } from '../src/import/read-table.ts';
import type { Operation } from '../src/law/amendment.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { applyOptions } from '../src/library/apply-amendments.ts';

/**
 * The operations of a row that orders a change in words (`слово «вправе» заменить словом «обязан»`) and does not give the new text. Its
 * place stands above it as a heading, as in a paper of amendments. Null unless all of it is understood, without a slip of the pen put
 * right, and can be executed.
 */
export function orderedBy({ cells }: TableEntry, text: Text, legislature: Legislature): readonly Operation[] | null {
  const words = (cells.instructions.length > 0 ? cells.instructions : cells.proposed).join('\n\n');
  const options = { language: text.language, legislature, text: text.root };
  const place = cells.element.join(', ');
  const papers = place === '' ? [words] : [`${place}:\n\n${words}`, words];
  for (const paper of papers) {
    const reading = readAmendment(paper, options);
    if (!reading || reading.operations.length === 0 || reading.notUnderstood.length > 0) continue;
    const operations = reading.operations.map(({ operation }) => operation);
    const isOwn = reading.operations.every(({ act, basis }) => act === null && basis.remarks.length === 0);
    if (isOwn && areExecuted(operations, text, legislature)) return operations;
  }
  return null;
}

function areExecuted(changes: readonly Operation[], text: Text, legislature: Legislature): boolean {
  const { executions } = apply(text, [trialOf(changes)], applyOptions(legislature, text.language));
  return executions.every(({ result }) => result === 'done');
}
