import { authorName } from '../../law/bill.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { Cause, Run } from '../../law/explanation.ts';
import type { EId, VersionId } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { type Provision, walk } from '../../law/provision.ts';
import { labelsOf } from '../labels.ts';
import { originsOf } from '../origins.ts';
import { routes } from '../routes.ts';
import type { Reading, Segment } from './reading.ts';
import { shortLabel } from './version-label.ts';

/** One cause of words of an article, and the words it brought. */
export interface Origin {
  /** Names the row on the page, and the words in the text that belong to it. */
  readonly key: string;
  readonly kind: Cause['kind'];
  /** "Amendment 2 (Committee …), 23 October 2025: proved". */
  readonly label: string;
  /** The amendment's page, at the change; null where no amendment is known. */
  readonly href: string | null;
  /** The reading at which the words came, or since which they are held. */
  readonly reading: { readonly label: string; readonly href: string };
  readonly runs: readonly { readonly eId: EId; readonly place: string; readonly words: string }[];
}

/** Where the words of an article came from. */
export interface WordOrigins {
  /** In the order in which they first appear in the text. */
  readonly origins: readonly Origin[];
  /** The words of a unit, those with a known cause carrying its key. */
  readonly segments: (unit: Provision) => readonly Segment[];
}

/**
 * The origin of every word of an article: the amendment that put it there where executing it proves that, else the reading since which it
 * stands. Null where there is nothing to tell: all words stand since the version that is read, and nothing before it is held.
 */
export function wordOrigins(reading: Reading, article: Provision): WordOrigins | null {
  const { dossier, version, language } = reading;
  const blame = originsOf(dossier, version, language);
  const found = new Map<string, { readonly cause: Cause; readonly runs: Origin['runs'][number][] }>();
  for (const { eId } of walk(article)) {
    const runs = blame.get(eId);
    if (!runs) continue;
    for (const { text, cause } of [...runs.heading, ...runs.text]) {
      const entry = found.get(causeKey(cause)) ?? { cause, runs: [] };
      found.set(causeKey(cause), entry);
      if (text.trim() !== '') entry.runs.push({ eId, place: reading.cite(eId), words: text.trim() });
    }
  }
  const told = [...found].filter(([, { runs }]) => runs.length > 0);
  if (told.every(([, { cause }]) => cause.kind !== 'amendment' && cause.version === version.id)) return null;
  const keys = new Map(told.map(([key], index) => [key, String(index + 1)]));
  return {
    origins: told.map(([key, { cause, runs }]) => originOf(keys.get(key) ?? '', cause, runs, reading)),
    segments: (unit) => marked(reading.segments(unit), unit, blame.get(unit.eId)?.text ?? [], keys, reading),
  };
}

/** Two runs have one cause if one change of one amendment, or one reading, brought both. */
const causeKey = (cause: Cause): string =>
  cause.kind === 'amendment' ? `${cause.mark.amendment} ${cause.mark.operation}` : `${cause.kind} ${cause.version}`;

function originOf(key: string, cause: Cause, runs: Origin['runs'], reading: Reading): Origin {
  const { dossier, lang } = reading;
  const { t } = labelsOf(lang);
  if (cause.kind !== 'amendment') {
    return {
      key,
      kind: cause.kind,
      label: t(`origin-${cause.kind}`),
      href: null,
      reading: readingNamed(cause.version, dossier, lang),
      runs,
    };
  }
  const { amendment: id, operation } = cause.mark;
  const amendment = dossier.amendments.find((one) => one.id === id);
  return {
    key,
    kind: cause.kind,
    label: causeLabel(cause, dossier, lang),
    href: `${routes.amendment(lang, dossier.bill.id, id)}#change-${operation}`,
    reading: readingNamed(amendment?.version ?? reading.version.id, dossier, lang),
    runs,
  };
}

function readingNamed(id: VersionId, dossier: Dossier, lang: InterfaceLanguage): Origin['reading'] {
  const version = versionOf(dossier, id);
  return {
    label: version ? shortLabel(dossier, version, lang) : id,
    href: routes.version(lang, dossier.bill.id, id),
  };
}

/** Which amendment, by whom, when; of other causes since which reading. */
function causeLabel(cause: Cause, dossier: Dossier, lang: InterfaceLanguage): string {
  const { t, date } = labelsOf(lang);
  if (cause.kind !== 'amendment') return t(`origin-${cause.kind}`);
  const amendment = dossier.amendments.find(({ id }) => id === cause.mark.amendment);
  const name = t('amendment-number', { number: amendment?.number ?? cause.mark.amendment });
  const by = amendment?.by ? authorName(dossier.bill, amendment.by, lang) : t('amendment-by-unknown');
  const facts = [by, amendment?.date ? date(amendment.date) : null];
  return `${name} (${facts.filter((fact) => fact !== null).join(', ')}): ${t('effect-proved')}`;
}

/** Cuts the segments of a text where the cause changes. Where the runs are not this very text nothing is marked: no word gets a wrong cause. */
function marked(
  segments: readonly Segment[],
  unit: Provision,
  runs: readonly Run<Cause>[],
  keys: ReadonlyMap<string, string>,
  { dossier, lang }: Reading,
): readonly Segment[] {
  if (runs.map(({ text }) => text).join('') !== (unit.text ?? '')) return segments;
  const ends: { readonly end: number; readonly cause: Cause }[] = [];
  for (const { text, cause } of runs) ends.push({ end: (ends.at(-1)?.end ?? 0) + text.length, cause });
  let at = 0;
  return segments.flatMap((segment) => {
    const [from, to] = [at, at + segment.text.length];
    at = to;
    return ends.flatMap(({ end, cause }, index): readonly Segment[] => {
      const start = ends[index - 1]?.end ?? 0;
      const text = segment.text.slice(Math.max(start - from, 0), Math.max(Math.min(end, to) - from, 0));
      if (text === '' || start >= to) return [];
      const isTold = cause.kind === 'amendment' || cause.kind === 'entered';
      if (!isTold) return [{ ...segment, text }];
      const label = causeLabel(cause, dossier, lang);
      return [{ ...segment, text, origin: { key: keys.get(causeKey(cause)) ?? '', label } }];
    });
  });
}
