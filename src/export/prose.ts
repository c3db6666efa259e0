import type { Root as HtmlRoot, RootContent } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

function showHtmlAsText(tree: MarkdownRoot): void {
  visit(tree, 'html', (node, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value: node.value };
  });
}

function keepSafe(tree: HtmlRoot): HtmlRoot {
  const safe = sanitize(tree, { ...defaultSchema, clobberPrefix: 'note-' });
  return safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] };
}

/** Words of an editor or a stranger: HTML in them is shown as text, and only web addresses may be linked. */
const prose = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => showHtmlAsText)
  .use(remarkRehype)
  .use(() => keepSafe)
  .use(rehypeStringify);

/** Markdown of the content as safe HTML: `**a** <script>` → `<p><strong>a</strong> &#x3C;script></p>`. */
export const renderProse = (markdown: string): string => String(prose.processSync(markdown));

/** The same as the children of an element, for files that are written element by element. */
export const proseNodes = (markdown: string): readonly RootContent[] => prose.runSync(prose.parse(markdown)).children;
