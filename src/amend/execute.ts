import type { Operation } from '../law/amendment.ts';
import { exchangeWords } from './exchange-words.ts';
import type { Asked, Result } from './frame.ts';
import { insert } from './insert.ts';
import { join } from './join.ts';
import { move } from './move.ts';
import { renumber } from './renumber.ts';
import { remove, repeal } from './repeal.ts';
import { replace } from './replace.ts';
import { split } from './split.ts';

/** Executes one operation on the units of a frame: all of it, or nothing and why. */
export function execute(operation: Operation, asked: Asked): Result {
  switch (operation.kind) {
    case 'insert':
      return insert(operation, asked);
    case 'replace':
      return replace(operation, asked);
    case 'words':
      return exchangeWords(operation, asked);
    case 'repeal':
      return repeal(operation, asked);
    case 'delete':
      return remove(operation, asked);
    case 'renumber':
      return renumber(operation, asked);
    case 'move':
      return move(operation, asked);
    case 'split':
      return split(operation, asked);
    case 'join':
      return join(operation, asked);
  }
}
