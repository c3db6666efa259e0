import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import { limits } from './limits.ts';
import { Refused } from './refused.ts';

/** A step through a page: a tag opens, a tag closes, text stands. */
export type HtmlEvent =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly classes: readonly string[];
      readonly isRed: boolean;
      readonly isEmpty: boolean;
      /** How many columns and rows a cell takes; 1 for all else. */
      readonly columns: number;
      readonly rows: number;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements without an end tag. */
const EMPTY: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose text nobody reads; the tokenizer must be told that no tags stand in them. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'noscript', 'template', 'textarea', 'iframe']);

/**
 * The tags and the visible text of a page in order. Only parse5's tokenizer is used, not its tree: building a tree from hostile
 * tags (`<font>` opened ten thousand times) takes quadratic time and memory, a list of tokens does not.
 */
export function htmlEvents(html: string): readonly HtmlEvent[] {
  const events: HtmlEvent[] = [];
  let hidden: string | null = null;
  const text = ({ chars }: Token.CharacterToken): void => {
    const last = events[events.length - 1];
    if (hidden !== null) return;
    if (last?.kind === 'text') events[events.length - 1] = { kind: 'text', text: last.text + chars };
    else events.push({ kind: 'text', text: chars });
  };
  const handler: TokenHandler = {
    onStartTag: (tag) => {
      if (events.length > limits.elements) throw tooMuch();
      if (hidden === null) events.push(opened(tag));
      if (hidden === null && HIDDEN.has(tag.tagName) && !tag.selfClosing) {
        hidden = tag.tagName;
        tokenizer.lastStartTagName = tag.tagName;
        tokenizer.state = tag.tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
      }
    },
    onEndTag: (tag) => {
      if (hidden === tag.tagName) hidden = null;
      else if (hidden === null) events.push({ kind: 'close', name: tag.tagName });
    },
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
  };
  const tokenizer = new Tokenizer({}, handler);
  tokenizer.write(html, true);
  return events;
}

function opened(tag: Token.TagToken): HtmlEvent {
  const attribute = (name: string): string => tag.attrs.find((one) => one.name === name)?.value ?? '';
  const look = `${attribute('color')} ${attribute('style')}`.toLowerCase();
  return {
    kind: 'open',
    name: tag.tagName,
    classes: attribute('class').split(/\s+/u).filter(Boolean),
    isRed: /(?:^|[\s:])(?:#ff0000|#f00|red)\b/u.test(look.replace(/background[^;]*/gu, '')),
    isEmpty: EMPTY.has(tag.tagName) || tag.selfClosing,
    columns: spanOf(attribute('colspan')),
    rows: spanOf(attribute('rowspan')),
  };
}

/** A span as HTML allows it (up to 1000 columns); anything else is 1. */
const spanOf = (text: string): number => (/^[1-9]\d{0,2}$/u.test(text.trim()) ? Number(text) : 1);

const tooMuch = (): Refused =>
  new Refused('the page has more tags than any law', 'make sure that this is the document, and split it if it is');
