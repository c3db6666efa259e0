import { SaxesParser } from 'saxes';
import { eId } from '../../src/law/ids.ts';
import { eIdAliases, type Provision, type ProvisionKind } from '../../src/law/provision.ts';

interface Unit {
  readonly kind: ProvisionKind;
  number: string | null;
  heading: string | null;
  text: string | null;
  readonly children: Unit[];
}

/** The articles of an act in the Official Journal's Formex, as far as a benchmark needs them: paragraphs, points, parts. */
export function formexAct(xml: string): Provision {
  const start = xml.indexOf('<ENACTING.TERMS>');
  const end = xml.indexOf('</ENACTING.TERMS>') + '</ENACTING.TERMS>'.length;
  const root = unit('act');
  const stack: Unit[] = [root];
  const open: string[] = [];
  let words = '';
  const top = (): Unit => stack[stack.length - 1] ?? root;
  const push = (kind: ProvisionKind): void => {
    const child = unit(kind);
    top().children.push(child);
    stack.push(child);
  };
  const flush = (): void => {
    const text = words.replace(/\s+/gu, ' ').trim();
    words = '';
    if (text === '') return;
    const holder = top();
    if (holder.text === null && holder.children.length === 0) holder.text = text;
    else holder.children.push({ ...unit('alinea'), text });
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (name === 'DIVISION') push('chapter');
    if (name === 'ARTICLE') push('article');
    if (name === 'PARAG') push('paragraph');
    if (name === 'ITEM') {
      flush();
      push(open.filter((tag) => tag === 'ITEM').length > 1 ? 'subpoint' : 'point');
    }
    if (BLOCKS.has(name) && !isInHeading(open)) flush();
  });
  parser.on('text', (text) => {
    if (!open.includes('NOTE')) words += text;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    const text = words.replace(/\s+/gu, ' ').trim();
    if (name === 'NO.PARAG' || name === 'NO.P' || name === 'TI.ART' || (name === 'TI' && top().kind === 'chapter')) {
      top().number = /(?:SECTION|CHAPTER|Article)?\s*\(?([\p{L}\p{N}]+)\)?\.?$/u.exec(text)?.[1]?.toLowerCase() ?? null;
      words = '';
    }
    if (name === 'STI.ART' || name === 'STI') {
      top().heading = text;
      words = '';
    }
    if (BLOCKS.has(name) && !isInHeading(open)) flush();
    if (UNITS.has(name)) stack.pop();
  });
  parser.write(xml.slice(start, end)).close();
  return addressed(root, '');
}

const BLOCKS = new Set(['P', 'ALINEA', 'TXT']);
const UNITS = new Set(['DIVISION', 'ARTICLE', 'PARAG', 'ITEM']);

const HEADINGS = new Set(['TI', 'STI', 'TI.ART', 'STI.ART']);
const isInHeading = (open: readonly string[]): boolean => open.some((tag) => HEADINGS.has(tag));

const unit = (kind: ProvisionKind): Unit => ({ kind, number: null, heading: null, text: null, children: [] });

/** Sections are divisions in divisions; articles are numbered through the act. */
function addressed(draft: Unit, prefix: string): Provision {
  let part = draft.text === null ? 0 : 1;
  const children = draft.children.map((child) => {
    const kind = child.kind === 'chapter' && draft.kind === 'chapter' ? 'section' : child.kind;
    if (kind === 'alinea') part += 1;
    const step = `${eIdAliases[kind]}_${child.number ?? part}`;
    return addressed({ ...child, kind }, kind === 'article' || prefix === '' ? step : `${prefix}__${step}`);
  });
  const { kind, number, heading, text } = draft;
  const lines = { first: 1, last: 1 };
  return {
    eId: eId(prefix === '' ? 'act' : prefix),
    kind,
    num: kind === 'point' && number !== null ? `(${number})` : number,
    number,
    heading,
    text,
    children,
    lines,
    isRepealed: false,
  };
}
