import type { Source } from '../../law/bill.ts';
import type { SourceId } from '../../law/ids.ts';
import { type Child, element } from '../html.ts';
import type { DossierLabels } from './labels.ts';

export type Titles = ReadonlyMap<SourceId, Source>;

/** The titles of what a statement rests on, or that nothing is named. */
export const sourceTitles = (ids: readonly SourceId[], titles: Titles, { say }: DossierLabels): string =>
  ids.length === 0 ? say('sources-none') : ids.map((id) => titles.get(id)?.title ?? id).join('; ');

/** Every source once: title, publisher, dates, address in full, checksum of the file that is held. */
export const sourceList = (titles: Titles, labels: DossierLabels): Child =>
  element('ul', { className: 'source-list' }, ...[...titles.values()].map((source) => entry(source, labels)));

function entry({ id, title, publisher, date, url, retrieved, sha256 }: Source, labels: DossierLabels): Child {
  const { say } = labels;
  const parts = [
    publisher !== title ? publisher : null,
    date === null ? null : labels.date(date),
    retrieved === null ? null : say('retrieved', { date: labels.date(retrieved) }),
  ].filter((part) => part !== null);
  return element(
    'li',
    {},
    url !== null && /^https?:/u.test(url)
      ? element('a', { href: url, rel: ['external', 'noreferrer'] }, title ?? url)
      : (title ?? id),
    parts.length > 0 ? element('span', { className: 'soft' }, ` · ${parts.join(' · ')}`) : null,
    sha256 === null ? null : element('code', { className: 'hash' }, `SHA-256 ${sha256}`),
  );
}
