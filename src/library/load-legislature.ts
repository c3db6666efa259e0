import { isoDate, legislatureId } from '../law/ids.ts';
import type { Legislature, UnitValue } from '../law/legislature.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';
import { type Decoded, decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { legislatureSchema } from './schemas.ts';

/** Reads `legislatures/kz.md`. */
export function loadLegislature(id: string, file: ContentFile): Decoded<Legislature> {
  const { value, problems } = decode(readFrontmatter(file.path, file.text), legislatureSchema);
  if (value === null) return { value, problems };
  // A year's value holds from its first day unless the file says another one.
  const values = value.values.flatMap((one): UnitValue[] => {
    const from = one.from ?? isoDate(`${one.year}-01-01`);
    return from === null ? [] : [{ ...one, from, sure: one.sure ?? null }];
  });
  return { value: { ...value, values, id: legislatureId(id), country: value.country ?? null }, problems };
}
