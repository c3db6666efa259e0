import type { IsoDate } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { tag, writeXml, type XmlElement } from './xml.ts';

/** One thing that happened. */
export interface FeedEntry {
  /** The same for ever, wherever the site is served: `urn:oqylym:kz-ai:05-signed`. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Null: not known; such an entry stands last. */
  readonly date: IsoDate | null;
  /** Language the words of the law in it are in. */
  readonly language: Language;
  /** HTML, with the redline in `ins` and `del`. */
  readonly html: string;
}

/** Entries of one subject, before they are written in a format. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** Language of the titles. */
  readonly language: Language;
  readonly author: string;
  /** The page it is about. */
  readonly home: string;
  /** Its own address in each format. */
  readonly self: { readonly xml: string; readonly json: string };
  readonly entries: readonly FeedEntry[];
}

const byNewest = (a: FeedEntry, b: FeedEntry): number => {
  const [x, y] = [a.date ?? '', b.date ?? ''];
  return x === y ? 0 : x < y ? 1 : -1;
};

/**
 * A feed as Atom (RFC 4287). Written here and not by the library `feed`: that one cannot say which language an entry is in, has titles
 * read as HTML, and still writes JSON Feed 1.0.
 */
export function atom({ id, title, language, author, home, self, entries }: Feed): string {
  const newest = entries.toSorted(byNewest);
  return writeXml(
    tag('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      tag('id', {}, [id]),
      tag('title', {}, [title]),
      tag('updated', {}, [moment(newest[0]?.date ?? null)]),
      tag('author', {}, [tag('name', {}, [author])]),
      tag('link', { rel: 'self', type: 'application/atom+xml', href: self.xml }),
      tag('link', { rel: 'alternate', type: 'text/html', href: home }),
      ...newest.map(atomEntry),
    ]),
  );
}

const atomEntry = ({ id, url, title, date, language, html }: FeedEntry): XmlElement =>
  tag('entry', {}, [
    tag('id', {}, [id]),
    tag('title', {}, [title]),
    tag('updated', {}, [moment(date)]),
    tag('link', { rel: 'alternate', type: 'text/html', href: url }),
    tag('content', { type: 'html', 'xml:lang': language }, [html]),
  ]);

/** The same feed as JSON Feed 1.1. */
export function jsonFeed({ title, language, author, home, self, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self.json,
    language,
    authors: [{ name: author }],
    items: entries.toSorted(byNewest).map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      date_published: moment(entry.date),
      language: entry.language,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Formats ask for a moment (RFC 3339): the first one of the day, month or year that is known. Never the time of the build. */
function moment(date: IsoDate | null): string {
  const [year = '1970', month = '01', day = '01'] = date?.split('-') ?? [];
  return `${year}-${month}-${day}T00:00:00Z`;
}
