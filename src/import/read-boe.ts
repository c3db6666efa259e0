import { type IsoDate, isoDate } from '../law/ids.ts';
import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { Block, BlockKind, Draft, Remark, State } from './draft.ts';
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
  const blocks = blocksOf(bytes);
  const draft = stateOf(blocks, forceOf, date === null ? null : date.replaceAll('-', '').padEnd(8, '9'));
  if (draft.blocks.length === 0)
    throw new Refused(`the file holds no wording of ${date ?? 'any date'}`, firstHint(blocks));
  return { ...draft, remarks: remarksOf(blocks, date) };
}

/**
 * Every state that the file holds, the earliest first: what the act read once each amending act was published. A state may hold wordings
 * that entered into force some days later.
 */
export function readBoeStates(bytes: Uint8Array): readonly State[] {
  const blocks = blocksOf(bytes);
  return datesOf(blocks, publicationOf).flatMap((written) => {
    const date = isoDate(isoOf(written));
    return date === null ? [] : [{ date, draft: stateOf(blocks, publicationOf, written) }];
  });
}

const blocksOf = (bytes: Uint8Array): readonly XmlElement[] =>
  [...everyElement(readXml(decodeBytes(bytes).text))].filter(({ name }) => name === 'bloque');

type DateOf = (version: XmlElement) => string;
const forceOf: DateOf = ({ attributes }) => attributes.fecha_vigencia ?? attributes.fecha_publicacion ?? '';
const publicationOf: DateOf = ({ attributes }) => attributes.fecha_publicacion ?? attributes.fecha_vigencia ?? '';

/** The last wording of each block by a date, the last of all without one. */
function stateOf(blocks: readonly XmlElement[], dateOf: DateOf, end: string | null): Draft {
  const wordings = blocks.flatMap((block) => {
    const known = elementsOf(block, 'version').filter((version) => end === null || dateOf(version) <= end);
    const version = known.toSorted((a, b) => Number(dateOf(a)) - Number(dateOf(b))).at(-1);
    return version === undefined ? [] : [{ block, version }];
  });
  return {
    format: 'consolidated act of the Boletín Oficial del Estado',
    blocks: wordings.flatMap(({ block, version }) => paragraphsOf(block, version)),
    raw: wordings.map(({ version }) => elementsOf(version).map(rawLine).join('\n')).join('\n'),
    outside: 0,
    remarks: [],
  };
}

/** All text of an element, paragraphs apart. */
const rawLine = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'p' ? `\n${rawLine(child)}\n` : rawLine(child)))
    .join('');

function paragraphsOf({ attributes }: XmlElement, version: XmlElement): readonly Block[] {
  const isPreamble = attributes.tipo === 'preambulo';
  const paragraphs = [...everyElement(version)]
    .filter(({ name }) => name === 'p')
    .map((paragraph): Block => {
      const text = words(textOf(paragraph)).join(' ');
      // The statement of reasons has headings I, II, III of its own: they are no units of the act.
      if (isPreamble) return { kind: 'paragraph', text, isUnnumbered: true };
      const name = paragraph.attributes.class ?? '';
      return { kind: KINDS.find(([shape]) => shape.test(name))?.[1] ?? 'paragraph', text };
    })
    .filter(({ text }) => text !== '');
  // The name of a block in the gazette's data is that of the unit that its first paragraph opens.
  return paragraphs.map((block, index) =>
    index === 0 && attributes.id !== undefined ? { ...block, id: attributes.id } : block,
  );
}

const isoOf = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;

const datesOf = (blocks: readonly XmlElement[], dateOf: DateOf): readonly string[] =>
  [...new Set(blocks.flatMap((block) => elementsOf(block, 'version').map(dateOf)))].filter(Boolean).sort();

function remarksOf(blocks: readonly XmlElement[], date: IsoDate | null): readonly Remark[] {
  const dates = datesOf(blocks, forceOf).map(isoOf);
  if (dates.length < 2) return [];
  return [
    {
      message: `the file holds the states of ${dates.length} dates; the one of ${date ?? `${dates.at(-1)} (the last)`} was read`,
      hint: `for another one give its date: ${dates.join(', ')}`,
    },
  ];
}

const firstHint = (blocks: readonly XmlElement[]): string =>
  `the first one is of ${datesOf(blocks, forceOf).map(isoOf)[0] ?? 'no known date'}`;
