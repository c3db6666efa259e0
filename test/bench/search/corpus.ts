import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { billId, eId, versionId } from '../../../src/law/ids.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';

/** A law as a list of provisions to be found. */
export interface Corpus {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
}

interface Node {
  readonly t: string;
  readonly n: string;
  readonly h: string;
  readonly x: string;
  readonly c: readonly Node[];
}

/** What the laws of each language are read from, and whether a whole article or each of its points is a provision. */
const laws: Readonly<Record<string, { readonly files: readonly string[]; readonly unit: 'article' | 'point' }>> = {
  ru: { files: ['ru-kz-tax-2026'], unit: 'point' },
  en: { files: ['us-dc-t47-2026', 'us-dc-t16-2026'], unit: 'article' },
  de: { files: ['de-bgb-2022'], unit: 'article' },
  fr: { files: ['fr-conso-2026', 'fr-civil-2016-10'], unit: 'article' },
};

/** Provisions of one language, at most so many; null where the shared texts are absent. */
export function corpusOf(language: string, shared: string, most: number): Corpus | null {
  const law = laws[language];
  if (language === 'kk') return kazakh(shared);
  if (!law || !law.files.every((file) => existsSync(join(shared, 'diff', `${file}.json.gz`)))) return null;
  const documents: SearchDocument[] = [];
  for (const file of law.files) {
    const { root }: { root: Node } = JSON.parse(
      gunzipSync(readFileSync(join(shared, 'diff', `${file}.json.gz`))).toString(),
    );
    collect(root, [], law.unit, (title, path, text) => {
      if (text.length > 40) documents.push(documentOf(language, documents.length + 1, title, path, text));
    });
  }
  return { language, documents: documents.slice(0, most) };
}

function collect(
  node: Node,
  path: readonly string[],
  unit: 'article' | 'point',
  add: (title: string, path: readonly string[], text: string) => void,
): void {
  const title = [node.n, node.h].filter(Boolean).join('. ');
  if (node.t === 'article') {
    if (unit === 'article') {
      add(title, path, textOf(node));
      return;
    }
    add(
      title,
      path,
      node.x ||
        node.c
          .map((child) => child.x)
          .join('\n')
          .slice(0, 400),
    );
    for (const child of node.c) add(`${child.n}`, [...path, title], textOf(child));
    return;
  }
  for (const child of node.c) collect(child, node.t === 'root' ? path : [...path, title], unit, add);
}

const textOf = (node: Node): string => [node.x, ...node.c.map((child) => `${child.n} ${textOf(child)}`)].join('\n');

function documentOf(
  language: string,
  number: number,
  title: string,
  path: readonly string[],
  text: string,
): SearchDocument {
  return {
    id: `${language}/${number}`,
    bill: billId('bench'),
    kind: 'provision',
    language,
    versions: [versionId('01-only')],
    eId: eId(`art_${number}`),
    slug: null,
    title,
    path,
    text,
    number: String(number),
    kindOfUnit: 'article',
    isCurrent: true,
  };
}

/** The Kazakh texts we hold are few: sentences of two laws stand for provisions. */
function kazakh(shared: string): Corpus | null {
  const files = ['kz-constitution-section-7', 'kz-amending-law-284-1998'].flatMap((folder) => {
    const path = join(shared, 'data', folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => name.includes('kaz'))
          .map((name) => join(path, name))
      : [];
  });
  const blocks = files.flatMap((file) => readFileSync(file, 'utf8').split(/\n+/u)).filter((block) => block.length > 40);
  if (blocks.length === 0) return null;
  return { language: 'kk', documents: blocks.map((block, index) => documentOf('kk', index + 1, '', [], block)) };
}
