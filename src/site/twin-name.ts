/** Formats whose ending does not tell them apart. */
const NAMES: Readonly<Record<string, string>> = {
  'application/akn+xml': 'Akoma Ntoso',
  'application/atom+xml': 'Atom',
  'application/feed+json': 'JSON Feed',
  'application/ld+json': 'JSON-LD',
};

/** What the link to a file that stands in for a page says: the name of its format. */
export const twinName = ({ type, href }: { readonly type: string; readonly href: string }): string =>
  NAMES[type] ?? href.split('.').pop()?.toUpperCase() ?? type;
