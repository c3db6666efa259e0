/** Letters of two scripts that look the same, each at the place of its twin. */
const cyrillic = 'аеорсухіАВЕКМНОРСТУХІ';
const latin = 'aeopcyxiABEKMHOPCTYXI';

/** Whether two numbers are printed alike: a Cyrillic `а` and a Latin `a`, `5-1` and `5–1`. */
export const areNumbersAlike = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && folded(one) === folded(other));

const folded = (number: string): string =>
  number
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
