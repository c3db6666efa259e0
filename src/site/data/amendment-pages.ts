import { type Amendment, type Operation, type Outcome, targetsOf, type WordList } from '../../law/amendment.ts';
import type { Version } from '../../law/bill.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { Cause, Run } from '../../law/explanation.ts';
import type { EId } from '../../law/ids.ts';
import type { Position } from '../../law/knowledge.ts';
import { type InterfaceLanguage, inLanguage, type Language, type Localised } from '../../law/language.ts';
import { wordsOf } from '../../law/provision.ts';
import { originsOf } from '../origins.ts';
import { routes } from '../routes.ts';
import { type Place, type Places, placeFinder, placesIn } from './places.ts';
import { type SourceRef, sourceRefs } from './source-refs.ts';
import { effectOf, type VerdictView, verdictView } from './verdict-view.ts';

/** An amendment as a list shows it. */
export interface AmendmentRow {
  readonly amendment: Amendment;
  readonly version: Version | null;
  readonly title: Localised<string> | null;
  readonly href: string;
  /** The provisions it names, in the version it led to or, where that does not hold them, in the one it follows. */
  readonly places: readonly Place[];
  /** Whether its effect is seen in the text it led to. */
  readonly effect: ReturnType<typeof effectOf>;
}

/** What a person or a body wanted, as a list shows it. */
export interface PositionRow {
  readonly position: Position;
  readonly places: readonly Place[];
  readonly sources: readonly SourceRef[];
}

/** Everything the page of all amendments prints. */
export interface AmendmentsPage {
  /** By the version they were considered for, the newest first. */
  readonly groups: readonly {
    readonly version: Version | null;
    readonly id: string;
    /** Whether its amendments explain it. */
    readonly verdict: VerdictView | null;
    readonly rows: readonly AmendmentRow[];
  }[];
  readonly counts: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly positions: readonly PositionRow[];
}

/** The amendments of a bill by version, and the positions around them. */
export function amendmentsPage(dossier: Dossier, lang: InterfaceLanguage): AmendmentsPage {
  const rows = dossier.amendments.map((amendment) => amendmentRow(dossier, amendment, lang));
  const groups = [...Map.groupBy(rows, ({ amendment }) => amendment.version)].sort(([a], [b]) => (a > b ? -1 : 1));
  const placesOf = placeFinder(dossier, lang);
  const outcomes = Map.groupBy(dossier.amendments, ({ outcome }) => outcome);
  return {
    groups: groups.map(([id, entries]) => {
      const version = versionOf(dossier, id);
      return { id, version, verdict: version && verdictView(dossier, version, lang), rows: entries };
    }),
    counts: [...outcomes].map(([outcome, entries]) => ({ outcome, count: entries.length })),
    positions: dossier.positions.map((position) => ({
      position,
      places: position.about.flatMap((eId) => placesOf(null)?.at(eId) ?? []),
      sources: sourceRefs(dossier, position.sources, lang),
    })),
  };
}

function amendmentRow(dossier: Dossier, amendment: Amendment, lang: InterfaceLanguage): AmendmentRow {
  const { before, after } = sidesOf(dossier, amendment, lang);
  const named = [...new Set(amendment.changes.flatMap(targetsOf))];
  const placeAt = (eId: EId): readonly Place[] => {
    const places = [after?.at(eId), before?.at(eId)].filter((place) => place !== undefined);
    return [places.find(({ href }) => href !== null) ?? places[0]].filter((place) => place !== undefined);
  };
  return {
    amendment,
    version: after?.version ?? null,
    title: inLanguage(amendment.title, lang),
    href: routes.amendment(lang, dossier.bill.id, amendment.id),
    places: named.flatMap(placeAt),
    effect: effectOf(dossier, amendment, after?.version ?? null, lang),
  };
}

/** One thing an amendment asks to be done, with what was there and what is there now. */
export interface ChangeView {
  readonly kind: Operation['kind'];
  /** The part of a unit that gets a new wording; null for other operations. */
  readonly part: 'whole' | 'heading' | 'opening' | null;
  /** The provisions it names, as each side has them. */
  readonly targets: readonly { readonly eId: EId; readonly before: Place | null; readonly after: Place | null }[];
  /** Where something new or moved goes. */
  readonly behind: Place | null;
  readonly wordsBefore: Localised<string> | null;
  readonly wording: Localised<string> | null;
  readonly find: Localised<string> | null;
  readonly every: boolean;
}

/** A unit of the later text that holds words of an amendment; `operation` names the change that put a run there, null for other words. */
export interface UnitInText {
  readonly place: Place;
  readonly language: Language;
  readonly runs: readonly { readonly text: string; readonly operation: number | null }[];
}

/** Everything the page of one amendment prints. */
export interface AmendmentPage {
  readonly amendment: Amendment;
  readonly title: Localised<string> | null;
  /** The version it follows and the one it was considered for. */
  readonly before: Version | null;
  readonly after: Version | null;
  readonly changes: readonly ChangeView[];
  /** Whether its effect is seen in the text it led to; null where there is nothing to execute it on. */
  readonly effect: ReturnType<typeof effectOf>;
  /** One of the two texts is a restatement, so an effect is one on what is told. */
  readonly isRestated: boolean;
  /** Words of the text it led to that it put there, with those around them. */
  readonly inText: readonly UnitInText[];
  readonly sources: readonly SourceRef[];
  readonly previous: Amendment | null;
  readonly next: Amendment | null;
}

/** One amendment with the words it found and the words it asked for. */
export function amendmentPage(dossier: Dossier, amendment: Amendment, lang: InterfaceLanguage): AmendmentPage {
  const { before, after } = sidesOf(dossier, amendment, lang);
  const at = dossier.amendments.findIndex(({ id }) => id === amendment.id);
  return {
    amendment,
    title: inLanguage(amendment.title, lang),
    before: before?.version ?? null,
    after: after?.version ?? null,
    changes: amendment.changes.map((change) => changeView(change, before, after, lang)),
    effect: effectOf(dossier, amendment, after?.version ?? null, lang),
    isRestated: (after && verdictView(dossier, after.version, lang)?.isRestated) ?? false,
    inText: after ? inText(dossier, amendment, after) : [],
    sources: sourceRefs(dossier, amendment.sources, lang),
    previous: dossier.amendments[at - 1] ?? null,
    next: dossier.amendments[at + 1] ?? null,
  };
}

function sidesOf(dossier: Dossier, amendment: Amendment, lang: InterfaceLanguage) {
  const after = versionOf(dossier, amendment.version);
  const before = after?.follows ? versionOf(dossier, after.follows) : null;
  return {
    before: before && placesIn(dossier, before, lang),
    after: after && placesIn(dossier, after, lang),
  };
}

/** Where the words of an amendment stand, as far as executing it proves it. */
function inText(dossier: Dossier, amendment: Amendment, { version, language, at }: Places): readonly UnitInText[] {
  if (language === null) return [];
  return [...originsOf(dossier, version, language)].flatMap(([eId, { heading, text }]): readonly UnitInText[] => {
    const gap = heading.length > 0 && text.length > 0 ? [{ text: ' ', operation: null }] : [];
    const runs = [...heading.map(runOf), ...gap, ...text.map(runOf)];
    return runs.some(({ operation }) => operation !== null) ? [{ place: at(eId), language, runs }] : [];
  });

  function runOf({ text, cause }: Run<Cause>): UnitInText['runs'][number] {
    const isOurs = cause.kind === 'amendment' && cause.mark.amendment === amendment.id;
    return { text, operation: isOurs ? cause.mark.operation : null };
  }
}

function changeView(
  change: Operation,
  before: Places | null,
  after: Places | null,
  lang: InterfaceLanguage,
): ChangeView {
  const behind = 'after' in change && change.after ? change.after : null;
  const [first] = targetsOf(change);
  return {
    kind: change.kind,
    part: change.kind === 'replace' ? change.part : null,
    targets: targetsOf(change).map((eId) => ({ eId, before: before?.at(eId) ?? null, after: after?.at(eId) ?? null })),
    behind: behind ? (before?.at(behind) ?? after?.at(behind) ?? null) : null,
    wordsBefore: first && change.kind !== 'insert' && before ? wordsAt(before, first) : null,
    wording:
      change.kind === 'words'
        ? quoted(change.put, lang)
        : 'wording' in change
          ? inLanguage(change.wording, lang)
          : null,
    find: change.kind === 'words' ? quoted(change.find, lang) : null,
    every: change.kind === 'words' && change.every,
  };
}

/** Words of a list in quotes, in the order in which they are replaced. */
function quoted(list: WordList, lang: InterfaceLanguage): Localised<string> | null {
  const words = inLanguage(list, lang);
  if (!words) return null;
  const { language, value } = words;
  return { language, value: value.length === 1 ? (value[0] ?? '') : value.map((one) => `«${one}»`).join(', ') };
}

function wordsAt(places: Places, eId: EId): Localised<string> | null {
  const { unit } = places.at(eId);
  const words = unit ? wordsOf(unit) : '';
  const isBare = unit === null || (unit.text === null && unit.children.length === 0);
  return isBare || places.language === null ? null : { language: places.language, value: words };
}
