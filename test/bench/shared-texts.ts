import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Provision, ProvisionKind } from '../../src/law/provision.ts';
import { type Draft, finished } from '../support/draft.ts';

/** Where the shared real texts lie; null if this machine has none. */
export function sharedFolder(): string | null {
  const folder = process.env.OQYLYM_SHARED ?? join(import.meta.dirname, '../../../shared');
  return existsSync(join(folder, 'diff')) ? folder : null;
}

/** A unit of the shared texts: kind, number, heading, own text, children. */
interface Raw {
  readonly t: string;
  readonly n: string;
  readonly h: string;
  readonly x: string;
  readonly c?: readonly Raw[];
}

/** Reads a whole law of the shared texts: `ru-kz-tax-2026`. */
export function readShared(folder: string, name: string): { readonly root: Provision; readonly language: string } {
  const file = readFileSync(join(folder, 'diff', `${name}.json.gz`));
  const parsed: { readonly lang: string; readonly root: Raw } = JSON.parse(gunzipSync(file).toString('utf8'));
  return { root: finished(toDraft(parsed.root, parsed.lang)).root, language: parsed.lang };
}

const kinds: Readonly<Record<string, ProvisionKind>> = {
  root: 'act',
  article: 'article',
  часть: 'part',
  partie: 'part',
  раздел: 'section',
  section: 'section',
  глава: 'chapter',
  chapitre: 'chapter',
  параграф: 'subchapter',
  'sous-section': 'subsection',
  livre: 'book',
  title: 'title',
  titre: 'title',
  'sous-titre': 'subpart',
  paragraphe: 'division',
  'sous-paragraphe': 'division',
  container: 'chapter',
};

const articleWord: Readonly<Record<string, string>> = { ru: 'Статья ', de: '§ ', fr: 'Article ', en: '§ ' };
const stub = /^(?:\(weggefallen\)|\[?(?:Repealed|Reserved)|Утратил[аои]? силу|Исключен[аоы]?(?!\p{L})|\(Abrogé)/u;

function toDraft(raw: Raw, language: string): Draft {
  const isArticle = raw.t === 'article';
  const kind = raw.t === 'item' ? (raw.n === '' ? 'alinea' : 'point') : (kinds[raw.t] ?? 'hcontainer');
  return {
    kind,
    num: raw.n === '' ? null : isArticle ? `${articleWord[language] ?? ''}${raw.n}` : raw.n,
    number: raw.n === '' ? null : isArticle ? raw.n : raw.n.replace(/^\(|[).]+$/gu, ''),
    heading: raw.h === '' ? null : raw.h,
    text: raw.x === '' ? null : raw.x,
    isRepealed: stub.test(raw.x) || stub.test(raw.h),
    origins: new Set(),
    children: (raw.c ?? []).map((child) => toDraft(child, language)),
  };
}

/** A part of a law: every article but those from `first` to `first + count` is left out, groups that hold none with them. */
export function excerpt(root: Provision, first: number, count: number): Provision {
  let seen = 0;
  const cut = (unit: Provision): Provision | null => {
    if (unit.kind === 'article') {
      seen += 1;
      return seen > first && seen <= first + count ? unit : null;
    }
    const children = unit.children.flatMap((child) => cut(child) ?? []);
    return children.length > 0 ? { ...unit, children } : null;
  };
  const kept = cut(root);
  if (!kept) throw new Error(`no articles ${first} to ${first + count}`);
  return kept;
}
