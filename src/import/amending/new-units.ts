import type { NamedUnit } from '../../law/instruction.ts';
import type { Language } from '../../law/language.ts';
import type { Legislature } from '../../law/legislature.ts';
import { type Provision, walk } from '../../law/provision.ts';
import { parse } from '../../markdown/parse.ts';

/** A wording as the units it holds, each with its own law text. */
export interface WordedUnit {
  readonly unit: Provision;
  readonly wording: string;
}

/**
 * Reads a new wording as law text, with the project's own parser. A heading line comes without `#` signs in an amendment: it is tried with
 * them too, and so are the articles behind it.
 */
export function unitsOfWording(wording: string, legislature: Legislature, language: Language): readonly WordedUnit[] {
  const plain = read(wording, legislature, language);
  if (plain[0] && plain[0].unit.number !== null) return plain;
  const lines = wording.split('\n');
  const first = read(`### ${lines[0] ?? ''}`, legislature, language)[0];
  if (!first || first.unit.number === null) return plain;
  const headed = lines.map((line) => {
    const unit = read(`### ${line}`, legislature, language)[0]?.unit;
    return unit?.number && unit.kind === first.unit.kind ? `### ${line}` : line;
  });
  return read(headed.join('\n'), legislature, language);
}

function read(text: string, legislature: Legislature, language: Language): readonly WordedUnit[] {
  const { root } = parse(text, { legislature, language, file: 'wording' });
  const lines = text.split('\n');
  // The first line of a wording is never the title of a text; a part without a number stands as words of the whole.
  const opening = root.heading ?? root.text;
  const start: readonly WordedUnit[] =
    opening === null ? [] : [{ unit: { ...root, kind: 'alinea', heading: null, children: [] }, wording: opening }];
  return [
    ...start,
    ...root.children.map((unit) => {
      const last = Math.max(...[...walk(unit)].map((inner) => inner.lines.last));
      return {
        unit,
        wording: lines
          .slice(unit.lines.first - 1, last)
          .join('\n')
          .trim(),
      };
    }),
  ];
}

/** Whether a unit of a wording is the one that an instruction names; bare words carry no number. */
export function isNamed(unit: Provision, named: NamedUnit): boolean {
  if (named.isCounted || unit.number === null) return unit.kind === 'alinea' || unit.kind === named.kind;
  return unit.number.toLowerCase() === named.number.toLowerCase();
}
