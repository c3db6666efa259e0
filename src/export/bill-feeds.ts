import type { Version } from '../law/bill.ts';
import type { Change, Comparison } from '../law/comparison.ts';
import { currentVersion, type Dossier, versionOf } from '../law/dossier.ts';
import { type EId, isWithin } from '../law/ids.ts';
import { type InterfaceLanguage, inLanguage } from '../law/language.ts';
import type { Addresses } from './addresses.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { follow, type Whereabouts } from './follow.ts';
import { printedAddress } from './printed-address.ts';
import { redline } from './redline.ts';
import { say } from './words.ts';
import { tag, writeFragment } from './xml.ts';

/** What feeds are made from. */
export interface FeedOptions {
  readonly dossier: Dossier;
  readonly lang: InterfaceLanguage;
  readonly addresses: Addresses;
  /** What changed from the version that is followed; null if the two have no language in common. */
  readonly compare: (before: Version, after: Version) => Comparison | null;
}

/** A version beside the one it follows. */
interface Step {
  readonly version: Version;
  readonly before: Version | null;
  readonly comparison: Comparison | null;
}

/** Everything that happened to the text of a bill: an entry a version, with its redline. */
export function billFeed(options: FeedOptions): Feed {
  const entries = stepsOf(options).map((step) => entryOf(step, options, null));
  return feedOf(options, null, titleOf(options), entries);
}

/** What happened to one article of the current text, under whatever number it stood: only versions that changed it. */
export function articleFeed(options: FeedOptions, article: EId): Feed {
  const { dossier, lang } = options;
  const current = currentVersion(dossier);
  const steps = stepsOf(options);
  const places = follow(current ? new Map([[current.id, new Set([article])]]) : new Map(), comparisonsOf(steps));
  const root = current && inLanguage(current.texts, lang)?.value;
  const name = root ? printedAddress(root, article) : article;
  return feedOf(options, article, `${titleOf(options)}, ${name}`, concerned(steps, places, options, article));
}

/** What happened to the provisions that give a role its duties and rights. */
export function roleFeed(options: FeedOptions, role: string): Feed {
  const { dossier, lang } = options;
  const start = new Map<string, Set<EId>>();
  for (const { who, basis, checked } of dossier.obligations) {
    const version = checked ?? currentVersion(dossier)?.id;
    if (!who.includes(role) || version === undefined) continue;
    start.set(version, new Set([...(start.get(version) ?? []), ...basis]));
  }
  const steps = stepsOf(options);
  const name = inLanguage(dossier.bill.roles[role] ?? {}, lang)?.value ?? role;
  const entries = concerned(steps, follow(start, comparisonsOf(steps)), options, `role/${role}`);
  return feedOf(options, `role/${role}`, `${titleOf(options)}, ${name}`, entries);
}

const stepsOf = ({ dossier, compare }: FeedOptions): readonly Step[] =>
  dossier.versions.map((version) => {
    const before = version.follows === null ? null : versionOf(dossier, version.follows);
    return { version, before, comparison: before && compare(before, version) };
  });

const comparisonsOf = (steps: readonly Step[]): readonly Comparison[] =>
  steps.flatMap(({ comparison }) => comparison ?? []);

function feedOf(
  { dossier, lang, addresses }: FeedOptions,
  of: string | null,
  title: string,
  entries: readonly FeedEntry[],
): Feed {
  return {
    id: ['urn:oqylym', dossier.bill.id, ...(of === null ? [] : [of]), lang].join(':'),
    title: `${say('changes', lang)}: ${title}`,
    language: lang,
    author: 'Oqylym',
    home: addresses.bill,
    self: { xml: addresses.feed(of, 'xml'), json: addresses.feed(of, 'json') },
    entries,
  };
}

const titleOf = ({ dossier: { bill }, lang }: FeedOptions): string => inLanguage(bill.title, lang)?.value ?? bill.id;

/** Entries of the versions that changed one of these places. */
function concerned(
  steps: readonly Step[],
  places: Whereabouts,
  options: FeedOptions,
  of: string,
): readonly FeedEntry[] {
  return steps.flatMap((step) => {
    if (!step.before || !step.comparison) return [];
    const [was, is] = [places.get(step.before.id) ?? new Set<EId>(), places.get(step.version.id) ?? new Set<EId>()];
    const isIn = (eId: EId | null, set: ReadonlySet<EId>): boolean =>
      eId !== null && [...set].some((place) => isWithin(eId, place));
    const isWanted = (change: Change): boolean =>
      (change.kind !== 'inserted' && isIn(change.before, was)) || isIn(change.after, is);
    const html = htmlOf(step, options, isWanted);
    return html === null ? [] : [entryOf(step, options, { of, html })];
  });
}

function entryOf(
  step: Step,
  options: FeedOptions,
  part: { readonly of: string; readonly html: string } | null,
): FeedEntry {
  const { version, before, comparison } = step;
  const { dossier, lang, addresses } = options;
  const stage = inLanguage(dossier.legislature.stages[version.stage] ?? {}, lang)?.value ?? version.stage;
  const undated = version.date === null ? ` (${say('undated', lang)})` : '';
  const words = (word: 'first' | 'same'): string => writeFragment([tag('p', { lang }, [say(word, lang)])]);
  return {
    id: ['urn:oqylym', dossier.bill.id, version.id, ...(part === null ? [] : [part.of]), lang].join(':'),
    url: before && comparison ? addresses.compare(before.id, version.id) : addresses.version(version.id),
    title: `${stage}${undated}`,
    date: version.date,
    language: comparison?.language ?? lang,
    html: part?.html ?? htmlOf(step, options) ?? words(comparison ? 'same' : 'first'),
  };
}

/** The redline of a step; null without an earlier text or without a change that is wanted. */
function htmlOf(
  { version, before, comparison }: Step,
  options: FeedOptions,
  isWanted?: (change: Change) => boolean,
): string | null {
  if (!before || !comparison) return null;
  const [earlier, later] = [before.texts[comparison.language], version.texts[comparison.language]];
  if (!earlier || !later) return null;
  const url = options.addresses.compare(before.id, version.id);
  return redline({ comparison, before: earlier, after: later, url, lang: options.lang, isWanted });
}
