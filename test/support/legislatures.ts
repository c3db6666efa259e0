import { readFileSync } from 'node:fs';
import type { Legislature } from '../../src/law/legislature.ts';
import { loadLegislature } from '../../src/library/load-legislature.ts';

/** The legislature of `content/legislatures/ID.md`, as the site uses it. */
export function legislature(id: string): Legislature {
  const path = `content/legislatures/${id}.md`;
  const { value, problems } = loadLegislature(id, {
    path,
    text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
  });
  if (!value) throw new Error(problems.map(({ message }) => message).join('; '));
  return value;
}
