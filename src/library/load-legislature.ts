import { legislatureId } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';
import { type Decoded, decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { legislatureSchema } from './schemas.ts';

/** Reads `legislatures/kz.md`. */
export function loadLegislature(id: string, file: ContentFile): Decoded<Legislature> {
  const { value, problems } = decode(readFrontmatter(file.path, file.text), legislatureSchema);
  if (value === null) return { value, problems };
  return { value: { ...value, id: legislatureId(id), country: value.country ?? null }, problems };
}
