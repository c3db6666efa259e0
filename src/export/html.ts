import { toHtml } from 'hast-util-to-html';
import { type Child, h, type Properties } from 'hastscript';

export type { Child, Properties };

/** An element with properties and children; what is null is left out. */
export const element = (name: string, properties: Properties, ...children: readonly Child[]): Child =>
  h(name, properties, ...children);

/** Elements and words as HTML, escaped: `element('p', {}, 'a < b')` → `<p>a &lt; b</p>`. */
export const html = (...nodes: readonly Child[]): string => toHtml(h(null, ...nodes));

/** A whole document. */
export const htmlDocument = (root: Child): string => `<!doctype html>\n${html(root)}\n`;
