import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Grammatical forms from a spelling dictionary (Hunspell), which knows nothing of our stemmers: forms of one entry are forms of one word.
 * Read from the folder of the peers (`npm install dictionary-ru …`) and, for Kazakh, from Debian's package hunspell-kk.
 */
export interface Morphology {
  /** Entries that a form may belong to. */
  readonly entriesOf: (form: string) => readonly number[];
  /** All forms of an entry. */
  readonly formsOf: (entry: number) => readonly string[];
}

interface Suffix {
  readonly cut: number;
  readonly add: string;
  readonly fits: RegExp;
}

interface Entry {
  readonly stem: string;
  readonly flags: readonly string[];
}

/** The forms of a language for the words of a collection; null where no dictionary is at hand. */
export function morphologyOf(language: string, peers: string, vocabulary: ReadonlySet<string>): Morphology | null {
  const folder =
    language === 'kk' ? '/usr/share/hunspell/kk_KZ' : join(peers, 'node_modules', `dictionary-${language}`, 'index');
  if (!existsSync(`${folder}.aff`)) return null;
  const suffixes = suffixesIn(readFileSync(`${folder}.aff`, 'utf8'));
  const starts = new Set([...vocabulary].flatMap((word) => [word.slice(0, 3), word.slice(0, 4)]));
  const entries = entriesIn(readFileSync(`${folder}.dic`, 'utf8'), suffixes).filter(({ stem }) =>
    starts.has(stem.slice(0, stem.length < 5 ? 3 : 4)),
  );
  const byForm = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    for (const form of formsOf(entry, suffixes))
      if (vocabulary.has(form)) byForm.set(form, [...(byForm.get(form) ?? []), index]);
  }
  return {
    entriesOf: (form) => byForm.get(form) ?? [],
    formsOf: (index) => {
      const entry = entries[index];
      return entry ? [...formsOf(entry, suffixes)] : [];
    },
  };
}

type Suffixes = ReadonlyMap<string, readonly Suffix[]>;

/** Flags are one sign long unless the file says otherwise. */
function flagsIn(text: string, isLong: boolean): string[] {
  return isLong ? (text.match(/../gsu) ?? []) : [...text];
}

function suffixesIn(affix: string): Suffixes & { readonly isLong?: boolean } {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affix.split(/\r?\n/u)) {
    const [, flag = '', strip = '', added = '', condition = '.'] =
      /^SFX\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)/u.exec(line) ?? [];
    if (flag === '' || ((strip === 'Y' || strip === 'N') && /^\d+$/u.test(added))) continue;
    const add = (added.split('/')[0] ?? '').replace(/^0$/u, '').replaceAll('ё', 'е');
    const cut = strip === '0' ? 0 : strip.length;
    const fits = new RegExp(`${condition.replaceAll('ё', 'е')}$`, 'u');
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), { cut, add, fits }]);
  }
  return suffixes;
}

function entriesIn(dictionary: string, suffixes: Suffixes): Entry[] {
  const isLong = [...suffixes.keys()].every((flag) => [...flag].length === 2);
  return dictionary
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => {
      const [word = '', flags = ''] = (line.split(/\s/u)[0] ?? '').split('/');
      if (!/^\p{L}{3,}$/u.test(word)) return [];
      return { stem: word.toLowerCase().replaceAll('ё', 'е'), flags: flagsIn(flags, isLong) };
    });
}

function formsOf({ stem, flags }: Entry, suffixes: Suffixes): ReadonlySet<string> {
  const forms = new Set([stem]);
  for (const flag of flags) {
    for (const { cut, add, fits } of suffixes.get(flag) ?? [])
      if (fits.test(stem)) forms.add(stem.slice(0, stem.length - cut) + add);
  }
  return forms;
}
