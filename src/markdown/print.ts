import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { isContainer, type Provision } from '../law/provision.ts';
import { escapeLine } from './escape.ts';
import { markerReader } from './marker.ts';

const INDENT = '   ';

/** Writes a tree as law text; what `parse` reads from it is the same tree, and a file so written comes back byte for byte. */
export function print(
  root: Provision,
  options: { readonly language: Language; readonly legislature: Legislature },
): string {
  const markers = markerReader(options.legislature, options.language);
  const escaped = (text: string): string[] => text.split('\n').map((line) => escapeLine(line, markers));

  const headed = (unit: Provision, depth: number): string[] => {
    const line = ['#'.repeat(depth), unit.num, unit.heading].filter((part) => part !== null).join(' ');
    return [
      line,
      ...ownText(unit),
      ...unit.children.flatMap((child) => (isHeaded(child) ? headed(child, depth + 1) : block(child, ''))),
    ];
  };
  const ownText = (unit: Provision): string[] => (unit.text === null ? [] : [escaped(unit.text).join('\n')]);
  const block = (unit: Provision, indent: string): string[] => {
    const [first = '', ...others] = numbered(unit);
    const hanging = unit.num === null ? indent : indent + INDENT;
    const lines = [indent + first, ...others.map((line) => hanging + line)];
    return [lines.join('\n'), ...unit.children.flatMap((child) => block(child, indent + INDENT))];
  };
  const numbered = (unit: Provision): string[] => {
    if (unit.num === null) return escaped(unit.text ?? '');
    const [first = '', ...others] = (unit.text ?? '').split('\n');
    return [first === '' ? unit.num : `${unit.num} ${first}`, ...others.map((line) => escapeLine(line, markers))];
  };

  const title = root.heading === null ? [] : [`# ${root.heading}`];
  const blocks = [
    ...title,
    ...ownText(root),
    ...root.children.flatMap((child) => (isHeaded(child) ? headed(child, 2) : block(child, ''))),
  ];
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** Headed units stand on lines of their own with `#` signs. */
const isHeaded = (unit: Provision): boolean => unit.kind === 'article' || isContainer(unit);
