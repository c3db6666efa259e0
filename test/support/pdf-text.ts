import { inflateSync } from 'node:zlib';

/**
 * A page of a PDF as Chromium writes it: the size of its paper in points, and its letters without the spaces, which Chromium draws by
 * moving on.
 */
export interface PrintedPage {
  readonly paper: string;
  readonly text: string;
}

/** Reads the pages of a PDF whose objects are not packed into streams, which is how Chromium writes them. */
export function pagesOf(pdf: Uint8Array): readonly PrintedPage[] {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/^(\d+) 0 obj\n?([\s\S]*?)\nendobj/gmu)].map(([, id = '', body = '']) => [id, body]),
  );
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const length = Number(/\/Length (\d+)>> stream/u.exec(body)?.[1] ?? 0);
    const start = body.indexOf('>> stream\n') + '>> stream\n'.length;
    return length === 0 ? '' : inflateSync(Buffer.from(body.slice(start, start + length), 'latin1')).toString('latin1');
  };
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/u.test(body))
    .map((body) => {
      const [, content = ''] = /\/Contents\s+(\d+) 0 R/u.exec(body) ?? [];
      const fonts = new Map(
        [...body.matchAll(/\/(F\d+)\s+(\d+) 0 R/gu)].map(([, name = '', id = '']) => {
          const [, map = ''] = /\/ToUnicode\s+(\d+) 0 R/u.exec(objects.get(id) ?? '') ?? [];
          return [name, lettersOf(streamOf(map))];
        }),
      );
      return { paper: /\/MediaBox\s*\[([^\]]*)\]/u.exec(body)?.[1] ?? '', text: textOf(streamOf(content), fonts) };
    });
}

/**
 * The letters of a font by the number of their drawing, and how many hexadecimal digits a number has: 4, or 2 in a font drawn stroke by
 * stroke.
 */
interface Letters {
  readonly digits: number;
  readonly byNumber: ReadonlyMap<number, string>;
}

const noLetters: Letters = { digits: 4, byNumber: new Map() };

function lettersOf(map: string): Letters {
  const letters = new Map<number, string>();
  const say = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/gu)) {
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/gu))
      letters.set(Number.parseInt(from, 16), say(to));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu)) {
      const [start, end, code] = [from, to, first].map((hex) => Number.parseInt(hex, 16));
      for (let at = start ?? 0; at <= (end ?? -1); at += 1)
        letters.set(at, String.fromCodePoint((code ?? 0) + at - (start ?? 0)));
    }
  }
  const [, first = '0000'] = /beginbf(?:char|range)\n<(\w+)>/u.exec(map) ?? [];
  return { digits: first.length, byNumber: letters };
}

function textOf(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters = noLetters;
  const words: string[] = [];
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/gu)) {
    if (font !== undefined) letters = fonts.get(font) ?? noLetters;
    else
      words.push(
        inDigits(hex ?? '', letters.digits)
          .map((one) => letters.byNumber.get(one) ?? '')
          .join(''),
      );
  }
  return words.join('').normalize('NFC').replaceAll(/\s+/gu, '');
}

const inDigits = (hex: string, digits: number): readonly number[] =>
  Array.from({ length: hex.length / digits }, (_, at) =>
    Number.parseInt(hex.slice(at * digits, (at + 1) * digits), 16),
  );
