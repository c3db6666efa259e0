import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/law/comparison.ts';
import type { AffectedPath } from '../../src/law/meaning.ts';
import type { Provision } from '../../src/law/provision.ts';
import { type SilentOptions, silentChanges } from '../../src/meaning/silent-changes.ts';
import { law } from '../link/support.ts';

/** Two law texts and what changed between them. */
export interface Compared {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
}

export function compared(before: string, after: string, language: string): Compared {
  const side = (id: string, text: string) => ({
    id,
    language,
    root: law(text, language),
    wording: 'official' as const,
    extent: 'whole' as const,
  });
  const [was, is] = [side('01-first', before), side('02-second', after)];
  return { comparison: compare(was, is), before: was.root, after: is.root };
}

export const nothingKnown: SilentOptions = {
  terms: { before: [], after: [] },
  title: null,
  values: [],
  years: { before: null, after: null },
};

/** Silent changes as lines: the provision, how, the words, what moved. */
export function silentLines(
  before: string,
  after: string,
  language: string,
  options: Partial<SilentOptions> = {},
): readonly string[] {
  const { comparison, before: was, after: is } = compared(before, after, language);
  return silentChanges(comparison, { before: was, after: is }, { ...nothingKnown, ...options }).flatMap((change) =>
    change.through.map((path) => `${change.after} ${pathLine(path)}`),
  );
}

function pathLine(path: AffectedPath): string {
  const moved = 'moved' in path ? path.moved.map((one) => one.after ?? `-${one.before}`).join(' ') : '';
  switch (path.kind) {
    case 'term':
      return `term "${path.words}" ${path.chain.join(' > ')} ← ${moved}`;
    case 'reference':
    case 'sanction':
      return `${path.kind} "${path.words}" ← ${moved}`;
    case 'pointing':
      return `pointing "${path.words}" ${path.was} → ${path.is ?? 'nothing'}`;
    case 'unit':
      return `unit "${path.words}" ${path.was.amount} → ${path.is.amount}`;
  }
}
