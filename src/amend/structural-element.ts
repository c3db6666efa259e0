import { type EId, eId } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import { eIdAliases, type Provision, type ProvisionKind } from '../law/provision.ts';

/** One step of an address in words: "paragraph 2" may be of several kinds. */
export interface Step {
  readonly kinds: readonly ProvisionKind[];
  readonly number: string;
}

/** The part of a provision that is meant: all of it, its heading, or the words before its points. */
export type Part = 'whole' | 'heading' | 'opening';

/** A structural element as a table names it. */
export interface Element {
  readonly steps: readonly Step[];
  readonly part: Part;
}

/** What the words lead to in a text: a provision; where a new one would stand; the part of the address that leads nowhere. */
export type Located =
  | { readonly kind: 'found'; readonly unit: Provision; readonly part: Part }
  | { readonly kind: 'free'; readonly holder: Provision; readonly at: EId; readonly part: Part }
  | { readonly kind: 'missing'; readonly said: string }
  | { readonly kind: 'unread'; readonly said: string };

/**
 * Reads "Article 9 — paragraph 2 — point a (new)", "статья 5, пункт 2, подпункт 1)", "5-бап, 2-тармақ, 1) тармақша": steps from the
 * outermost inwards, each a word for a unit of this parliament with its number. Null where a step is no such word.
 */
export function readElement(text: string, { units }: Legislature): Element | null {
  const pieces = text
    .toLowerCase()
    .replaceAll(NEW, ' ')
    .split(/\s*[—–,;\n]\s*|\s+-\s+/u)
    .map((piece) => piece.replaceAll(/\s+/gu, ' ').trim())
    .filter((piece) => piece !== '');
  const steps: Step[] = [];
  let part: Part = 'whole';
  for (const piece of pieces) {
    const named = partOf(piece);
    if (named) part = named;
    else {
      const step = stepOf(piece, units);
      if (!step) return null;
      steps.push(step);
    }
  }
  return steps.length === 0 ? null : { steps, part };
}

/** "(new)" and its like say nothing about the place. */
const NEW = /\((?:new|жаңа|нов(?:ый|ая|ое|ые)|nuev[oa])\)/giu;

/** "Article 5(2), introductory part": the place, and which part of it is meant. */
export function withoutPart(text: string): { readonly rest: string; readonly part: Part } {
  const words = text.replaceAll(NEW, ' ').trim();
  const pieces = words.split(/\s*[—–,;\n]\s*/u);
  const part = partOf(pieces.at(-1)?.toLowerCase() ?? '');
  return part === null ? { rest: words, part: 'whole' } : { rest: pieces.slice(0, -1).join(', '), part };
}

const PARTS: Readonly<Record<Exclude<Part, 'whole'>, RegExp>> = {
  heading: /^(?:title|heading|заголовок|название|наименование|тақырып|тақырыбы|epígrafe)$/u,
  opening: /^(?:introductory part|вводная часть|абзац первый|кіріспе бөлік|encabezamiento)$/u,
};

const partOf = (piece: string): Part | null => {
  if (PARTS.heading.test(piece)) return 'heading';
  return PARTS.opening.test(piece) ? 'opening' : null;
};

function stepOf(piece: string, units: Legislature['units']): Step | null {
  const styles = [
    ...units.flatMap(({ kind, name }) =>
      Object.values(name).flatMap((word) => (word ? [{ kind, word: word.toLowerCase() }] : [])),
    ),
    ...OTHER_WORDS,
  ];
  const fitting = styles.flatMap(({ kind, word }) => {
    const rest = withoutWord(piece, word);
    // "2 статьи 5" is no number but a place cited the other way round.
    return rest === null || /[\s-]\p{L}{4,}/u.test(rest) ? [] : [{ kind, word, number: numberOf(rest) }];
  });
  const longest = Math.max(0, ...fitting.map(({ word }) => word.length));
  const best = fitting.filter(({ word, number }) => word.length === longest && number !== '');
  const [first] = best;
  return first ? { kinds: best.map(({ kind }) => kind), number: first.number } : null;
}

/** "статья 5" without "статья", "5-бап" without "бап"; null where the word is not there. */
function withoutWord(piece: string, word: string): string | null {
  if (piece.startsWith(`${word} `)) return piece.slice(word.length + 1);
  for (const joint of ['-', ' ']) if (piece.endsWith(`${joint}${word}`)) return piece.slice(0, -word.length - 1);
  return null;
}

const numberOf = (text: string): string => {
  const plain = text.replaceAll(/[\s().°*º]/gu, '');
  const place = ORDINALS.findIndex((ordinal) => ordinal.test(plain));
  return place < 0 ? plain : String(place + 1);
};

/** Words for unnumbered parts beside those of a legislature: in Spanish American laws an article has *incisos*. */
const OTHER_WORDS = [{ kind: 'alinea', word: 'inciso' }] as const;

/** Unnumbered parts are counted in words: "inciso segundo", "часть вторая", "екінші бөлік". */
const ORDINALS = [
  /^(?:primer[oa]?|перв(?:ый|ая|ое|ой)|бірінші|first)$/u,
  /^(?:segund[oa]|втор(?:ой|ая|ое)|екінші|second)$/u,
  /^(?:tercer[oa]?|треть?(?:ий|я|е|ей)|үшінші|third)$/u,
  /^(?:cuart[oa]|четв[её]рт(?:ый|ая|ое|ой)|төртінші|fourth)$/u,
  /^(?:quint[oa]|пят(?:ый|ая|ое|ой)|бесінші|fifth)$/u,
  /^(?:sext[oa]|шест(?:ой|ая|ое)|алтыншы|sixth)$/u,
];

/** Finds an element in a text; a step whose number is not there is where a new provision would stand, if it is the last. */
export function locate({ steps, part }: Element, root: Provision, legislature: Legislature): Located {
  let here = root;
  for (const [index, step] of steps.entries()) {
    if (isOwnText(step, here)) return { kind: 'found', unit: here, part: 'opening' };
    const found = inside(here, step);
    if (found) here = found;
    else if (!isWholeText(step, here)) return missingAt(steps, index, here, legislature, part);
  }
  return { kind: 'found', unit: here, part };
}

/** The nearest units inside, level by level, that bear the number. */
function inside(holder: Provision, step: Step): Provision | null {
  let level = holder.children;
  while (level.length > 0) {
    const found = level.filter((unit) => step.kinds.includes(unit.kind) && placeOf(unit) === step.number);
    if (found.length > 0) return found[0] ?? null;
    level = level.flatMap(({ children }) => children);
  }
  return null;
}

/** The number as printed, or for a part without one its place. */
const placeOf = (unit: Provision): string =>
  unit.number === null ? (unit.eId.split('_').at(-1) ?? '') : numberOf(unit.number.toLowerCase());

/** "Subparagraph 1" of a unit with words of its own is these words. */
const isOwnText = ({ kinds, number }: Step, holder: Provision): boolean =>
  kinds.every((kind) => kind === 'alinea') && number === '1' && holder.text !== null;

/** "Paragraph 1" of an article without numbered paragraphs is the article's text. */
const isWholeText = ({ kinds, number }: Step, { kind, children }: Provision): boolean =>
  number === '1' &&
  kinds.includes('paragraph') &&
  kind !== 'act' &&
  !children.some((unit) => unit.kind === 'paragraph');

function missingAt(
  steps: readonly Step[],
  index: number,
  holder: Provision,
  legislature: Legislature,
  part: Part,
): Located {
  const step = steps[index];
  const said = steps
    .slice(0, index + 1)
    .map(({ kinds, number }) => `${kinds[0]} ${number}`)
    .join(', ');
  const kind = step?.kinds.find((one) => holder.children.some((unit) => unit.kind === one)) ?? step?.kinds[0];
  if (!step || !kind || index < steps.length - 1 || !/^[a-z0-9-]+$/u.test(step.number))
    return { kind: 'missing', said };
  const style = legislature.units.find((one) => one.kind === kind);
  const own = `${eIdAliases[kind]}_${step.number}`;
  const at = style?.through || holder.kind === 'act' ? own : `${holder.eId}__${own}`;
  return { kind: 'free', holder, at: eId(at), part };
}
