import { defaultSchema, sanitize } from 'hast-util-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Words of an editor or a stranger: HTML in them is shown as text, and only web addresses may be linked. */
const prose = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => (tree) => {
    visit(tree, 'html', (node: { type: string }) => {
      node.type = 'text';
    });
  })
  .use(remarkRehype)
  .use(() => (tree) => sanitize(tree, { ...defaultSchema, clobberPrefix: 'note-' }))
  .use(rehypeStringify);

/** Markdown of the content as safe HTML: `**a** <script>` → `<p><strong>a</strong> &#x3C;script></p>`. */
export const renderProse = (markdown: string): string => String(prose.processSync(markdown));
