import type { IsoDate } from '../law/ids.ts';
import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { Block, BlockKind, Draft, Remark } from './draft.ts';
import { Refused } from './refused.ts';
import { elementsOf, everyElement, readXml, textOf, type XmlElement } from './xml.ts';

/** What the classes of paragraphs of the Spanish gazette mean; everything else is text. */
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:articulo|(?:libro|titulo|capitulo|seccion|subseccion|anexo)(?:_num|_tit)?)$/u, 'heading'],
  [/^(?:nota_pie|textoCompleto)/u, 'note'],
  [/^(?:firma|fecha)/u, 'signature'],
];

/**
 * Reads the consolidated XML of the Boletín Oficial del Estado, which holds every dated wording of every block. The state at a date is the
 * last wording of each block in force then; without a date, the last of all.
 */
export function readBoe(bytes: Uint8Array, date: IsoDate | null): Draft {
  const blocks = [...everyElement(readXml(decodeBytes(bytes).text))].filter(({ name }) => name === 'bloque');
  const end = date === null ? '99999999' : date.replaceAll('-', '').padEnd(8, '9');
  const states = blocks.flatMap((block) => {
    const known = elementsOf(block, 'version').filter((version) => forceOf(version) <= end);
    const version = known.toSorted((a, b) => Number(forceOf(a)) - Number(forceOf(b))).at(-1);
    return version === undefined ? [] : [{ version, isPreamble: block.attributes.tipo === 'preambulo' }];
  });
  if (states.length === 0) throw new Refused(`the file holds no wording of ${date ?? 'any date'}`, firstHint(blocks));
  return {
    format: 'consolidated act of the Boletín Oficial del Estado',
    blocks: states.flatMap(({ version, isPreamble }) => paragraphsOf(version, isPreamble)),
    raw: states.map(({ version }) => elementsOf(version).map(rawLine).join('\n')).join('\n'),
    outside: 0,
    remarks: statesOf(blocks, date),
  };
}

const forceOf = ({ attributes }: XmlElement): string => attributes.fecha_vigencia ?? attributes.fecha_publicacion ?? '';

/** All text of an element, paragraphs apart. */
const rawLine = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'p' ? `\n${rawLine(child)}\n` : rawLine(child)))
    .join('');

function paragraphsOf(version: XmlElement, isPreamble: boolean): readonly Block[] {
  return [...everyElement(version)]
    .filter(({ name }) => name === 'p')
    .map((paragraph): Block => {
      const text = words(textOf(paragraph)).join(' ');
      // The statement of reasons has headings I, II, III of its own: they are no units of the act.
      if (isPreamble) return { kind: 'paragraph', text, isUnnumbered: true };
      const name = paragraph.attributes.class ?? '';
      return { kind: KINDS.find(([shape]) => shape.test(name))?.[1] ?? 'paragraph', text };
    })
    .filter(({ text }) => text !== '');
}

const isoOf = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;

const datesOf = (blocks: readonly XmlElement[]): readonly string[] =>
  [...new Set(blocks.flatMap((block) => elementsOf(block, 'version').map(forceOf)))].filter(Boolean).sort().map(isoOf);

function statesOf(blocks: readonly XmlElement[], date: IsoDate | null): readonly Remark[] {
  const dates = datesOf(blocks);
  if (dates.length < 2) return [];
  return [
    {
      message: `the file holds the states of ${dates.length} dates; the one of ${date ?? `${dates.at(-1)} (the last)`} was read`,
      hint: `for another one give its date: ${dates.join(', ')}`,
    },
  ];
}

const firstHint = (blocks: readonly XmlElement[]): string =>
  `the first one is of ${datesOf(blocks)[0] ?? 'no known date'}`;
