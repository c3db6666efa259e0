import type { Addresses } from '../../export/addresses.ts';
import type { AkomaNtosoOptions } from '../../export/akoma-ntoso.ts';
import { historyOf } from '../../export/ancestry.ts';
import { dutyEvents, type EventOptions } from '../../export/bill-events.ts';
import type { FeedOptions } from '../../export/bill-feeds.ts';
import type { MetadataOptions } from '../../export/legislation-metadata.ts';
import { textOf, type Version } from '../../law/bill.ts';
import { currentVersion, type Dossier } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { articlesOf } from '../../law/provision.ts';
import { comparisonOf } from '../comparisons.ts';
import { routes } from '../routes.ts';

const LOCAL = 'http://localhost:4321';

/** Where the site is served; a build that is not told so is for this machine. */
export const siteUrl = (site: URL | undefined): URL => site ?? new URL(LOCAL);

/** Whole addresses of the pages of a bill: what leaves the site must lead back to it. */
export function addressesOf({ bill }: Dossier, lang: InterfaceLanguage, site: URL | undefined): Addresses {
  const whole = (path: string): string => new URL(path, siteUrl(site)).href;
  return {
    bill: whole(routes.bill(lang, bill.id)),
    version: (version) => whole(routes.version(lang, bill.id, version)),
    compare: (before, after) => whole(routes.compare(lang, bill.id, before, after)),
    dutyChanges: (before, after) => whole(routes.dutyChanges(lang, bill.id, before, after)),
    duty: (duty) => whole(routes.duty(lang, bill.id, duty)),
    feed: (of, ending) => whole(routes.feed(lang, bill.id, of, ending)),
  };
}

/** What the feeds of a bill are made from. */
export const feedOptions = (dossier: Dossier, lang: InterfaceLanguage, site: URL | undefined): FeedOptions => ({
  dossier,
  lang,
  addresses: addressesOf(dossier, lang, site),
  compare: (before, after) => comparisonOf(dossier, before, after, lang),
});

/** What the calendar of a bill is made from. */
export const eventOptions = (dossier: Dossier, lang: InterfaceLanguage, site: URL | undefined): EventOptions => ({
  dossier,
  lang,
  addresses: addressesOf(dossier, lang, site),
});

/** Whether anything in a bill has a day that binds. */
export const hasCalendar = (dossier: Dossier): boolean =>
  dutyEvents(eventOptions(dossier, 'en', undefined)).some(({ date }) => date.length === 10);

/** What the Akoma Ntoso of a version is made from; null if it has no text. */
export function aknOptions(dossier: Dossier, version: Version, lang: InterfaceLanguage): AkomaNtosoOptions | null {
  const language = textOf(version, lang)?.language;
  if (language === undefined) return null;
  const compare = (before: Version, after: Version) => comparisonOf(dossier, before, after, language);
  const history = historyOf(dossier, version, compare).filter((comparison) => comparison.language === language);
  return { dossier, version, language, history };
}

/** What the metadata of a version are made from. */
export const metadataOptions = (
  dossier: Dossier,
  version: Version,
  lang: InterfaceLanguage,
  site: URL | undefined,
): MetadataOptions => ({
  dossier,
  version,
  language: textOf(version, lang)?.language ?? lang,
  addresses: addressesOf(dossier, lang, site),
});

/** Articles of the current text: each has a feed. */
export function articlesWithFeed(dossier: Dossier, lang: InterfaceLanguage): readonly EId[] {
  const current = currentVersion(dossier);
  const text = current && textOf(current, lang);
  return text ? articlesOf(text.root).map(({ eId }) => eId) : [];
}
