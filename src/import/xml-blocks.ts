import type { XmlElement } from './xml.ts';

type Claim = (element: XmlElement) => boolean;

/**
 * All text of a document without its metadata, for the self-check: a walk that knows nothing of units. Text of elements that readers put
 * at the end (footnotes) comes at the end here too.
 */
export function rawOf(
  root: XmlElement,
  rules: { readonly isHidden: Claim; readonly isBlock: Claim; readonly isApart: Claim },
): string {
  const apart: string[] = [];
  const visit = (element: XmlElement): string => {
    if (rules.isHidden(element)) return '';
    const text = element.children.map((child) => (typeof child === 'string' ? child : visit(child))).join('');
    if (!rules.isApart(element)) return rules.isBlock(element) ? `\n${text}\n` : text;
    apart.push(text);
    return '';
  };
  return [visit(root), ...apart].join('\n');
}
