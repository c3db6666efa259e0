import type { InterfaceLanguage } from '../law/language.ts';
import { type Child, element, htmlDocument } from './html.ts';

/** What every file that is taken away says of itself. */
export interface SelfContained {
  readonly lang: InterfaceLanguage;
  readonly title: string;
  readonly styles: string;
  /** That it gives no legal advice. */
  readonly advice: string;
}

/** The policy of the file: nothing is fetched, nothing is run, styles stand inside. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** An HTML document that needs no network, no script and no other file. */
export const selfContained = ({ lang, title, styles, advice }: SelfContained, main: readonly Child[]): string =>
  htmlDocument(
    element(
      'html',
      { lang },
      element(
        'head',
        {},
        element('meta', { charSet: 'utf-8' }),
        element('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, title),
        element('style', {}, styles),
      ),
      element(
        'body',
        { className: 'wide comparison-file' },
        element('main', { className: 'site-main', id: 'main' }, ...main),
        element('footer', { className: 'site-footer' }, element('p', {}, advice)),
      ),
    ),
  );
