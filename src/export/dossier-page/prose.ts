import { type Child, element, type Properties } from '../html.ts';
import { proseNodes } from '../prose.ts';

/** What an editor or a stranger wrote in Markdown, rendered and made safe. */
export const prose = (markdown: string, properties: Properties = {}): Child =>
  element('div', { ...properties, className: ['prose', String(properties.className ?? '')] }, ...proseNodes(markdown));
