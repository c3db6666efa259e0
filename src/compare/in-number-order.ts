/** Below so many numbers, counting costs more than comparing them. */
const few = 90;
/** Digits of a number, of so many bits each; what needs more than two of them is left to the library. */
const mostBits = 11;

/** How many numbers have each lower and each upper digit, then where the next of them goes; written over by every call. */
const lower = new Int32Array(1 << mostBits);
const upper = new Int32Array(1 << mostBits);
let spare = new Int32Array(1 << 12);

/**
 * Sorts numbers from 0 on in place, by counting their digits (radix sort, least digit first): for the hundreds of words of an article a third
 * of the time that comparing takes.
 */
export function inNumberOrder(list: Int32Array): Int32Array {
  if (list.length < few) return list.sort();
  let all = 0;
  for (let place = 0; place < list.length; place += 1) all |= list[place] ?? 0;
  const bits = (33 - Math.clz32(all)) >> 1;
  if (all < 0 || bits > mostBits) return list.sort();
  if (spare.length < list.length) spare = new Int32Array(2 * list.length);
  countDigits(list, bits);
  const mask = (1 << bits) - 1;
  for (let place = 0; place < list.length; place += 1) {
    const number = list[place] ?? 0;
    const to = lower[number & mask] ?? 0;
    spare[to] = number;
    lower[number & mask] = to + 1;
  }
  for (let place = 0; place < list.length; place += 1) {
    const number = spare[place] ?? 0;
    const to = upper[number >>> bits] ?? 0;
    list[to] = number;
    upper[number >>> bits] = to + 1;
  }
  return list;
}

/** Sets where the numbers of each digit begin. */
function countDigits(list: Int32Array, bits: number): void {
  const size = 1 << bits;
  lower.fill(0, 0, size);
  upper.fill(0, 0, size);
  for (let place = 0; place < list.length; place += 1) {
    const number = list[place] ?? 0;
    lower[number & (size - 1)] = (lower[number & (size - 1)] ?? 0) + 1;
    upper[number >>> bits] = (upper[number >>> bits] ?? 0) + 1;
  }
  let [before, above] = [0, 0];
  for (let digit = 0; digit < size; digit += 1) {
    const [here, there] = [lower[digit] ?? 0, upper[digit] ?? 0];
    lower[digit] = before;
    upper[digit] = above;
    before += here;
    above += there;
  }
}
