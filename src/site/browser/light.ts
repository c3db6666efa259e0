/** Letters and digits of a word, folded so that a different case or ё for е does not hide it; the length stays the same. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Small notes beside the words of the law, which are not to be lit. */
const ASIDE = '.marks, .sure, .unknown-words, .num, .handle, .badge';
const MOST = 400;

/**
 * Lights the words of `?lit=…` in the place that the address names (`#art_17__para_3`), or in the whole text without one. The
 * parameter is then taken out of the address, so that links copied from the page are clean.
 */
export function lightWords(): void {
  const address = new URL(location.href);
  const words = (address.searchParams.get('lit') ?? '').split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return;
  const ranges =
    placesToLight()
      .map((place) => rangesOf(place, words))
      .find((found) => found.length > 0) ?? [];
  light(ranges);
  address.searchParams.delete('lit');
  history.replaceState(history.state, '', address);
}

/** The place named first, then the text around it: the words may stand in a neighbour. */
function placesToLight(): readonly Element[] {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return [named, document.querySelector('main article'), document.querySelector('main')].filter(
    (place) => place !== null,
  );
}

function rangesOf(place: Element, words: readonly string[]): Range[] {
  const pattern = words.map((word) => folded(word).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node && ranges.length < MOST; node = texts.nextNode()) {
    if (node.parentElement?.closest(ASIDE)) continue;
    for (const match of folded(node.textContent ?? '').matchAll(wanted)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Painted over the text where the browser can do so; else each word gets a `mark`, the last first so that places stay true. */
function light(ranges: readonly Range[]): void {
  if ('highlights' in CSS && typeof Highlight === 'function') {
    CSS.highlights.set('lit', new Highlight(...ranges));
    return;
  }
  for (const range of ranges.toReversed()) {
    const mark = document.createElement('mark');
    mark.className = 'lit-word';
    range.surroundContents(mark);
  }
}
