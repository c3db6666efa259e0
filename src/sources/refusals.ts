import type { NotFetched } from './world.ts';

const refused = (message: string, hint: string): NotFetched => ({ kind: 'refused', message, hint });

const BY_HAND = 'open the page in a browser, save it and import the file; name the address with --url';
const LATER = 'try again later: what was fetched is kept and not fetched twice';

export const noAddress = (address: string): NotFetched =>
  refused(`"${address}" is no address of a page`, 'write https://…, or the id of a document of adilet: Z2500000230');

export const forbidden = (url: URL): NotFetched =>
  refused(`robots.txt of ${url.host} does not let programs read ${url.pathname}`, BY_HAND);

export const slow = (url: URL, seconds: number): NotFetched =>
  refused(`robots.txt of ${url.host} asks for ${seconds} seconds between two pages`, BY_HAND);

/** A site whose rules cannot be read is taken for one that forbids everything (RFC 9309, 2.3.1.4). */
export const noRules = (origin: string, { message }: NotFetched): NotFetched =>
  refused(`robots.txt of ${new URL(origin).host} could not be read (${message}), so nothing else was asked for`, LATER);

export const circle = (url: URL): NotFetched => refused(`${url.href} leads from page to page without end`, BY_HAND);

export const strangeRedirect = (url: URL, next: string): NotFetched =>
  refused(`${url.href} leads to "${next}", which is not followed`, BY_HAND);

export const absent = (url: URL, status: number): NotFetched => ({
  kind: 'absent',
  message: `there is no ${url.href} (${status})`,
  hint: 'check the address in a browser',
});

export const strange = (url: URL, status: number): NotFetched => refused(`${url.href} answers ${status}`, BY_HAND);

export const busy = (url: URL, wait: number): NotFetched =>
  refused(`${url.host} asks to be left alone for ${Math.ceil(wait / 60_000)} minutes`, LATER);

export const gaveUp = (url: URL, tries: number, trouble: string): NotFetched =>
  refused(`${url.host} ${trouble} (${url.pathname}, ${tries} tries)`, LATER);

export const tooLarge = (url: URL, most: number): NotFetched =>
  refused(
    `${url.href} sends more than ${most / (1024 * 1024)} MB`,
    'no law is that long: make sure that this is the document',
  );
