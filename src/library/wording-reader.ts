import type { ParseWording } from '../amend/apply.ts';
import { type EId, eIdPath } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Legislature, UnitStyle } from '../law/legislature.ts';
import { eIdAliases, type Provision } from '../law/provision.ts';
import { parse } from '../markdown/parse.ts';

/**
 * Reads the wording of an amendment as the unit that its address speaks of. A heading line may come as the act prints it, without `#`
 * signs:
 * `Статья 12-1. Журнал` meant for `art_12-1` is an article, although as a block it would be a sentence. And what a number counts shows only
 * where it stands: `(c)` alone is a letter, meant for `para_2__point_c__subpoint_c` it is a Roman hundred.
 */
export function wordingReader(legislature: Legislature, language: Language): ParseWording {
  const read = (text: string): Provision => parse(text, { language, legislature, file: 'wording' }).root;
  return (text, at) => {
    const plain = topOf(read(text));
    if (plain[0] === undefined || isMeant(plain[0], at)) return plain;
    const headed = topOf(read(`### ${text}`));
    if (headed[0] && headed[0].number !== null && isMeant(headed[0], at)) return headed;
    const placed = plain[0].number === null ? null : readInPlace(text, at, legislature, language);
    return placed?.[0] && isMeant(placed[0], at) ? placed : plain;
  };
}

/** The units of a wording; a first line that is no unit would be the title of a text. */
function topOf(root: Provision): readonly Provision[] {
  const line = (text: string | null): readonly Provision[] =>
    text === null ? [] : [{ ...root, kind: 'alinea', heading: null, text, children: [] }];
  return [...line(root.heading), ...line(root.text), ...root.children];
}

/** Whether a unit is of the kind that an address speaks of. */
const isMeant = ({ kind }: Provision, at: EId): boolean =>
  (at.split('__').pop() ?? '').startsWith(`${eIdAliases[kind]}_`);

const INDENT = '   ';

/** Reads a wording below empty units of the numbers around it; null where these cannot be printed. */
function readInPlace(text: string, at: EId, legislature: Legislature, language: Language): readonly Provision[] | null {
  const lines: string[] = [];
  let depth = 0;
  for (const outer of eIdPath(at).slice(0, -1)) {
    const printed = emptyUnit(outer.split('__').pop() ?? '', legislature, language);
    if (printed === null) return null;
    lines.push(printed.isHeading ? `## ${printed.num}` : INDENT.repeat(depth) + printed.num);
    depth += printed.isHeading ? 0 : 1;
  }
  const placed = text.split('\n').map((line) => (line === '' ? line : INDENT.repeat(depth) + line));
  let { root } = parse([...lines, placed.join('\n')].join('\n\n'), { language, legislature, file: 'wording' });
  for (const _ of lines) {
    const [only, ...others] = root.children;
    if (!only || others.length > 0) return null;
    root = only;
  }
  return root.children;
}

/** A unit as it is printed, without words: `para_2` → `2.`. */
function emptyUnit(
  step: string,
  legislature: Legislature,
  language: Language,
): { readonly num: string; readonly isHeading: boolean } | null {
  const [alias = '', number = ''] = step.split('_');
  const style = legislature.units.find(({ kind }) => eIdAliases[kind] === alias);
  const shape = style && shapeOf(style, language);
  return shape ? { num: shape.replace(/\{\w+\}/u, number), isHeading: style.marker.length === 0 } : null;
}

const shapeOf = (style: UnitStyle, language: Language): string | undefined =>
  style.marker[0] ?? style.heading[language]?.[0] ?? Object.values(style.heading)[0]?.[0];
