import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { addressPart, provisionOf } from './provision.ts';

interface Node {
  readonly t: string;
  readonly n: string;
  readonly h: string;
  readonly x: string;
  readonly c: readonly Node[];
}

/** How a law is cut into provisions, and how its articles are called. */
export interface Cut {
  readonly law: string;
  readonly language: string;
  /** `Статья 17. Роялти`: what stands before the number. */
  readonly article: string;
  /** Whether each point of an article is a provision of its own. */
  readonly hasPoints: boolean;
  /** Which articles are read, as shares of the law. */
  readonly from?: number;
  readonly to?: number;
}

/** The provisions of one law of the folder `diff` of the shared texts. */
export function provisionsOf(cut: Cut, shared: string): SearchDocument[] {
  const packed = readFileSync(join(shared, 'diff', `${cut.law}.json.gz`));
  const { root }: { root: Node } = JSON.parse(gunzipSync(packed).toString());
  const articles = articlesOf(root, []);
  const wanted = articles.slice(articles.length * (cut.from ?? 0), articles.length * (cut.to ?? 1));
  const seen = new Map<string, number>();
  return wanted.flatMap(({ node, path }) => documentsOf(node, path, cut, seen));
}

interface Article {
  readonly node: Node;
  readonly path: readonly string[];
}

function articlesOf(node: Node, path: readonly string[]): Article[] {
  if (node.t === 'article') return [{ node, path }];
  const title = [node.n, node.h].filter(Boolean).join('. ');
  const under = node.t === 'root' || title === '' ? path : [...path, title];
  return node.c.flatMap((child) => articlesOf(child, under));
}

/** An article, whole or followed by its points; an article that repeats a number gets an address of its own. */
function documentsOf(node: Node, path: readonly string[], cut: Cut, seen: Map<string, number>): SearchDocument[] {
  const { law, language, article, hasPoints } = cut;
  const times = (seen.get(node.n) ?? 0) + 1;
  seen.set(node.n, times);
  const address = `art_${addressPart(node.n)}${times > 1 ? `-bis${times}` : ''}`;
  const title = `${article}${node.n}${node.h === '' ? '' : `. ${node.h}`}`;
  const whole = { law, language, address, title, path, number: node.n };
  if (!hasPoints || node.c.length === 0) return [provisionOf({ ...whole, text: textOf(node) })];
  const numbers = node.c.map(({ n }) => addressPart(n));
  const points = node.c.map((point, index) => {
    const number = numbers[index] ?? '';
    const isOwn = number !== '' && numbers.indexOf(number) === numbers.lastIndexOf(number);
    return provisionOf({
      law,
      language,
      address: `${address}__${isOwn ? `para_${number}` : `al_${index + 1}`}`,
      title: point.n,
      path: [...path, title],
      text: textOf(point),
      number: point.n,
    });
  });
  return [provisionOf({ ...whole, text: node.x }), ...points].filter(
    ({ text, title: name }) => text.length + name.length > 30,
  );
}

const textOf = (node: Node): string =>
  [node.x, ...node.c.map((child) => `${child.n} ${textOf(child)}`)].filter((line) => line.trim() !== '').join('\n');
