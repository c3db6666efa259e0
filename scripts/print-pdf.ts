import { html as asHtml, type Child, element } from '../src/export/html.ts';

/** What is printed: a whole HTML document, and the two lines of the running head. */
export interface Printing {
  /** Path of a Chromium. */
  readonly browser: string;
  readonly html: string;
  readonly title: string;
  readonly head: string;
}

const margin = { top: '24mm', bottom: '20mm', left: '18mm', right: '18mm' } as const;

/** Prints a document on A4 with a running head and page numbers; null where the driver of the browser is not installed. */
export async function printPdf({ browser, html, title, head }: Printing): Promise<Uint8Array | null> {
  // The command line works without it; only printing needs it.
  const driver = await import('playwright-core').catch(() => null);
  if (driver === null) return null;
  const chromium = await driver.chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await chromium.newContext({ offline: true, colorScheme: 'light' });
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({
      format: 'A4',
      margin,
      printBackground: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: running(element('div', {}, element('b', {}, title), element('br', {}), head)),
      footerTemplate: running(
        element('span', { className: 'pageNumber' }),
        ' / ',
        element('span', { className: 'totalPages' }),
      ),
    });
  } finally {
    await chromium.close();
  }
}

/** Head and foot are documents of their own, which see no style sheet and print at a size of nothing unless told. */
const running = (...words: readonly Child[]): string =>
  asHtml(
    element(
      'div',
      { style: `font: 8pt/1.35 sans-serif; color: #333; width: 100%; padding: 0 ${margin.left};` },
      ...words,
    ),
  );
