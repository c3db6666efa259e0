import { unzipSync, zipSync } from 'fflate';

/** Numbers by chance from 0 up to but not including 1. */
export type Chance = () => number;

type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

const at = (length: number, chance: Chance): number => Math.floor(chance() * length);

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
};

/** Signs that formats give a meaning to. */
const SIGNS = [
  '<',
  '>',
  '&',
  '"',
  '\0',
  '\uFEFF',
  '</p>',
  '<p>',
  '<table>',
  ']]>',
  '<!--',
  '&a;',
  '\f',
  '# ',
  '1. ',
  '{',
  '}',
  '|',
  '«',
  '\n\n',
];

/** What happens to files on their way: bytes change, parts are lost, doubled, swapped, cut off, of another document. */
const mutations: readonly Mutation[] = [
  (bytes, chance) => bytes.slice(0, at(bytes.length, chance)),
  (bytes, chance) => bytes.slice(at(bytes.length, chance)),
  (bytes, chance) => bytes.map((byte) => (chance() < 0.002 ? at(256, chance) : byte)),
  (bytes, chance) => {
    const [from, length] = [at(bytes.length, chance), at(2000, chance)];
    return joined(bytes.subarray(0, from), bytes.subarray(from + length));
  },
  (bytes, chance) => {
    const [from, length] = [at(bytes.length, chance), at(500, chance)];
    const part = bytes.subarray(from, from + length);
    return joined(
      bytes.subarray(0, from),
      ...Array.from({ length: 2 + at(30, chance) }, () => part),
      bytes.subarray(from),
    );
  },
  (bytes, chance) => {
    const place = at(bytes.length, chance);
    const sign = new TextEncoder().encode((SIGNS[at(SIGNS.length, chance)] ?? '').repeat(1 + at(40, chance)));
    return joined(bytes.subarray(0, place), sign, bytes.subarray(place));
  },
  (bytes, chance, other) =>
    joined(bytes.subarray(0, at(bytes.length, chance)), other.subarray(at(other.length, chance))),
  (bytes) => joined(Uint8Array.of(0xff, 0xfe), ...[...bytes.subarray(0, 20_000)].map((byte) => Uint8Array.of(byte, 0))),
];

/** A document with one to three changes; the XML in a Word document changes inside the archive as often as the archive itself. */
export function mutate(bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && chance() < 0.5) return mutateInside(bytes, chance, other);
  let changed = bytes;
  for (let times = 1 + at(3, chance); times > 0; times -= 1) {
    changed = mutations[at(mutations.length, chance)]?.(changed, chance, other) ?? changed;
  }
  return changed;
}

function mutateInside(bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names.find((one) => one === 'word/document.xml') ?? names[0] ?? '';
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), chance, other) });
}
