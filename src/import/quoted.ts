interface Written {
  readonly text: string;
}

/** Blocks that are wording quoted by an amending law. */
export interface Quoted {
  readonly inside: ReadonlySet<number>;
  /** Blocks that open a quotation which nothing closes. */
  readonly unclosed: ReadonlySet<number>;
}

/** An amending law quotes whole articles; more blocks than this are no quotation but a forgotten sign. */
const LONGEST = 400;

/**
 * Finds wording that runs over several blocks: it opens with a quotation mark after a colon and closes at the end of a block.
 *
 *     5. Статью 48 изложить в следующей редакции:
 *     "Статья 48                                    ← no article of this law
 *     2. Лицо, принявшее …".                        ← no point of this law
 */
export function quotedBlocks(written: readonly Written[]): Quoted {
  const inside = new Set<number>();
  const unclosed = new Set<number>();
  for (let index = 1; index < written.length; index += 1) {
    const text = written[index]?.text ?? '';
    if (!/^["«“„]/u.test(text) || !/:$/u.test(written[index - 1]?.text ?? '')) continue;
    const end = closing(written, index);
    if (end === null) {
      unclosed.add(index);
      continue;
    }
    for (let place = index; place <= end; place += 1) inside.add(place);
    index = end;
  }
  return { inside, unclosed };
}

function closing(written: readonly Written[], start: number): number | null {
  const isAngular = written[start]?.text.startsWith('«') ?? false;
  let open = 0;
  for (let index = start; index < Math.min(written.length, start + LONGEST); index += 1) {
    const text = written[index]?.text ?? '';
    open += count(text, '«') - count(text, '»');
    if (/["»”]\s?[.;,]*$/u.test(text) && (!isAngular || open <= 0)) return index;
  }
  return null;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
