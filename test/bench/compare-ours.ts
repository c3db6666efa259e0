import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/law/comparison.ts';
import { type Provision, walk } from '../../src/law/provision.ts';
import { articleAroundEach } from './owners.ts';
import { ownersOf } from './peers.ts';

export const compared = (before: Provision, after: Provision, language: string): Comparison =>
  compare(
    { id: 'before', wording: 'official', extent: 'whole', language, root: before },
    { id: 'after', wording: 'official', extent: 'whole', language, root: after },
  );

/** What a step gives, and the processor time it took in milliseconds. */
export function used<T>(step: () => T): { readonly value: T; readonly cpu: number } {
  const start = process.cpuUsage();
  const value = step();
  const { user, system } = process.cpuUsage(start);
  return { value, cpu: (user + system) / 1000 };
}

/** A law as plain text, one unit a line, with the article and the unit that each of its words stands in. */
export interface Lines {
  readonly text: string;
  readonly articles: readonly string[];
  readonly units: readonly string[];
}

export function linesOf(root: Provision): Lines {
  const owners = articleAroundEach(root);
  const lines = [...walk(root)].map((unit) => ({
    unit: unit.eId as string,
    article: owners.get(unit.eId) ?? unit.eId,
    text: [unit.num, unit.heading, unit.text]
      .filter((part) => part !== null)
      .join(' ')
      .replace(/\s+/gu, ' '),
  }));
  return {
    text: `${lines.map(({ text }) => text).join('\n')}\n`,
    articles: ownersOf(lines.map(({ article, text }) => ({ owner: article, text }))),
    units: ownersOf(lines.map(({ unit, text }) => ({ owner: unit, text }))),
  };
}
