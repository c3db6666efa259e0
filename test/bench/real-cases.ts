import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provision } from '../../src/law/provision.ts';
import { type Draft, finished } from '../support/draft.ts';

/** Two real states of an act and which article became which, by number, as a reader or the drafting office established it. */
export interface RealCase {
  readonly name: string;
  readonly before: Provision;
  readonly after: Provision;
  /** Earlier number and the later numbers that are right. */
  readonly pairs: readonly (readonly [string, readonly string[]])[];
  /** Later articles that were in no earlier text: a pair found for them is invented. */
  readonly fresh: ReadonlySet<string>;
}

interface Pair {
  readonly old: string;
  readonly new: string;
  readonly equally_good_old?: readonly string[];
}

interface Event {
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly Pair[];
  readonly only_in_new: readonly string[];
}

/** The cases of the shared folder that have an alignment. */
export function realCases(folder: string): readonly RealCase[] {
  return [
    'de-aentg',
    'de-ensitrv',
    'de-passv',
    'us-s1582-119-genius-act',
    'eu-ai-act',
    'fr-code-recherche-2014',
  ].flatMap((name) => {
    const place = join(folder, 'data', name);
    const known: { readonly events?: readonly Event[] } & Event = JSON.parse(
      readFileSync(join(place, 'alignment.json'), 'utf8'),
    );
    return (known.events ?? [known]).map((event) => caseOf(name, place, event));
  });
}

function caseOf(name: string, place: string, event: Event): RealCase {
  const [from, to] = [event.from ?? 'before', event.to ?? 'after'];
  const accepted = new Map<string, string[]>();
  for (const pair of event.pairs) {
    for (const old of [pair.old, ...(pair.equally_good_old ?? [])]) {
      accepted.set(plain(old), [...(accepted.get(plain(old)) ?? []), plain(pair.new)]);
    }
  }
  return {
    name: `${name} ${from.slice(0, 10)}`,
    before: readAct(join(place, from)),
    after: readAct(join(place, to)),
    pairs: event.pairs.map((pair) => [plain(pair.old), accepted.get(plain(pair.old)) ?? []]),
    fresh: new Set(event.only_in_new.map(plain)),
  };
}

const plain = (number: string): string => number.replace(/§\s*|\.$/gu, '');

interface Article {
  readonly number: string;
  readonly heading: string | null;
  readonly parts: readonly string[];
}

/** Reads an act of the shared folder in any of its forms. */
export function readAct(path: string): Provision {
  const articles = readArticles(path).map((article) => ({
    ...blank,
    kind: 'article' as const,
    num: article.number,
    number: article.number,
    heading: article.heading,
    origins: new Set<never>(),
    children: article.parts.map(
      (text): Draft => ({ ...blank, kind: 'alinea', text, origins: new Set(), children: [] }),
    ),
  }));
  return finished({ ...blank, kind: 'act', origins: new Set(), children: articles }).root;
}

const blank = { num: null, number: null, heading: null, text: null, isRepealed: false };

function readArticles(path: string): readonly Article[] {
  if (path.endsWith('.md')) return fromMarkdown(readFileSync(path, 'utf8'));
  if (path.endsWith('.xhtml')) return fromProposal(readFileSync(path, 'utf8'));
  if (path.endsWith('.formex.xml')) return fromFormex(readFileSync(path, 'utf8'));
  if (path.endsWith('.xml')) return fromUsBill(readFileSync(path, 'utf8'));
  return filesBelow(path).map((file) => fromArticleFile(readFileSync(file, 'utf8')));
}

const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => join(path, file));

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');

function fromMarkdown(text: string): readonly Article[] {
  return text
    .split(/^#+ § /mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const [number = '', heading = null] = title.split(' – ');
      return { number, heading, parts: paragraphs(rest.join('\n')) };
    });
}

function fromArticleFile(text: string): Article {
  const [title = '', , ...rest] = text.split('\n');
  return { number: title.replace('Article ', '').trim(), heading: null, parts: paragraphs(rest.join('\n')) };
}

const stripped = (xml: string): string =>
  xml
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#160;|\u00a0/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

function fromProposal(html: string): readonly Article[] {
  return html
    .split('<p class="Titrearticle">')
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('</p>');
      const [, number = '', heading = ''] = /^Article (\d+)\s*(.*)$/u.exec(stripped(title)) ?? [];
      const end = rest.findIndex((piece) => /class="(?:ChapterTitle|SectionTitle|TitreTitre|Fait)/u.test(piece));
      return {
        number,
        heading,
        parts: (end < 0 ? rest : rest.slice(0, end)).map(stripped).filter((piece) => piece !== ''),
      };
    });
}

function fromFormex(xml: string): readonly Article[] {
  return [...xml.matchAll(/<ARTICLE .*?<\/ARTICLE>/gsu)].map(([article]) => {
    const body = article.replace(/<TI\.ART>.*?<\/TI\.ART>|<STI\.ART>.*?<\/STI\.ART>/gsu, '');
    return {
      number: /<TI\.ART>Article\s(\d+)/u.exec(article)?.[1] ?? '',
      heading: stripped(/<STI\.ART>(.*?)<\/STI\.ART>/su.exec(article)?.[1] ?? ''),
      parts: body
        .split(/<\/?(?:PARAG|ITEM|ALINEA|P)\b[^>]*>/u)
        .map(stripped)
        .filter((part) => part !== ''),
    };
  });
}

function fromUsBill(xml: string): readonly Article[] {
  const body = xml.replace(/<quoted-block.*?<\/quoted-block>/gsu, (block) => stripped(block));
  return [...body.matchAll(/<section [^>]*>.*?<\/section>/gsu)].map(([section]) => ({
    number: stripped(/<enum>(.*?)<\/enum>/su.exec(section)?.[1] ?? '').replace('.', ''),
    heading: stripped(/<header[^>]*>(.*?)<\/header>/su.exec(section)?.[1] ?? ''),
    parts: section
      .replace(/<enum>.*?<\/enum><header[^>]*>.*?<\/header>/su, '')
      .split(/<(?:subsection|paragraph|subparagraph|clause|text|continuation-text)\b[^>]*>/u)
      .map(stripped)
      .filter((part) => part !== ''),
  }));
}
